package io.tuoyu.runs;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a run ended. */
public enum Outcome {
    PUBLISHED(ExitCode.PUBLISHED),
    /** What there is was published before. */
    NOTHING_NEW(ExitCode.PUBLISHED),
    FAILED(ExitCode.FAILED),
    /** Not begun: wrong use or wrong configuration. */
    REFUSED(ExitCode.USAGE),
    /** Not begun: another run holds the workspace, or a source is not ready. */
    BUSY(ExitCode.TRY_LATER),
    /** A fault of ours: the log has its trace. Nothing was published. */
    BROKEN(ExitCode.USAGE);

    private final ExitCode exitCode;

    Outcome(ExitCode exitCode) {
        this.exitCode = exitCode;
    }

    public ExitCode exitCode() {
        return exitCode;
    }

    /** Whether the work that was due is done and must not be done again. */
    public boolean isDone() {
        return exitCode == ExitCode.PUBLISHED;
    }

    /** The word in a run record. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The outcome of a word; empty if it is none of ours. */
    public static Optional<Outcome> ofWord(String word) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.word().equals(word))
                .findFirst();
    }

    /** How a run ended that a person has to mend. */
    public static Outcome of(UserError error) {
        return switch (error.exitCode()) {
            case PUBLISHED -> throw new IllegalArgumentException("An error that published: " + error.zh());
            case FAILED -> FAILED;
            case USAGE -> REFUSED;
            case TRY_LATER -> BUSY;
        };
    }
}
