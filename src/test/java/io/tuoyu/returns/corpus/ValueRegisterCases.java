package io.tuoyu.returns.corpus;

import io.tuoyu.returns.TestWorkbook;
import java.util.ArrayList;
import java.util.List;

/** Registers of the district, the survey and the checklist. */
final class ValueRegisterCases {
    private static final String REGISTER = "序号,机构名称,统一社会信用代码,镇办,机构性质,状态,登记日期,备案日期,备案托位,开放托位,实际收托数,备注\n";
    private static final String BY_CLASS = "序号,机构名称,统一社会信用代码,所在镇办,机构性质,是否备案,托位数,乳儿班,托小班,托大班,混合班,实际收托数,2022年新增托位,备注\n";
    private static final String SURVEY = "镇办,调查人数,非常满意,满意,一般,不满意\n";
    private static final String ANSWERS = "问卷编号,镇办,满意度\n";
    private static final String CHECKLIST = "序号,类别,创建任务,责任单位,完成情况,完成时间,佐证材料\n";
    private static final String GOOD_INSTITUTION =
            " institutions_active=1 institutions_filed=1 institutions_public=1 slots_filed=60 slots_open=60 slots_inclusive=60 slots_public=60 enrolled=45";

    private final List<Case> cases = new ArrayList<>();

    private ValueRegisterCases() {}

    static List<Case> all() {
        ValueRegisterCases all = new ValueRegisterCases();
        all.institutions();
        all.institutionsByClass();
        all.surveySummary();
        all.respondents();
        all.checklist();
        all.ledgers();
        return all.cases;
    }

    private Case add(String name, String file, String content) {
        Case each = Case.of("台账-" + name).file(file, content);
        cases.add(each);
        return each;
    }

    private void institutions() {
        String good = "1,甲托育园,A1,老城街道,公办,已备案,2021-03-01,2021/4/1,60,60,45,\n";
        add("信用代码重复以先为准", "台账2022年5月.csv", REGISTER + good + "2,乙托育园, Ａ1 ,关庙镇,民办普惠,已备案,,,40,40,30,\n")
                .says(
                        "台账2022年5月.csv institutions 2022-05 partly",
                        "+ 610902001 . 2" + GOOD_INSTITUTION,
                        "- DUPLICATE_INSTITUTION row . C3 \" Ａ1 \" 610902100");
        add("没有信用代码不算重复", "台账2022年5月.csv", REGISTER + good.replace("A1", "") + good.replace("A1", "无"))
                .says(
                        "台账2022年5月.csv institutions 2022-05 accepted",
                        "+ 610902001 . 2" + GOOD_INSTITUTION,
                        "+ 610902001 . 3" + GOOD_INSTITUTION);
        add("全是数字的信用代码不是证件号", "台账2022年5月.csv", REGISTER + good.replace("A1", "916109020678901234"))
                .says("台账2022年5月.csv institutions 2022-05 accepted", "+ 610902001 . 2" + GOOD_INSTITUTION);
        add("一行多错", "台账2022年5月.csv", REGISTER + "1,,A1,老诚街道,公立,开业,2021-13-01,2021-02-30,60.5,-1,四十五,\n")
                .says(
                        "台账2022年5月.csv institutions 2022-05 rejected",
                        "- MISSING_VALUE row . B2 \"\" .",
                        "- UNKNOWN_TOWN row . D2 \"老诚街道\" .",
                        "- CODE_NOT_IN_LIST row . E2 \"公立\" .",
                        "- CODE_NOT_IN_LIST row . F2 \"开业\" .",
                        "- DATE_INVALID row . G2 \"2021-13-01\" .",
                        "- DATE_INVALID row . H2 \"2021-02-30\" .",
                        "- NOT_INTEGER row . I2 \"60.5\" .",
                        "- NEGATIVE_COUNT row . J2 \"-1\" .",
                        "- NOT_A_NUMBER row . K2 \"四十五\" .");
        add("收托多于托位只提醒", "台账2022年5月.csv", REGISTER + good.replace(",45,", ",61,"))
                .says(
                        "台账2022年5月.csv institutions 2022-05 accepted",
                        "+ 610902001 . 2" + GOOD_INSTITUTION.replace("45", "61"),
                        "! ENROLLED_EXCEEDS_SLOTS . K2 610902001");
    }

    private void institutionsByClass() {
        String good = "1,甲托育园,91610902MA70ABCD1X,石梯镇,公办,是,60,10,20,20,10,45,20,\n";
        String figures =
                " institutions_active=1 institutions_filed=1 institutions_public=1 slots=60 slots_filed=60 slots_inclusive=60 slots_public=60 enrolled=45 new_slots=20";
        add("表二各栏加镇办就是台账", "台账2022年5月.csv", BY_CLASS + good)
                .says("台账2022年5月.csv institutions 2022-05 accepted", "+ 610902124 . 2" + figures);
        add("分班之和不等于托位", "台账2022年5月.csv", BY_CLASS + good.replace(",10,45", ",11,45"))
                .says(
                        "台账2022年5月.csv institutions 2022-05 rejected",
                        "- PARTS_DIFFER_FROM_TOTAL row . G2 \"60\" 610902124");
        add("台账重复和列表外的词", "台账2022年5月.csv", BY_CLASS + good + good.replace("公办,是", "其他,待定"))
                .says(
                        "台账2022年5月.csv institutions 2022-05 partly",
                        "+ 610902124 . 2" + figures,
                        "- CODE_NOT_IN_LIST row . E3 \"其他\" 610902124",
                        "- CODE_NOT_IN_LIST row . F3 \"待定\" 610902124",
                        "- DUPLICATE_INSTITUTION row . C3 \"91610902MA70ABCD1X\" 610902124");
        add("台账没有新增托位一栏", "台账2022年5月.csv", BY_CLASS.replace(",2022年新增托位", "") + good.replace(",20,\n", ",\n"))
                .says(
                        "台账2022年5月.csv institutions 2022-05 accepted",
                        "+ 610902124 . 2" + figures.replace(" new_slots=20", ""));
    }

    private void surveySummary() {
        String good = "老城街道,50,30,12,5,3\n";
        String figures =
                " survey_total=50 survey_very_satisfied=30 survey_satisfied=12 survey_neutral=5 survey_dissatisfied=3";
        add("满意度汇总一镇一行", "满意度2022年5月.csv", SURVEY + good)
                .says("满意度2022年5月.csv survey_summary 2022-05 accepted", "+ 610902001 . 2" + figures);
        add("满意度汇总带代码标题和合计", "满意度.csv", """
                        汉滨区2022年5月满意度调查汇总表
                        序号,区划代码,镇（街道）名称,调查人数,非常满意,满意,一般,不满意,备注
                        1,610902001,老城街道,50,30,12,5,3,
                        合计,,,51,30,12,5,3,
                        填报人：张三
                        """)
                .says(
                        "满意度.csv survey_summary 2022-05 accepted",
                        "+ 610902001 . 3" + figures,
                        "! TOTAL_MISMATCH . D4 .");
        add("各项之和不等于调查人数", "满意度2022年5月.csv", SURVEY + good.replace("50", "51"))
                .says(
                        "满意度2022年5月.csv survey_summary 2022-05 rejected",
                        "- PARTS_DIFFER_FROM_TOTAL row . B2 \"51\" 610902001");
        add("坏数不参与各项之和", "满意度2022年5月.csv", SURVEY + good.replace("12", "12人"))
                .says("满意度2022年5月.csv survey_summary 2022-05 rejected", "- NOT_A_NUMBER row . D2 \"12人\" 610902001");
        add("满意度汇总重复的镇", "满意度2022年5月.csv", SURVEY + good + good)
                .says(
                        "满意度2022年5月.csv survey_summary 2022-05 rejected",
                        "- DUPLICATE_TOWN row . A2 \"老城街道\" 610902001",
                        "- DUPLICATE_TOWN row . A3 \"老城街道\" 610902001");
        cases.add(Case.of("台账-满意度汇总与月报不冲突")
                .file(
                        "满意度2022年5月.xlsx",
                        new TestWorkbook()
                                .sheet("满意度")
                                .row((Object[]) SURVEY.strip().split(","))
                                .row("老城街道", 50, 30, 12, 5, 3)
                                .end()
                                .bytes())
                .file("月报2022年5月.csv", ValueForms.GOOD)
                .says("月报2022年5月.csv monthly_summary 2022-05 accepted", ValueForms.laocheng(".", 2))
                .says("满意度2022年5月.xlsx survey_summary 2022-05 accepted", "+ 610902001 满意度 2" + figures));
    }

    private void respondents() {
        String one =
                " survey_total=1 survey_very_satisfied=0 survey_satisfied=1 survey_neutral=0 survey_dissatisfied=0 survey_dont_know=0";
        add("问卷重复以先为准", "问卷2022年5月.csv", ANSWERS + "Q1,老城街道,满意\nQ1,老城街道,不满意\nＱ１,关庙镇,一般\n")
                .says(
                        "问卷2022年5月.csv survey_respondents 2022-05 partly",
                        "+ 610902001 . 2" + one,
                        "- DUPLICATE_RESPONDENT row . A3 \"Q1\" 610902001",
                        "- DUPLICATE_RESPONDENT row . A4 \"Ｑ１\" 610902100");
        add("问卷没有编号或答案", "问卷2022年5月.csv", ANSWERS + ",老城街道,满意\nQ2,老城街道,\nQ3,老城街道,比较满意\n")
                .says(
                        "问卷2022年5月.csv survey_respondents 2022-05 rejected",
                        "- MISSING_VALUE row . A2 \"\" 610902001",
                        "- MISSING_VALUE row . C3 \"\" 610902001",
                        "- CODE_NOT_IN_LIST row . C4 \"比较满意\" 610902001");
        add("问卷栏名不同", "问卷2022年5月.csv", "序号,受访者编号,所属镇办,总体满意度\n1,Q1,老城街道,满意\n")
                .says("问卷2022年5月.csv survey_respondents 2022-05 accepted", "+ 610902001 . 2" + one);
    }

    private void checklist() {
        add(
                        "责任清单的状态",
                        "责任清单2022年5月.csv",
                        CHECKLIST
                                + "1,领导重视,建立组织体系,区政府办,已完成,2022-03-15,有\n"
                                + "2,领导重视,纳入规划,区发改局,推进中,,\n"
                                + "3,领导重视,实施意见,区卫健局,不适用,,\n"
                                + "4,政策支持,综合政策,区发改局,差不多,,\n"
                                + "5,政策支持,用地,自然资源局,不涉及,,\n"
                                + "6,政策支持,补贴,财政局,已完成,2022-02-30,\n"
                                + "7,政策支持,补贴,财政局,已完成,2022年7月1日,\n"
                                + "25,政策支持,补贴,财政局,未启动,,\n"
                                + "1,领导重视,建立组织体系,区政府办,已完成,2022-03-15,有\n")
                .says(
                        "责任清单2022年5月.csv checklist 2022-05 partly",
                        "+ 610902 . 2",
                        "+ 610902 . 3",
                        "+ 610902 . 4",
                        "- STATUS_UNCLEAR row . E5 \"差不多\" 610902",
                        "- STATUS_NOT_APPLICABLE row . E6 \"不涉及\" 610902",
                        "- DATE_INVALID row . F7 \"2022-02-30\" 610902",
                        "- DATE_INVALID row . F8 \"2022年7月1日\" 610902",
                        "- CODE_NOT_IN_LIST row . A9 \"25\" 610902",
                        "- STATUS_UNCLEAR row . A10 \"1\" 610902");
        add("标题里的二十四项不是月份", "责任清单.csv", "汉滨区2022年24项任务责任清单\n报告期：2022年5月\n" + CHECKLIST + "1,领导重视,组织,区政府办,推进中,,\n")
                .says("责任清单.csv checklist 2022-05 accepted", "+ 610902 . 4");
    }

    private void ledgers() {
        add("安全事件的日期", "安全事件2022年5月.csv", """
                        序号,发生日期,机构名称,镇办,事件等级,是否责任事故,备注
                        1,2022-02-03,甲托育园,老城街道,一般,否,
                        2,2021-12-31,甲托育园,老城街道,一般,否,
                        3,2月3日,甲托育园,老城街道,一般,不详,
                        """)
                .says(
                        "安全事件2022年5月.csv incidents 2022-05 partly",
                        "+ 610902001 . 2 incidents_liable=0 incidents_pending=0",
                        "- DATE_INVALID row . B3 \"2021-12-31\" 610902001",
                        "- DATE_INVALID row . B4 \"2月3日\" 610902001",
                        "- CODE_NOT_IN_LIST row . F4 \"不详\" 610902001");
        add("托位变动可以是负数", "托位变动2022年5月.csv", """
                        序号,变动日期,统一社会信用代码,机构名称,镇办,变动类型,托位变动数,计入年度任务,佐证编号,备注
                        1,2022年3月12日,A1,甲托育园,老城街道,核减,（20）,是,,
                        2,2022-03-12 00:00:00,A1,甲托育园,老城街道,扩增,30,是,,
                        """)
                .says(
                        "托位变动2022年5月.csv slot_events 2022-05 accepted",
                        "+ 610902001 . 2 new_slots_gross=0 slots_net_change=-20",
                        "+ 610902001 . 3 new_slots_gross=30 slots_net_change=30");
    }
}
