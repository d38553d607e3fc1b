package io.tuoyu.returns.corpus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Town workbooks: the cover, the five tables, and what a rejected row takes away. */
final class LayoutWorkbookCases {
    private static final String COVER = "封面";
    private static final String POPULATION = "表1人口与婴幼儿";
    private static final String NURSERIES = "表2托育机构";
    private static final String GUIDANCE = "表3育儿指导";
    private static final String KEY = "表4重点幼儿";
    private static final String SURVEY = "表5满意度";
    private static final String ACCEPTED = LayoutWorkbook.FILE + " town_workbook 2022-05 accepted";
    private static final String PARTLY = LayoutWorkbook.FILE + " town_workbook 2022-05 partly";
    private static final String REJECTED = LayoutWorkbook.FILE + " town_workbook 2022-05 rejected";
    private static final String TITLE = "汉滨区婴幼儿照护服务月报\n";
    private static final String REST = "填报人：张三\n审核人：李四\n";

    private LayoutWorkbookCases() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        sheets(cases);
        covers(cases);
        population(cases);
        nurseries(cases);
        others(cases);
        return cases;
    }

    private static Case of(String name, LayoutWorkbook book) {
        return Case.of(name).file(LayoutWorkbook.FILE, book.bytes());
    }

    private static Case reads(String name, LayoutWorkbook book) {
        return of(name, book).says(ACCEPTED, "+ 610902124 . . " + LayoutWorkbook.VALUES);
    }

    /** The town's entry without some of its fields. */
    private static String without(String... fields) {
        StringBuilder line = new StringBuilder("+ 610902124 . .");
        for (String value : LayoutWorkbook.VALUES.split(" ", -1)) {
            if (!Arrays.asList(fields).contains(value.substring(0, value.indexOf('=')))) {
                line.append(" ").append(value);
            }
        }
        return line.toString();
    }

    /** The town's entry with other values. */
    private static String with(String... values) {
        String line = "+ 610902124 . . " + LayoutWorkbook.VALUES + " ";
        for (String value : values) {
            String field = value.substring(0, value.indexOf('='));
            line = line.replaceAll(" " + field + "=[0-9]+ ", " " + value + " ");
        }
        return line.stripTrailing();
    }

    private static void sheets(List<Case> cases) {
        cases.add(reads("镇表-六张表", new LayoutWorkbook()));
        cases.add(reads(
                "镇表-封面在最后次序打乱",
                new LayoutWorkbook().last(POPULATION).last(COVER).last(GUIDANCE)));
        cases.add(reads(
                "镇表-多余的工作表",
                new LayoutWorkbook()
                        .sheet("填表说明", "填表说明\n1.请于次月5日前报送\n常住人口 | 居住半年以上\n满意度 | 见方案\n")
                        .sheet("Sheet7", "")
                        .sheet("机构名单", "机构名称 | 电话\n石梯镇托育园 | 0915\n")));
        cases.add(reads(
                "镇表-没有表名的工作表",
                new LayoutWorkbook()
                        .without(SURVEY)
                        .sheet("Sheet6", "调查人数（人） | 非常满意 | 满意人数 | 一般 | 不满意\n50 | 30 | 12 | 5 | 3\n")));
        cases.add(of("镇表-没有满意度表", new LayoutWorkbook().without(SURVEY))
                .says(
                        ACCEPTED,
                        without(
                                "survey_total",
                                "survey_very_satisfied",
                                "survey_satisfied",
                                "survey_neutral",
                                "survey_dissatisfied")));
        cases.add(
                of("镇表-表1没有本月出生列", new LayoutWorkbook().sheet(POPULATION, """
                        序号 | 村（社区）名称 | 常住人口 | 3岁以下婴幼儿数 | 备注
                        1 | 石梯村 | 2000 | 60 |
                        2 | 双村村 | 3000 | 90 |
                        """)).says(ACCEPTED, without("births")));
        cases.add(of("镇表-表2没有新增托位列", new LayoutWorkbook().sheet(NURSERIES, """
                        机构名称 | 机构性质 | 是否备案 | 托位数 | 实际收托数
                        石梯镇托育园 | 公办 | 是 | 60 | 45
                        """)).says(ACCEPTED, without("new_slots")));
    }

    private static void covers(List<Case> cases) {
        String[][] covers = {
            {"标签与值同格", TITLE + "填报单位：石梯镇\n区划代码：610902124\n报告期：2022年5月\n" + REST + "报表版本：初报\n"},
            {"盖章在标签后同格", TITLE + "填报单位（盖章）：石梯镇人民政府\n行政区划代码：610902124000\n报告期：2022年5月\n报表版本：初报\n"},
            {"盖章在单位后", TITLE + "填报单位：石梯镇（盖章）\n区划代码：610902124\n报告期：2022.5\n报表版本：初报\n"},
            {"盖章单独一格", TITLE + "填报单位 | （盖章） | 石梯镇\n区划代码 | | 610902124\n报告期 | | 2022年5月\n"},
            {"值隔两格", TITLE + "填报单位 | | | 石梯镇\n区划代码 | | | 610902124\n报告期 | | | 2022年5月\n报表版本 | | | 初报\n"},
            {"两对标签同行", TITLE + "填报单位： | 石梯镇 | 区划代码： | 610902124\n报告期： | 2022年5月 | 报表版本： | 初报\n"},
            {"标签中间有空格", TITLE + "填 报 单 位 | 石 梯 镇\n区 划 代 码 | 610902124\n报 告 期 | 2022 年 5 月\n报 表 版 本 | 初 报\n"},
            {"没有代码", TITLE + "填报单位 | 汉滨区石梯镇\n报告期 | 2022年5月\n报表版本 | 初报\n"},
            {"标签都在一格里", TITLE + "填报单位：石梯镇 区划代码：610902124 报告期：2022年5月 报表版本：初报\n"},
            {"从C列第四行起", "\n\n\n | | 填报单位 | 石梯\n | | 区划代码 | 610902124\n | | 报告期 | 2022-05\n | | 报表版本 | 初报\n"},
            {"没有版本", TITLE + "填报单位 | 石梯镇\n报告期 | 2022年5月\n填报日期 | 2022年6月3日\n"},
            {"更正第2次", TITLE + "填报单位 | 石梯镇\n报告期 | 2022年5月\n报表版本 | 更正第2次\n"},
            {"更正第二次", TITLE + "填报单位 | 石梯镇\n报告期 | 2022年5月\n报表版本 | 更正第二次\n"},
            {"更正第十二次", TITLE + "填报单位 | 石梯镇\n报告期 | 2022年5月\n报表版本：更正第十二次\n"},
        };
        for (String[] cover : covers) {
            cases.add(reads("封面-" + cover[0], new LayoutWorkbook().sheet(COVER, cover[1])));
        }
        cases.add(Case.of("封面-更正第2次胜过初报与第一次")
                .file("a/石梯镇2022年5月月报.xlsx", new LayoutWorkbook().bytes())
                .file(
                        "b/石梯镇2022年5月月报.xlsx",
                        new LayoutWorkbook().with(COVER, "初报", "更正第2次").bytes())
                .file(
                        "c/石梯镇2022年5月月报.xlsx",
                        new LayoutWorkbook().with(COVER, "初报", "更正第一次").bytes())
                .says(
                        "a/石梯镇2022年5月月报.xlsx town_workbook 2022-05 accepted",
                        "+ 610902124 . . " + LayoutWorkbook.VALUES,
                        "! SUPERSEDED . . 610902124",
                        "b/石梯镇2022年5月月报.xlsx town_workbook 2022-05 accepted",
                        "+ 610902124 . . " + LayoutWorkbook.VALUES,
                        "c/石梯镇2022年5月月报.xlsx town_workbook 2022-05 accepted",
                        "+ 610902124 . . " + LayoutWorkbook.VALUES,
                        "! SUPERSEDED . . 610902124"));
        cases.add(of("封面-不认得的镇全拒", new LayoutWorkbook().with(COVER, "石梯镇", "石悌镇"))
                .says(REJECTED, "- UNKNOWN_TOWN row 封面 B3 \"石悌镇\" ."));
        cases.add(of("封面-不认得的镇与标签同格", new LayoutWorkbook().sheet(COVER, TITLE + "填报单位：石悌镇\n报告期：2022年5月\n"))
                .says(REJECTED, "- UNKNOWN_TOWN row 封面 A2 \"填报单位：石悌镇\" ."));
        cases.add(of("封面-没填单位", new LayoutWorkbook().with(COVER, "| 石梯镇", "|"))
                .says(REJECTED, "- MISSING_VALUE row 封面 B3 \"\" ."));
        cases.add(of("封面-代码是别镇的", new LayoutWorkbook().with(COVER, "610902124", "610902120"))
                .says(REJECTED, "- CODE_NAME_CONFLICT row 封面 B4 \"610902120\" 610902124"));
        cases.add(of("封面-代码损坏只提醒", new LayoutWorkbook().with(COVER, "610902124", "'6.10902E+11"))
                .says(ACCEPTED, "+ 610902124 . . " + LayoutWorkbook.VALUES, "! CODE_UNREADABLE 封面 B4 610902124"));
        cases.add(of("封面-功能区", new LayoutWorkbook().with(COVER, "石梯镇", "五里工业集中区管委会"))
                .says(REJECTED, "- UNKNOWN_TOWN row 封面 B3 \"五里工业集中区管委会\" ."));
        cases.add(of(
                        "封面-镇不认得时行里的错也报",
                        new LayoutWorkbook().with(COVER, "石梯镇", "石悌镇").with(POPULATION, "3000 | 90", "3000 | -9"))
                .says(REJECTED, "- UNKNOWN_TOWN row 封面 B3 \"石悌镇\" .", "- NEGATIVE_COUNT row 表1人口与婴幼儿 D4 \"-9\" ."));
    }

    private static void population(List<Case> cases) {
        cases.add(of("表1-合计与各村不符", new LayoutWorkbook().with(POPULATION, "=5000", "=5001"))
                .says(ACCEPTED, "+ 610902124 . . " + LayoutWorkbook.VALUES, "! TOTAL_MISMATCH 表1人口与婴幼儿 C5 ."));
        cases.add(reads("表1-合计公式没有结果", new LayoutWorkbook().with(POPULATION, "=5000 | =150 | =5", "= | = | =")));
        cases.add(of("表1-一村幼儿多于人口", new LayoutWorkbook().with(POPULATION, "2000 | 60", "50 | 60"))
                .says(
                        PARTLY,
                        without("resident_pop", "under3", "births"),
                        "- PART_EXCEEDS_WHOLE row 表1人口与婴幼儿 D3 \"60\" 610902124",
                        "! TOTAL_MISMATCH 表1人口与婴幼儿 C5 ."));
        cases.add(of("表1-一行多处错误全报", new LayoutWorkbook().with(POPULATION, "石梯村 | 2000 | 60 | 2", " | 2000人 | 6.5 | —"))
                .says(
                        PARTLY,
                        without("resident_pop", "under3", "births"),
                        "- MISSING_VALUE row 表1人口与婴幼儿 B3 \"\" 610902124",
                        "- NOT_A_NUMBER row 表1人口与婴幼儿 C3 \"2000人\" 610902124",
                        "- NOT_INTEGER row 表1人口与婴幼儿 D3 \"6.5\" 610902124",
                        "- MISSING_VALUE row 表1人口与婴幼儿 E3 \"—\" 610902124"));
        cases.add(of("表1-隐藏的村", new LayoutWorkbook().with(POPULATION, "2 | 双村村", "~2 | 双村村"))
                .says(ACCEPTED, "+ 610902124 . . " + LayoutWorkbook.VALUES, "! HIDDEN_ROW 表1人口与婴幼儿 B4 610902124"));
        cases.add(reads("表1-小计与章节", new LayoutWorkbook().sheet(POPULATION, """
                        表1  人口与婴幼儿情况
                        序号 | 村（社区）名称 | 常住人口 | 3岁以下婴幼儿数 | 本月出生 | 备注
                         | 一、社区
                        1 | 某社区 | 2000 | 60 | 2 |
                         | 小计 | 2000 | 60 | 2
                         | 二、村
                        2 | 某村 | 3000 | 90 | 3 |
                         | 小计 | 3000 | 90 | 3
                         | 总计 | 5000 | 150 | 5
                        填表人：张三 | | 说明：无
                        注：户籍人口另报
                        """)));
        cases.add(of("表1-人口万人", new LayoutWorkbook().sheet(POPULATION, """
                        序号 | 村名称 | 常住人口（万人） | 3岁以下幼儿 | 本月出生人数 | 备注
                        1 | 石梯村 | 0.2 | 60 | 2 |
                        2 | 双村村 | 0.3 | 90 | 3 |
                        合计 | | 0.5 | 150 | 5
                        """))
                .says(ACCEPTED, "+ 610902124 . . " + LayoutWorkbook.VALUES, "! UNIT_CONVERTED 表1人口与婴幼儿 C1 ."));
    }

    private static void nurseries(List<Case> cases) {
        for (String none : List.of(
                "1 | 无\n",
                " | 无 | | | | 0 | | | | | 0 | 0\n",
                "无\n合计 | | | | | 0 | 0 | 0 | 0 | 0 | 0 | 0\n",
                " | 无 | 无 | 无 | 无 | 无\n")) {
            cases.add(of("表2-写无" + cases.size(), new LayoutWorkbook().sheet(NURSERIES, """
                            表2  托育机构情况
                            序号 | 机构名称 | 统一社会信用代码 | 机构性质 | 是否备案 | 托位数 | 其中 | | | | 实际收托数 | 2022年新增托位 | 备注
                             | | | | | | 乳儿班 | 托小班 | 托大班 | 混合班
                            """ + none, "G2:J2"))
                    .says(ACCEPTED, with("institutions=0", "slots=0", "enrolled=0", "new_slots=0")));
        }
        cases.add(of("表2-分班之和不等于托位", new LayoutWorkbook().with(NURSERIES, "是 | 60 | 10", "是 | 60 | 11"))
                .says(
                        PARTLY,
                        without("institutions", "slots", "enrolled", "new_slots"),
                        "- PARTS_DIFFER_FROM_TOTAL row 表2托育机构 F4 \"60\" 610902124",
                        "! TOTAL_MISMATCH 表2托育机构 G5 ."));
        cases.add(of("表2-收托超过托位只提醒", new LayoutWorkbook().with(NURSERIES, "10 | 45 | 20", "10 | 61 | 20"))
                .says(ACCEPTED, with("enrolled=61"), "! ENROLLED_EXCEEDS_SLOTS 表2托育机构 K4 610902124"));
        cases.add(of("表2-信用代码重复第一个算", new LayoutWorkbook().with(NURSERIES, "合计", """
                        2 | 石梯镇第二托育园 | 91610902MA70ABCD1X | 民办普惠 | 否 | 30 | 0 | 10 | 20 | 0 | 5 | 0 |
                        3 | 石梯镇第三托育园 | | 用人单位办 | 否 | 30 | 0 | 10 | 20 | 0 | 5 | 0 |
                        总结"""))
                .says(
                        PARTLY,
                        without("institutions", "slots", "enrolled", "new_slots"),
                        "- DUPLICATE_INSTITUTION row 表2托育机构 C5 \"91610902MA70ABCD1X\" 610902124",
                        "- MISSING_VALUE row 表2托育机构 B7 \"\" 610902124",
                        "- MISSING_VALUE row 表2托育机构 D7 \"\" 610902124",
                        "- MISSING_VALUE row 表2托育机构 E7 \"\" 610902124"));
        cases.add(of("表2-封闭词表之外", new LayoutWorkbook().with(NURSERIES, "公办 | 是", "私营 | 已备案"))
                .says(
                        PARTLY,
                        without("institutions", "slots", "enrolled", "new_slots"),
                        "- CODE_NOT_IN_LIST row 表2托育机构 D4 \"私营\" 610902124",
                        "- CODE_NOT_IN_LIST row 表2托育机构 E4 \"已备案\" 610902124"));
        cases.add(of(
                        "表2-两家机构",
                        new LayoutWorkbook().with(NURSERIES, "合计 | | | | | 60 | 10 | 20 | 20 | 10 | 45 | 20", """
                        2 | 石梯注册托育园 | 91610902MA70ABCD2X | 公建民营 | 否 | 30 | 0 | 10 | 20 | 0 | 5 | 0 |
                        合计 | | | | | 90 | 10 | 30 | 40 | 10 | 50 | 20"""))
                .says(ACCEPTED, with("institutions=2", "slots=90", "enrolled=50", "new_slots=20")));
    }

    private static void others(List<Case> cases) {
        cases.add(of("表3-已服务超过应服务", new LayoutWorkbook().with(GUIDANCE, "150 | 147 | 98%", "150 | 151 | 100.7%"))
                .says(
                        PARTLY,
                        without("know_target", "know_reached"),
                        "- NUMERATOR_EXCEEDS_DENOMINATOR row 表3育儿指导 C3 \"151\" 610902124"));
        cases.add(of("表3-率与人数不符", new LayoutWorkbook().with(GUIDANCE, "190 | 95", "190 | 95.1"))
                .says(
                        ACCEPTED,
                        "+ 610902124 . . " + LayoutWorkbook.VALUES,
                        "! STATED_RATE_DIFFERS 表3育儿指导 D4 610902124"));
        cases.add(reads("表3-其中分两列写", new LayoutWorkbook().sheet(GUIDANCE, """
                        表3  育儿指导情况
                        序号 | 项目 | | 应服务人数 | 已服务人数 | 完成率 | 活动场次
                        1 | 早期发展知识普及 | | 150 | 147 | 98% | 4
                        2 | 家长和看护人员科学育儿指导 | | 200 | 190 | 95% | 6
                         | 其中 | 入户指导 | | 80 | | 3
                         | | 亲子活动 | | 60 | | 2
                         | | 家长课堂 | | 50 | | 1
                        """, "B2:C2", "B5:B7")));
        cases.add(reads(
                "表3-分项带其中不另加",
                new LayoutWorkbook().with(GUIDANCE, "亲子活动", "其中：亲子活动").with(GUIDANCE, "家长课堂 | |", "　　家长课堂 | 60 |")));
        cases.add(reads("表3-项目列没有名字", new LayoutWorkbook().with(GUIDANCE, "项目 |", " |")));
        cases.add(of("表3-缺一行", new LayoutWorkbook().with(GUIDANCE, "一、早期发展知识普及 | 150 | 147 | 98% | 4\n", ""))
                .says(
                        PARTLY,
                        without("know_target", "know_reached"),
                        "- MISSING_VALUE row 表3育儿指导 B2 \"应服务人数\" 610902124"));
        cases.add(of("表4-合计不符", new LayoutWorkbook().with(KEY, "合计 | 6 | 6", "合计 | 7 | 6"))
                .says(ACCEPTED, "+ 610902124 . . " + LayoutWorkbook.VALUES, "! TOTAL_MISMATCH 表4重点幼儿 B6 ."));
        cases.add(of("表4-一类超过", new LayoutWorkbook().with(KEY, "残 | 2 | 2 | 1p", "残 | 2 | 3 |"))
                .says(
                        PARTLY,
                        without("key_total", "key_guided"),
                        "- NUMERATOR_EXCEEDS_DENOMINATOR row 表4重点幼儿 C4 \"3\" 610902124",
                        "! TOTAL_MISMATCH 表4重点幼儿 C6 ."));
        cases.add(of("表4-没有重点幼儿填零", new LayoutWorkbook().sheet(KEY, """
                        类别 | 重点幼儿数 | 已接受照护指导数 | 指导率
                        伤 | 0 | 0 | /
                        残 | 0 | 0 | —
                        病 | 0 | 0 |
                        合计 | 0 | 0 |
                        """))
                .says(ACCEPTED, with("key_total=0", "key_guided=0")));
        cases.add(of("表5-答案之和不等", new LayoutWorkbook().with(SURVEY, "50 | 30", "51 | 30"))
                .says(
                        PARTLY,
                        without(
                                "survey_total",
                                "survey_very_satisfied",
                                "survey_satisfied",
                                "survey_neutral",
                                "survey_dissatisfied"),
                        "- PARTS_DIFFER_FROM_TOTAL row 表5满意度 A3 \"51\" 610902124"));
        cases.add(reads("表5-两行表头", new LayoutWorkbook().sheet(SURVEY, """
                        表5  家庭满意度
                        调查人数 | 满意度（人） | | |
                         | 非常满意 | 满意 | 一般 | 不满意
                        50 | 30 | 12 | 5 | 3
                        """, "A2:A3", "B2:E2")));
        cases.add(of(
                        "镇表-每张表各有一处错",
                        new LayoutWorkbook()
                                .with(POPULATION, "3000 | 90 | 3", "3000 | 90 | 三")
                                .with(NURSERIES, "10 | 45 | 20", "10 | 45 | -20")
                                .with(GUIDANCE, "200 | 190 | 95", "无 | 190 | 95")
                                .with(KEY, "病 | 3", "病 | 3.5")
                                .with(SURVEY, "12 | 5", "12 | ５人"))
                .says(
                        PARTLY,
                        "+ 610902124 . . know_target=150 know_reached=147",
                        "- NOT_A_NUMBER row 表1人口与婴幼儿 E4 \"三\" 610902124",
                        "- NEGATIVE_COUNT row 表2托育机构 L4 \"-20\" 610902124",
                        "- MISSING_VALUE row 表3育儿指导 B4 \"无\" 610902124",
                        "- NOT_INTEGER row 表4重点幼儿 B5 \"3.5\" 610902124",
                        "- NOT_A_NUMBER row 表5满意度 D3 \"５人\" 610902124"));
    }
}
