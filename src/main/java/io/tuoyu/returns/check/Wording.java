package io.tuoyu.returns.check;

import io.tuoyu.plan.Area;
import io.tuoyu.returns.Reason;
import java.time.YearMonth;
import java.util.Optional;

/** What people are told about the cells of a row. */
final class Wording {
    private static final String CORRECT = "请改正后重报。";
    private static final String CORRECT_EN = "Correct it and resend.";

    private Wording() {}

    static Told value(Reason reason, Column column, Spot spot, long largest) {
        String zh = column.zh();
        String en = column.en();
        String raw = spot.raw();
        return switch (reason) {
            case MISSING_VALUE ->
                new Told(
                        "“" + zh + "”没有填写" + (raw.isBlank() ? "" : "（“" + raw + "”不是数字）") + "。",
                        "No figure for \"" + en + "\"" + (raw.isBlank() ? "" : " (\"" + raw + "\")") + ".",
                        "请填写实际数；确实没有的填 0。",
                        "Fill in the figure; where there is none, write 0.");
            case NOT_A_NUMBER ->
                new Told(
                        "“" + zh + "”填的是“" + raw + "”，不是数字。",
                        "\"" + en + "\" is \"" + raw + "\", which is no number.",
                        "请只填数字，不带单位、文字或百分号，单元格设为常规格式。",
                        "Write digits only, without unit, words or %, in a cell of general format.");
            case NEGATIVE_COUNT ->
                new Told(
                        "“" + zh + "”为 " + raw + "，人数和个数不能小于 0。",
                        "\"" + en + "\" is " + raw + "; a count is never below 0.",
                        CORRECT,
                        CORRECT_EN);
            case OUT_OF_RANGE ->
                new Told(
                        "“" + zh + "”为 " + raw + "，超出允许的最大值 " + largest + "。",
                        "\"" + en + "\" is " + raw + ", above the largest allowed, " + largest + ".",
                        "请核对是否多输了数字或单位有误。",
                        "Check for a digit too many or a wrong unit.");
            case NOT_INTEGER ->
                new Told(
                        "“" + zh + "”为 " + raw + "，不是整数。",
                        "\"" + en + "\" is " + raw + ", not a whole number.",
                        "请填整数；比率不要填在人数栏。",
                        "Write a whole number; a rate has no place here.");
            case FORMULA_ERROR ->
                new Told(
                        "“" + zh + "”的公式结果是错误值 " + raw + "。",
                        "The formula of \"" + en + "\" gives the error " + raw + ".",
                        "请修正公式，或直接填数字。",
                        "Mend the formula, or write the number.");
            case FORMULA_NO_CACHE ->
                new Told(
                        "“" + zh + "”是公式，文件里没有保存计算结果。",
                        "\"" + en + "\" is a formula without a saved result.",
                        "请用 Excel 或 WPS 打开文件，保存后重报，或直接填数字。",
                        "Open the file in Excel or WPS, save it and resend, or write the number.");
            default -> throw new IllegalArgumentException("No fault of a value: " + reason);
        };
    }

    static Told missingName(Column column) {
        return new Told(
                "“" + column.zh() + "”没有填写。",
                "No \"" + column.en() + "\" is given.",
                "请填写" + column.zh() + "。",
                "Fill in the " + column.en() + ".");
    }

    static Told unknownTown(Spot name, Optional<Area> suggestion) {
        return new Told(
                "“" + name.raw() + "”不是本区的镇办"
                        + suggestion
                                .map(town -> "，是否为“" + town.name().zh() + "”")
                                .orElse("") + "。",
                "\"" + name.raw() + "\" is no town of this district"
                        + suggestion.map(town -> "; is it " + town.name().en()).orElse("") + ".",
                "请填写镇办的规范名称。",
                "Write the town's official name.");
    }

    static Told zone(Spot name) {
        return new Told(
                "“" + name.raw() + "”是功能区，不是镇办，没有区划代码和人口。",
                "\"" + name.raw() + "\" is a functional zone and no town; it has no code and no population.",
                "请把数据并入所在镇办填报。",
                "Report its figures with the town it lies in.");
    }

    static Told retired(Spot name, Area town, Optional<Area> successor, YearMonth period) {
        return new Told(
                "“" + name.raw() + "”在 " + period + " 已撤并"
                        + successor.map(next -> "，现属“" + next.name().zh() + "”").orElse("") + "。",
                town.name().en() + " no longer exists in " + period
                        + successor
                                .map(next -> "; it belongs to " + next.name().en())
                                .orElse("") + ".",
                "请并入现在的镇办填报。",
                "Report it with the town that took it over.");
    }

    static Told village(Spot spot) {
        return new Told(
                "“" + spot.raw() + "”是村（社区），不是镇办。",
                "\"" + spot.raw() + "\" is a village or community, not a town.",
                "请按镇办填报，村（社区）的数据填在镇办工作簿的表1。",
                "Report by town; villages belong on sheet 1 of a town's workbook.");
    }

    static Told codeOfAnother(Spot code, Area named, Optional<Area> other) {
        return new Told(
                "区划代码 " + code.raw()
                        + other.map(town -> " 是“" + town.name().zh() + "”的").orElse(" 不属于本区") + "，与名称“"
                        + named.name().zh() + "”（" + named.code() + "）不符。",
                "Code " + code.raw()
                        + other.map(town -> " is that of " + town.name().en()).orElse(" is of another county")
                        + ", but the name is " + named.name().en() + " (" + named.code() + ").",
                "请核对名称和代码，改正有误的一处后重报。",
                "Check name and code, correct the wrong one and resend.");
    }

    static Told unknownCode(Spot code, Area named) {
        return new Told(
                "区划代码 " + code.raw() + " 不在本区名录中，“" + named.name().zh() + "”的代码是 " + named.code() + "。",
                "Code " + code.raw() + " is in no list of this district; that of "
                        + named.name().en() + " is " + named.code() + ".",
                "请改正或删去代码。",
                "Correct the code or leave it out.");
    }

    static Told unreadableCode(Spot code, Area named) {
        return new Told(
                "区划代码“" + code.raw() + "”无法识别，已按名称“" + named.name().zh() + "”（" + named.code() + "）登记。",
                "Code \"" + code.raw() + "\" cannot be read; the name counts: "
                        + named.name().en() + " (" + named.code() + ").",
                "请把代码列设为文本格式，填写 9 位代码。",
                "Format the codes as text and write all nine digits.");
    }

    static Told duplicateTown(Area town, String others) {
        return new Told(
                "“" + town.name().zh() + "”在本文件中出现多次（另见 " + others + "），无法判断以哪一行为准。",
                town.name().en() + " stands in this file more than once (see " + others
                        + "); which row counts cannot be told.",
                "请只保留正确的一行后重报。",
                "Keep the right row only and resend.");
    }

    static Told exceeds(Column part, Spot partSpot, long partValue, Column whole, Spot wholeSpot, long wholeValue) {
        return new Told(
                "“" + part.zh() + "” " + partValue + " 大于“" + whole.zh() + "” " + wholeValue + "（" + wholeSpot.cell()
                        + "）。",
                "\"" + part.en() + "\" " + partValue + " exceeds \"" + whole.en() + "\" " + wholeValue + " ("
                        + wholeSpot.cell() + ").",
                "请核对 " + partSpot.cell() + " 和 " + wholeSpot.cell() + " 两格，改正后重报。",
                "Check both cells, " + partSpot.cell() + " and " + wholeSpot.cell() + ", correct and resend.");
    }

    static Told partsDiffer(Column total, long stated, long sum, String parts) {
        return new Told(
                "“" + total.zh() + "”为 " + stated + "，各分项（" + parts + "）之和为 " + sum + "。",
                "\"" + total.en() + "\" is " + stated + ", its parts add up to " + sum + ".",
                "请核对各分项和总数，改正后重报。",
                "Check the parts and the total, correct and resend.");
    }

    static Told totalMismatch(Column column, String label, String stated, long sum) {
        return new Told(
                "“" + column.zh() + "”的“" + label + "”为 " + stated + "，各行之和为 " + sum + "。",
                "The total of \"" + column.en() + "\" is " + stated + ", the rows add up to " + sum + ".",
                "各行已照常采用；请核对是否漏行。",
                "The rows count as they are; check whether one is missing.");
    }

    static Told rateDiffers(Column column, Spot spot, String computed) {
        return new Told(
                "“" + column.zh() + "”填的是 " + spot.raw() + "，按人数计算为 " + computed + "%。",
                "\"" + column.en() + "\" is stated as " + spot.raw() + ", the counts give " + computed + "%.",
                "系统只采用人数；请核对。",
                "Only the counts are used; please check.");
    }

    static Told notInList(Column column, Spot spot, String allowed) {
        return new Told(
                "“" + column.zh() + "”填的是“" + spot.raw() + "”，应为：" + allowed + "。",
                "\"" + column.en() + "\" is \"" + spot.raw() + "\"; it must be one of: " + allowed + ".",
                "请从下拉列表中选择。",
                "Choose one of the list.");
    }

    static Told hidden(Spot name) {
        return new Told(
                "第 " + name.row() + " 行（" + name.raw() + "）是隐藏行，已照常读取。",
                "Row " + name.row() + " (" + name.raw() + ") is hidden; it was read like the others.",
                "如不应上报，请删除该行后重报。",
                "If it is not meant to be sent, delete it and resend.");
    }

    static Told enrolledExceeds(long enrolled, long slots, Spot slotsSpot) {
        return new Told(
                "实际收托数 " + enrolled + " 大于托位数 " + slots + "（" + slotsSpot.cell() + "）。",
                "Children enrolled, " + enrolled + ", exceed the slots, " + slots + " (" + slotsSpot.cell() + ").",
                "数据已采用；如有半日托、计时托请忽略，否则请核对。",
                "The figures are used; with half-day care this is right, else please check.");
    }
}
