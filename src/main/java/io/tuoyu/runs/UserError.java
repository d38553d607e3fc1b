package io.tuoyu.runs;

/** What a person can mend: told as where, what and what to do, Chinese first, without a trace. */
public class UserError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;
    private final String where;
    private final String zh;
    private final String en;
    private final String fixZh;
    private final String fixEn;

    /**
     * @param exitCode what the command ends with
     * @param where    file, sheet, cell or option; empty if no place can be named
     * @param zh       what is wrong and why, in Chinese
     * @param en       the same in English
     * @param fixZh    what to do, in Chinese
     * @param fixEn    the same in English
     */
    public UserError(ExitCode exitCode, String where, String zh, String en, String fixZh, String fixEn) {
        super(where.isEmpty() ? en : where + ": " + en);
        this.exitCode = exitCode;
        this.where = where;
        this.zh = zh;
        this.en = en;
        this.fixZh = fixZh;
        this.fixEn = fixEn;
    }

    public UserError(
            ExitCode exitCode, String where, String zh, String en, String fixZh, String fixEn, Throwable cause) {
        this(exitCode, where, zh, en, fixZh, fixEn);
        initCause(cause);
    }

    public ExitCode exitCode() {
        return exitCode;
    }

    public String where() {
        return where;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    public String fixZh() {
        return fixZh;
    }

    public String fixEn() {
        return fixEn;
    }
}
