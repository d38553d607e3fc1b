package io.tuoyu.returns.corpus;

import java.util.ArrayList;
import java.util.List;

/** Rows of the monthly summary: what is data, what is none, totals, relations, rates. */
final class LayoutRowCases {
    private static final String FILE = "月报.xlsx";
    private static final String READ = FILE + " monthly_summary 2022-05 accepted";
    private static final String PARTLY = FILE + " monthly_summary 2022-05 partly";
    private static final String REJECTED = FILE + " monthly_summary 2022-05 rejected";
    private static final List<String> BOTH = List.of("610902001", "610902100");
    /** Header in row 2; columns A 序号, B 代码, C 镇办, D to K the counts, L 备注. */
    private static final String HEADER = """
            汉滨区2022年5月月报
            序号 | 区划代码 | 镇办 | 常住人口 | 3岁以下婴幼儿数 | 应普及人数 | 已普及人数 | 应指导人数 | 已指导人数 | 重点婴幼儿数 | 重点婴幼儿已接受指导数 | 备注
            """;

    private static final String LAOCHENG = " | 610902001 | 老城街道 | 60382 | 2200 | 2100 | 2000 | 2150 | 1995 | 30 | 29\n";
    private static final String GUANMIAO = " | 610902100 | 关庙镇 | 31000 | 1100 | 1000 | 990 | 1050 | 960 | 12 | 12\n";
    private static final String SUM = " | 91382 | 3300 | 3100 | 2990 | 3200 | 2955 | 42 | 41\n";

    private LayoutRowCases() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        kinds(cases);
        totals(cases);
        relations(cases);
        rates(cases);
        return cases;
    }

    private static Case of(String name, String rows) {
        return Case.of(name).file(FILE, LayoutSheet.summary(HEADER + rows));
    }

    private static Case readsBoth(String name, int first, int second, String rows) {
        return of(name, rows)
                .says(LayoutLines.rollUp(BOTH, READ, LayoutLines.laocheng(first), LayoutLines.guanmiao(second)));
    }

    private static void kinds(List<Case> cases) {
        cases.add(readsBoth("行-中间空行与只有序号的行", 4, 8, "\n1" + LAOCHENG + "2\n\n3 | | \n4" + GUANMIAO + "5\n6\n"));
        cases.add(readsBoth("行-章节标题", 4, 6, "一、街道\n1" + LAOCHENG + " | | 二、镇（24个）\n2" + GUANMIAO + " | 三、功能区 | \n"));
        cases.add(readsBoth(
                "行-表尾在中间后面还有数据",
                3,
                6,
                "1" + LAOCHENG + "填报人：张三 | | | 审核人：李四 | | | 填报日期：2022年6月3日\n注：老城街道含园区 | | | 12\n2" + GUANMIAO
                        + "说明：数据来自各镇办\n单位负责人：王五 | | 审核人：赵六\n制表：卫健局\n"));
        cases.add(of(
                        "行-备注里的注不是表尾",
                        " | 610902001 | 老城街道 | 60382 | 2200 | 2100 | 2000 | 2150 | 1995 | 30 | 29 | 注：口径变更，见说明\n")
                .says(READ, LayoutLines.laocheng(3)));
        cases.add(Case.of("行-备注列在最前")
                .file(FILE, LayoutSheet.summary("""
                        汉滨区2022年5月月报
                        备注 | 镇办 | 常住人口 | 3岁以下婴幼儿数 | 应普及人数 | 已普及人数 | 应指导人数 | 已指导人数 | 重点婴幼儿数 | 重点婴幼儿已接受指导数
                        说明：已核 | 老城街道 | 60382 | 2200 | 2100 | 2000 | 2150 | 1995 | 30 | 29
                        合计无误 | 关庙镇 | 31000 | 1100 | 1000 | 990 | 1050 | 960 | 12 | 12
                        """))
                .says(LayoutLines.rollUp(BOTH, READ, LayoutLines.laocheng(3), LayoutLines.guanmiao(4))));
        cases.add(of("行-只有镇名没有数", "1 | 610902001 | 老城街道\n2" + GUANMIAO)
                .says(LayoutLines.rollUp(
                        BOTH,
                        PARTLY,
                        LayoutLines.guanmiao(4),
                        "- MISSING_VALUE row 月报表 D3 \"\" 610902001",
                        "- MISSING_VALUE row 月报表 E3 \"\" 610902001",
                        "- MISSING_VALUE row 月报表 F3 \"\" 610902001",
                        "- MISSING_VALUE row 月报表 G3 \"\" 610902001",
                        "- MISSING_VALUE row 月报表 H3 \"\" 610902001",
                        "- MISSING_VALUE row 月报表 I3 \"\" 610902001",
                        "- MISSING_VALUE row 月报表 J3 \"\" 610902001",
                        "- MISSING_VALUE row 月报表 K3 \"\" 610902001")));
        cases.add(of("行-有数没有镇名", "1" + LAOCHENG + " | | | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1\n")
                .says(PARTLY, LayoutLines.laocheng(3), "- MISSING_VALUE row 月报表 C4 \"\" ."));
        cases.add(of("行-隐藏行是数据", "1" + LAOCHENG + "~2" + GUANMIAO)
                .says(LayoutLines.rollUp(
                        BOTH,
                        READ,
                        LayoutLines.laocheng(3),
                        LayoutLines.guanmiao(4),
                        "! HIDDEN_ROW 月报表 C4 610902100")));
        cases.add(of("行-隐藏的合计行不是数据", "1" + LAOCHENG + "~ | | 合计 | 60382 | 2200 | 2100 | 2000 | 2150 | 1995 | 30 | 29\n")
                .says(READ, LayoutLines.laocheng(3)));
        cases.add(of("行-只有表头和合计", " | | 合计 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0\n")
                .says(FILE + " monthly_summary 2022-05 rejected", "- EMPTY_FILE file . . . ."));
        cases.add(of("行-一行多处错误全报", "1 | 610902002 | 老城街道 | -1 | 12人 |  | — | 1.5 | #REF! | = | 99999999\n")
                .says(
                        REJECTED,
                        "- CODE_NAME_CONFLICT row 月报表 B3 \"610902002\" 610902001",
                        "- NEGATIVE_COUNT row 月报表 D3 \"-1\" 610902001",
                        "- NOT_A_NUMBER row 月报表 E3 \"12人\" 610902001",
                        "- MISSING_VALUE row 月报表 F3 \"\" 610902001",
                        "- MISSING_VALUE row 月报表 G3 \"—\" 610902001",
                        "- NOT_INTEGER row 月报表 H3 \"1.5\" 610902001",
                        "- FORMULA_ERROR row 月报表 I3 \"#REF!\" 610902001",
                        "- FORMULA_NO_CACHE row 月报表 J3 \"\" 610902001",
                        "- OUT_OF_RANGE row 月报表 K3 \"99999999\" 610902001"));
    }

    private static void totals(List<Case> cases) {
        for (String label : List.of("合 计", "总　计", "全区合计", "合计：", "总计（28个镇办）", "合计*", "累计", "本月累计")) {
            cases.add(readsBoth(
                    "合计-名称格写" + label.replace("：", "冒号").replace("*", "星号"),
                    3,
                    4,
                    "1" + LAOCHENG + "2" + GUANMIAO + " | | " + label + SUM));
        }
        for (String label :
                List.of("上月合计数", "上年同期", "去年同期", "同期数", "同比增长", "环比", "比上月增减", "较上月", "增减（±）", "其中：街道", "其中:山区镇")) {
            cases.add(readsBoth(
                    "合计-比较行" + label.replace(":", "").replace("：", ""),
                    3,
                    4,
                    "1" + LAOCHENG + "2" + GUANMIAO + " | | " + label + " | 5 | -3 | 1.5 | 2% | -4 | — | / | 0\n"));
        }
        cases.add(readsBoth("合计-写在第一格", 3, 4, "1" + LAOCHENG + "2" + GUANMIAO + "合计 | | " + SUM));
        cases.add(readsBoth("合计-写在代码格", 3, 4, "1" + LAOCHENG + "2" + GUANMIAO + " | 合计 | " + SUM));
        cases.add(of(
                        "合计-差一格",
                        "1" + LAOCHENG + "2" + GUANMIAO
                                + " | | 合计 | 91382 | 3301 | 3100 | 2990 | 3200 | 2955 | 42 | 41\n")
                .says(LayoutLines.rollUp(
                        BOTH, READ, LayoutLines.laocheng(3), LayoutLines.guanmiao(4), "! TOTAL_MISMATCH 月报表 E5 .")));
        cases.add(of("合计-公式结果不符", "1" + LAOCHENG + "合计 | | | =60382 | =2200 | =2100 | = | =2150 | =1995 | =30 | =28\n")
                .says(READ, LayoutLines.laocheng(3), "! TOTAL_MISMATCH 月报表 K4 ."));
        cases.add(of(
                        "合计-有读不出的值就不核对该列",
                        "1" + LAOCHENG + "2 | 610902100 | 关庙镇 | 31000人 | 1100 | 1000 | 990 | 1050 | 960 | 12 | 12\n"
                                + " | | 合计 | 1 | 1 | 3100 | 2990 | 3200 | 2955 | 42 | 41\n")
                .says(LayoutLines.rollUp(
                        BOTH,
                        PARTLY,
                        LayoutLines.laocheng(3),
                        "- NOT_A_NUMBER row 月报表 D4 \"31000人\" 610902100",
                        "! TOTAL_MISMATCH 月报表 E5 .")));
        cases.add(of(
                        "合计-被拒的行也在合计里",
                        "1" + LAOCHENG + "2 | 610902002 | 关庙镇 | 31000 | 1100 | 1000 | 990 | 1050 | 960 | 12 | 12\n"
                                + " | | 合计" + SUM)
                .says(LayoutLines.rollUp(
                        BOTH,
                        PARTLY,
                        LayoutLines.laocheng(3),
                        "- CODE_NAME_CONFLICT row 月报表 B4 \"610902002\" 610902100")));
        cases.add(of("合计-小计只管上一个小计以后", """
                 | | 一、街道
                1""" + LAOCHENG + """
                 | | 小计 | 60382 | 2200 | 2100 | 2000 | 2150 | 1995 | 30 | 29
                 | | 二、镇
                2""" + GUANMIAO + """
                 | | 镇小计 | 31000 | 1100 | 1001 | 990 | 1050 | 960 | 12 | 12
                 | | 合计 | 91382 | 3300 | 3100 | 2990 | 3200 | 2956 | 42 | 41
                """)
                .says(LayoutLines.rollUp(
                        BOTH,
                        READ,
                        LayoutLines.laocheng(4),
                        LayoutLines.guanmiao(7),
                        "! TOTAL_MISMATCH 月报表 F8 .",
                        "! TOTAL_MISMATCH 月报表 I9 .")));
        cases.add(of(
                        "合计-在最上面也核对全部行",
                        " | | 合计 | 91381 | 3300 | 3100 | 2990 | 3200 | 2955 | 42 | 41\n1" + LAOCHENG + "2" + GUANMIAO)
                .says(LayoutLines.rollUp(
                        BOTH, READ, LayoutLines.laocheng(4), LayoutLines.guanmiao(5), "! TOTAL_MISMATCH 月报表 D3 .")));
        cases.add(Case.of("合计-万人换算后核对")
                .file(FILE, LayoutSheet.summary("""
                        汉滨区2022年5月月报
                        镇办 | 常住人口（万人） | 3岁以下婴幼儿数 | 应普及人数 | 已普及人数 | 应指导人数 | 已指导人数 | 重点婴幼儿数 | 重点婴幼儿已接受指导数
                        老城街道 | 6.0382 | 2200 | 2100 | 2000 | 2150 | 1995 | 30 | 29
                        关庙镇 | 3.1 | 1100 | 1000 | 990 | 1050 | 960 | 12 | 12
                        合计 | 9.1382 | 3300 | 3100 | 2990 | 3200 | 2955 | 42 | 41
                        总计 | 9.138 | 3300 | 3100 | 2990 | 3200 | 2955 | 42 | 41
                        """))
                .says(LayoutLines.rollUp(
                        BOTH,
                        READ,
                        LayoutLines.laocheng(3),
                        LayoutLines.guanmiao(4),
                        "! UNIT_CONVERTED 月报表 B2 .",
                        "! TOTAL_MISMATCH 月报表 B6 .")));
    }

    private static void relations(List<Case> cases) {
        cases.add(of("关系-各格同时不合", " | 610902001 | 老城街道 | 2000 | 2200 | 2100 | 2101 | 0 | 1 | 2201 | 2202\n")
                .says(
                        REJECTED,
                        "- PART_EXCEEDS_WHOLE row 月报表 E3 \"2200\" 610902001",
                        "- NUMERATOR_EXCEEDS_DENOMINATOR row 月报表 G3 \"2101\" 610902001",
                        "- NUMERATOR_EXCEEDS_DENOMINATOR row 月报表 I3 \"1\" 610902001",
                        "- PART_EXCEEDS_WHOLE row 月报表 J3 \"2201\" 610902001",
                        "- NUMERATOR_EXCEEDS_DENOMINATOR row 月报表 K3 \"2202\" 610902001"));
        cases.add(of("关系-零比零与相等", " | 610902001 | 老城街道 | 100 | 100 | 0 | 0 | 5 | 5 | 100 | 100\n")
                .says(READ, LayoutLines.row("610902001", 3, 100, 100, 0, 0, 5, 5, 100, 100)));
        cases.add(of("关系-有坏值的不比", " | 610902001 | 老城街道 | 无 | 2200 | -1 | 2101 | 2150 | 1995 | 30 | 29\n")
                .says(
                        REJECTED,
                        "- MISSING_VALUE row 月报表 D3 \"无\" 610902001",
                        "- NEGATIVE_COUNT row 月报表 F3 \"-1\" 610902001"));
        cases.add(of("关系-应普及多于婴幼儿数不在清单里", " | 610902001 | 老城街道 | 60382 | 100 | 2100 | 2000 | 2150 | 1995 | 30 | 29\n")
                .says(READ, LayoutLines.row("610902001", 3, 60382, 100, 2100, 2000, 2150, 1995, 30, 29)));
    }

    private static void rates(List<Case> cases) {
        String header = """
                汉滨区2022年5月月报
                镇办 | 常住人口 | 3岁以下婴幼儿数 | 早期发展知识普及 | | | 科学育儿指导 | | | 重点婴幼儿 | |
                 | | | 应普及人数 | 已普及人数 | 普及率 | 应指导人数 | 已指导人数 | 指导率 | 重点婴幼儿数 | 已接受指导数 | 指导率
                """;
        // 2000/2100 = 95.238 %, 1995/2150 = 92.790 %, 29/30 = 96.667 %
        String[][] rates = {
            {"整数与一位小数", "95", "92.8%", "'96.7", ""},
            {"百分比格式按显示位数", "0.95238p", "0.92790pp", "0.97p", ""},
            {"两位小数的舍入", "95.24", "92.79%", "96.67％", ""},
            {"一位小数不符", "95.3%", "92.8%", "96.7%", "F"},
            {"百分比格式不符", "0.9pp", "0.9279pp", "0.9667pp", "F"},
            {"截断而非舍入不符", "95.24", "92.79", "96.66", "L"},
            {"没有率或不是率", "", "—", "见备注", ""},
            {"小数形式的文本不是百分数", "0.95", "92.8%", "96.7%", "F"},
        };
        for (String[] rate : rates) {
            Case rated = Case.of("率-" + rate[0])
                    .file(
                            FILE,
                            LayoutSheet.summary(header + "老城街道 | 60382 | 2200 | 2100 | 2000 | " + rate[1]
                                    + " | 2150 | 1995 | " + rate[2] + " | 30 | 29 | " + rate[3] + "\n"))
                    .says(READ, LayoutLines.laocheng(4));
            cases.add(rate[4].isEmpty() ? rated : rated.says("! STATED_RATE_DIFFERS 月报表 " + rate[4] + "4 610902001"));
        }
        cases.add(Case.of("率-分母为零不核对")
                .file(
                        FILE,
                        LayoutSheet.summary(
                                header + "老城街道 | 60382 | 2200 | 0 | 0 | 100% | 2150 | 1995 | 92.8% | 0 | 0 | 不适用\n"))
                .says(READ, LayoutLines.row("610902001", 4, 60382, 2200, 0, 0, 2150, 1995, 0, 0)));
        cases.add(Case.of("率-单层表头里的率")
                .file(FILE, LayoutSheet.summary("""
                        汉滨区2022年5月月报
                        镇办 | 常住人口 | 3岁以下婴幼儿数 | 应普及人数 | 已普及人数 | 普及率（%） | 应指导人数 | 已指导人数 | 科学育儿指导率 | 重点婴幼儿数 | 重点婴幼儿已接受指导数 | 重点婴幼儿指导率
                        老城街道 | 60382 | 2200 | 2100 | 2000 | 99.99 | 2150 | 1995 | 99% | 30 | 29 | 1p
                        """))
                .says(
                        READ,
                        LayoutLines.laocheng(3),
                        "! STATED_RATE_DIFFERS 月报表 F3 610902001",
                        "! STATED_RATE_DIFFERS 月报表 I3 610902001",
                        "! STATED_RATE_DIFFERS 月报表 L3 610902001"));
    }
}
