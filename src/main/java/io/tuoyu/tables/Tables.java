package io.tuoyu.tables;

import static io.tuoyu.tables.Column.Type.BIGINT;
import static io.tuoyu.tables.Column.Type.BOOLEAN;
import static io.tuoyu.tables.Column.Type.COUNT;
import static io.tuoyu.tables.Column.Type.DATE;
import static io.tuoyu.tables.Column.Type.DOUBLE;
import static io.tuoyu.tables.Column.Type.INT;
import static io.tuoyu.tables.Column.Type.SHARE;
import static io.tuoyu.tables.Column.Type.STRING;
import static io.tuoyu.tables.Column.Type.TIMESTAMP;
import static io.tuoyu.tables.Column.Type.VALUE;

import java.util.List;

/** The published tables, in the order in which a newcomer should meet them. */
public final class Tables {

    /** The fact that everything is judged by. */
    public static final Table INDICATOR_VALUES = new Table(
            "indicator_values",
            "每行为一个指标在一个地区、一个月份的数值与判定",
            "One indicator of one area in one month, and its verdict",
            true,
            List.of(
                    must("indicator_id", STRING, "", "指标编号", "Indicator"),
                    must("area_code", STRING, "", "地区代码", "Area"),
                    must(
                            "area_level",
                            STRING,
                            "",
                            "地区级别：town、district、prefecture、province、nation",
                            "Level of the area"),
                    must("period", STRING, "", "月份，如 2022-05", "Month, as 2022-05"),
                    must("period_start", DATE, "", "统计期首日", "First day that the value speaks of"),
                    must("period_end", DATE, "", "统计期末日", "Last day that the value speaks of"),
                    may("numerator", COUNT, "see indicators.unit", "分子", "Numerator"),
                    may("denominator", COUNT, "see indicators.unit", "分母", "Denominator"),
                    must("factor", INT, "", "乘数：1、100、1000", "What the value counts per"),
                    may(
                            "value",
                            VALUE,
                            "unit",
                            "指标值；判定不以此列为准，以分子分母为准",
                            "numerator × factor ÷ denominator, rounded half up"),
                    must("unit", STRING, "", "单位", "Unit of the value"),
                    may("lower", DOUBLE, "unit", "下界", "Lower bound of the value"),
                    may("upper", DOUBLE, "unit", "上界", "Upper bound of the value"),
                    may("interval_method", STRING, "", "上下界的算法", "How the bounds were found"),
                    must("value_state", STRING, "", "数值状态", "State of the value"),
                    may("coverage", SHARE, "share", "已知部分占比", "Share of the denominator that is known"),
                    may("target", VALUE, "unit", "目标值", "Target"),
                    may("target_date", DATE, "", "目标日期", "Day by which the target is due"),
                    must(
                            "standing",
                            STRING,
                            "",
                            "现状：按期末水平与目标相比",
                            "Value against the target's level today, whatever its date"),
                    must("verdict", STRING, "", "结论：目标到期才下结论", "Standing once the target is due, else NOT_YET_DUE"),
                    may("progress", STRING, "", "进度", "Progress towards a target that is not yet due"),
                    may("gap", BIGINT, "persons or slots", "尚缺人数或托位数", "Persons or slots still missing today"),
                    may("previous_value", VALUE, "unit", "上月值", "Value of the month before"),
                    must("definition_version", INT, "", "定义版本", "Version of the indicator's definition"),
                    may("data_as_of", DATE, "", "数据截至日期", "Last day that the figures in it speak of"),
                    may("edition", INT, "", "本月版次，未定版为空", "Edition of that month in force when this was computed"),
                    must("release_id", STRING, "", "发布号", "Release")));

    /** What was received, cell by cell. */
    public static final Table OBSERVATIONS = new Table(
            "observations",
            "每行为一个单元格所报的一个数",
            "One figure of one cell of a return",
            true,
            List.of(
                    must("area_code", STRING, "", "地区代码", "Area"),
                    must("period", STRING, "", "月份", "Month"),
                    must("measure_id", STRING, "", "度量编号", "Measure"),
                    must(
                            "value",
                            BIGINT,
                            "measure's unit",
                            "所报数",
                            "The figure; an area's value is the sum of its COUNTED rows"),
                    must(
                            "status",
                            STRING,
                            "",
                            "采用情况：COUNTED、SUPERSEDED、CONFIRMS、DIFFERS",
                            "COUNTED: in use. SUPERSEDED: a later version came. CONFIRMS, DIFFERS: a more trusted source counts, and agrees or not"),
                    must("dataset", STRING, "", "数据集", "Data set it came in"),
                    must("submission_id", STRING, "", "报送文件的 SHA-256", "SHA-256 of the received file"),
                    must("file", STRING, "", "文件名", "Name of the received file"),
                    may("sheet", STRING, "", "工作表", "Sheet"),
                    may("row", INT, "", "行号", "Row, from 1; empty if a complete register is silent, which means none"),
                    may("cell", STRING, "", "单元格", "Cell"),
                    must("version", INT, "", "报表版本：0 为初报，n 为更正第 n 次", "0: first report, n: n-th correction"),
                    must("received_at", TIMESTAMP, "", "收到时间", "When it was received"),
                    must("release_id", STRING, "", "发布号", "Release")));

    /** Who owed what, and what came. */
    public static final Table RETURNS = new Table(
            "returns",
            "每行为一份应报或已报的报表",
            "One return that was owed or came",
            false,
            List.of(
                    must("area_code", STRING, "", "报送地区代码", "Area that owes or sent it"),
                    must("dataset", STRING, "", "数据集", "Data set"),
                    may("period", STRING, "", "月份", "Month"),
                    may("due_on", DATE, "", "截止日期", "Last day on which it is on time; empty if it was not owed"),
                    must(
                            "state",
                            STRING,
                            "",
                            "状态：ON_TIME、LATE、NOT_RECEIVED、NOT_DUE、REJECTED、SUPERSEDED、DUPLICATE、UNRECOGNISED",
                            "What became of it"),
                    may("received_at", TIMESTAMP, "", "收到时间", "When it was received"),
                    may("submission_id", STRING, "", "报送文件的 SHA-256", "SHA-256 of the received file"),
                    may("file", STRING, "", "文件名", "Name of the received file"),
                    may("version", INT, "", "报表版本", "0: first report, n: n-th correction"),
                    must("rows_in", INT, "rows", "行数", "Rows of data; accepted + rejected + duplicate"),
                    must("rows_accepted", INT, "rows", "接收行数", "Rows booked"),
                    must("rows_rejected", INT, "rows", "退回行数", "Rows refused"),
                    must("rows_duplicate", INT, "rows", "重复行数", "Rows that repeat others or were superseded"),
                    must("release_id", STRING, "", "发布号", "Release")));

    /** What was wrong, and what is asked. */
    public static final Table REJECTIONS = new Table(
            "rejections",
            "每行为一处退回、提醒或疑问",
            "One refusal, warning or question",
            false,
            List.of(
                    must(
                            "kind",
                            STRING,
                            "",
                            "类别：REJECTION 退回、WARNING 提醒、QUESTION 疑问",
                            "REJECTION, WARNING or QUESTION"),
                    must("reason", STRING, "", "原因代码", "Reason code"),
                    must("scope", STRING, "", "范围：file、row、figure", "What it concerns: file, row, figure"),
                    may("area_code", STRING, "", "地区代码", "Area, if known"),
                    may("dataset", STRING, "", "数据集", "Data set, if recognised"),
                    may("period", STRING, "", "月份", "Month, if known"),
                    may("submission_id", STRING, "", "报送文件的 SHA-256", "SHA-256 of the received file"),
                    may("file", STRING, "", "文件名", "Name of the received file"),
                    may("sheet", STRING, "", "工作表", "Sheet"),
                    may("row", INT, "", "行号", "Row, from 1"),
                    may("cell", STRING, "", "单元格", "Cell"),
                    may("raw", STRING, "", "原值", "Text of the cell; <withheld> if it holds personal data"),
                    must("message_zh", STRING, "", "说明", "What is wrong, in Chinese"),
                    must("message_en", STRING, "", "说明（英文）", "What is wrong, in English"),
                    must("fix_zh", STRING, "", "改法", "What to do, in Chinese"),
                    must("fix_en", STRING, "", "改法（英文）", "What to do, in English"),
                    may("measure_id", STRING, "", "疑问所指的度量编号", "Measure that a question is about"),
                    may(
                            "answer",
                            STRING,
                            "",
                            "镇办答复：RIGHT 属实、WRONG 有误",
                            "The town's answer to a question: RIGHT or WRONG"),
                    may("explanation", STRING, "", "镇办说明", "The town's own words; empty if they told a person"),
                    may(
                            "answer_submission_id",
                            STRING,
                            "",
                            "答复所在文件的 SHA-256",
                            "SHA-256 of the file that the answer came in"),
                    must("release_id", STRING, "", "发布号", "Release")));

    /** The responsibility checklist. */
    public static final Table TASKS = new Table(
            "tasks",
            "每行为一项任务的一个责任单位",
            "One responsible unit of one task",
            false,
            List.of(
                    must("task_id", STRING, "", "任务编号", "Task"),
                    must("category_zh", STRING, "", "类别", "Category in Chinese"),
                    must("category_en", STRING, "", "类别（英文）", "Category in English"),
                    must("title_zh", STRING, "", "任务", "Title in Chinese"),
                    must("title_en", STRING, "", "任务（英文）", "Title in English"),
                    must("unit_id", STRING, "", "责任单位编号", "Responsible unit"),
                    must("unit_zh", STRING, "", "责任单位", "Its name in Chinese"),
                    must("unit_en", STRING, "", "责任单位（英文）", "Its name in English"),
                    must("is_lead", BOOLEAN, "", "是否牵头", "Whether it leads"),
                    must("phase", STRING, "", "阶段", "Phase"),
                    must("due_on", DATE, "", "截止日期", "Last day"),
                    must(
                            "status",
                            STRING,
                            "",
                            "状态：NOT_STARTED、IN_PROGRESS、DONE、NOT_APPLICABLE、NOT_RECEIVED",
                            "State by the newest checklist; NOT_RECEIVED if none came"),
                    must("is_overdue", BOOLEAN, "", "是否逾期", "Due before the release's day and not done"),
                    may("completed_on", DATE, "", "完成日期", "Day it was completed"),
                    may("period", STRING, "", "状态所属月份", "Month of the checklist the state comes from"),
                    must("release_id", STRING, "", "发布号", "Release")));

    /** Places. */
    public static final Table AREAS = new Table(
            "areas",
            "每行为一个地区",
            "One area",
            false,
            List.of(
                    must("area_code", STRING, "", "地区代码", "Area"),
                    must("area_level", STRING, "", "级别", "Level"),
                    must("kind", STRING, "", "类型：街道、镇、区", "What it calls itself"),
                    must("name_zh", STRING, "", "名称", "Name in Chinese"),
                    must("name_en", STRING, "", "名称（英文）", "Name in English"),
                    may("parent_code", STRING, "", "上级代码", "Area it sums into"),
                    may("valid_from", DATE, "", "启用日期", "First day; empty if open"),
                    may("valid_to", DATE, "", "停用日期", "Last day; empty if open"),
                    may("successor_code", STRING, "", "并入地区代码", "Area that took it over"),
                    must("release_id", STRING, "", "发布号", "Release")));

    /** What is judged. */
    public static final Table INDICATORS = new Table(
            "indicators",
            "每行为一个指标",
            "One indicator",
            false,
            List.of(
                    must("indicator_id", STRING, "", "指标编号", "Indicator"),
                    must("name_zh", STRING, "", "名称", "Name in Chinese"),
                    must("name_en", STRING, "", "名称（英文）", "Name in English"),
                    must("definition_zh", STRING, "", "定义", "Definition in Chinese"),
                    must("definition_en", STRING, "", "定义（英文）", "Definition in English"),
                    must("clause", STRING, "", "方案条款", "Clause of the plan"),
                    must("formula", STRING, "", "算法", "proportion, rate, count, completion, shortfall, share_where"),
                    may("numerator", STRING, "", "分子度量", "Measures of the numerator, joined by +"),
                    may("denominator", STRING, "", "分母度量", "Measures of the denominator, joined by +"),
                    must("factor", INT, "", "乘数", "What the value counts per"),
                    must("unit_zh", STRING, "", "单位", "Unit in Chinese"),
                    must("unit_en", STRING, "", "单位（英文）", "Unit in English"),
                    must("decimals", INT, "", "小数位", "Decimals printed"),
                    must("timing", STRING, "", "时点：stock、flow、year_to_date", "How it relates to its month"),
                    must("evidence", STRING, "", "依据：census 全数、sample 抽样", "Complete count or sample"),
                    must("polarity", STRING, "", "方向", "Which direction is good"),
                    must("owner_id", STRING, "", "责任单位", "Unit that answers for it"),
                    must("is_headline", BOOLEAN, "", "是否核心指标", "Whether it stands on the first page"),
                    must("definition_version", INT, "", "定义版本", "Version of the definition"),
                    must("release_id", STRING, "", "发布号", "Release")));

    /** Months. */
    public static final Table PERIODS = new Table(
            "periods",
            "每行为一个月份",
            "One month",
            false,
            List.of(
                    must("period", STRING, "", "月份", "Month, as 2022-05"),
                    must("period_start", DATE, "", "首日", "First day"),
                    must("period_end", DATE, "", "末日", "Last day"),
                    must("returns_expected", INT, "returns", "应报份数", "Returns owed"),
                    must("returns_received", INT, "returns", "已报份数", "Returns received"),
                    may("edition", INT, "", "版次", "Edition in force; empty while provisional"),
                    must("release_id", STRING, "", "发布号", "Release")));

    /** What changed against the edition that was issued. */
    public static final Table REVISIONS = new Table(
            "revisions",
            "每行为一个与已定版不同的数",
            "One value that differs from the edition issued",
            false,
            List.of(
                    must("indicator_id", STRING, "", "指标编号", "Indicator"),
                    must("area_code", STRING, "", "地区代码", "Area"),
                    must("period", STRING, "", "月份", "Month"),
                    must("edition", INT, "", "原版次", "Edition it differs from"),
                    may("old_numerator", COUNT, "", "原分子", "Numerator then"),
                    may("old_denominator", COUNT, "", "原分母", "Denominator then"),
                    may("old_value", VALUE, "unit", "原值", "Value then"),
                    may("new_numerator", COUNT, "", "新分子", "Numerator now"),
                    may("new_denominator", COUNT, "", "新分母", "Denominator now"),
                    may("new_value", VALUE, "unit", "新值", "Value now"),
                    must("old_verdict", STRING, "", "原结论", "Verdict then"),
                    must("new_verdict", STRING, "", "新结论", "Verdict now"),
                    must("release_id", STRING, "", "发布号", "Release")));

    /** All of them. */
    public static final List<Table> ALL =
            List.of(INDICATOR_VALUES, OBSERVATIONS, RETURNS, REJECTIONS, TASKS, AREAS, INDICATORS, PERIODS, REVISIONS);

    private Tables() {}

    private static Column must(String name, Column.Type type, String unit, String meaningZh, String meaningEn) {
        return new Column(name, type, false, unit, meaningZh, meaningEn);
    }

    private static Column may(String name, Column.Type type, String unit, String meaningZh, String meaningEn) {
        return new Column(name, type, true, unit, meaningZh, meaningEn);
    }
}
