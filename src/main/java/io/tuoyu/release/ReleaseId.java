package io.tuoyu.release;

import java.util.regex.Pattern;

/**
 * Name of a release: the name of the run that made it. Sortable by time, safe as a directory name.
 *
 * @param value the name
 */
public record ReleaseId(String value) implements Comparable<ReleaseId> {

    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z][0-9A-Za-z_-]{0,79}");

    public ReleaseId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a release id: " + value);
        }
    }

    @Override
    public int compareTo(ReleaseId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
