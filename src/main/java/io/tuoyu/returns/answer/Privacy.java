package io.tuoyu.returns.answer;

import io.tuoyu.returns.check.Layout;
import io.tuoyu.returns.check.PersonalData;
import io.tuoyu.returns.read.Cell;
import io.tuoyu.returns.read.Cell.Kind;
import io.tuoyu.returns.read.Row;
import io.tuoyu.returns.read.Sheet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What of a sheet may be copied. Whoever sent a name has it; it goes no second way. */
final class Privacy {
    static final String HIDDEN = "<已隐去>";

    private static final Pattern SIGNATURE = Pattern.compile("(单位)?(负责人|填报人|填表人|审核人|复核人|制表人|联系人|经办人|联系电话)");
    /** 审核：李四, without the 人 that the check asks for. */
    private static final Pattern SIGNED = Pattern.compile("(负责|填报|填表|审核|复核|制表|经办|联系)人?[:：][^:：]+");

    private static final Pattern PERSONAL_HEADER = Pattern.compile(
            ".*(姓名|名字|身份证|身份证号|身份证号码|证件号码|电话|联系电话|手机|手机号|手机号码|联系方式|住址|地址|负责人|联系人|经办人|填报人|监护人|法人|法定代表人|举办者|园长)");
    private static final int CELLS_OF_A_HEADER = 3;

    private final Sheet sheet;
    private final Layout layout;
    /** Row of the header that says so, by column. */
    private final Map<Integer, Integer> personalColumns = new HashMap<>();

    Privacy(Sheet sheet, Layout layout) {
        this.sheet = sheet;
        this.layout = layout;
        for (Row row : sheet.rows()) {
            if (row.cells().size() >= CELLS_OF_A_HEADER) {
                for (Cell cell : row.cells()) {
                    if (cell.kind() == Kind.TEXT && isPersonalHeader(cell.text())) {
                        personalColumns.putIfAbsent(cell.column(), row.number());
                    }
                }
            }
        }
    }

    /** A text of ours or theirs as it may be shown: hidden as a whole if it tells a person. */
    static String shown(String text) {
        return PersonalData.isIn(text) || PersonalData.isSignature(text) ? HIDDEN : text.replace("<withheld>", HIDDEN);
    }

    /** What may stand in the copy of a cell, if not all that stands in the cell itself. */
    Copied copied(Row row, Cell left, Cell cell) {
        String text = cell.shown();
        if (layout.isHeader(sheet.name(), row.number()) && !PersonalData.isIn(text)) {
            return new Copied.Whole();
        }
        if (isSignature(text)) {
            return new Copied.Other(labelsOf(text));
        }
        if (isSignatureLabel(left.shown()) && !isSignatureLabel(text) && !isFurtherLabel(text)) {
            return new Copied.Other("");
        }
        if (PersonalData.isIn(text) && !layout.isCreditCode(sheet.name(), row.number(), cell.column())) {
            return new Copied.Other(HIDDEN);
        }
        Integer header = personalColumns.get(cell.column());
        if (header != null && row.number() > header && !text.isBlank()) {
            return new Copied.Other(HIDDEN);
        }
        return new Copied.Whole();
    }

    /** What is copied of a cell. */
    sealed interface Copied {
        /** All of it. */
        record Whole() implements Copied {}

        /** Another text in its place. */
        record Other(String text) implements Copied {}
    }

    private static boolean isSignature(String text) {
        return PersonalData.isSignature(text) || SIGNED.matcher(compact(text)).find();
    }

    private static boolean isSignatureLabel(String text) {
        return !text.isEmpty() && SIGNATURE.matcher(compact(text)).find();
    }

    private static boolean isFurtherLabel(String text) {
        String word = compact(text);
        return word.endsWith("：") || word.endsWith(":") || word.startsWith("填报日期") || word.startsWith("报表版本");
    }

    /** The labels of a signature without what was signed: 填报人：　审核人：. */
    private static String labelsOf(String text) {
        List<String> labels = new ArrayList<>();
        SIGNATURE.matcher(compact(text)).results().forEach(found -> labels.add(found.group() + "："));
        return labels.isEmpty() ? HIDDEN : String.join("　", labels);
    }

    private static boolean isPersonalHeader(String text) {
        String word = compact(text).replaceAll("[（(].*?[)）]", "");
        return PERSONAL_HEADER.matcher(word).matches();
    }

    private static String compact(String text) {
        return text.replaceAll("[\\s　]", "");
    }
}
