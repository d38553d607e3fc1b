package io.tuoyu.query;

import io.tuoyu.plan.Label;

/** Where a task of the checklist stands, by the words of the table {@code tasks}. */
public enum TaskState {
    NOT_STARTED("未启动", "not started", "○"),
    IN_PROGRESS("推进中", "in progress", "◐"),
    DONE("已完成", "done", "●"),
    NOT_APPLICABLE("不适用", "not applicable", "—"),
    NOT_RECEIVED("未报", "not reported", "□");

    private final Label label;
    private final String symbol;

    TaskState(String zh, String en, String symbol) {
        this.label = new Label(zh, en);
        this.symbol = symbol;
    }

    public Label label() {
        return label;
    }

    public String symbol() {
        return symbol;
    }
}
