package io.tuoyu.statistics;

import static java.lang.Math.abs;

import java.util.OptionalDouble;

/** How wrong a forecast was: printed beside the next one. */
public final class ForecastError {

    private ForecastError() {}

    /**
     * Mean absolute error in units of that of saying "as last time" throughout the history. If the history is what came and the value
     * before it, the naive forecast was better above 1, and is shown instead.
     *
     * @param history values in the order of time
     * @param actual  what came
     * @param foretold as many
     * @return empty without anything foretold, or for a history of fewer than two values or of equal ones
     * @throws IllegalArgumentException if there are not as many foretold as actual values
     * @see "Hyndman, Koehler 2006, Int J Forecasting 22:679 (MASE)"
     */
    public static OptionalDouble scaled(double[] history, double[] actual, double[] foretold) {
        Checks.sameLength(actual.length, foretold.length);
        double naive = 0;
        for (int i = 1; i < history.length; i++) {
            naive += abs(history[i] - history[i - 1]);
        }
        double error = 0;
        for (int i = 0; i < actual.length; i++) {
            error += abs(actual[i] - foretold[i]);
        }
        return Checks.defined(error / actual.length / (naive / (history.length - 1)));
    }
}
