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

    /** Where it is heading. */
    public static final Table FORECASTS = new Table(
            "forecasts",
            "每行为一个指标在一个地区、一个月份看到的进度与预测",
            "Where one indicator of one area is heading, as seen from one month",
            false,
            List.of(
                    must("indicator_id", STRING, "", "指标编号", "Indicator"),
                    must("area_code", STRING, "", "地区代码", "Area"),
                    must("period", STRING, "", "月份", "Month that it is seen from"),
                    may("horizon", STRING, "", "可达标的最后月份", "Last month in which the target may be reached"),
                    may(
                            "required_pace",
                            DOUBLE,
                            "unit per month",
                            "所需月均进度",
                            "Pace needed to reach the target at the horizon"),
                    may(
                            "actual_pace",
                            DOUBLE,
                            "unit per month",
                            "实际月均进度",
                            "Pace so far: of the year, or of the last six months"),
                    may("pace_ratio", DOUBLE, "ratio", "所需与实际之比", "Required over actual pace"),
                    may("projected", DOUBLE, "unit", "按现进度推算的期末值", "Value at the horizon if it goes on like this"),
                    may(
                            "projection_method",
                            STRING,
                            "",
                            "推算方法：linear、seasonal",
                            "linear, or seasonal by last year's months"),
                    may("trend_method", STRING, "", "趋势方法：ols、logit", "Straight line: ols, or logit for a proportion"),
                    may("trend_points", INT, "months", "趋势所用月数", "Months the line goes through"),
                    may("trend", DOUBLE, "unit", "趋势期末值", "The line at the horizon"),
                    may("trend_lower", DOUBLE, "unit", "95%预测下界", "95 % prediction interval, lower"),
                    may("trend_upper", DOUBLE, "unit", "95%预测上界", "95 % prediction interval, upper"),
                    may(
                            "probability",
                            DOUBLE,
                            "0 to 1",
                            "模型达标概率，不足12个月不给",
                            "Model probability of reaching the target; withheld from fewer than 12 months"),
                    may(
                            "outlook",
                            STRING,
                            "",
                            "概率分级：ON_TRACK、LIKELY、AT_RISK、OFF_TRACK",
                            "The probability in words, capped where the model is too sure of itself"),
                    may("residual_lag1", DOUBLE, "correlation", "相邻残差相关", "Correlation of neighbouring residuals"),
                    may(
                            "scaled_error",
                            DOUBLE,
                            "ratio",
                            "近月预测误差与“同上月”之比",
                            "Error over the last months in units of that of saying “as last month”"),
                    may("reason", STRING, "", "无预测的原因", "Why there is no forecast"),
                    may("trend_reason", STRING, "", "无趋势或无区间的原因", "Why there is no trend, or no interval around it"),
                    must("release_id", STRING, "", "发布号", "Release")));

    /** How the areas below one area compare with it. */
    public static final Table COMPARISONS = new Table(
            "comparisons",
            "每行为一个指标在一个月份、一个地区与上级地区的比较",
            "One indicator of one area in one month, compared with the area above it",
            false,
            List.of(
                    must("indicator_id", STRING, "", "指标编号", "Indicator"),
                    must("area_code", STRING, "", "地区代码", "Area"),
                    must("period", STRING, "", "月份", "Month"),
                    must("above_code", STRING, "", "上级地区代码", "The area above it, which it is compared with"),
                    may("reference", DOUBLE, "unit", "上级地区的值", "Value of the area above"),
                    may("funnel_lower", DOUBLE, "unit", "99.8%漏斗下限", "Funnel limit at 99.8 %, lower"),
                    may("funnel_upper", DOUBLE, "unit", "99.8%漏斗上限", "Funnel limit at 99.8 %, upper"),
                    may(
                            "overdispersion",
                            DOUBLE,
                            "ratio",
                            "离散系数φ",
                            "How much more the areas differ than chance lets them; limits are widened by its root if significant"),
                    may("signal", STRING, "", "信号：ABOVE、BELOW、WITHIN", "Against the limits"),
                    may(
                            "probability",
                            DOUBLE,
                            "0 to 1",
                            "双侧概率",
                            "Two-sided probability of a difference as large by chance"),
                    may(
                            "adjusted_probability",
                            DOUBLE,
                            "0 to 1",
                            "Benjamini-Hochberg校正概率",
                            "The same after Benjamini and Hochberg, among all areas compared"),
                    must(
                            "is_listed",
                            BOOLEAN,
                            "",
                            "是否列入差异名单（校正概率≤0.05）",
                            "Whether the adjusted probability is at most 0.05"),
                    may(
                            "rank_band",
                            INT,
                            "",
                            "排名档，1为最好；区间重叠者同档",
                            "Band instead of rank, 1 is best; overlapping intervals share one"),
                    must("compared", INT, "areas", "参与比较的地区数", "Areas with a figure"),
                    may(
                            "expected_false_calls",
                            DOUBLE,
                            "areas",
                            "按95%判定预期误判数",
                            "Areas whose own verdict at 95 % is expected to be wrong by chance, on one side"),
                    may("reason", STRING, "", "无信号的原因", "Why there is no signal"),
                    must("release_id", STRING, "", "发布号", "Release")));

    /** Who closes a gap. */
    public static final Table ALLOCATIONS = new Table(
            "allocations",
            "每行为一个地区的缺口分给一个下级地区的份额；无法分解时一行说明原因",
            "What one area below takes on of an area's gap; one row with the reason where nothing is shared out",
            false,
            List.of(
                    must("indicator_id", STRING, "", "指标编号", "Indicator"),
                    must("area_code", STRING, "", "地区代码", "Area that has the gap"),
                    must("period", STRING, "", "月份", "Month"),
                    may("part_code", STRING, "", "下级地区代码", "Area below that takes a share"),
                    may("gap", BIGINT, "persons or slots", "缺口", "Gap of the area"),
                    may("room", BIGINT, "persons or slots", "该下级地区最多可承担", "The most that the area below can take"),
                    may("by_room_hamilton", BIGINT, "persons or slots", "按余地分配（最大余数法）", "Share by room, Hamilton"),
                    may("by_room_webster", BIGINT, "persons or slots", "按余地分配（Webster法）", "Share by room, Webster"),
                    may(
                            "by_people_hamilton",
                            BIGINT,
                            "persons or slots",
                            "按人数分配（最大余数法）",
                            "Share by the denominator, Hamilton"),
                    may(
                            "by_people_webster",
                            BIGINT,
                            "persons or slots",
                            "按人数分配（Webster法）",
                            "Share by the denominator, Webster"),
                    may(
                            "is_among_fewest",
                            BOOLEAN,
                            "",
                            "是否属于补齐缺口的最少地区",
                            "Whether it is one of the fewest areas that close the gap"),
                    may("left_over", BIGINT, "persons or slots", "下级地区承担不下的数", "What the areas below have no room for"),
                    may("reason", STRING, "", "未分解的原因", "Why nothing is shared out"),
                    must("release_id", STRING, "", "发布号", "Release")));

    /** What moved a figure. */
    public static final Table CHANGES = new Table(
            "changes",
            "每行为一个指标与早先月份之差中，一个下级地区的各项影响；无下级地区代码的一行为合计",
            "What one area below adds to the difference from an earlier month; the row without part_code is the whole",
            false,
            List.of(
                    must("indicator_id", STRING, "", "指标编号", "Indicator"),
                    must("area_code", STRING, "", "地区代码", "Area whose figure moved"),
                    must("period", STRING, "", "月份", "Month"),
                    must(
                            "basis",
                            STRING,
                            "",
                            "对比：month 上月、year 上年同月",
                            "month: the month before; year: the same month of last year"),
                    may("part_code", STRING, "", "下级地区代码，合计行为空", "Area below; empty for the whole"),
                    may("previous", DOUBLE, "unit", "早先月份公布的值（合计行）", "Value published for the earlier month (whole)"),
                    may("current", DOUBLE, "unit", "本月值（合计行）", "Value of this month (whole)"),
                    may("difference", DOUBLE, "unit", "差，等于以下各项之和", "Difference; the parts below add to it"),
                    may("within", DOUBLE, "unit", "地区内部变化", "What changed inside the area below"),
                    may("mix", DOUBLE, "unit", "构成变化", "What changed between the areas below"),
                    may("reporting_set", DOUBLE, "unit", "报送范围变化", "Areas that report on one side only"),
                    may("boundary", DOUBLE, "unit", "区划调整", "Areas that ended, and their successors"),
                    may(
                            "definition",
                            DOUBLE,
                            "unit",
                            "定义变化",
                            "Changed definition; what was corrected since cannot be told from it"),
                    may("revision", DOUBLE, "unit", "已公布数的修订", "What was corrected since it was published"),
                    may("reason", STRING, "", "未分解的原因", "Why it is not split"),
                    must("release_id", STRING, "", "发布号", "Release")));

    /** Whether the conclusion hangs on a choice. */
    public static final Table SENSITIVITIES = new Table(
            "sensitivities",
            "每行为一个指标按待定口径的一个选项计算的现状",
            "One indicator as one option of an open definition counts it",
            false,
            List.of(
                    must("indicator_id", STRING, "", "指标编号", "Indicator"),
                    must("area_code", STRING, "", "地区代码", "Area"),
                    must("period", STRING, "", "月份", "Month"),
                    must("definition_id", STRING, "", "口径编号", "Open definition"),
                    must("option_id", STRING, "", "选项编号", "Option"),
                    must("is_chosen", BOOLEAN, "", "是否现用口径", "Whether this option is in force"),
                    may("numerator", COUNT, "see indicators.unit", "分子", "Numerator"),
                    may("denominator", COUNT, "see indicators.unit", "分母", "Denominator"),
                    may("value", VALUE, "unit", "指标值", "Value under this option"),
                    may("value_state", STRING, "", "数值状态", "State of the value"),
                    may("target", VALUE, "unit", "目标值", "Level it is held against"),
                    may("standing", STRING, "", "现状", "Standing under this option"),
                    may("gap", BIGINT, "persons or slots", "尚缺人数或托位数", "Persons or slots still missing"),
                    may(
                            "agrees",
                            BOOLEAN,
                            "",
                            "与现用口径结论是否一致",
                            "Whether it says the same as the option in force; empty if that draws no line"),
                    may(
                            "reason",
                            STRING,
                            "",
                            "无法计算的原因",
                            "Why it cannot be computed: NOT_REPORTED, nobody reports what it counts"),
                    must("release_id", STRING, "", "发布号", "Release")));

    /** What a survey is worth. */
    public static final Table SURVEYS = new Table(
            "surveys",
            "每行为一次抽样调查在一个地区的可靠性，以及证明一个目标所需的样本量",
            "What a sample is worth in one area and month, and how many answers prove one level",
            false,
            List.of(
                    must("indicator_id", STRING, "", "指标编号", "Indicator"),
                    must("area_code", STRING, "", "地区代码", "Area"),
                    must("period", STRING, "", "月份", "Month"),
                    must("answers", BIGINT, "answers", "有效问卷", "Valid answers, n"),
                    may(
                            "effective_size",
                            DOUBLE,
                            "answers",
                            "有效样本量",
                            "Answers of a simple random sample that would know as much"),
                    may("design_effect", DOUBLE, "ratio", "设计效应", "Answers over effective size"),
                    must("degrees_of_freedom", BIGINT, "", "自由度", "Answers less strata"),
                    may("interval_width", DOUBLE, "unit", "区间宽度", "Width of the 95 % interval"),
                    may(
                            "reliability",
                            STRING,
                            "",
                            "可靠性：RELIABLE、REVIEW、UNRELIABLE；无区间时为空",
                            "RELIABLE; REVIEW: few degrees of freedom; UNRELIABLE: not published; empty without an interval"),
                    may(
                            "level",
                            VALUE,
                            "unit",
                            "要证明的水平：目标或待定口径的线",
                            "Level to prove: a target, or the line of an open definition"),
                    may("perfect_answers", BIGINT, "answers", "全部满意时至少需要的问卷", "Answers needed if every one counts"),
                    may(
                            "answers_needed",
                            BIGINT,
                            "answers",
                            "按本次满意率和设计效应需要的问卷",
                            "Answers needed at this share and design effect; empty if the share is not above the level"),
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
                    must(
                            "evidence",
                            STRING,
                            "",
                            "依据：census 全数、sample 抽样、inventory 现有托位全数",
                            "census: complete count, sample, inventory: complete count of places"),
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
    public static final List<Table> ALL = List.of(
            INDICATOR_VALUES,
            FORECASTS,
            COMPARISONS,
            ALLOCATIONS,
            CHANGES,
            SENSITIVITIES,
            SURVEYS,
            OBSERVATIONS,
            RETURNS,
            REJECTIONS,
            TASKS,
            AREAS,
            INDICATORS,
            PERIODS,
            REVISIONS);

    private Tables() {}

    private static Column must(String name, Column.Type type, String unit, String meaningZh, String meaningEn) {
        return new Column(name, type, false, unit, meaningZh, meaningEn);
    }

    private static Column may(String name, Column.Type type, String unit, String meaningZh, String meaningEn) {
        return new Column(name, type, true, unit, meaningZh, meaningEn);
    }
}
