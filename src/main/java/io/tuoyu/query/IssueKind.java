package io.tuoyu.query;

import io.tuoyu.plan.Label;

/** How serious a finding in a return is, by the words of the table {@code rejections}; the most serious first. */
public enum IssueKind {
    REJECTION("退回", "rejected"),
    QUESTION("疑问", "question"),
    WARNING("提醒", "notice");

    private final Label label;

    IssueKind(String zh, String en) {
        this.label = new Label(zh, en);
    }

    public Label label() {
        return label;
    }
}
