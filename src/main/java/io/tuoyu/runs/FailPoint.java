package io.tuoyu.runs;

import java.util.Locale;

/**
 * Places where a test may break a run: {@code -Dtuoyu.failpoint=<place>:<halt|throw>}, the place in small letters with
 * hyphens. Without the property {@link #reached()} is one comparison.
 *
 * <p>In the order in which a run meets them; from {@link #POINTER_MOVED} on, the release is published.
 */
public enum FailPoint {
    LOCK,
    SCAN,
    PARSE,
    STAGE_WRITE,
    CHECKS,
    MANIFEST,
    FSYNC,
    RELEASE_MOVED,
    POINTER_TMP,
    POINTER_MOVED,
    REPORT,
    EDITION,
    RECORD;

    /** What a killed process ends with. */
    private static final int KILLED = 137;

    private static final String ARMED = System.getProperty("tuoyu.failpoint", "");

    /** Breaks the run here, if a test asked for it. */
    public void reached() {
        if (ARMED.isEmpty()) {
            return;
        }
        String place = name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (ARMED.equals(place + ":halt")) {
            Runtime.getRuntime().halt(KILLED);
        }
        if (ARMED.equals(place + ":throw")) {
            throw new IllegalStateException("Broken on purpose at " + place);
        }
    }
}
