package io.tuoyu.returns.read;

import io.tuoyu.returns.Reason;

/** Counts what the cells of one file take, so that no file, however tightly packed, takes more than a small machine has. */
final class Memory {
    /** Beside the largest file itself, this fits into a heap of 512 MB; it is some two million cells. */
    private static final long MOST = 192L << 20;

    private static final int CELL = 40;
    private static final int TEXT = 40;

    private long taken;

    /** A cell, row, comment or merged area whose text is held elsewhere. */
    void cell() throws Unreadable {
        take(CELL);
    }

    /** A text of its own. */
    void text(String text) throws Unreadable {
        take(TEXT + text.length() * 2L);
    }

    private void take(long bytes) throws Unreadable {
        taken += bytes;
        if (taken > MOST) {
            throw tooLarge();
        }
    }

    static Unreadable tooLarge() {
        return new Unreadable(Reason.UNSUPPORTED_FORMAT, "文件过大，单元格过多", "The file is too large: too many cells");
    }
}
