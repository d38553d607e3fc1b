package io.tuoyu.runs;

/** The numbers that every command ends with. */
public enum ExitCode {
    /** Published, or nothing had to be done. Warnings are allowed. */
    PUBLISHED(0),
    /** Something failed that we foresee; nothing was published. */
    FAILED(1),
    /** Wrong use, wrong configuration, or a fault of ours. */
    USAGE(2),
    /** EX_TEMPFAIL: the same command may succeed later. */
    TRY_LATER(75);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
