package io.tuoyu.returns.check;

import io.tuoyu.plan.Area;
import io.tuoyu.returns.Reason;
import io.tuoyu.returns.read.FileKind;
import io.tuoyu.returns.read.Unreadable;
import java.time.YearMonth;

/** What people are told about a file as a whole. */
final class FileWording {
    private static final String SAVE_ANEW = "请用 Excel 或 WPS 打开原文件，另存为 .xlsx 后重报。";
    private static final String SAVE_ANEW_EN = "Open the original in Excel or WPS, save it as .xlsx and resend.";

    private FileWording() {}

    static Told unreadable(Unreadable why) {
        String zh = why.zh() + "。";
        String en = why.en() + ".";
        return switch (why.reason()) {
            case EMPTY_FILE -> new Told(zh, en, "请填写后重报。", "Fill it in and resend.");
            case ENCRYPTED -> new Told(zh, en, "请取消打开密码后重报。", "Remove the password and resend.");
            case MALFORMED_CSV ->
                new Told(zh, en, "请改用工作簿（.xlsx）报送，或补上引号。", "Send a workbook (.xlsx), or close the quotation mark.");
            default -> new Told(zh, en, SAVE_ANEW, SAVE_ANEW_EN);
        };
    }

    static Told noRows() {
        return new Told("只有表头，没有数据行。", "There is a header, and no row of data.", "请填写后重报。", "Fill it in and resend.");
    }

    static Told blank() {
        return new Told("文件中没有任何内容。", "The file holds nothing.", "请填写后重报。", "Fill it in and resend.");
    }

    static Told nothingKnown() {
        return new Told(
                "没有找到任何已知报表的表头。",
                "No header of a known form was found.",
                "请使用下发的模板填报，不要改动表头。",
                "Use the template as it was handed out and leave its header as it is.");
    }

    static Told headerLacks(Header header) {
        return new Told(
                "表头不完整：像是“" + header.form().zh() + "”，但缺少 " + header.missing() + "。",
                "The header is incomplete: it looks like " + header.form().id() + ", but lacks " + header.missing()
                        + ".",
                "请使用下发的模板填报，不要改动表头。",
                "Use the template as it was handed out and leave its header as it is.");
    }

    static Told headerTwice(Spot second) {
        return new Told(
                "表头“" + second.raw() + "”在 " + second.cell() + " 重复出现，无法判断以哪一列为准。",
                "The header \"" + second.raw() + "\" stands twice, again at " + second.cell()
                        + "; which column counts cannot be told.",
                "请删去多余的一列后重报。",
                "Delete the column that is too many and resend.");
    }

    static Told sheetMissing(String sheet) {
        return new Told(
                "工作簿中没有找到“" + sheet + "”，或其表头不完整。",
                "The workbook has no sheet " + sheet + ", or its header is incomplete.",
                "请使用下发的模板补齐该表后重报。",
                "Add the sheet from the template and resend.");
    }

    static Told unanswered(Form form) {
        return new Told(
                "“" + form.zh() + "”缺少应填的行。",
                "Sheet " + form.zh() + " lacks rows that it must have.",
                "请填写；确实没有的填 0，没有托育机构的写“无”。",
                "Fill them in; where there is none, write 0, and 无 where there is no institution.");
    }

    static Told contentMismatch(FileKind content, FileKind name) {
        return new Told(
                "文件名是" + name.zh() + "，内容是" + content.zh() + "，已按内容读取。",
                "The name says " + name.en() + ", the content is " + content.en() + "; it was read by its content.",
                "请按正确的格式另存。",
                "Save it in the right format.");
    }

    static Told noTable(FileKind content) {
        return new Told(
                "文件名是工作簿，内容是" + content.zh() + "，其中没有已知的报表。",
                "The name says a workbook, the content is " + content.en() + " without a known table.",
                SAVE_ANEW,
                SAVE_ANEW_EN);
    }

    static Told period(Reason reason, String met) {
        return switch (reason) {
            case PERIOD_MISSING ->
                new Told(
                        "没有找到报告期（如 2022年5月）。",
                        "No period (like 2022-05) was found.",
                        "请在标题或“报告期”处写明年月，或写入文件名。",
                        "Write year and month in the title, at 报告期, or in the file's name.");
            case PERIOD_INVALID ->
                new Told(
                        "报告期“" + met + "”不是有效的年月，或早于 2020 年，或晚于本月。",
                        "The period \"" + met + "\" is no month, is before 2020, or lies in the future.",
                        "请写成 2022年5月 这样的年月。",
                        "Write it like 2022年5月.");
            case PERIOD_AMBIGUOUS ->
                new Told(
                        "报告期“" + met + "”可能是 1 月，也可能是 10 月。",
                        "The period \"" + met + "\" may be January or October.",
                        "请写成 2022年1月 或 2022年10月。",
                        "Write 2022年1月 or 2022年10月.");
            case PERIOD_MISMATCH ->
                new Told(
                        "报告期互相矛盾：" + met + "。",
                        "The periods contradict one another: " + met + ".",
                        "请核对内容、文件名和文件夹中的年月，改正后重报。",
                        "Check the months in the content, the file's name and the folder, correct and resend.");
            default -> throw new IllegalArgumentException("No fault of a period: " + reason);
        };
    }

    static Told missingTown(Area town, YearMonth period) {
        return new Told(
                "汇总表缺少“" + town.name().zh() + "”" + period + " 的数据。",
                "The roll-up lacks " + town.name().en() + " for " + period + ".",
                "请补报该镇办。",
                "Send that town's figures too.");
    }

    static Told units(Spot unit) {
        return new Told(
                "“" + unit.raw() + "”以万人为单位，已换算为人。",
                "\"" + unit.raw() + "\" is in ten thousands of persons; it was converted.",
                "请改以“人”为单位填报。",
                "Report persons.");
    }

    static Told personal() {
        return new Told(
                "此处含有姓名、证件号码、电话或住址等个人信息，内容未被复制。",
                "This cell holds personal data (a name, an identity or telephone number, an address); it was not copied.",
                "请删除个人信息，只报数字。",
                "Remove it and report numbers only.");
    }

    static Told sameBytes(String counted) {
        return new Told(
                "与“" + counted + "”内容完全相同，以该文件为准。",
                "Its content is that of \"" + counted + "\", which counts.",
                "无需处理。",
                "Nothing need be done.");
    }

    static Told superseded(String by, int version) {
        return new Told(
                "已被“" + by + "”（更正第" + version + "次）取代。",
                "Superseded by \"" + by + "\" (correction " + version + ").",
                "无需处理。",
                "Nothing need be done.");
    }

    static Told contradicted(String others) {
        return new Told(
                "同一镇办、同一报告期、同一版本另有内容不同的文件：“" + others + "”。",
                "There is another file of the same town, period and version that says something else: \"" + others
                        + "\".",
                "请确认以哪个为准，填写报表版本“更正第n次”后重报。",
                "Decide which one counts, state its version 更正第n次 and resend.");
    }
}
