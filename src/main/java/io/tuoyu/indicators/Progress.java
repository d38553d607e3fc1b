package io.tuoyu.indicators;

import io.tuoyu.plan.Label;

/** How a value moves towards a target that is not yet due: actual pace against the pace still needed. */
public enum Progress {
    /** The target's level is reached already. */
    REACHED("已提前达到", "reached early", "●"),
    ON_TRACK("进度正常", "on track", "↑"),
    MODERATE("进度偏慢", "moderate", "↗"),
    LIMITED("进度滞后", "limited", "→"),
    MOVING_AWAY("背离目标", "moving away", "↓"),
    /** Too few months to tell. */
    UNKNOWN("无法判断", "cannot be told", "?");

    private final Label label;
    private final String symbol;

    Progress(String zh, String en, String symbol) {
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
