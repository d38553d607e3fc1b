package io.tuoyu.returns.read;

import io.tuoyu.returns.Reason;

/** A file that cannot be read as a whole: a finding about the file, not a failure of ours. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String zh;
    private final String en;

    /**
     * @param zh what was met, in Chinese
     * @param en the same in English
     */
    public Unreadable(Reason reason, String zh, String en) {
        super(reason + ": " + en);
        this.reason = reason;
        this.zh = zh;
        this.en = en;
    }

    public Reason reason() {
        return reason;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
