package io.tuoyu.indicators;

import io.tuoyu.plan.Label;

/**
 * What is said of a value against its target: words, sign and colour in one place. The sign alone carries the meaning,
 * because reports are printed in black and white.
 *
 * <p>As a standing it judges against the target's level today; as a verdict it waits until the target is due.
 */
public enum Verdict {
    ATTAINED("已达标", "attained", "●", "#1B7F4B"),
    ATTAINED_UNCERTAIN("基本达标（待核）", "attained, not certain", "◐", "#5E8C31"),
    NOT_ATTAINED_UNCERTAIN("可能未达标（待核）", "not attained, not certain", "△", "#C77700"),
    NOT_ATTAINED("未达标", "not attained", "▲", "#B3261E"),
    INSUFFICIENT("数据不足", "not enough data", "□", "#5F6368"),
    NO_TARGET("无目标", "no target", "—", "#5F6368"),
    NOT_YET_DUE("未到期", "not yet due", "○", "#3B5B92");

    private final Label label;
    private final String symbol;
    private final String colour;

    Verdict(String zh, String en, String symbol, String colour) {
        this.label = new Label(zh, en);
        this.symbol = symbol;
        this.colour = colour;
    }

    public Label label() {
        return label;
    }

    /** A sign that reads in black and white. */
    public String symbol() {
        return symbol;
    }

    /** {@code #RRGGBB}. */
    public String colour() {
        return colour;
    }
}
