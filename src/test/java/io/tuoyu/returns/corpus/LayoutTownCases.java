package io.tuoyu.returns.corpus;

import java.util.ArrayList;
import java.util.List;

/** Towns: their names and codes, one or many of them. */
final class LayoutTownCases {
    private static final String FILE = "月报.xlsx";
    private static final String READ = FILE + " monthly_summary 2022-05 accepted";
    private static final String REJECTED = FILE + " monthly_summary 2022-05 rejected";
    private static final String COUNTS = " | 60382 | 2200 | 2100 | 2000 | 2150 | 1995 | 30 | 29\n";
    private static final String HEADER = """
            汉滨区2022年5月月报
            区划代码 | 镇办 | 常住人口 | 3岁以下婴幼儿数 | 应普及人数 | 已普及人数 | 应指导人数 | 已指导人数 | 重点婴幼儿数 | 重点婴幼儿已接受指导数
            """;

    private LayoutTownCases() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        names(cases);
        codes(cases);
        several(cases);
        return cases;
    }

    private static Case of(String name, String rows) {
        return Case.of(name).file(FILE, LayoutSheet.summary(HEADER + rows));
    }

    private static void names(List<Case> cases) {
        String[][] good = {
            {"610902001", "老城街道", "老城街道办事处", "老城街道办", "老城办事处", "老城办", "老城"},
            {"610902001", "汉滨区老城街道", "安康市汉滨区老城街道办事处", "汉滨区老城办", "安康市汉滨区老城"},
            {"610902004", "建民办事处", "建民街道", "建民街道办事处", "建民办", "建民", "汉滨区建民办事处"},
            {"610902100", "关庙镇", "关庙镇人民政府", "关庙镇政府", "关庙", "汉滨区关庙镇", "安康市汉滨区关庙镇人民政府"},
            {"610902104", "五里镇", "五里", "五、五里镇", "5.五里", "（五）五里镇"},
            {"610902001", "1.老城街道", "1、老城街道", "（1）老城街道", "①老城街道", "01 老城街道", "１．老城街道", "一、老城街道", "1)老城街道", "1 老城"},
            {"610902001", "老城街道*", "老城街道＊", "老城街道（含园区）", "老城街道(新)*", "老城街道【试点】", "老城街道[1]", "老城街道〔注〕"},
            {"610902001", "老 城 街 道", "老城　街道", "老城\\n街道办事处", "１　老城街道　（代报）＊"},
            {"610902111", "大竹园镇", "大竹园", "大竹园镇政府"},
        };
        for (String[] forms : good) {
            for (int at = 1; at < forms.length; at++) {
                String shown = forms[at].replace("\\n", "换行").replace("*", "星").replace("/", "");
                cases.add(of("镇名-" + shown, " | " + forms[at] + COUNTS)
                        .says(READ, LayoutLines.row(forms[0], 3, 60382, 2200, 2100, 2000, 2150, 1995, 30, 29)));
            }
        }
        for (String name : List.of(
                "老诚街道",
                "老城镇",
                "关庙街道",
                "关庙办事处",
                "城关镇",
                "老城街道办公室",
                "安康市老城街道",
                "旬阳市老城街道",
                "陈家沟",
                "老城街道关庙镇",
                "610902001",
                "汉滨区",
                "新老城街道",
                "五里工业集中区管委会",
                "城东新区开发办",
                "恒口示范区",
                "610902001老城街道")) {
            cases.add(of("镇名不认-" + name, " | " + name.replaceAll("^([0-9]+)$", "'$1") + COUNTS)
                    .says(REJECTED, "- UNKNOWN_TOWN row 月报表 B3 \"" + name + "\" ."));
        }
        cases.add(of("镇名-已撤并的大同镇", "610902106 | 大同镇" + COUNTS)
                .says(REJECTED, "- RETIRED_TOWN row 月报表 B3 \"大同镇\" 610902106"));
        cases.add(of("镇名-没有名称只有好代码", "610902001 | " + COUNTS).says(REJECTED, "- MISSING_VALUE row 月报表 B3 \"\" ."));
        cases.add(of("镇名-名称是横线", "610902001 | —" + COUNTS).says(REJECTED, "- MISSING_VALUE row 月报表 B3 \"—\" ."));
        cases.add(of("镇名-没有名称村代码", "610902001003 | " + COUNTS).says(REJECTED, "- MISSING_VALUE row 月报表 B3 \"\" ."));
        for (String village : List.of("西大街社区居委会", "西大街社区", "鼓楼社区居委会")) {
            cases.add(of("镇名-村名" + village, " | " + village + COUNTS)
                    .says(REJECTED, "- NOT_A_TOWN_ROW row 月报表 B3 \"" + village + "\" ."));
        }
    }

    private static void codes(List<Case> cases) {
        String[][] good = {
            {"数字九位", "610902001"},
            {"文本九位", "'610902001"},
            {"十二位末三零", "610902001000"},
            {"文本十二位", "'610902001000"},
            {"文本带空格", "'610902 001"},
            {"全角数字", "'６１０９０２００１"},
            {"科学记数但存的是整数", "6.10902001E+8"},
            {"空", ""},
            {"横线", "—"},
        };
        for (String[] code : good) {
            cases.add(of("代码-" + code[0], code[1] + " | 老城街道" + COUNTS).says(READ, LayoutLines.laocheng(3)));
        }
        String[][] damaged = {
            {"科学记数文本", "'6.10902E+11"},
            {"外来字符", "'6109O2001"},
            {"十位", "6109020010"},
            {"六位", "610902"},
            {"带小数点", "'610902001.0"},
            {"半个", "61090"},
            {"小数", "610902001.5"},
        };
        for (String[] code : damaged) {
            cases.add(of("代码损坏-" + code[0], code[1] + " | 老城街道" + COUNTS)
                    .says(READ, LayoutLines.laocheng(3), "! CODE_UNREADABLE 月报表 A3 610902001"));
        }
        String[][] bad = {
            {"CODE_NAME_CONFLICT", "别镇的", "610902002"},
            {"CODE_NAME_CONFLICT", "别镇的十二位", "610902002000"},
            {"CODE_NAME_CONFLICT", "已撤镇的", "610902106"},
            {"CODE_NAME_CONFLICT", "别县的", "610921100"},
            {"CODE_NAME_CONFLICT", "旬阳的十二位", "610981001000"},
            {"CODE_NAME_CONFLICT", "别省的", "110101001"},
            {"UNKNOWN_CODE", "本区没有的", "610902199"},
            {"UNKNOWN_CODE", "本区没有的十二位", "610902199000"},
        };
        for (String[] code : bad) {
            cases.add(of("代码不合-" + code[1], code[2] + " | 老城街道" + COUNTS)
                    .says(REJECTED, "- " + code[0] + " row 月报表 A3 \"" + code[2] + "\" 610902001"));
        }
        cases.add(of("代码-第二份名录给了别的镇", "610902124 | 县河镇" + COUNTS)
                .says(REJECTED, "- CODE_NAME_CONFLICT row 月报表 A3 \"610902124\" 610902120"));
        cases.add(of("代码-村代码配村名", "610902001003 | 西大街社区居委会" + COUNTS)
                .says(REJECTED, "- NOT_A_TOWN_ROW row 月报表 A3 \"610902001003\" ."));
        cases.add(of("代码-好代码配村名", "610902001 | 西大街社区居委会" + COUNTS)
                .says(REJECTED, "- NOT_A_TOWN_ROW row 月报表 B3 \"西大街社区居委会\" ."));
        cases.add(
                of("代码-好代码配不认得的名", "610902001 | 老诚街道" + COUNTS).says(REJECTED, "- UNKNOWN_TOWN row 月报表 B3 \"老诚街道\" ."));
    }

    private static void several(List<Case> cases) {
        cases.add(of(
                        "多行-同一镇三行",
                        " | 老城街道" + COUNTS + " | 老城" + COUNTS + "610902001 | 老城街道办事处 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1\n")
                .says(
                        REJECTED,
                        "- DUPLICATE_TOWN row 月报表 B3 \"老城街道\" 610902001",
                        "- DUPLICATE_TOWN row 月报表 B4 \"老城\" 610902001",
                        "- DUPLICATE_TOWN row 月报表 B5 \"老城街道办事处\" 610902001"));
        cases.add(of("多行-重复行另有坏值都报", " | 老城街道" + COUNTS + " | 老城 | -5 | 2200 | 2100 | 2000 | 2150 | 1995 | 30 | 29\n")
                .says(
                        REJECTED,
                        "- DUPLICATE_TOWN row 月报表 B3 \"老城街道\" 610902001",
                        "- DUPLICATE_TOWN row 月报表 B4 \"老城\" 610902001",
                        "- NEGATIVE_COUNT row 月报表 C4 \"-5\" 610902001"));
        cases.add(of("多行-代码冲突的行不算重复", " | 老城街道" + COUNTS + "610902002 | 老城街道" + COUNTS)
                .says(
                        FILE + " monthly_summary 2022-05 partly",
                        LayoutLines.laocheng(3),
                        "- CODE_NAME_CONFLICT row 月报表 A4 \"610902002\" 610902001"));
        cases.add(of(
                        "多行-重复与缺镇同在",
                        " | 老城街道" + COUNTS + " | 关庙镇 | 31000 | 1100 | 1000 | 990 | 1050 | 960 | 12 | 12\n | 老城办"
                                + COUNTS)
                .says(LayoutLines.rollUp(
                        List.of("610902001", "610902100"),
                        FILE + " monthly_summary 2022-05 partly",
                        LayoutLines.guanmiao(4),
                        "- DUPLICATE_TOWN row 月报表 B3 \"老城街道\" 610902001",
                        "- DUPLICATE_TOWN row 月报表 B5 \"老城办\" 610902001")));
        StringBuilder rows = new StringBuilder();
        List<String> names = List.of(
                "老城街道", "新城街道", "江北街道", "建民街道", "关庙镇", "张滩镇", "瀛湖镇", "五里镇", "恒口镇", "吉河镇", "流水镇", "大竹园镇", "洪山镇", "茨沟镇",
                "大河镇", "沈坝镇", "双龙镇", "叶坪镇", "中原镇", "县河镇", "紫荆镇", "早阳镇", "关家镇", "石梯镇", "坝河镇", "牛蹄镇", "晏坝镇", "谭坝镇");
        List<String> lines = new ArrayList<>(List.of(READ));
        for (int at = 0; at < names.size(); at++) {
            rows.append(LayoutLines.TOWNS.get(at))
                    .append(" | ")
                    .append(names.get(at))
                    .append(COUNTS);
            lines.add(LayoutLines.row(LayoutLines.TOWNS.get(at), at + 3, 60382, 2200, 2100, 2000, 2150, 1995, 30, 29));
        }
        cases.add(of("多行-二十八镇齐全", rows.toString()).says(lines.toArray(String[]::new)));
    }
}
