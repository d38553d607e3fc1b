package io.tuoyu.returns.check;

import io.tuoyu.returns.TestWorkbook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A valid town workbook of May 2022; a test says only what differs. */
final class TownWorkbook {
    private Object town = "石梯镇";
    private Object code = "610902124";
    private Object period = "2022年5月";
    private Object version = "初报";
    private final List<Object[]> villages = new ArrayList<>(
            List.of(new Object[] {1, "石梯村", 2000, 60, 2, ""}, new Object[] {2, "双村村", 3000, 90, 3, ""}));
    private List<Object[]> institutions = new ArrayList<>(List.<Object[]>of(
            new Object[] {1, "石梯镇托育园", "91610902MA70ABCD1X", "公办", "是", 60, 10, 20, 20, 10, 45, 20, ""}));
    private Object[] knowledge = {"一、早期发展知识普及", 150, 147, "98%", 4};
    private Object[] guidance = {"二、家长和看护人员科学育儿指导", 200, 190, "95%", 6};
    private final List<Object[]> keyInfants = new ArrayList<>(List.of(
            new Object[] {"伤", 1, 1, "100%"}, new Object[] {"残", 2, 2, "100%"}, new Object[] {"病", 3, 3, "100%"}));
    private Object[] survey = {50, 30, 12, 5, 3};

    TownWorkbook town(Object name, Object ofCode) {
        town = name;
        code = ofCode;
        return this;
    }

    TownWorkbook period(Object value) {
        period = value;
        return this;
    }

    TownWorkbook version(Object value) {
        version = value;
        return this;
    }

    TownWorkbook village(Object... row) {
        villages.set(1, row);
        return this;
    }

    TownWorkbook institutions(Object[]... rows) {
        institutions = Arrays.asList(rows);
        return this;
    }

    TownWorkbook knowledge(Object... row) {
        knowledge = row;
        return this;
    }

    TownWorkbook keyInfants(Object... row) {
        keyInfants.set(2, row);
        return this;
    }

    TownWorkbook survey(Object... row) {
        survey = row;
        return this;
    }

    byte[] bytes() {
        return workbook().bytes();
    }

    TestWorkbook workbook() {
        TestWorkbook book = new TestWorkbook();
        TestWorkbook.TestSheet population =
                book.sheet("表1人口与婴幼儿").row("表1  人口与婴幼儿情况").row("序号", "村（社区）名称", "常住人口", "3岁以下婴幼儿数", "本月出生", "备注");
        villages.forEach(population::row);
        population.row("合计", "", TestWorkbook.formula("5000"), TestWorkbook.formula("150"), TestWorkbook.uncached());
        book.sheet("封面")
                .row("汉滨区婴幼儿照护服务月报")
                .skip(1)
                .row("填报单位（盖章）", town)
                .row("区划代码", code)
                .row("报告期", period)
                .row("填报人", "张三")
                .row("审核人", "李四")
                .row("联系电话", "13891500000")
                .row("填报日期", "2022年6月3日")
                .row("报表版本", version);
        TestWorkbook.TestSheet nurseries = book.sheet("表2托育机构")
                .row("表2  托育机构情况")
                .row("序号", "机构名称", "统一社会信用代码", "机构性质", "是否备案", "托位数", "其中", "", "", "", "实际收托数", "2022年新增托位", "备注")
                .row("", "", "", "", "", "", "乳儿班", "托小班", "托大班", "混合班")
                .merge("G2:J2");
        institutions.forEach(nurseries::row);
        book.sheet("表3育儿指导")
                .row("表3  育儿指导情况")
                .row("项目", "应服务人数", "已服务人数", "完成率（%）", "活动场次")
                .row(knowledge)
                .row(guidance)
                .row("其中：入户指导", "", 80, "", 3)
                .row("亲子活动", "", 60, "", 2)
                .row("家长课堂", "", 50, "", 1);
        TestWorkbook.TestSheet key = book.sheet("表4重点幼儿").row("表4  重点幼儿照护指导").row("类别", "重点幼儿数", "已接受照护指导数", "指导率");
        keyInfants.forEach(key::row);
        key.row("合计", 6, 6, "100%");
        book.sheet("表5满意度")
                .row("表5  家庭满意度")
                .row("调查人数", "非常满意", "满意", "一般", "不满意")
                .row(survey);
        return book;
    }
}
