package io.tuoyu.indicators;

import io.tuoyu.plan.Label;

/** What kind of value a cell holds. Every cell has exactly one state; a number alone is not enough. */
public enum ValueState {
    REPORTED("已报", "reported"),
    REPORTED_ZERO("报零", "reported zero"),
    NOT_DUE("未到报期", "not due"),
    NOT_RECEIVED("未报", "not received"),
    REJECTED("已退回", "rejected"),
    NOT_APPLICABLE("不适用", "not applicable"),
    /** The last figure of an earlier month stands in. */
    CARRIED_FORWARD("沿用上期", "carried forward"),
    ESTIMATED("估计", "estimated"),
    SUPPRESSED_PRIMARY("保密（主）", "suppressed, primary"),
    SUPPRESSED_SECONDARY("保密（次）", "suppressed, secondary"),
    /** The denominator is zero. */
    UNDEFINED("分母为零", "undefined"),
    /** Above what is possible: kept and shown, never judged. */
    OUT_OF_RANGE("超出范围", "out of range");

    private final Label label;

    ValueState(String zh, String en) {
        this.label = new Label(zh, en);
    }

    public Label label() {
        return label;
    }
}
