package io.tuoyu.returns.corpus;

import static io.tuoyu.returns.corpus.ValueForms.GOOD;
import static io.tuoyu.returns.corpus.ValueForms.LAOCHENG_FIGURES;
import static io.tuoyu.returns.corpus.ValueForms.laocheng;

import io.tuoyu.returns.TestWorkbook;
import java.util.ArrayList;
import java.util.List;

/** Which month a return speaks of: the forms in which it is written, and where. */
final class ValuePeriodCases {
    private final List<Case> cases = new ArrayList<>();

    private ValuePeriodCases() {}

    static List<Case> all() {
        ValuePeriodCases all = new ValuePeriodCases();
        all.forms();
        all.stored();
        all.titles();
        all.names();
        all.sources();
        all.remarks();
        return all.cases;
    }

    /** A line above the header that speaks of another month is no title. */
    private void remarks() {
        for (String remark : List.of(
                "注：2022年4月起口径调整",
                "说明：本表较2022年4月有调整",
                "数据来源：2021年12月年报",
                "根据《关于2022年1月工作的通知》填报",
                "上月（2022年4月）数据已修订",
                "上报截止：2022年6月5日",
                "有效期至：2024年1月")) {
            cases.add(Case.of("报告期-表头上的备注" + cases.size())
                    .file("月报.csv", "汉滨区2022年5月月报表\n" + remark + "\n" + GOOD)
                    .says("月报.csv monthly_summary 2022-05 accepted", laocheng(".", 4)));
        }
        cases.add(Case.of("报告期-备注在标题之上")
                .file("月报.csv", "有效期至：2024年1月\n汉滨区2022年5月月报表\n" + GOOD)
                .says("月报.csv monthly_summary 2022-05 accepted", laocheng(".", 4)));
    }

    /** 报告期 in A2, its value in B2. */
    private static String labelled(String value) {
        return "汉滨区婴幼儿照护服务月报表\n报告期,\"" + value + "\"\n" + GOOD;
    }

    private void reads(String name, String written, String month) {
        cases.add(Case.of("报告期-" + name)
                .file("月报.csv", labelled(written))
                .says("月报.csv monthly_summary " + month + " accepted", laocheng(".", 4)));
    }

    private void refuses(String name, String written, String reason) {
        cases.add(Case.of("报告期-" + name)
                .file("月报.csv", labelled(written))
                .says("月报.csv monthly_summary . rejected", "- " + reason + " file . B2 \"" + written + "\" ."));
    }

    private void forms() {
        reads("年月汉字", "2022年5月", "2022-05");
        reads("年月补零", "2022年05月", "2022-05");
        reads("年月份", "2022年5月份", "2022-05");
        reads("年度月", "2022年度5月", "2022-05");
        reads("年月有空格", "2022 年 5 月", "2022-05");
        reads("全角年月", "２０２２年５月", "2022-05");
        reads("汉字数字年月", "二〇二二年五月", "2022-05");
        reads("汉字零年月", "二零二二年五月", "2022-05");
        reads("圆圈零年月", "二○二二年五月", "2022-05");
        reads("字母O年月", "二O二二年五月", "2022-05");
        reads("汉字十月", "二〇二一年十月", "2021-10");
        reads("汉字十二月", "二〇二一年十二月", "2021-12");
        reads("汉字年月日", "二〇二二年五月三十一日", "2022-05");
        reads("数字年汉字月", "2022年五月", "2022-05");
        reads("点分", "2022.5", "2022-05");
        reads("点分两位", "2022.05", "2022-05");
        reads("全角点分", "２０２２．５", "2022-05");
        reads("点分十月文本", "2021.10", "2021-10");
        reads("点分十一月", "2021.11", "2021-11");
        reads("点分二月", "2022.2", "2022-02");
        reads("点分带月字的一月", "2022.1月", "2022-01");
        reads("点分零一", "2022.01", "2022-01");
        reads("点分到日", "2022.1.31", "2022-01");
        reads("横线", "2022-05", "2022-05");
        reads("横线一位", "2022-5", "2022-05");
        reads("全角横线", "2022－05", "2022-05");
        reads("破折号", "2022—05", "2022-05");
        reads("斜线到日", "2022/05/31", "2022-05");
        reads("斜线", "2022/5", "2022-05");
        reads("六位", "202205", "2022-05");
        reads("六位全角", "２０２２０５", "2022-05");
        reads("八位", "20220531", "2022-05");
        reads("年月日", "2022年5月31日", "2022-05");
        reads("带时刻", "2022-05-01 00:00:00", "2022-05");
        reads("同月的起止日", "2022年5月1日至5月31日", "2022-05");
        reads("首尾空白", "　2022年5月 ", "2022-05");
        reads("本月", "2022年6月", "2022-06");
        reads("最早", "2020年1月", "2020-01");

        refuses("点分一月有歧义", "2022.1", "PERIOD_AMBIGUOUS");
        refuses("全角点分一月有歧义", "２０２２．１", "PERIOD_AMBIGUOUS");
        refuses("十三月", "2022年13月", "PERIOD_INVALID");
        refuses("零月", "2022年0月", "PERIOD_INVALID");
        refuses("横线十三月", "2022-13", "PERIOD_INVALID");
        refuses("六位十三月", "202213", "PERIOD_INVALID");
        refuses("只有月", "5月", "PERIOD_INVALID");
        refuses("只有月份", "5月份", "PERIOD_INVALID");
        refuses("只有年", "2022年", "PERIOD_INVALID");
        refuses("只有年数字", "2022", "PERIOD_INVALID");
        refuses("二〇二〇年以前", "2019年12月", "PERIOD_INVALID");
        refuses("将来", "2022年7月", "PERIOD_INVALID");
        refuses("很远的将来", "2099-01", "PERIOD_INVALID");
        refuses("二季度", "2022年第二季度", "PERIOD_INVALID");
        refuses("一季度不是一月", "2022年1季度", "PERIOD_INVALID");
        refuses("汉字一季度不是一月", "2022年一季度", "PERIOD_INVALID");
        refuses("上半年", "2022年上半年", "PERIOD_INVALID");
        refuses("一至五月", "2022年1-5月", "PERIOD_INVALID");
        refuses("一月至五月", "2022年1月至5月", "PERIOD_INVALID");
        refuses("跨年起止", "2021年11月-2022年5月", "PERIOD_INVALID");
        refuses("跨月起止日", "2022年4月26日至5月25日", "PERIOD_INVALID");
        refuses("没填的年月", "    年  月", "PERIOD_INVALID");
        refuses("本月二字", "本月", "PERIOD_INVALID");
        refuses("短横", "-", "PERIOD_INVALID");
    }

    private static byte[] cover(Object value) {
        return book(value).bytes();
    }

    private static TestWorkbook book(Object value) {
        return ValueForms.titled("汉滨区月报表", "报告期", value);
    }

    private void stored(String name, byte[] book, String... lines) {
        cases.add(Case.of("报告期-" + name).file("月报.xlsx", book).says(lines));
    }

    private void stored() {
        String good = "月报.xlsx monthly_summary 2022-05 accepted";
        String bad = "月报.xlsx monthly_summary . rejected";
        stored("数字点分", cover(2022.5), good, laocheng(ValueForms.SHEET, 4));
        stored("数字六位", cover(202205), good, laocheng(ValueForms.SHEET, 4));
        stored("数字八位", cover(20220531), good, laocheng(ValueForms.SHEET, 4));
        stored("日期格式", cover(TestWorkbook.styled(3, "44682")), good, laocheng(ValueForms.SHEET, 4));
        stored("年月格式", cover(TestWorkbook.styled(4, "44712")), good, laocheng(ValueForms.SHEET, 4));
        stored("带时刻的日期", cover(TestWorkbook.styled(3, "44682.75")), good, laocheng(ValueForms.SHEET, 4));
        stored(
                "一九〇四系统的日期",
                book(TestWorkbook.styled(3, "43220")).date1904().bytes(),
                good,
                laocheng(ValueForms.SHEET, 4));
        stored("丢了格式的日期", cover(44682), good, laocheng(ValueForms.SHEET, 4));
        stored(
                "公式算出的日期",
                cover(new TestWorkbook.Raw(" s=\"3\"", "<f>DATE(2022,5,1)</f><v>44682</v>")),
                good,
                laocheng(ValueForms.SHEET, 4));
        stored("数字点分一月有歧义", cover(2022.1), bad, "- PERIOD_AMBIGUOUS file 月报表 B2 \"2022.1\" .");
        stored(
                "数字点分零一",
                cover(new TestWorkbook.Raw("", "<v>2022.01</v>")),
                "月报.xlsx monthly_summary 2022-01 accepted",
                laocheng(ValueForms.SHEET, 4));
        stored("数字十一月", cover(2021.11), "月报.xlsx monthly_summary 2021-11 accepted", laocheng(ValueForms.SHEET, 4));
        stored("数字月份", cover(5), bad, "- PERIOD_INVALID file 月报表 B2 \"5\" .");
        stored("数字年", cover(2022), bad, "- PERIOD_INVALID file 月报表 B2 \"2022\" .");
        stored("将来的日期", cover(TestWorkbook.styled(3, "44743")), bad, "- PERIOD_INVALID file 月报表 B2 \"2022-07-01\" .");
        stored("布尔", cover(TestWorkbook.truth()), bad, "- PERIOD_INVALID file 月报表 B2 \"TRUE\" .");
        stored("公式错误", cover(TestWorkbook.error("#REF!")), bad, "- PERIOD_INVALID file 月报表 B2 \"#REF!\" .");
    }

    /** Texts above the header, from row 1. */
    private void above(String name, String above, String said) {
        int row = above.split("\n", -1).length + 1;
        Case each = Case.of("标题-" + name).file("月报.csv", above + "\n" + GOOD);
        cases.add(
                said.startsWith("PERIOD")
                        ? each.says("月报.csv monthly_summary . rejected", "- " + said)
                        : each.says("月报.csv monthly_summary " + said + " accepted", laocheng(".", row + 1)));
    }

    private void refusesAbove(String name, String above, String line) {
        cases.add(Case.of("标题-" + name)
                .file("月报.csv", above + "\n" + GOOD)
                .says("月报.csv monthly_summary . rejected", line));
    }

    private void titles() {
        above("标题里的年月", "汉滨区2022年5月婴幼儿照护服务月报表", "2022-05");
        above("附件行下面的标题", "附件1\n汉滨区2022年5月婴幼儿照护服务月报表", "2022-05");
        above("同格附件号和年月", "附件1 2022年5月月报表", "2022-05");
        above("附表一和年月", "附表一2022年5月月报表", "2022-05");
        above("两行标题", "汉滨区婴幼儿照护服务\n2022年5月月报表", "2022-05");
        above("括号里的副标题", "汉滨区月报表\n（2022年5月）", "2022-05");
        above("同格三段副标题", "汉滨区月报表\n填报单位：老城街道　　2022年5月　　单位：人", "2022-05");
        above("分格副标题", "汉滨区月报表\n填报单位：老城街道,2022年5月,单位：人", "2022-05");
        above("副标题同格报告期", "汉滨区月报表\n填报单位：老城街道 报告期：2022年5月 单位：人", "2022-05");
        above("报告期与填报日期同格", "汉滨区月报表\n报告期：2022年5月  填报日期：2022年6月3日", "2022-05");
        above("累计标题算到末月", "汉滨区2022年1-5月婴幼儿照护服务月报表", "2022-05");
        above("累计标题写全", "汉滨区2022年1月至5月婴幼儿照护服务月报表", "2022-05");
        above("截至日期", "汉滨区月报表\n（截至2022年5月31日）", "2022-05");
        above("统计月份", "汉滨区月报表\n统计月份：2022年5月", "2022-05");
        above("标题带任务数", "汉滨区2022年24个镇办月报表\n报告期：2022年5月", "2022-05");
        above("报告期内不是标签", "汉滨区报告期内情况统计表\n2022年5月", "2022-05");
        above("标题与报告期一致", "汉滨区2022年5月月报表\n报告期：2022-05", "2022-05");
        above("填报日期不算", "汉滨区2022年5月月报表\n填报日期：2022年6月3日", "2022-05");
        above("填报日期只有年月也不算", "汉滨区2022年5月月报表\n填报日期：,2022年6月", "2022-05");
        above("标题后的填报日期不算", "汉滨区2022年5月月报表　填报日期：2022年6月3日", "2022-05");
        above("填报时间不算", "汉滨区2022年5月月报表\n填报时间：2022年6月", "2022-05");
        above("报送要求不算", "汉滨区2022年5月月报表\n请于2022年6月5日前报送。", "2022-05");
        refusesAbove("没有年月", "汉滨区月报表", "- PERIOD_MISSING file . . . .");
        refusesAbove("只有填报日期", "汉滨区月报表\n填报日期：2022年6月3日", "- PERIOD_MISSING file . . . .");
        refusesAbove("只有年", "汉滨区2022年月报表", "- PERIOD_MISSING file . . . .");
        refusesAbove("一季度的标题", "汉滨区2022年一季度报表", "- PERIOD_MISSING file . . . .");
        refusesAbove("标题十三月", "汉滨区2022年13月月报表", "- PERIOD_INVALID file . A1 \"汉滨区2022年13月月报表\" .");
        refusesAbove("标题将来", "汉滨区2023年5月月报表", "- PERIOD_INVALID file . A1 \"汉滨区2023年5月月报表\" .");
        refusesAbove("标题有歧义", "汉滨区2022.1月报表", "- PERIOD_AMBIGUOUS file . A1 \"汉滨区2022.1月报表\" .");
        refusesAbove("标题与报告期不一致", "汉滨区2022年4月月报表\n报告期：2022年5月", "- PERIOD_MISMATCH file . A2 \"报告期：2022年5月\" .");
        refusesAbove("标题与报告期分格不一致", "汉滨区2022年4月月报表\n报告期,2022年5月", "- PERIOD_MISMATCH file . B2 \"2022年5月\" .");
        refusesAbove("同格没有年的报告期", "汉滨区2022年5月月报表\n报告期：5月", "- PERIOD_INVALID file . A2 \"报告期：5月\" .");
        cases.add(Case.of("标题-表头以下的年月不算")
                .file("月报.csv", GOOD + "注：以上为2022年5月数据\n报告期：2022年5月\n")
                .says("月报.csv monthly_summary . rejected", "- PERIOD_MISSING file . . . ."));
        cases.add(Case.of("标题-空的报告期由文件名补")
                .file("2022年5月.csv", "月报表\n报告期：\n" + GOOD)
                .says("2022年5月.csv monthly_summary 2022-05 accepted", laocheng(".", 4)));
    }

    private void named(String name, String file, String said) {
        Case each = Case.of("文件名-" + name).file(file, GOOD);
        cases.add(
                said.startsWith("PERIOD")
                        ? each.says(file + " monthly_summary . rejected", "- " + said + " file . . . .")
                        : each.says(file + " monthly_summary " + said + " accepted", laocheng(".", 2)));
    }

    private void names() {
        named("年月", "老城街道2022年5月月报.csv", "2022-05");
        named("汉字年月", "老城街道二〇二二年五月月报.csv", "2022-05");
        named("全角", "老城街道２０２２年５月.csv", "2022-05");
        named("六位", "月报202205.csv", "2022-05");
        named("六位紧接名称", "202205老城街道.csv", "2022-05");
        named("八位", "月报_20220531.csv", "2022-05");
        named("下划线", "2022_05_老城.csv", "2022-05");
        named("点分不被当扩展名", "老城2022.5.csv", "2022-05");
        named("点分十月", "老城2021.10.csv", "2021-10");
        named("副本号不是日", "2022年5月-1.csv", "2022-05");
        named("括号副本", "2022-05(2).csv", "2022-05");
        named("序号在前", "1 2022年5月老城.csv", "2022-05");
        named("累计", "2022年1-5月老城.csv", "2022-05");
        named("先年后六位", "2022年月报202205.csv", "2022-05");
        named("没有扩展名", "老城街道2022年5月", "2022-05");
        named("点分一月有歧义", "老城2022.1.csv", "PERIOD_AMBIGUOUS");
        named("将来", "老城2022年7月.csv", "PERIOD_INVALID");
        named("太早", "老城2019年5月.csv", "PERIOD_INVALID");
        named("只有月", "老城5月月报.csv", "PERIOD_MISSING");
        named("只有年", "老城2022年月报.csv", "PERIOD_MISSING");
        named("季度", "老城2022年1季度.csv", "PERIOD_MISSING");
        named("区划代码不是年月", "610902202205.csv", "PERIOD_MISSING");
        named("文号不是年月", "汉政办发2021107号.csv", "PERIOD_MISSING");
        named("文件夹年月", "2022年5月/老城/月报.csv", "2022-05");
        named("最近的文件夹", "2022-04/2022-05/月报.csv", "2022-05");
        named("文件夹只有年不算", "2022-05/2022/月报.csv", "2022-05");
        named("文件夹有歧义", "2022.1/月报.csv", "PERIOD_AMBIGUOUS");
        named("文件名与文件夹不一致", "2022-04/月报2022-05.csv", "PERIOD_MISMATCH");
        named("文件名解歧义由内容不由文件夹", "2022年1月/月报2022.1.csv", "PERIOD_AMBIGUOUS");
    }

    private void sources() {
        String content = "汉滨区2022年5月月报表\n" + GOOD;
        cases.add(Case.of("来源-内容与文件名不一致")
                .file("老城2022年4月.csv", content)
                .says("老城2022年4月.csv monthly_summary . rejected", "- PERIOD_MISMATCH file . A1 \"汉滨区2022年5月月报表\" ."));
        cases.add(Case.of("来源-内容与文件夹不一致")
                .file("2022-04/老城.csv", content)
                .says("2022-04/老城.csv monthly_summary . rejected", "- PERIOD_MISMATCH file . A1 \"汉滨区2022年5月月报表\" ."));
        cases.add(Case.of("来源-文件名只有月不比较")
                .file("老城4月.csv", content)
                .says("老城4月.csv monthly_summary 2022-05 accepted", laocheng(".", 3)));
        cases.add(Case.of("来源-歧义文件名与内容十月相合")
                .file("老城2021.1.csv", "报告期：2021年10月\n" + GOOD)
                .says("老城2021.1.csv monthly_summary 2021-10 accepted", laocheng(".", 3)));
        cases.add(Case.of("来源-内容歧义不由文件名补")
                .file("老城2022年1月.csv", "报告期：2022.1\n" + GOOD)
                .says("老城2022年1月.csv monthly_summary . rejected", "- PERIOD_AMBIGUOUS file . A1 \"报告期：2022.1\" ."));
        cases.add(Case.of("来源-内容无效不由文件名补")
                .file("老城2022年5月.csv", "报告期：5月\n" + GOOD)
                .says("老城2022年5月.csv monthly_summary . rejected", "- PERIOD_INVALID file . A1 \"报告期：5月\" ."));
        cases.add(Case.of("来源-命令行补空缺")
                .file("老城.csv", GOOD)
                .given("2022-05")
                .says("老城.csv monthly_summary 2022-05 accepted", laocheng(".", 2)));
        cases.add(Case.of("来源-命令行不盖过内容")
                .file("老城.csv", content)
                .given("2022-04")
                .says("老城.csv monthly_summary 2022-05 accepted", laocheng(".", 3)));
        cases.add(Case.of("来源-命令行不补无效")
                .file("老城.csv", "报告期：5月\n" + GOOD)
                .given("2022-05")
                .says("老城.csv monthly_summary . rejected", "- PERIOD_INVALID file . A1 \"报告期：5月\" ."));
        cases.add(Case.of("来源-说明表的年月不算")
                .file(
                        "月报.xlsx",
                        new TestWorkbook()
                                .sheet("填表说明")
                                .row("2021年10月印发")
                                .end()
                                .sheet(ValueForms.SHEET)
                                .row("汉滨区2022年5月月报表")
                                .row((Object[]) ValueForms.SUMMARY.strip().split(","))
                                .row((Object[]) ValueForms.LAOCHENG.strip().split(","))
                                .end()
                                .bytes())
                .says("月报.xlsx monthly_summary 2022-05 accepted", "+ 610902001 月报表 3 " + LAOCHENG_FIGURES));
    }
}
