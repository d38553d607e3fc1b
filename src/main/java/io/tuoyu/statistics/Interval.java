package io.tuoyu.statistics;

/** Bounds, the lower first; the unit is that of the estimate they belong to. */
public record Interval(double lower, double upper) {

    public double width() {
        return upper - lower;
    }
}
