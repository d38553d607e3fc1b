package io.tuoyu.query;

import io.tuoyu.plan.Label;

/** What became of a return, by the words of the table {@code returns}. */
public enum ReturnState {
    ON_TIME("按时", "on time"),
    LATE("迟报", "late"),
    NOT_RECEIVED("未报", "not received"),
    NOT_DUE("未到报期", "not due"),
    REJECTED("已退回", "rejected"),
    SUPERSEDED("已被更正", "superseded"),
    DUPLICATE("重复", "duplicate"),
    UNRECOGNISED("无法识别", "not recognised");

    private final Label label;

    ReturnState(String zh, String en) {
        this.label = new Label(zh, en);
    }

    public Label label() {
        return label;
    }

    /** Whether the duty is done. */
    public boolean isReceived() {
        return this == ON_TIME || this == LATE;
    }
}
