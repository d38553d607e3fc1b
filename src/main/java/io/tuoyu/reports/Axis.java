package io.tuoyu.reports;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * A scale with round ticks.
 *
 * @param from first tick
 * @param step between ticks, 1, 2 or 5 of a power of ten
 * @param to   last tick
 */
record Axis(BigDecimal from, BigDecimal step, BigDecimal to) {
    /** Below this part of the largest value, differences cannot be seen on a scale from zero. */
    private static final double SPREAD = 0.4;

    private static final int TICKS = 5;

    /** From zero, unless all of it lies so close together that nothing could be seen: then the chart must say so. */
    static Axis of(double smallest, double largest) {
        double top = largest <= 0 ? 1 : largest;
        boolean isFar = smallest <= 0 || top - smallest > SPREAD * top;
        double bottom = isFar ? Math.min(0, smallest) : smallest - Math.max(top - smallest, 0.02 * top) * 0.4;
        BigDecimal step = round((top - bottom) / TICKS);
        BigDecimal from =
                BigDecimal.valueOf(bottom).divide(step, 0, RoundingMode.FLOOR).multiply(step);
        BigDecimal to =
                BigDecimal.valueOf(top).divide(step, 0, RoundingMode.CEILING).multiply(step);
        return new Axis(from, step, to);
    }

    private static BigDecimal round(double wanted) {
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen((int) Math.floor(Math.log10(wanted)));
        double times = wanted / power.doubleValue();
        int factor = times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10;
        return power.multiply(BigDecimal.valueOf(factor), MathContext.DECIMAL32);
    }

    boolean isCut() {
        return from.signum() > 0;
    }

    /** Place of a value, 0 at the first tick and 1 at the last. */
    double place(double value) {
        return (value - from.doubleValue()) / to.subtract(from).doubleValue();
    }

    List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        for (BigDecimal tick = from; tick.compareTo(to) <= 0; tick = tick.add(step)) {
            ticks.add(tick);
        }
        return ticks;
    }

    static String text(BigDecimal tick) {
        BigDecimal plain = tick.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }
}
