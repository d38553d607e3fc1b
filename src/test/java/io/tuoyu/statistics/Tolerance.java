package io.tuoyu.statistics;

import static java.lang.Math.abs;

/** How near an actual number must be to the expected one (statistics.md 7). */
record Tolerance(Kind kind, double size) {

    private static final double FLOOR = 1e-15;
    private static final double OF_PROBABILITIES = 1e-9;

    enum Kind {
        RELATIVE,
        ABSOLUTE,
        EXACT
    }

    /** Reads "rel 1e-8", "abs 1e-13" or "exact". */
    static Tolerance of(String text) {
        String[] words = text.strip().split(" +", -1);
        return switch (words[0]) {
            case "rel" -> new Tolerance(Kind.RELATIVE, Double.parseDouble(words[1]));
            case "abs" -> new Tolerance(Kind.ABSOLUTE, Double.parseDouble(words[1]));
            case "exact" -> new Tolerance(Kind.EXACT, 0);
            default -> throw new IllegalArgumentException("Unknown tolerance: " + text);
        };
    }

    boolean accepts(String key, double actual, double expected) {
        double distance = abs(actual - expected);
        if ((key.equals("p") || key.startsWith("p_")) && distance <= OF_PROBABILITIES) {
            return true;
        }
        return switch (kind) {
            case RELATIVE -> distance <= size * abs(expected) + FLOOR;
            case ABSOLUTE -> distance <= size;
            case EXACT -> actual == expected;
        };
    }
}
