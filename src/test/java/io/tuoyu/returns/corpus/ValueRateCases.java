package io.tuoyu.returns.corpus;

import io.tuoyu.returns.TestWorkbook;
import io.tuoyu.returns.TestWorkbook.Raw;
import java.util.ArrayList;
import java.util.List;

/** A stated rate: compared at its own decimals, never counted. Of 2,100 2,000 were reached, 95.238… %. */
final class ValueRateCases {
    private static final String FILE = "2022-05.xlsx";

    private final List<Case> cases = new ArrayList<>();

    private ValueRateCases() {}

    static List<Case> all() {
        ValueRateCases all = new ValueRateCases();
        all.agreeing();
        all.differing();
        return all.cases;
    }

    private void states(String name, Object rate, String... warnings) {
        cases.add(Case.of("比率-" + name)
                .file(
                        FILE,
                        new TestWorkbook()
                                .sheet("表")
                                .row(
                                        "镇办",
                                        "常住人口",
                                        "3岁以下婴幼儿数",
                                        "应普及人数",
                                        "已普及人数",
                                        "早期发展知识普及率",
                                        "应指导人数",
                                        "已指导人数",
                                        "重点婴幼儿数",
                                        "重点婴幼儿已接受指导数")
                                .row("老城街道", 60382, 2200, 2100, 2000, rate, 0, 0, 0, 0)
                                .end()
                                .bytes())
                .says(
                        FILE + " monthly_summary 2022-05 accepted",
                        "+ 610902001 表 2 resident_pop=60382 under3=2200 know_target=2100 know_reached=2000 care_target=0 care_guided=0 key_total=0 key_guided=0")
                .says(warnings));
    }

    private void agreeing() {
        states("文本百分数", "95.24%");
        states("文本一位小数", "95.2%");
        states("文本整数百分数", "95%");
        states("全角百分号", "９５．２％");
        states("百分号前有空格", "95.2 %");
        states("没有百分号的文本", "95.24");
        states("数字九十五", 95);
        states("数字两位小数", 95.24);
        states("存为小数的整数", new Raw("", "<v>95.0</v>"));
        states("百分比格式整数位", TestWorkbook.styled(1, "0.95"));
        states("百分比格式两位", TestWorkbook.styled(2, "0.9524"));
        states("公式算出的百分比", new Raw(" s=\"2\"", "<f>E2/D2</f><v>0.95238095238095233</v>"));
        states("公式算出的百分数", new Raw("", "<f>E2/D2*100</f><v>95.238095238095227</v>"));
        states("空白不比", "");
        states("短横不比", "—");
        states("文字不比", "约九成五");
        states("错误不比", TestWorkbook.error("#DIV/0!"));
        states("无缓存不比", TestWorkbook.uncached());
        states("日期格式不比", TestWorkbook.styled(3, "95"));
    }

    private void differing() {
        String differs = "! STATED_RATE_DIFFERS 表 F2 610902001";
        states("末位不同", "95.23%", differs);
        states("整数不同", "96%", differs);
        states("一位小数的零", "95.0%", differs);
        states("百分比格式不同", TestWorkbook.styled(1, "0.96"), differs);
        states("不是百分比格式的小数", 0.95, differs);
        states("超过一百", "105%", differs);
        states("负数", "-95.24%", differs);
    }
}
