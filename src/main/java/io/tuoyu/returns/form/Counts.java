package io.tuoyu.returns.form;

import io.tuoyu.returns.read.A1;
import io.tuoyu.returns.write.NewSheet;

/**
 * The rules by which a form refuses a count while it is typed in: the same that the check applies later.
 *
 * @param largest a count above it is refused
 */
record Counts(long largest) {

    /** Whole numbers from 0. */
    void whole(NewSheet sheet, int top, int left, int bottom, int right) {
        sheet.rule(top, left, bottom, right, isCount(A1.name(left, top)), wholeMessage());
    }

    /**
     * Whole numbers from 0 that do not exceed the one in column {@code whole} of their row.
     *
     * @param relation what people then read: 已服务人数不能大于应服务人数
     */
    void atMost(NewSheet sheet, int top, int bottom, int part, int whole, String relation) {
        String cell = A1.name(part, top);
        String limit = A1.name(whole, top);
        sheet.rule(
                top,
                part,
                bottom,
                part,
                "AND(" + isCount(cell) + ",OR(ISBLANK(" + limit + ")," + cell + "<=" + limit + "))",
                wholeMessage() + relation + "。");
    }

    private String isCount(String cell) {
        return "AND(ISNUMBER(" + cell + ")," + cell + ">=0," + cell + "<=" + largest + "," + cell + "=INT(" + cell
                + "))";
    }

    private String wholeMessage() {
        return "请填 0 到 " + largest + " 之间的整数，不带单位、文字或百分号；确实没有的填 0。";
    }
}
