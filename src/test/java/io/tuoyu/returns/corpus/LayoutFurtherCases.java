package io.tuoyu.returns.corpus;

import java.util.ArrayList;
import java.util.List;

/** What else stands in the way of a table: texts without merges, covers, several headers, rows that look like others. */
final class LayoutFurtherCases {
    private static final String FILE = "月报.xlsx";
    private static final String READ = FILE + " monthly_summary 2022-05 accepted";
    private static final String PARTLY = FILE + " monthly_summary 2022-05 partly";
    private static final String REJECTED = FILE + " monthly_summary 2022-05 rejected";
    private static final List<String> BOTH = List.of("610902001", "610902100");
    private static final String COUNTS = " | 60382 | 2200 | 2100 | 2000 | 2150 | 1995 | 30 | 29\n";
    private static final String COUNTS_OF_GUANMIAO = " | 31000 | 1100 | 1000 | 990 | 1050 | 960 | 12 | 12\n";
    private static final String HEADER =
            "序号 | 区划代码 | 镇办 | 常住人口 | 3岁以下婴幼儿数 | 应普及人数 | 已普及人数 | 应指导人数 | 已指导人数 | 重点婴幼儿数 | 重点婴幼儿已接受指导数 | 备注\n";
    private static final String TITLE = "汉滨区2022年5月月报\n";

    private LayoutFurtherCases() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        texts(cases);
        breaks(cases);
        units(cases);
        totals(cases);
        headers(cases);
        rows(cases);
        workbooks(cases);
        return cases;
    }

    private static Case of(String name, String drawn, String... merges) {
        return Case.of(name).file(FILE, LayoutSheet.summary(drawn, merges));
    }

    private static void texts(List<Case> cases) {
        cases.add(Case.of("文本-两行表头")
                .file("2022年5月.csv", """
                        镇办,常住人口,3岁以下婴幼儿数,早期发展知识普及,,科学育儿指导,,重点婴幼儿,
                        ,,,应普及人数,已普及人数,应指导人数,已接受指导数,重点婴幼儿数,已接受指导数
                        老城街道,60382,2200,2100,2000,2150,1995,30,29
                        """)
                .says("2022年5月.csv monthly_summary 2022-05 accepted", LayoutLines.laocheng(".", 3)));
        cases.add(Case.of("文本-合并格都填了字")
                .file("2022年5月.csv", """
                        镇办,常住人口,3岁以下婴幼儿数,早期发展知识普及,早期发展知识普及,科学育儿指导,科学育儿指导,重点婴幼儿,重点婴幼儿
                        镇办,常住人口,3岁以下婴幼儿数,应普及人数,已普及人数,应指导人数,已接受指导数,重点婴幼儿数,已接受指导数
                        老城街道,60382,2200,2100,2000,2150,1995,30,29
                        """)
                .says("2022年5月.csv monthly_summary 2022-05 accepted", LayoutLines.laocheng(".", 3)));
        cases.add(Case.of("文本-标题空行后表头与合计")
                .file("月报.csv", """
                        汉滨区婴幼儿照护服务月报表,,,,,,,,
                        填报单位：汉滨区卫健局,,报告期：2022年5月,,单位：人,,,,

                        镇办,常住人口,3岁以下婴幼儿数,应普及人数,已普及人数,应指导人数,已指导人数,重点婴幼儿数,重点婴幼儿已接受指导数
                        "老城
                        街道","60,382",2200,2100,2000,2150,1995,30,29

                        合计,60382,2200,2100,2000,2150,1995,30,28
                        填报人：张三,,审核人：李四,,填报日期：2022年6月3日,,,,
                        """)
                .says(
                        "月报.csv monthly_summary 2022-05 accepted",
                        LayoutLines.laocheng(".", 5),
                        "! TOTAL_MISMATCH . I8 ."));
    }

    /** A break within a cell makes a record several lines high: it stays one row of the header. */
    private static void breaks(List<Case> cases) {
        cases.add(Case.of("文本-两行表头的格里各有换行")
                .file("2022年5月.csv", """
                        镇办,"常住
                        人口","3岁以下
                        婴幼儿数","早期发展
                        知识
                        （普及）",,科学育儿指导,,重点婴幼儿,
                        ,,,应普及人数,已普及人数,应指导人数,已接受指导数,重点婴幼儿数,已接受指导数
                        老城街道,60382,2200,2100,2000,2150,1995,30,29
                        """)
                .says("2022年5月.csv monthly_summary 2022-05 accepted", LayoutLines.laocheng(".", 7)));
        cases.add(Case.of("文本-三行表头的格里有换行")
                .file("2022年5月.csv", """
                        镇办,人口,,婴幼儿照护服务,,,,,
                        ,,,"早期发展知识
                        （普及）",,科学育儿指导,,重点婴幼儿,
                        ,常住人口,3岁以下婴幼儿数,应普及人数,已普及人数,应指导人数,已接受指导数,重点婴幼儿数,已接受指导数
                        老城街道,60382,2200,2100,2000,2150,1995,30,29
                        """)
                .says("2022年5月.csv monthly_summary 2022-05 accepted", LayoutLines.laocheng(".", 5)));
    }

    private static void units(List<Case> cases) {
        String inTenThousands = "老城街道 | 6.0382 | 2200 | 2100 | 2000 | 2150 | 1995 | 30 | 29\n";
        for (String unit : List.of("（单位：万人）", "[万人]", "【万人】", "单位：万人", "/万人")) {
            cases.add(of("单位-第二行表头里的" + unit, TITLE + """
                    镇办 | 常住人口 | 3岁以下婴幼儿数 | 早期发展知识普及 | | 科学育儿指导 | | 重点婴幼儿 |
                     | %s | | 应普及人数 | 已普及人数 | 应指导人数 | 已接受指导数 | 重点婴幼儿数 | 已接受指导数
                    """.formatted(unit) + inTenThousands)
                    .says(READ, LayoutLines.laocheng(4), "! UNIT_CONVERTED 月报表 B3 ."));
        }
        String header = HEADER.substring(HEADER.indexOf("镇办"));
        for (String ones : List.of("单位：人", "[人]", "人次", "人/次", "人（户）", "人、户", "家庭")) {
            cases.add(of(
                            "单位-单位行里的" + ones,
                            TITLE + header + " | 单位：万人" + (" | " + ones).repeat(7) + "\n" + inTenThousands)
                    .says(READ, LayoutLines.laocheng(4), "! UNIT_CONVERTED 月报表 B3 ."));
        }
        cases.add(of(
                        "单位-同格里先有填报单位",
                        "汉滨区2022年5月月报 | | | | | 填报单位：人民路街道 单位：万人\n" + HEADER
                                + "1 | | 老城街道 | 6.0382 | 0.22 | 0.21 | 0.2 | 0.215 | 0.1995 | 0.003 | 0.0029\n")
                .says(READ, LayoutLines.laocheng(3), "! UNIT_CONVERTED 月报表 F1 ."));
        for (String cell : List.of("单位（万人）", "单位：（万人）", "单位：万人、%")) {
            cases.add(of(
                            "单位-单位格" + cell,
                            "汉滨区2022年5月月报 | | | | | " + cell + "\n" + HEADER
                                    + "1 | | 老城街道 | 6.0382 | 0.22 | 0.21 | 0.2 | 0.215 | 0.1995 | 0.003 | 0.0029\n")
                    .says(READ, LayoutLines.laocheng(3), "! UNIT_CONVERTED 月报表 F1 ."));
        }
    }

    private static void totals(List<Case> cases) {
        String both = " | 91382 | 3300 | 3100 | 2990 | 3200 | 2955 | 42 | 41\n";
        String[] read = LayoutLines.rollUp(BOTH, READ, LayoutLines.laocheng(3), LayoutLines.guanmiao(5));
        cases.add(of(
                        "合计-小计跨页",
                        TITLE + HEADER + "1 | | 老城街道" + COUNTS + HEADER + "2 | | 关庙镇" + COUNTS_OF_GUANMIAO + " | | 小计"
                                + both)
                .says(read));
        for (String label : List.of("【合计】", "[合计]", "“合计”", "—合计—")) {
            cases.add(of("合计-写作" + label, TITLE + HEADER + "1 | | 老城街道" + COUNTS + label + " | | " + COUNTS)
                    .says(READ, LayoutLines.laocheng(3)));
        }
        for (String stated : List.of("-60382", "(60382)", "60382.5", "99999999999999999999")) {
            cases.add(of(
                            "合计-不可能的数" + stated,
                            TITLE + HEADER + "1 | | 老城街道" + COUNTS + "合计 | | " + COUNTS.replace("60382", stated))
                    .says(READ, LayoutLines.laocheng(3), "! TOTAL_MISMATCH 月报表 D4 ."));
        }
    }

    private static void headers(List<Case> cases) {
        cases.add(Case.of("表头-报告期在另一张封面上")
                .file(
                        FILE,
                        new LayoutSheet()
                                .sheet("封面", "汉滨区婴幼儿照护服务月报\n填报单位：汉滨区卫健局\n报告期：2022年5月\n填报日期：2022年6月3日\n")
                                .sheet("月报表", HEADER + "1 | | 老城街道" + COUNTS)
                                .bytes())
                .says(READ, LayoutLines.laocheng(2)));
        String subtitle = "填报单位：汉滨区卫健局 | | 报告期：2022年5月 | | 单位：人\n";
        cases.add(of("缺列-有副标题", subtitle + HEADER.replace("常住人口 |", "户籍人口 |") + "1 | | 老城街道" + COUNTS)
                .says(FILE + " . . rejected", "- HEADER_NOT_FOUND file . . . ."));
        cases.add(of("重列-有副标题又缺列", subtitle + HEADER.replace("3岁以下婴幼儿数 |", "常住人口数 |") + "1 | | 老城街道" + COUNTS)
                .says(FILE + " monthly_summary . rejected", "- HEADER_DUPLICATE file 月报表 E2 \"常住人口数\" ."));
        cases.add(of("分组-重点组里的应指导不是家长的", TITLE + """
                镇办 | 常住人口 | 3岁以下婴幼儿数 | 早期发展知识普及 | | 科学育儿指导 | | 重点婴幼儿 | |
                 | | | 应普及人数 | 已普及人数 | 应指导人数 | 已指导人数 | 重点婴幼儿数 | 应指导人数 | 已指导人数
                老城街道 | 60382 | 2200 | 2100 | 2000 | 2150 | 1995 | 30 | 30 | 29
                """).says(READ, LayoutLines.laocheng(4)));
        cases.add(of("单位-万人和人并列不换算", "汉滨区2022年5月月报 | | | | | 单位：万人、人\n" + HEADER + "1 | | 老城街道" + COUNTS)
                .says(READ, LayoutLines.laocheng(3)));
        cases.add(of(
                        "单位-标题括号里的万人",
                        "汉滨区2022年5月月报（单位：万人）\n" + HEADER
                                + "1 | | 老城街道 | 6.0382 | 0.22 | 0.21 | 0.2 | 0.215 | 0.1995 | 0.003 | 0.0029\n")
                .says(READ, LayoutLines.laocheng(3), "! UNIT_CONVERTED 月报表 A1 ."));
        cases.add(of(
                        "单位-人在单位格里而一列万人",
                        "汉滨区2022年5月月报 | | | | | 单位：人\n" + HEADER.replace("常住人口", "常住人口\\n(万人)")
                                + "1 | | 老城街道 | 6.0382 | 2200 | 2100 | 2000 | 2150 | 1995 | 30 | 29\n")
                .says(READ, LayoutLines.laocheng(3), "! UNIT_CONVERTED 月报表 D2 ."));
        cases.add(of(
                        "单位-单位行带括号",
                        TITLE + HEADER + " | | | （万人） | （人） | （人） | （人） | （人） | （人） | （人） | （人）\n"
                                + "1 | | 老城街道 | 6.0382 | 2200 | 2100 | 2000 | 2150 | 1995 | 30 | 29\n")
                .says(READ, LayoutLines.laocheng(4), "! UNIT_CONVERTED 月报表 D3 ."));
        cases.add(of("单位-单位写在第二行表头里", TITLE + """
                镇办 | 常住人口 | 3岁以下婴幼儿数 | 早期发展知识普及 | | 科学育儿指导 | | 重点婴幼儿 |
                 | 万人 | （人） | 应普及人数 | 已普及人数 | 应指导人数 | 已接受指导数 | 重点婴幼儿数 | 已接受指导数
                老城街道 | 6.0382 | 2200 | 2100 | 2000 | 2150 | 1995 | 30 | 29
                """).says(READ, LayoutLines.laocheng(4), "! UNIT_CONVERTED 月报表 B3 ."));
        for (String unit : List.of("计量单位： | 万人", " | 单位 万人", " | （万人）", "单位：万人 | ")) {
            boolean isFirst = unit.startsWith("单位");
            cases.add(of(
                            "单位-管全表的单位格紧靠表头" + cases.size(),
                            "报告期： | 2022年5月 | | | | " + unit + "\n" + HEADER
                                    + "1 | | 老城街道 | 6.0382 | 0.22 | 0.21 | 0.2 | 0.215 | 0.1995 | 0.003 | 0.0029\n")
                    .says(READ, LayoutLines.laocheng(3), "! UNIT_CONVERTED 月报表 " + (isFirst ? "F1" : "G1") + " ."));
        }
        String guide = """
                填表说明
                1.填报单位：填写镇办全称
                填报单位：填写镇办全称
                报告期：填写所属月份，如2022年1月
                常住人口：居住半年以上
                """;
        cases.add(Case.of("表头-说明表里有封面的字样")
                .file(
                        FILE,
                        new LayoutSheet()
                                .sheet("填表说明", guide)
                                .sheet("月报表", TITLE + HEADER + "1 | | 老城街道" + COUNTS)
                                .bytes())
                .says(READ, LayoutLines.laocheng(3)));
        cases.add(Case.of("镇表-说明表里有封面的字样")
                .file(
                        LayoutWorkbook.FILE,
                        new LayoutWorkbook().sheet("填报说明", guide).last("封面").bytes())
                .says(
                        LayoutWorkbook.FILE + " town_workbook 2022-05 accepted",
                        "+ 610902124 . . " + LayoutWorkbook.VALUES));
        cases.add(Case.of("表头-隐藏的数据列也是数据")
                .file(
                        FILE,
                        new LayoutSheet()
                                .sheet("月报表", TITLE + HEADER + "1 | | 老城街道" + COUNTS)
                                .hideColumn("月报表", 4)
                                .hideColumn("月报表", 11)
                                .bytes())
                .says(READ, LayoutLines.laocheng(3)));
        cases.add(of(
                        "表头-第二个表格里有重复列",
                        TITLE + HEADER + "1 | | 老城街道" + COUNTS + "\n" + HEADER.replace("备注", "常住人口") + "1 | | 关庙镇"
                                + COUNTS_OF_GUANMIAO)
                .says(FILE + " monthly_summary . rejected", "- HEADER_DUPLICATE file 月报表 L5 \"常住人口\" ."));
        cases.add(of(
                        "表头-两个表格之间的注不是标题",
                        TITLE + HEADER + "1 | | 老城街道" + COUNTS
                                + "注：2022年4月数据已更正\n填报人：张三 | | | 填报日期：2022年6月3日\n\n汉滨区2022年5月月报（二）\n" + HEADER
                                + "1 | | 关庙镇"
                                + COUNTS_OF_GUANMIAO)
                .says(LayoutLines.rollUp(BOTH, READ, LayoutLines.laocheng(3), LayoutLines.guanmiao(9))));
        cases.add(Case.of("表头-另一张表缺列不读")
                .file(
                        FILE,
                        new LayoutSheet()
                                .sheet("上月", TITLE + HEADER.replace("常住人口", "人口") + "1 | | 关庙镇" + COUNTS_OF_GUANMIAO)
                                .sheet("月报表", TITLE + HEADER + "1 | | 老城街道" + COUNTS)
                                .bytes())
                .says(READ, LayoutLines.laocheng(3)));
        cases.add(of("表头-镇名格横向合并", TITLE + """
                镇办 | | 常住人口 | 3岁以下婴幼儿数 | 应普及人数 | 已普及人数 | 应指导人数 | 已指导人数 | 重点婴幼儿数 | 重点婴幼儿已接受指导数
                老城街道 | | 60382 | 2200 | 2100 | 2000 | 2150 | 1995 | 30 | 29
                合计 | | 60382 | 2200 | 2100 | 2000 | 2150 | 1995 | 30 | 29
                """, "A2:B2", "A3:B3", "A4:B4").says(READ, LayoutLines.laocheng(3)));
    }

    private static void rows(List<Case> cases) {
        cases.add(of("镇名-前面写到省", TITLE + HEADER + "1 | | 陕西省安康市汉滨区关庙镇" + COUNTS)
                .says(REJECTED, "- UNKNOWN_TOWN row 月报表 C3 \"陕西省安康市汉滨区关庙镇\" ."));
        cases.add(of(
                        "行-数字格合并",
                        TITLE + HEADER + "1 | | 老城街道" + COUNTS + "2 | | 关庙镇" + COUNTS_OF_GUANMIAO.replace("31000", " "),
                        "D3:D4")
                .says(LayoutLines.rollUp(
                        BOTH, PARTLY, LayoutLines.laocheng(3), "- MISSING_VALUE row 月报表 D3 \"\" 610902100")));
        cases.add(of("行-名称里有注而数字齐全不是表尾", TITLE + HEADER + "1 | | 老诚街道（注：新）" + COUNTS + "2 | | 关庙镇" + COUNTS_OF_GUANMIAO)
                .says(PARTLY, LayoutLines.guanmiao(4), "- UNKNOWN_TOWN row 月报表 C3 \"老诚街道（注：新）\" ."));
        cases.add(of("行-签字行没有填报人三字", TITLE + HEADER + "1 | | 老城街道" + COUNTS + "填表：张三 | | | 审核：李四 | | | 联系电话：0915\n")
                .says(READ, LayoutLines.laocheng(3)));
        cases.add(of("行-只有代码没有名称和数", TITLE + HEADER + "1 | | 老城街道" + COUNTS + "2 | 610902100\n")
                .says(
                        PARTLY,
                        LayoutLines.laocheng(3),
                        "- MISSING_VALUE row 月报表 C4 \"\" .",
                        "- MISSING_VALUE row 月报表 D4 \"\" .",
                        "- MISSING_VALUE row 月报表 E4 \"\" .",
                        "- MISSING_VALUE row 月报表 F4 \"\" .",
                        "- MISSING_VALUE row 月报表 G4 \"\" .",
                        "- MISSING_VALUE row 月报表 H4 \"\" .",
                        "- MISSING_VALUE row 月报表 I4 \"\" .",
                        "- MISSING_VALUE row 月报表 J4 \"\" .",
                        "- MISSING_VALUE row 月报表 K4 \"\" ."));
        cases.add(of(
                        "行-合计格跨三列合并",
                        TITLE + HEADER + "1 | | 老城街道" + COUNTS + "合计 | | " + COUNTS.replace("29", "28"),
                        "A4:C4")
                .says(READ, LayoutLines.laocheng(3), "! TOTAL_MISMATCH 月报表 K4 ."));
        cases.add(of(
                        "行-功能区夹在各镇中间",
                        TITLE + HEADER + "1 | | 老城街道" + COUNTS
                                + "2 | | 五里工业集中区管委会 | — | 10 | 5 | 5 | 5 | 5 | 0 | 0\n3 | | 关庙镇" + COUNTS_OF_GUANMIAO)
                .says(LayoutLines.rollUp(
                        BOTH,
                        PARTLY,
                        LayoutLines.laocheng(3),
                        LayoutLines.guanmiao(5),
                        "- UNKNOWN_TOWN row 月报表 C4 \"五里工业集中区管委会\" .",
                        "- MISSING_VALUE row 月报表 D4 \"—\" .")));
        cases.add(of("镇名-公式出错", TITLE + HEADER + "1 | | #REF!" + COUNTS)
                .says(REJECTED, "- FORMULA_ERROR row 月报表 C3 \"#REF!\" ."));
        cases.add(of("镇名-公式没有结果", TITLE + HEADER + "1 | | =" + COUNTS)
                .says(REJECTED, "- FORMULA_NO_CACHE row 月报表 C3 \"\" ."));
        cases.add(of("镇名-镇加村名", TITLE + HEADER + "1 | | 老城街道西大街社区" + COUNTS)
                .says(REJECTED, "- NOT_A_TOWN_ROW row 月报表 C3 \"老城街道西大街社区\" ."));
        cases.add(of(
                        "多行-撤并的镇与接收的镇同在",
                        TITLE + HEADER + "1 | 610902106 | 大同镇" + COUNTS + "2 | 610902107 | 恒口镇" + COUNTS_OF_GUANMIAO)
                .says(LayoutLines.rollUp(
                        List.of("610902107"),
                        PARTLY,
                        LayoutLines.row("610902107", 4, 31000, 1100, 1000, 990, 1050, 960, 12, 12),
                        "- RETIRED_TOWN row 月报表 C3 \"大同镇\" 610902106")));
    }

    private static void workbooks(List<Case> cases) {
        String town = LayoutWorkbook.FILE + " town_workbook 2022-05 ";
        cases.add(Case.of("镇表-另带一张本镇月报表")
                .file(
                        LayoutWorkbook.FILE,
                        new LayoutWorkbook()
                                .sheet("汇总", HEADER + "1 | 610902124 | 石梯镇 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1\n")
                                .bytes())
                .says(town + "accepted", "+ 610902124 . . " + LayoutWorkbook.VALUES));
        cases.add(Case.of("镇表-表1的列名写错")
                .file(
                        LayoutWorkbook.FILE,
                        new LayoutWorkbook().with("表1人口与婴幼儿", "常住人口", "常驻人口").bytes())
                .says(
                        town + "partly",
                        "+ 610902124 . . "
                                + LayoutWorkbook.VALUES
                                        .replace("resident_pop=5000 under3=150 ", "")
                                        .replace("births=5 ", ""),
                        "- HEADER_NOT_FOUND row . . . 610902124"));
        cases.add(Case.of("镇表-没有封面")
                .file(LayoutWorkbook.FILE, new LayoutWorkbook().without("封面").bytes())
                .says(town + "rejected", "- HEADER_NOT_FOUND file . . . ."));
        cases.add(Case.of("镇表-表1分社区和村两张")
                .file(
                        LayoutWorkbook.FILE,
                        new LayoutWorkbook()
                                .with(
                                        "表1人口与婴幼儿",
                                        "2 | 双村村 | 3000 | 90 | 3 |\n合计 | | =5000 | =150 | =5 |\n",
                                        "合计 | | 2000 | 60 | 2\n")
                                .sheet("表1续", """
                                        村（社区）名称 | 3岁以下婴幼儿数 | 常住人口 | 本月出生
                                        双村村 | 90 | 3000 | 3
                                        合计 | 90 | 3000 | 3
                                        总计 | 150 | 5000 | 5
                                        """)
                                .bytes())
                .says(town + "accepted", "+ 610902124 . . " + LayoutWorkbook.VALUES));
        cases.add(Case.of("镇表-表1续印表头")
                .file(
                        LayoutWorkbook.FILE,
                        new LayoutWorkbook()
                                .with("表1人口与婴幼儿", "2 | 双村村", "序号 | 村（社区）名称 | 常住人口 | 3岁以下婴幼儿数 | 本月出生 | 备注\n2 | 双村村")
                                .bytes())
                .says(town + "accepted", "+ 610902124 . . " + LayoutWorkbook.VALUES));
        cases.add(Case.of("镇表-各表标题也写月份")
                .file(
                        LayoutWorkbook.FILE,
                        new LayoutWorkbook()
                                .with("表1人口与婴幼儿", "表1  人口", "石梯镇2022年5月人口")
                                .with("表5满意度", "表5  家庭", "2022年5月家庭")
                                .bytes())
                .says(town + "accepted", "+ 610902124 . . " + LayoutWorkbook.VALUES));
    }
}
