package io.tuoyu.runs;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Name of a run, sortable by its start: {@code 20220606T013000-7f3a}, time in Shanghai and a random tail.
 *
 * @param value the name; safe as a file name
 */
public record RunId(String value) implements Comparable<RunId> {

    private static final Pattern FORM = Pattern.compile("\\d{8}T\\d{6}-[0-9a-f]{4}");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    public RunId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a run id: " + value);
        }
    }

    /** A new name for a run that starts at {@code start}. */
    public static RunId at(Instant start, RandomGenerator random) {
        return new RunId(TIME.format(start) + String.format(Locale.ROOT, "-%04x", random.nextInt(0x10000)));
    }

    @Override
    public int compareTo(RunId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
