package io.tuoyu.returns.check;

import static io.tuoyu.returns.check.Column.Need.OPTIONAL;
import static io.tuoyu.returns.check.Column.Need.REQUIRED;

import io.tuoyu.returns.check.Column.Need;
import io.tuoyu.returns.check.Column.Role;
import io.tuoyu.returns.check.Column.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every form that is read, declared once. */
final class Forms {
    private static final Column INDEX = Column.of("index", "序号", "No.", Role.INDEX, OPTIONAL, "序号", "编号");
    private static final Column REMARK = Column.of("remark", "备注", "remark", Role.REMARK, OPTIONAL, "备注", "说明");
    private static final Column TOWN_CODE =
            Column.of("town_code", "区划代码", "town code", Role.TOWN_CODE, OPTIONAL, "区划代码", "行政区划代码");
    private static final Column TOWN = Column.of(
            "town_name", "镇办", "town", Role.TOWN, REQUIRED, "镇名称", "镇办", "填报单位", "镇街道名称", "镇办名称", "镇街道", "镇街", "镇街名称");
    private static final Column TOWN_OF_ROW = Column.of(
            "town_name", "镇办", "town", Role.TOWN, REQUIRED, "镇办", "镇名称", "所在镇办", "所属镇办", "镇街道名称", "镇办名称", "镇街道");
    private static final Column TOWN_OF_SURVEY = new Column(
            "town_name", "镇办", "town", Role.TOWN, REQUIRED, joined(TOWN.leaves(), TOWN_OF_ROW.leaves()), Topic.ANY);
    private static final Column RESIDENTS = count("resident_pop", "常住人口", "residents", "常住人口");
    private static final Column UNDER_3 =
            count("under3", "3岁以下婴幼儿数", "children under three", "3岁以下婴幼儿数", "0-3岁婴幼儿数", "0至3岁婴幼儿数");
    private static final Column CREDIT_CODE =
            Column.of("credit_code", "统一社会信用代码", "credit code", Role.KEY, OPTIONAL, "统一社会信用代码", "信用代码");
    private static final Column OWNERSHIP = word("ownership", "机构性质", "kind of institution", "机构性质");
    private static final Column INSTITUTION =
            Column.of("institution", "机构名称", "institution", Role.NAME, REQUIRED, "机构名称", "托育机构名称");

    /** What every list of institutions by class tells of each. */
    private static final List<Column> SLOTS = List.of(
            count("slots", "托位数", "slots", "托位数"),
            part("infants", "乳儿班", "infant classes", "乳儿班"),
            part("toddlers", "托小班", "toddler classes", "托小班"),
            part("seniors", "托大班", "senior classes", "托大班"),
            part("mixed", "混合班", "mixed classes", "混合班"),
            count("enrolled", "实际收托数", "children enrolled", "实际收托数"),
            part("new_slots", "新增托位", "new slots", "新增托位数"));

    private static final List<Column> ANSWERS = List.of(
            count("survey_very_satisfied", "非常满意", "very satisfied", "非常满意"),
            count("survey_satisfied", "满意", "satisfied", "满意"),
            count("survey_neutral", "一般", "neutral", "一般"),
            count("survey_dissatisfied", "不满意", "dissatisfied", "不满意"));

    static final Form SUMMARY = new Form(
            "monthly_summary",
            "月报表",
            List.of(
                    INDEX,
                    TOWN_CODE,
                    TOWN,
                    RESIDENTS,
                    UNDER_3,
                    count("know_target", "应普及人数", "to be reached", "应普及人数", "应普及早期发展知识人数")
                            .under(Topic.NONE, Topic.KNOWLEDGE),
                    count("know_reached", "已普及人数", "reached", "已普及人数", "已普及早期发展知识人数")
                            .under(Topic.NONE, Topic.KNOWLEDGE),
                    count("care_target", "应指导人数", "to be guided", "应指导人数", "应接受指导人数", "应接受科学育儿指导人数")
                            .under(Topic.NONE, Topic.CARE),
                    count("care_guided", "已接受指导人数", "guided", "已接受指导人数", "接受指导人数", "已指导人数", "接受科学育儿指导人数", "已接受科学育儿指导人数")
                            .under(Topic.NONE, Topic.CARE),
                    count("key_total", "重点婴幼儿数", "key infants", "重点婴幼儿数", "重点婴幼儿总数")
                            .under(Topic.NONE, Topic.KEY_INFANTS),
                    // Under a title 重点婴幼儿 the column may be called just 人数 or 总数.
                    new Column(
                            "key_total",
                            "重点婴幼儿数",
                            "key infants",
                            Role.COUNT,
                            OPTIONAL,
                            List.of("", "总"),
                            Set.of(Topic.KEY_INFANTS)),
                    count(
                                    "key_guided",
                                    "重点婴幼儿已接受指导数",
                                    "key infants guided",
                                    "已接受照护指导",
                                    "接受照护指导",
                                    "已接受指导",
                                    "接受指导",
                                    "已指导")
                            .under(Topic.KEY_INFANTS),
                    // Key infants who are due are no field; without this column they would be taken for caregivers.
                    Column.of(
                                    "key_due",
                                    "重点婴幼儿应指导数",
                                    "key infants to be guided",
                                    Role.REMARK,
                                    OPTIONAL,
                                    "应指导人数",
                                    "应接受指导人数",
                                    "应接受照护指导人数")
                            .under(Topic.KEY_INFANTS),
                    rate("know_rate", "普及率", "rate of reach", "普及率").under(Topic.NONE, Topic.KNOWLEDGE),
                    rate("know_rate", "普及率", "rate of reach", "率", "完成率").under(Topic.KNOWLEDGE),
                    rate("care_rate", "指导率", "rate of guidance", "指导率", "率", "完成率", "接受指导率")
                            .under(Topic.CARE),
                    rate("key_rate", "重点婴幼儿指导率", "rate of key guidance", "指导率", "率", "完成率", "接受指导率", "照护指导率", "接受照护指导率")
                            .under(Topic.KEY_INFANTS),
                    REMARK));

    static final Form POPULATION = new Form(
            "population",
            "表1人口与婴幼儿",
            List.of(
                    INDEX,
                    Column.of("village", "村（社区）名称", "village", Role.NAME, REQUIRED, "村名称", "村社区名称", "村居名称", "村"),
                    RESIDENTS,
                    UNDER_3,
                    part("births", "本月出生", "births", "本月出生人数"),
                    REMARK));

    static final Form NURSERIES = new Form(
            "nurseries",
            "表2托育机构",
            joined(
                    List.of(
                            INDEX,
                            INSTITUTION,
                            CREDIT_CODE,
                            Column.of("ownership", "机构性质", "kind of institution", Role.WORD, OPTIONAL, "机构性质"),
                            Column.of("filed", "是否备案", "whether filed", Role.WORD, OPTIONAL, "是否备案")),
                    SLOTS,
                    List.of(REMARK)));

    static final Form GUIDANCE = new Form(
            "guidance",
            "表3育儿指导",
            List.of(
                    INDEX,
                    Column.of(
                            "kind", "项目", "kind", Role.NAME, OPTIONAL, "项目", "指导项目", "服务项目", "指标", "指导内容", "服务内容", "类别",
                            "内容"),
                    count("due", "应服务人数", "due", "应服务人数"),
                    count("served", "已服务人数", "reached", "已服务人数"),
                    rate("rate", "完成率", "rate", "完成率"),
                    REMARK));

    static final Form KEY_INFANTS = new Form(
            "key_infants",
            "表4重点幼儿",
            List.of(
                    INDEX,
                    Column.of("kind", "类别", "kind", Role.NAME, OPTIONAL, "类别", "项目", "幼儿类别", "重点幼儿类别", "指标"),
                    count("due", "重点幼儿数", "key infants", "重点幼儿数"),
                    count("served", "已接受照护指导数", "guided", "已接受照护指导数", "已接受指导数"),
                    rate("rate", "指导率", "rate", "指导率", "照护指导率"),
                    REMARK));

    static final Form SATISFACTION = new Form(
            "satisfaction",
            "表5满意度",
            joined(List.of(INDEX, count("survey_total", "调查人数", "people asked", "调查人数")), ANSWERS, List.of(REMARK)));

    static final Form INSTITUTIONS = new Form(
            "institutions",
            "托育机构台账",
            List.of(
                    INDEX,
                    INSTITUTION,
                    CREDIT_CODE,
                    TOWN_CODE,
                    TOWN_OF_ROW,
                    OWNERSHIP,
                    word("status", "状态", "state", "状态", "机构状态"),
                    date("registered_on", "登记日期", "day of registration", OPTIONAL, "登记日期"),
                    date("filed_on", "备案日期", "day of filing", OPTIONAL, "备案日期"),
                    count("slots_filed", "备案托位", "slots filed", "备案托位数"),
                    count("slots_open", "开放托位", "slots open", "开放托位数"),
                    count("enrolled", "实际收托数", "children enrolled", "实际收托数"),
                    REMARK));

    /** The register as bureaus keep it by hand: sheet 2 of the towns' workbook with a column of towns. */
    static final Form INSTITUTIONS_BY_CLASS = new Form(
            "institutions",
            "托育机构台账",
            joined(
                    List.of(
                            INDEX,
                            INSTITUTION,
                            CREDIT_CODE,
                            TOWN_CODE,
                            TOWN_OF_ROW,
                            OWNERSHIP,
                            word("filed", "是否备案", "whether filed", "是否备案")),
                    SLOTS,
                    List.of(
                            date("registered_on", "登记日期", "day of registration", OPTIONAL, "登记日期"),
                            date("filed_on", "备案日期", "day of filing", OPTIONAL, "备案日期"),
                            REMARK)));

    static final Form SLOT_EVENTS = new Form(
            "slot_events",
            "托位变动台账",
            List.of(
                    INDEX,
                    date("changed_on", "变动日期", "day of the change", REQUIRED, "变动日期"),
                    CREDIT_CODE,
                    INSTITUTION,
                    TOWN_CODE,
                    TOWN_OF_ROW,
                    word("kind", "变动类型", "kind of change", "变动类型"),
                    Column.of("change", "托位变动数", "change of slots", Role.CHANGE, REQUIRED, "托位变动数"),
                    word("counted", "计入年度任务", "whether it counts", "计入年度任务", "是否计入年度任务"),
                    Column.of("evidence", "佐证编号", "evidence", Role.REMARK, OPTIONAL, "佐证编号"),
                    REMARK));

    static final Form INCIDENTS = new Form(
            "incidents",
            "安全事件台账",
            List.of(
                    INDEX,
                    date("happened_on", "发生日期", "day of the incident", REQUIRED, "发生日期"),
                    INSTITUTION,
                    TOWN_CODE,
                    TOWN_OF_ROW,
                    Column.of("grade", "事件等级", "grade", Role.REMARK, OPTIONAL, "事件等级"),
                    word("liable", "是否责任事故", "whether liable", "是否责任事故", "责任事故"),
                    REMARK));

    static final Form SURVEY = new Form(
            "survey_respondents",
            "满意度调查问卷明细",
            List.of(
                    INDEX,
                    Column.of(
                            "respondent",
                            "问卷编号",
                            "questionnaire number",
                            Role.KEY,
                            REQUIRED,
                            "问卷编号",
                            "问卷号",
                            "答卷编号",
                            "样本编号",
                            "受访者编号",
                            "调查对象编号"),
                    TOWN_CODE,
                    TOWN_OF_ROW,
                    word("answer", "满意度", "answer", "满意度", "总体满意度", "满意程度", "总体评价"),
                    REMARK));

    /** The answers summed up by town. */
    static final Form SURVEY_SUMMARY = new Form(
            "survey_summary",
            "满意度调查汇总表",
            joined(
                    List.of(
                            INDEX,
                            TOWN_CODE,
                            TOWN_OF_SURVEY,
                            count("survey_total", "调查人数", "people asked", "调查人数", "调查总人数", "参与调查人数")),
                    ANSWERS,
                    List.of(REMARK)));

    static final Form CHECKLIST = new Form(
            "checklist",
            "责任清单完成情况",
            List.of(
                    Column.of("task", "序号", "task number", Role.KEY, REQUIRED, "序号", "任务序号", "任务编号"),
                    Column.of("category", "类别", "category", Role.REMARK, OPTIONAL, "类别"),
                    Column.of(
                            "title", "创建任务", "task", Role.NAME, REQUIRED, "创建任务", "任务", "任务内容", "任务名称", "工作任务", "重点任务",
                            "主要任务"),
                    Column.of("unit", "责任单位", "unit", Role.REMARK, OPTIONAL, "责任单位", "牵头单位"),
                    word("status", "完成情况", "state", "完成情况"),
                    date("completed_on", "完成时间", "day of completion", OPTIONAL, "完成时间", "完成日期"),
                    Column.of("evidence", "佐证材料", "evidence", Role.REMARK, OPTIONAL, "佐证材料")));

    /** Tables that are a return by themselves. */
    static final List<Form> ALONE = List.of(
            SUMMARY, INSTITUTIONS, INSTITUTIONS_BY_CLASS, SLOT_EVENTS, INCIDENTS, SURVEY, SURVEY_SUMMARY, CHECKLIST);

    /** Tables of a town's workbook. */
    static final List<Form> OF_WORKBOOK = List.of(POPULATION, NURSERIES, GUIDANCE, KEY_INFANTS, SATISFACTION);

    /** In the order in which they are asked: a form that asks for more comes before one that it contains. */
    static final List<Form> ALL = all();

    /** What a table of a town's workbook looks like if it names the town in each row too. */
    static final Map<Form, Form> WITH_TOWN = Map.of(SURVEY_SUMMARY, SATISFACTION, INSTITUTIONS_BY_CLASS, NURSERIES);

    private Forms() {}

    @SafeVarargs
    private static <T> List<T> joined(List<T>... lists) {
        List<T> joined = new ArrayList<>();
        for (List<T> list : lists) {
            joined.addAll(list);
        }
        return joined;
    }

    private static List<Form> all() {
        List<Form> all = new ArrayList<>(ALONE);
        all.addAll(OF_WORKBOOK);
        return List.copyOf(all);
    }

    private static Column count(String id, String zh, String en, String... headers) {
        return Column.of(id, zh, en, Role.COUNT, REQUIRED, headers);
    }

    private static Column part(String id, String zh, String en, String... headers) {
        return Column.of(id, zh, en, Role.COUNT, OPTIONAL, headers);
    }

    private static Column rate(String id, String zh, String en, String... headers) {
        return Column.of(id, zh, en, Role.RATE, OPTIONAL, headers);
    }

    private static Column word(String id, String zh, String en, String... headers) {
        return Column.of(id, zh, en, Role.WORD, REQUIRED, headers);
    }

    private static Column date(String id, String zh, String en, Need need, String... headers) {
        return Column.of(id, zh, en, Role.DATE, need, headers);
    }
}
