package io.tuoyu.returns.corpus;

import java.util.LinkedHashMap;
import java.util.Map;

/** A valid town workbook of May 2022; a case says only which sheets differ. */
final class LayoutWorkbook {
    static final String FILE = "石梯镇2022年5月月报.xlsx";
    /** What the valid workbook says. */
    static final String VALUES =
            "resident_pop=5000 under3=150 know_target=150 know_reached=147 care_target=200 care_guided=190"
                    + " key_total=6 key_guided=6 births=5 institutions=1 slots=60 enrolled=45 new_slots=20 survey_total=50"
                    + " survey_very_satisfied=30 survey_satisfied=12 survey_neutral=5 survey_dissatisfied=3";

    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final Map<String, String[]> merges = new LinkedHashMap<>();

    LayoutWorkbook() {
        sheets.put("封面", """
                汉滨区婴幼儿照护服务月报

                填报单位（盖章） | 石梯镇
                区划代码 | 610902124
                报告期 | 2022年5月
                填报人 | 张三
                审核人 | 李四
                联系电话 | 13891500000
                填报日期 | 2022年6月3日
                报表版本 | 初报
                """);
        sheets.put("表1人口与婴幼儿", """
                表1  人口与婴幼儿情况
                序号 | 村（社区）名称 | 常住人口 | 3岁以下婴幼儿数 | 本月出生 | 备注
                1 | 石梯村 | 2000 | 60 | 2 |
                2 | 双村村 | 3000 | 90 | 3 |
                合计 | | =5000 | =150 | =5 |
                """);
        sheets.put("表2托育机构", """
                表2  托育机构情况
                序号 | 机构名称 | 统一社会信用代码 | 机构性质 | 是否备案 | 托位数 | 其中 | | | | 实际收托数 | 2022年新增托位 | 备注
                 | | | | | | 乳儿班 | 托小班 | 托大班 | 混合班
                1 | 石梯镇托育园 | 91610902MA70ABCD1X | 公办 | 是 | 60 | 10 | 20 | 20 | 10 | 45 | 20 |
                合计 | | | | | 60 | 10 | 20 | 20 | 10 | 45 | 20 |
                """);
        sheets.put("表3育儿指导", """
                表3  育儿指导情况
                项目 | 应服务人数 | 已服务人数 | 完成率（%） | 活动场次
                一、早期发展知识普及 | 150 | 147 | 98% | 4
                二、家长和看护人员科学育儿指导 | 200 | 190 | 95 | 6
                其中：入户指导 | | 80 | | 3
                亲子活动 | | 60 | | 2
                家长课堂 | | 50 | | 1
                """);
        sheets.put("表4重点幼儿", """
                表4  重点幼儿照护指导
                类别 | 重点幼儿数 | 已接受照护指导数 | 指导率
                伤 | 1 | 1 | 100%
                残 | 2 | 2 | 1p
                病 | 3 | 3 | 100
                合计 | 6 | 6 | 100%
                """);
        sheets.put("表5满意度", """
                表5  家庭满意度
                调查人数 | 非常满意 | 满意 | 一般 | 不满意
                50 | 30 | 12 | 5 | 3
                """);
        merges.put("表2托育机构", new String[] {"G2:J2"});
    }

    LayoutWorkbook sheet(String name, String drawn, String... areas) {
        sheets.put(name, drawn);
        merges.put(name, areas);
        return this;
    }

    /** The same sheet with {@code now} in place of {@code before}, which must stand there. */
    LayoutWorkbook with(String name, String before, String now) {
        String drawn = sheets.get(name);
        if (!drawn.contains(before)) {
            throw new IllegalArgumentException(before);
        }
        sheets.put(name, drawn.replace(before, now));
        return this;
    }

    LayoutWorkbook without(String name) {
        sheets.remove(name);
        return this;
    }

    /** Puts a sheet last. */
    LayoutWorkbook last(String name) {
        sheets.put(name, sheets.remove(name));
        return this;
    }

    byte[] bytes() {
        LayoutSheet book = new LayoutSheet();
        sheets.forEach((name, drawn) -> book.sheet(name, drawn, merges.getOrDefault(name, new String[0])));
        return book.bytes();
    }
}
