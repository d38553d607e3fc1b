package io.tuoyu.statistics;

import static java.lang.Math.max;

import java.util.OptionalDouble;

/**
 * What is left of a year's plan, and whether the pace will do. Arithmetic, not a forecast: it is always shown.
 *
 * @param remaining what is still missing, not below 0
 * @param pace      done per unit of time; empty before the first
 * @param required  pace that the rest of the time asks for; 0 if nothing remains, else empty when time is over
 * @param ratio     required over actual pace; 0 if nothing remains, else empty where either pace is, or is 0
 * @param projected pace carried on to the end; empty as {@code pace}
 * @param share     done of the plan; empty for a plan of 0
 */
public record RunRate(
        double remaining,
        OptionalDouble pace,
        OptionalDouble required,
        OptionalDouble ratio,
        OptionalDouble projected,
        OptionalDouble share) {

    /**
     * Compares.
     *
     * @param achieved so far
     * @param plan     at the end
     * @param elapsed  units of time gone, ≥ 0
     * @param total    units of time in all, ≥ 0
     * @throws IllegalArgumentException outside these ranges
     */
    public static RunRate of(double achieved, double plan, double elapsed, double total) {
        if (!(elapsed >= 0 && total >= 0)) {
            throw new IllegalArgumentException("No time: " + elapsed + " of " + total);
        }
        double remaining = max(0, plan - achieved);
        OptionalDouble pace = Checks.defined(achieved / elapsed);
        return new RunRate(
                remaining,
                pace,
                required(remaining, total - elapsed),
                ratio(remaining, total - elapsed, pace),
                pace.isPresent() ? Checks.defined(pace.getAsDouble() * total) : pace,
                Checks.defined(achieved / plan));
    }

    private static OptionalDouble required(double remaining, double left) {
        if (remaining == 0) {
            return OptionalDouble.of(0);
        }
        return left > 0 ? Checks.defined(remaining / left) : OptionalDouble.empty();
    }

    private static OptionalDouble ratio(double remaining, double left, OptionalDouble pace) {
        OptionalDouble required = required(remaining, left);
        if (remaining == 0 || required.isEmpty()) {
            return required;
        }
        return pace.isPresent() ? Checks.defined(required.getAsDouble() / pace.getAsDouble()) : pace;
    }

    /**
     * What the year will bring if it goes on like the last: achieved ⁄ s.
     *
     * @param share s, part of last year's total that had been done by this time of the year
     * @return empty if nothing had been done
     * @throws IllegalArgumentException if s is no share
     */
    public static OptionalDouble seasonal(double achieved, double share) {
        Checks.share(share);
        return Checks.defined(achieved / share);
    }
}
