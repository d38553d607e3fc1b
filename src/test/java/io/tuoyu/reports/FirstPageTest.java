package io.tuoyu.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.plan.Label;
import io.tuoyu.plan.Language;
import io.tuoyu.plan.Plan;
import io.tuoyu.query.IssueKind;
import io.tuoyu.query.MonthlyReport;
import io.tuoyu.query.MonthlyReport.Headline;
import io.tuoyu.query.MonthlyReport.Issue;
import io.tuoyu.query.MonthlyReport.Range;
import io.tuoyu.query.MonthlyReport.Return;
import io.tuoyu.query.MonthlyReport.Returns;
import io.tuoyu.query.MonthlyReport.TaskLine;
import io.tuoyu.query.MonthlyReports;
import io.tuoyu.query.ReturnState;
import io.tuoyu.query.SyntheticPlan;
import io.tuoyu.query.SyntheticRelease;
import io.tuoyu.query.TaskState;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page that a leader reads: its words, and that it is one page whatever the month brings. */
class FirstPageTest {
    private static final Plan PLAN = SyntheticPlan.plan();

    @TempDir
    Path workspace;

    private MonthlyReport report;

    @BeforeEach
    void read() throws Exception {
        report = MonthlyReports.of(PLAN, SyntheticRelease.of(PLAN).in(workspace), SyntheticRelease.MAY, 1);
    }

    @Test
    void aRowTellsValueTargetVerdictGapAndPace() {
        assertThat(page(Language.ZH).rows().get(0).cells())
                .containsExactly(
                        "1", "每千人口拥有3岁以下婴幼儿托位数", "2.82个", "≥4.7个\n2025年底", "▲未达标\n未到期，进度偏慢", "1694个", "+40个\n+54.3个");
        assertThat(page(Language.EN).rows().get(0).cells())
                .endsWith(
                        "2.82 slots",
                        "≥ 4.7 slots\n2025-12-31",
                        "▲ not attained\nnot due, moderate",
                        "1694 slots",
                        "+40 slots\n+54.3 slots");
    }

    @Test
    void dutiesSayWhoDoesWhatByWhen() {
        assertThat(page(Language.ZH).duties(3))
                .containsExactly(
                        "1．逾期任务12项，原定5月31日前完成，请立即办结：区卫生健康局8项、区发展和改革局4项（见附件7）。",
                        "2．请石梯镇立即补报镇办月报表（6月5日到期）；请汉滨区改正并立即重报责任清单完成情况（6月5日到期）。",
                        "3．请按表列期限牵头补齐差额：区卫生健康局（第1、2、3项）。",
                        "4．差额最大的镇办须于2025年底前补齐：第1项早阳镇85个、关家镇84个、石梯镇82个；第3项关家镇43人、牛蹄镇37人、大竹园镇33人。",
                        "5．请关庙镇对照附件6改正退回1处、答复疑问1处。");
    }

    @Test
    void dutiesSayTheSameInEnglish() {
        assertThat(page(Language.EN).duties(2))
                .containsExactly(
                        "1. Finish at once 12 overdue tasks, due by 31 May: District Health Bureau (8), District Development and Reform Bureau (4) (Annex 7).",
                        "2. Town 24: send town workbook at once, due by 5 June; Hanbin District: correct and resend checklist at once, due by 5 June.",
                        "3. To see the gaps made up by the dates of the table: District Health Bureau (items 1, 2, 3).",
                        "4. Towns furthest behind, to make it up by the end of 2025: item 1: Town 22 85 slots, Town 23 84 slots; item 3: Town 23 43 persons, Town 26 37 persons.",
                        "5. Town 5: correct what was rejected (1) and answer the questions (1) of Annex 6.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFirstPageHoldsEveryHeadline(Language language) throws Exception {
        assertThatPageOneHolds(report, language);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aBadMonthIsOnePageAsWell(Language language) throws Exception {
        MonthlyReport bad = bad(report);
        assertThatPageOneHolds(bad, language);
        String page = pages(bad, language).get(0);
        assertThat(page)
                .contains(language == Language.ZH ? "个单位（见附件7）" : "more(Annex7)")
                .contains(language == Language.ZH ? "等28个单位立即补报" : "more:sendtown");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void moreHeadlinesThanAPageHoldsAreToldInTheAnnex(Language language) throws Exception {
        List<Headline> many = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            many.addAll(report.headlines());
        }
        List<String> pages = pages(with(report, many, report.returns(), report.issues(), report.tasks()), language);
        assertThat(pages.get(0)).contains(language == Language.ZH ? "项，见附件1" : "more,seeAnnex1");
        assertThat(pages.get(1)).startsWith(heading(language));
    }

    @Test
    void aMonthWithoutDutiesSaysSo() throws Exception {
        MonthlyReport calm = with(report, List.of(), List.of(), List.of(), List.of());
        assertThat(page(calm, Language.ZH).duties(3)).containsExactly("无。");
        assertThat(pages(calm, Language.ZH).get(0)).contains("三、须办事项无。");
    }

    private void assertThatPageOneHolds(MonthlyReport month, Language language) throws Exception {
        List<String> pages = pages(month, language);
        for (FirstPage.Row row : page(month, language).rows()) {
            assertThat(pages.get(0))
                    .contains(row.cells().stream().map(FirstPageTest::flat).toList());
        }
        assertThat(pages.get(0)).doesNotContain(heading(language)).endsWith("—1—");
        assertThat(pages.get(1)).startsWith(heading(language)).endsWith("—2—");
    }

    private static String heading(Language language) {
        return language == Language.ZH ? "附：逐项说明" : "Attached:eachindicatorinfull";
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theSentencesAreOnePageAndTheAnnexesFollow(Language language) throws Exception {
        assertThat(pages(report, language).get(2))
                .contains(language == Language.ZH ? "附件1指标一览表" : "Annex1:Allindicators");
    }

    @Test
    void casesThatArePendingStandBesideTheValue() {
        Headline known = report.headlines().stream()
                .filter(one -> one.line().isLowGood())
                .findFirst()
                .orElseThrow();
        Headline pending = new Headline(
                known.line(),
                Optional.empty(),
                Optional.of(new Range(Range.Reason.PENDING, "0", "1", true)),
                List.of(),
                List.of());
        MonthlyReport month = with(report, List.of(pending), List.of(), List.of(), List.of());
        assertThat(page(month, Language.ZH).rows().get(0).cells().get(2)).isEqualTo("0起，\n另有1起待认定");
        assertThat(page(month, Language.ZH).duties(3)).containsExactly("1．请区卫生健康局尽快认定第1项待认定的1起。");
        assertThat(page(month, Language.EN).rows().get(0).cells().get(2)).endsWith(",\n1 pending");
    }

    /** No town reports, every task of sixty is late, and every town is asked something. */
    private static MonthlyReport bad(MonthlyReport month) {
        List<Returns> returns = month.returns().stream()
                .map(one -> new Returns(
                        one.dataset(),
                        one.due(),
                        one.isByTown(),
                        one.owed().stream()
                                .map(owed -> new Return(owed.area(), ReturnState.NOT_RECEIVED))
                                .toList()))
                .toList();
        List<TaskLine> tasks = IntStream.range(0, 60)
                .mapToObj(i -> new TaskLine(
                        "T" + i,
                        new Label("类", "kind"),
                        new Label("某项任务", "some task"),
                        List.of(new Label("第" + i + "号很长名字的牵头责任单位", "Leading Bureau of a Long Name No. " + i)),
                        LocalDate.of(2021, 12, 31).plusDays(i),
                        TaskState.NOT_STARTED,
                        true,
                        Optional.empty()))
                .toList();
        List<Issue> issues = month.towns().rows().stream()
                .map(town -> new Issue(
                        IssueKind.REJECTION,
                        "X",
                        Optional.of(town.name()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new Label("错", "wrong"),
                        new Label("改", "mend")))
                .toList();
        return with(month, month.headlines(), returns, issues, tasks);
    }

    private static MonthlyReport with(
            MonthlyReport month,
            List<Headline> headlines,
            List<Returns> returns,
            List<Issue> issues,
            List<TaskLine> tasks) {
        return new MonthlyReport(
                month.head(),
                headlines,
                month.lines(),
                month.rankings(),
                month.trends(),
                month.towns(),
                returns,
                issues,
                tasks,
                month.definitions());
    }

    private FirstPage page(Language language) {
        return page(report, language);
    }

    private static FirstPage page(MonthlyReport month, Language language) {
        return new FirstPage(month, new Words(language));
    }

    /** The text of each page, without blanks: lines end where the page ends them. */
    private List<String> pages(MonthlyReport month, Language language) throws Exception {
        Path file = workspace.resolve("report.pdf");
        new ReportPrinter().print(month, language, file);
        List<String> pages = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            for (int page = 1; page <= 3; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(flat(stripper.getText(pdf)));
            }
        }
        return pages;
    }

    private static String flat(String text) {
        return text.replaceAll("\\s|　", "");
    }
}
