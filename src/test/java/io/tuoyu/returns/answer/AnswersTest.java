package io.tuoyu.returns.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.returns.FileReading;
import io.tuoyu.returns.FileReading.Outcome;
import io.tuoyu.returns.Finding;
import io.tuoyu.returns.OfficeFile;
import io.tuoyu.returns.Question;
import io.tuoyu.returns.Reason;
import io.tuoyu.returns.TestWorkbook;
import io.tuoyu.returns.read.Cell.Kind;
import io.tuoyu.returns.read.Sheet;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes back to towns and to the district, and what comes of it when it is mended and sent again. */
class AnswersTest {
    private static final String SENT = "石梯镇2022年5月月报.xlsx";
    private static final String FOLDER = "2022-05/610902124-石梯镇/";
    private static final String COPY = FOLDER + "石梯镇2022年5月月报-更正第1次.xlsx";
    private static final String SUMMARY_HEADER =
            "区划代码,镇办,常住人口,3岁以下婴幼儿数,应普及人数,已普及人数,应指导人数,已接受指导人数,重点婴幼儿数,重点婴幼儿已接受指导数,备注\n";

    @TempDir
    private Path directory;

    /** 160 reached of 150, and texts that must not go out, or not as they are. */
    private static TestWorkbook workbook(Object reached, Object remark) {
        TestWorkbook book = new TestWorkbook();
        book.sheet("封面")
                .row("石梯镇婴幼儿照护服务月报")
                .row("填报单位（盖章）", "石梯镇")
                .row("区划代码", "610902124")
                .row("报告期", "2022年5月")
                .row("填报人", "王小明")
                .row("审核人", "李大山")
                .row("联系电话", "0915-3212345")
                .row("填报日期", "2022年6月3日")
                .row("报表版本", "初报");
        book.sheet("表1人口与婴幼儿")
                .row("表1 人口与婴幼儿")
                .merge("A1:F1")
                .row("序号", "村（社区）名称", "常住人口", "3岁以下婴幼儿数", "本月出生", "备注")
                .row(1, "石梯村", 2000, 60, 2, remark)
                .row(2, "双村村", 3000, 90, 3, "=cmd|' /C calc'!A0")
                .row(3, "三村村", 1000, 30, 1, "+1")
                .row(4, "四村村", 1000, 30, 1, "@SUM(A1)")
                .hiddenRow(5, "五村村", 1000, 30, 1, "审核：赵铁柱");
        book.sheet("表2托育机构")
                .row("表2 托育机构")
                .row("序号", "机构名称", "统一社会信用代码", "机构性质", "是否备案", "托位数", "实际收托数", "负责人", "2022年新增托位")
                .row(1, "石梯镇托育园", "91610902MA70ABCD1X", "公办", "是", 60, 45, "孙玉兰", 20);
        book.sheet("表3育儿指导")
                .row("表3 育儿指导")
                .row("项目", "应服务人数", "已服务人数", "完成率（%）", "活动场次")
                .row("一、早期发展知识普及", 150, reached, TestWorkbook.styled(1, "0.98"), 4)
                .row("二、家长和看护人员科学育儿指导", 200, 190, TestWorkbook.styled(2, "0.95"), 6);
        book.sheet("表4重点幼儿")
                .row("表4 重点幼儿")
                .row("类别", "重点幼儿数", "已接受照护指导数", "指导率", "姓名")
                .row("伤", 1, 1, "100%", "周小宝")
                .row("残", 2, 2, "100%")
                .row("病", 3, 3, "100%")
                .comment("A3", "身份证：610902201905051234");
        book.sheet("表5满意度").row("表5 满意度").row("调查人数", "非常满意", "满意", "一般", "不满意").row(50, 30, 12, 5, 3);
        return book;
    }

    private static byte[] bad() {
        return workbook(160, "联系姓名：张小花 13891500001").bytes();
    }

    @Test
    void theCopyMarksTheBadCellWhereItStood() throws Exception {
        byte[] copy = new Post(directory).file(SENT, bad()).answers(Post.MAY).get(COPY);

        Sheet guidance = Post.sheet(copy, "表3育儿指导");
        assertThat(Post.cell(guidance, 3, 2)).isEqualTo("160");
        assertThat(guidance.row(3).orElseThrow().at(2).kind()).isEqualTo(Kind.NUMBER);
        OfficeFile file = new OfficeFile(copy);
        assertThat(fill(file, 5, "C3")).isEqualTo("FFC7CE");
        assertThat(fill(file, 5, "B3")).isEmpty();
        assertThat(guidance.notes())
                .filteredOn(note -> note.row() == 3 && note.column() == 2)
                .extracting(Sheet.Note::text)
                .containsExactly("""
                        ✗ 退回：“已服务人数” 160 大于“应服务人数” 150（B3）。
                        怎么办：请核对 C3 和 B3 两格，改正后重报。
                        [NUMERATOR_EXCEEDS_DENOMINATOR]
                        上月数：140""");
        assertThat(Post.cell(Post.sheet(copy, "封面"), 9, 1)).isEqualTo("更正第1次");
        assertThat(Post.sheet(copy, "表1人口与婴幼儿").merges()).containsExactly(new Sheet.Merge(1, 0, 1, 5));
        Sheet note = Post.sheet(copy, "退回说明");
        assertThat(Post.book(copy).sheets().get(0).name()).isEqualTo(note.name());
        assertThat(List.of(
                        Post.cell(note, 8, 0),
                        Post.cell(note, 8, 1),
                        Post.cell(note, 8, 2),
                        Post.cell(note, 8, 3),
                        Post.cell(note, 8, 6)))
                .containsExactly("✗ 退回", "表3育儿指导", "C3", "160", "NUMERATOR_EXCEEDS_DENOMINATOR");
        assertThat(OfficeFile.resolved(file.text("xl/worksheets/sheet1.xml"))).contains("location=\"'表3育儿指导'!C3\"");
    }

    @Test
    void aFileOfAnotherMonthThanItsNameIsAnsweredToTheTownOfItsCover() throws Exception {
        assertThat(new Post(directory)
                        .file("石梯镇2022年4月月报.xlsx", workbook(147, "").bytes())
                        .answers(Post.MAY))
                .containsKeys(
                        "unknown-period/610902124-石梯镇/石梯镇2022年4月月报-更正第1次.xlsx", "unknown-period/610902124-石梯镇/回执.xlsx")
                .doesNotContainKey("unknown-period/610902-汉滨区/回执.xlsx");
    }

    @Test
    void mendedAndSentBackTheCopyIsAcceptedAndSupersedesTheFirst() throws Exception {
        byte[] sent = workbook(160, "").bytes();
        byte[] copy = new Post(directory).file(SENT, sent).answers(Post.MAY).get(COPY);
        byte[] mended = new OfficeFile(copy).fill(5, "C3", 147).bytes();

        List<FileReading> readings = new Post(directory)
                .file(SENT, sent)
                .file("石梯镇2022年5月月报-更正第1次.xlsx", mended)
                .read();

        assertThat(readings.get(1).rejected()).isEmpty();
        assertThat(readings.get(1).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(readings.get(1).version()).isEqualTo(1);
        assertThat(readings.get(1).period()).contains(Post.MAY);
        assertThat(readings.get(1).warnings()).isEmpty();
        assertThat(readings.get(0).warnings()).extracting(Finding::reason).contains(Reason.SUPERSEDED);
        Map<String, byte[]> answers = new Post(directory)
                .file(SENT, sent)
                .file("石梯镇2022年5月月报-更正第1次.xlsx", mended)
                .answers(Post.MAY);
        assertThat(answers).doesNotContainKey(COPY).containsKey(FOLDER + "回执.xlsx");
    }

    @Test
    void aSummaryInTextComesBackAsAWorkbookThatIsAcceptedWhenMended() throws Exception {
        String csv =
                SUMMARY_HEADER + "610902124,石梯镇,12000,300,150,140人,200,190,6,6,\n" + "填报人：王小明,审核人：李大山,2022-05-06\n";
        Post post = new Post(directory).file("石梯镇2022年4月月报表.csv", csv.getBytes(Charset.forName("GBK")));

        Map<String, byte[]> answers = post.answers(YearMonth.of(2022, 4));

        String name = "石梯镇2022年4月月报表-更正第1次.xlsx";
        byte[] copy = answers.get("2022-04/610902124-石梯镇/" + name);
        Sheet table = Post.sheet(copy, "报表");
        assertThat(Post.cell(table, 2, 5)).isEqualTo("140人");
        assertThat(table.row(2).orElseThrow().at(2).kind()).isEqualTo(Kind.NUMBER);
        assertThat(Post.cell(table, 3, 0)).isEqualTo("填报人：");
        assertThat(new OfficeFile(copy).everything()).doesNotContain("王小明").doesNotContain("李大山");
        FileReading again = new Post(directory)
                .file(name, new OfficeFile(copy).fill(2, "F2", 140).bytes())
                .read()
                .get(0);
        assertThat(again.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(again.rejected()).isEmpty();
        assertThat(again.warnings()).isEmpty();
        assertThat(again.version()).isEqualTo(1);
        assertThat(again.accepted().get(0).figures())
                .filteredOn(figure -> figure.field().equals("know_reached"))
                .extracting(figure -> figure.value() + "@" + figure.cell().orElse(""))
                .containsExactly("140@F2");
    }

    @Test
    void nobodysNameGoesOut() throws Exception {
        Map<String, byte[]> answers = new Post(directory)
                .file(SENT, bad())
                .file("关庙镇2022年5月13891500002.csv", "这不是报表".getBytes(UTF_8))
                .answers(Post.MAY);

        for (Map.Entry<String, byte[]> answer : answers.entrySet()) {
            assertThat(answer.getKey() + new OfficeFile(answer.getValue()).everything())
                    .as(answer.getKey())
                    .doesNotContain("王小明")
                    .doesNotContain("李大山")
                    .doesNotContain("3212345")
                    .doesNotContain("张小花")
                    .doesNotContain("1389150000")
                    .doesNotContain("赵铁柱")
                    .doesNotContain("孙玉兰")
                    .doesNotContain("周小宝")
                    .doesNotContain("610902201905051234");
        }
        byte[] copy = answers.get(COPY);
        assertThat(Post.cell(Post.sheet(copy, "表1人口与婴幼儿"), 3, 5)).isEqualTo("<已隐去>");
        assertThat(Post.cell(Post.sheet(copy, "封面"), 5, 0)).isEqualTo("填报人");
        assertThat(Post.cell(Post.sheet(copy, "封面"), 5, 1)).isEmpty();
        assertThat(Post.cell(Post.sheet(copy, "表2托育机构"), 3, 2)).isEqualTo("91610902MA70ABCD1X");
        assertThat(new OfficeFile(copy).fill(5, "C3", 147).everything()).contains("个人信息");
    }

    @Test
    void creditCodesOfPublicInstitutionsAreNobodysNumbers() throws Exception {
        TestWorkbook book = workbook(160, "");
        book.sheet("表2托育机构")
                .row(2, "石梯镇中心园", "126109024360123499", "公办", "是", 40, 30, "", 0)
                .row(3, "石梯镇二园", "12610902436012350X", "公办", "是", 40, 30, "", 0)
                .row("说明：", "", 13891500003L);

        byte[] copy =
                new Post(directory).file(SENT, book.bytes()).answers(Post.MAY).get(COPY);

        Sheet nurseries = Post.sheet(copy, "表2托育机构");
        assertThat(Post.cell(nurseries, 4, 2)).isEqualTo("126109024360123499");
        assertThat(Post.cell(nurseries, 5, 2)).isEqualTo("12610902436012350X");
        // Below the table it is a telephone.
        assertThat(Post.cell(nurseries, 6, 2)).isEqualTo("<已隐去>");
    }

    @Test
    void textsThatLookLikeFormulasStayTexts() throws Exception {
        byte[] copy = new Post(directory).file(SENT, bad()).answers(Post.MAY).get(COPY);

        Sheet people = Post.sheet(copy, "表1人口与婴幼儿");
        assertThat(List.of(Post.cell(people, 4, 5), Post.cell(people, 5, 5), Post.cell(people, 6, 5)))
                .containsExactly("=cmd|' /C calc'!A0", "+1", "@SUM(A1)");
        OfficeFile file = new OfficeFile(copy);
        assertThat(file.text("xl/worksheets/sheet3.xml")).doesNotContain("<f>");
        file.parts().keySet().stream()
                .filter(part -> part.startsWith("xl/worksheets/sheet"))
                .forEach(part -> assertThat(file.text(part)).doesNotContainPattern("<f>[^<]*(cmd|A0|A1)"));
        // The format of texts: a cell that is edited stays one.
        assertThat(format(file, 3, "F4")).isEqualTo("@");
        assertThat(format(file, 3, "F5")).isEqualTo("@");
    }

    @Test
    void totalsAndRatesFollowTheCellsThatAreMended() throws Exception {
        TestWorkbook book = workbook(160, "");
        book.sheet("表1人口与婴幼儿").row("", "合计", TestWorkbook.formula("8000"), 241, TestWorkbook.formula("8"));

        byte[] copy =
                new Post(directory).file(SENT, book.bytes()).answers(Post.MAY).get(COPY);

        OfficeFile file = new OfficeFile(copy);
        assertThat(content(file, 3, "C8")).isEqualTo("<f>SUM(C3:C7)</f><v>8000</v>");
        assertThat(content(file, 3, "E8")).isEqualTo("<f>SUM(E3:E7)</f><v>8</v>");
        // The rows add up to 240: what was typed in stays, and is told.
        assertThat(content(file, 3, "D8")).isEqualTo("<v>241</v>");
        assertThat(fill(file, 3, "D8")).isEqualTo("FFF2CC");
        assertThat(content(file, 5, "D4")).isEqualTo("<f>IF(AND(ISNUMBER(C4),N(B4)>0),C4/B4,\"\")</f><v>0.95</v>");
        assertThat(content(file, 5, "D3")).isEqualTo("<v>0.98</v>");
        assertThat(format(file, 5, "D4")).isEqualTo("0.00%");
        byte[] mended =
                file.fill(5, "C3", 147).fill(3, "C3", 2001).fill(3, "C8", 8001).bytes();
        FileReading again = new Post(directory)
                .file("石梯镇2022年5月月报-更正第1次.xlsx", mended)
                .read()
                .get(0);
        assertThat(again.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(again.warnings())
                .extracting(warning -> warning.cell().orElse(""))
                .containsExactly("D8");
    }

    @Test
    void aTotalIsThatOfItsSectionOrOfAllAndARateThatOfItsRow() throws Exception {
        TestWorkbook book = new TestWorkbook();
        book.sheet("月报表")
                .row((Object[]) (SUMMARY_HEADER.strip() + ",普及率").split(","))
                .row("610902124", "石梯镇", 12000, 300, 150, 160, 200, 190, 6, 6, "", 106.7)
                .row("610902122", "早阳镇", 10000, 200, 100, 90, 100, 90, 4, 4, "", 90.9)
                .row("", "小计", 22000, 500, 250, 250, 300, 280, 10, 10, "", 100)
                .row("", "关庙镇", 1000, 20, 9, 7, 10, 9, 0, 0, "", 77.77777777777777)
                .row("", "合计", 23000, 520, 259, 257, 310, 289, 10, 10, "", 99.23);

        byte[] copy = new Post(directory)
                .file("汉滨区2022年5月月报表.xlsx", book.bytes())
                .answers(Post.MAY)
                .get("2022-05/610902-汉滨区/汉滨区2022年5月月报表-更正第1次.xlsx");

        OfficeFile file = new OfficeFile(copy);
        assertThat(content(file, 2, "C4")).isEqualTo("<f>SUM(C2:C3)</f><v>22000</v>");
        assertThat(content(file, 2, "C6")).isEqualTo("<f>SUM(C2:C3,C5:C5)</f><v>23000</v>");
        assertThat(content(file, 2, "L2")).contains("ROUND(F2/E2*100,1)").endsWith("<v>106.7</v>");
        assertThat(content(file, 2, "L3")).isEqualTo("<v>90.9</v>");
        assertThat(content(file, 2, "L4")).contains("ROUND(F4/E4*100,1)").endsWith("<v>100</v>");
        assertThat(content(file, 2, "L5")).contains("ROUND(F5/E5*100,6)").endsWith("<v>77.777778</v>");
        assertThat(content(file, 2, "L6")).contains("ROUND(F6/E6*100,2)").endsWith("<v>99.23</v>");
    }

    @Test
    void moreSectionsThanAFormulaAddsUpStayFigures() throws Exception {
        TestWorkbook book = workbook(160, "");
        TestWorkbook.TestSheet people = book.sheet("表1人口与婴幼儿").row("", "小计", 8000, 240, 8);
        for (int section = 0; section < 255; section++) {
            people.row("", "村" + section, 1, 1, 0).row("", "小计", 1, 1, 0);
        }

        byte[] copy =
                new Post(directory).file(SENT, book.bytes()).answers(Post.MAY).get(COPY);

        assertThat(content(new OfficeFile(copy), 3, "C8")).isEqualTo("<v>8000</v>");
    }

    @Test
    void wordsOfAClosedListAreOfferedInTheCopy() throws Exception {
        TestWorkbook book = workbook(150, "");
        book.sheet("表2托育机构").row(2, "石梯镇二园", "", "私立", "已备案", 40, 30, "", 0).row("", "合计", "", "", "", 100, 75, "", 20);
        String register = "发生日期,机构名称,镇办,是否责任事故\n2022-05-03,石梯镇托育园,石梯镇,没有\n";

        Map<String, byte[]> answers = new Post(directory)
                .file(SENT, book.bytes())
                .file("安全事件台账2022年5月.csv", register.getBytes(UTF_8))
                .answers(Post.MAY);

        String nurseries = OfficeFile.resolved(new OfficeFile(answers.get(COPY)).text("xl/worksheets/sheet4.xml"));
        assertThat(nurseries)
                .containsPattern("sqref=\"D3:D4\" type=\"list\"[^>]*><formula1>\"公办,公建民营,民办普惠,民办营利,用人单位办\"</formula1>")
                .containsPattern("sqref=\"E3:E4\" type=\"list\"[^>]*><formula1>\"是,否\"</formula1>");
        byte[] incidents = answers.get("2022-05/610902-汉滨区/安全事件台账2022年5月-更正第1次.xlsx");
        assertThat(OfficeFile.resolved(new OfficeFile(incidents).text("xl/worksheets/sheet2.xml")))
                .containsPattern("sqref=\"D2:D2\" type=\"list\"[^>]*><formula1>\"是,否,待认定\"</formula1>");
    }

    @Test
    void aQuestionIsAskedOnItsOwnSheetAndItsAnswerIsReadBack() throws Exception {
        byte[] sent = workbook(147, "").bytes();
        Post post = new Post(directory).file(SENT, sent);
        String sha256 = post.read().get(0).sha256();
        Question question = new Question(
                Reason.TENFOLD_JUMP,
                "610902124",
                Post.MAY,
                "know_reached",
                "town_workbook",
                147,
                12L,
                sha256,
                SENT,
                Optional.of("表3育儿指导"),
                Optional.of("C3"),
                "本月 147，上月 12，是上月的 12 倍，是否把人次当人数？",
                "147 this month, 12 last month.",
                "请核实。",
                "Please check.");

        byte[] copy = post.ask(question).answers(Post.MAY).get(COPY);

        Sheet asked = Post.sheet(copy, "核实表");
        assertThat(List.of(
                        Post.cell(asked, 4, 0),
                        Post.cell(asked, 4, 1),
                        Post.cell(asked, 4, 2),
                        Post.cell(asked, 4, 3),
                        Post.cell(asked, 4, 4),
                        Post.cell(asked, 4, 5),
                        Post.cell(asked, 4, 9),
                        Post.cell(asked, 4, 10)))
                .containsExactly(
                        "石梯镇", "610902124", "2022-05", "已普及早期发展知识人数", "147", "12", "know_reached", "TENFOLD_JUMP");
        OfficeFile file = new OfficeFile(copy);
        assertThat(OfficeFile.resolved(file.text("xl/worksheets/sheet2.xml")))
                .contains("sqref=\"H4:H4\" type=\"list\"");
        assertThat(fill(file, 6, "C3")).isEqualTo("DDEBF7");
        byte[] answered = file.fill(2, "H4", "是").fill(2, "I4", "开了集中宣讲").bytes();
        Post again = new Post(directory).file(SENT, sent).file("石梯镇2022年5月月报-更正第1次.xlsx", answered);
        assertThat(again.read().get(1).confirmations())
                .extracting(answer -> answer.reason() + " " + answer.value() + " " + answer.isRight() + " "
                        + answer.explanation().orElse("") + " " + answer.cell())
                .containsExactly("TENFOLD_JUMP 147 true 开了集中宣讲 H4");
        byte[] receipt = again.ask(question).answers(Post.MAY).get(FOLDER + "回执.xlsx");
        assertThat(new OfficeFile(receipt).everything()).contains("已答：属实");
    }

    @Test
    void theReceiptTellsFilesFiguresAndWhatIsToDo() throws Exception {
        Map<String, byte[]> answers = new Post(directory).file(SENT, bad()).answers(Post.MAY);

        Sheet receipt = Post.sheet(answers.get(FOLDER + "回执.xlsx"), "回执");
        assertThat(Post.cell(receipt, 2, 0)).isEqualTo("石梯镇（610902124）　报告期：2022-05");
        assertThat(Post.cell(receipt, 3, 0)).isEqualTo("✗ 报表已收到，部分采用；有 1 处退回，请于 2022-06-06 前改正后发回。已采用的数据不用再填。");
        assertThat(List.of(
                        Post.cell(receipt, 6, 0),
                        Post.cell(receipt, 6, 1),
                        Post.cell(receipt, 6, 2),
                        Post.cell(receipt, 6, 3),
                        Post.cell(receipt, 6, 5),
                        Post.cell(receipt, 6, 6)))
                .containsExactly(SENT, "2022-06-03 09:30", "初报", "✓ 按时，部分退回", "11", "1");
        String everything = new OfficeFile(answers.get(FOLDER + "回执.xlsx")).everything();
        assertThat(everything)
                .contains("SHA-256 ")
                .contains("常住人口")
                .contains("石梯镇2022年5月月报-更正第1次.xlsx")
                .contains("早期发展知识普及率")
                .contains("96.20 %")
                .contains("fitToHeight=\"1\"");
    }

    @Test
    void anEntirelyGoodReturnIsToldSo() throws Exception {
        Map<String, byte[]> answers =
                new Post(directory).file(SENT, workbook(147, "").bytes()).answers(Post.MAY);

        assertThat(Post.cell(Post.sheet(answers.get(FOLDER + "回执.xlsx"), "回执"), 3, 0))
                .isEqualTo("✓ 报表已收到，数据全部采用，无需再报。");
    }

    @Test
    void theBoardPutsWhatLacksFirst() throws Exception {
        byte[] board = new Post(directory).file(SENT, bad()).answers(Post.MAY).get("2022-05/报送情况.xlsx");

        Sheet sheet = Post.sheet(board, "报送情况");
        assertThat(Post.cell(sheet, 2, 0))
                .isEqualTo("应报 32，已报 1（按时 1、迟报 0），未收到 31，未到期 0，全部退回 0；无法识别的文件 0；一次通过 0；退回 1 处，待核实 0 条。");
        assertThat(Post.cell(sheet, 5, 5)).isEqualTo("✗ 未收到");
        int last = sheet.rows().get(sheet.rows().size() - 1).number();
        assertThat(List.of(
                        Post.cell(sheet, last, 0),
                        Post.cell(sheet, last, 5),
                        Post.cell(sheet, last, 11),
                        Post.cell(sheet, last, 13),
                        Post.cell(sheet, last, 14)))
                .containsExactly("石梯镇", "✓ 按时", "1", "否", "610902124-石梯镇");
    }

    @Test
    void aFileThatNobodyCanReadIsAnsweredInTheDistrictsFolder() throws Exception {
        Map<String, byte[]> answers = new Post(directory)
                .file("../../石梯镇 报表?.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0})
                .answers(Post.MAY);

        assertThat(answers.keySet())
                .containsExactly(
                        "2022-05/报送情况.xlsx",
                        "unknown-period/610902-汉滨区/回执.xlsx",
                        "unknown-period/610902-汉滨区/石梯镇_报表_-退回说明.xlsx",
                        "unknown-period/报送情况.xlsx");
        Sheet note = Post.sheet(answers.get("unknown-period/610902-汉滨区/石梯镇_报表_-退回说明.xlsx"), "退回说明");
        assertThat(Post.cell(note, 8, 6)).isEqualTo("CORRUPT_ARCHIVE");
    }

    @Test
    void theSameReturnsHaveTheSameAnswersByteForByte() throws Exception {
        // One workbook: two made at different moments are different files, and the receipt names the file's hash.
        byte[] sent = bad();
        Map<String, byte[]> once = new Post(directory).file(SENT, sent).answers(Post.MAY);
        Map<String, byte[]> again = new Post(directory).file(SENT, sent).answers(Post.MAY);

        assertThat(again.keySet()).isEqualTo(once.keySet());
        once.forEach((name, content) -> assertThat(again.get(name)).as(name).isEqualTo(content));
    }

    @Test
    void aPageWithTextAboveItsTableIsAnsweredByANote() throws Exception {
        String table = "<table><tr><td>" + SUMMARY_HEADER.strip().replace(",", "</td><td>") + "</td></tr><tr>"
                + "<td>610902124</td><td>石梯镇</td><td>0.7</td><td>0.02</td><td>0.015</td><td>0.016</td><td>0.02</td>"
                + "<td>0.019</td><td>0.0006</td><td>0.0006</td><td></td></tr></table>";

        Map<String, byte[]> answers = new Post(directory)
                .file("石梯镇月报.xls", ("<h3>2022年5月</h3><p>单位：万人</p>" + table).getBytes(UTF_8))
                .answers(Post.MAY);

        // In a copy without 单位：万人 the town would have seven tenths of a person.
        Sheet note = Post.sheet(answers.get(FOLDER + "石梯镇月报-2022年5月-退回说明.xlsx"), "退回说明");
        assertThat(Post.cell(note, 5, 0)).isEqualTo("请在原文件里按下表改正后，于 2022-06-06 前重新报送。");
        assertThat(List.of(Post.cell(note, 8, 2), Post.cell(note, 8, 6)))
                .containsExactly("F2", "NUMERATOR_EXCEEDS_DENOMINATOR");
    }

    /** Colour of a cell's fill; empty if it has none. */
    private static String fill(OfficeFile file, int sheet, String cell) {
        Matcher fill = Pattern.compile("fillId=\"(\\d+)\"").matcher(style(file, sheet, cell));
        assertThat(fill.find()).isTrue();
        String fills = file.text("xl/styles.xml").split("<fills", 2)[1].split("</fills>", 2)[0];
        Matcher colour = Pattern.compile("rgb=\"(?:FF)?([0-9A-F]{6})\"")
                .matcher(fills.split("<fill>", -1)[Integer.parseInt(fill.group(1)) + 1]);
        return colour.find() ? colour.group(1) : "";
    }

    /** What stands in a cell: its formula and its value. */
    private static String content(OfficeFile file, int sheet, String cell) {
        Matcher content = Pattern.compile("<c r=\"" + cell + "\"[^>]*>(.*?)</c>")
                .matcher(file.text("xl/worksheets/sheet" + sheet + ".xml"));
        assertThat(content.find()).isTrue();
        return OfficeFile.resolved(content.group(1));
    }

    private static String format(OfficeFile file, int sheet, String cell) {
        Matcher format = Pattern.compile("numFmtId=\"(\\d+)\"").matcher(style(file, sheet, cell));
        assertThat(format.find()).isTrue();
        Matcher code = Pattern.compile("numFmtId=\"" + format.group(1) + "\" formatCode=\"([^\"]*)\"")
                .matcher(file.text("xl/styles.xml"));
        return code.find() ? code.group(1) : "";
    }

    private static String style(OfficeFile file, int sheet, String cell) {
        Matcher style = Pattern.compile("<c r=\"" + cell + "\" s=\"(\\d+)\"")
                .matcher(file.text("xl/worksheets/sheet" + sheet + ".xml"));
        assertThat(style.find()).isTrue();
        String formats = file.text("xl/styles.xml").split("<cellXfs", 2)[1].split("</cellXfs>", 2)[0];
        return formats.split("<xf ", -1)[Integer.parseInt(style.group(1)) + 1];
    }
}
