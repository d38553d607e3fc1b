package io.tuoyu.indicators;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is known of one indicator in one area and month, before it is judged. Facts of towns add up to the fact of the
 * area above them: ratios of sums, never averages of rates.
 *
 * @param numerator   sum over the towns that are known
 * @param denominator sum over the towns that are known
 * @param pending     cases not yet decided that may still add to the numerator
 * @param unknown     denominator of the towns that are not known, by their last figure: how many people are in doubt
 * @param known       towns with a figure, own or carried forward
 * @param carried     towns whose figure is carried forward
 * @param missing     towns without a usable figure
 * @param blind       missing towns of which not even the last denominator is known
 * @param lag         months by which the oldest figure in it lags behind
 * @param absence     why it is absent, if nothing is known
 * @param strata      the towns of a sample, ordered by town; empty for a complete count
 */
public record Fact(
        long numerator,
        long denominator,
        long pending,
        long unknown,
        int known,
        int carried,
        int missing,
        int blind,
        int lag,
        Absence absence,
        List<Stratum> strata) {

    public Fact {
        strata = List.copyOf(strata);
    }

    /** Nothing is known, for this reason. */
    static Fact absent(Absence absence) {
        return new Fact(0, 0, 0, 0, 0, 0, 0, 0, 0, absence, List.of());
    }

    /** As a part of the area above: what cannot be right is no part of a sum, but its people stay in doubt. */
    public Fact asPart() {
        return absence == Absence.OUT_OF_RANGE
                ? new Fact(0, 0, 0, unknown, 0, 0, missing, blind, 0, absence, List.of())
                : this;
    }

    /** The fact of all together, at least one. What is known of one counts, even if nothing is known of the others. */
    public static Fact sum(List<Fact> facts) {
        if (facts.size() == 1) {
            return facts.get(0);
        }
        long numerator = 0;
        long denominator = 0;
        long pending = 0;
        long unknown = 0;
        int known = 0;
        int carried = 0;
        int missing = 0;
        int blind = 0;
        int lag = 0;
        Absence absence = Absence.NONE;
        List<Stratum> strata = new ArrayList<>();
        for (Fact fact : facts) {
            numerator = Math.addExact(numerator, fact.numerator);
            denominator = Math.addExact(denominator, fact.denominator);
            pending = Math.addExact(pending, fact.pending);
            unknown = Math.addExact(unknown, fact.unknown);
            known += fact.known;
            carried += fact.carried;
            missing += fact.missing;
            blind += fact.blind;
            lag = Math.max(lag, fact.lag);
            absence = later(absence, fact.absence);
            if (!fact.strata.isEmpty()) {
                strata.addAll(fact.strata);
            }
        }
        strata.sort(Comparator.comparing(Stratum::areaCode));
        return new Fact(
                numerator,
                denominator,
                pending,
                unknown,
                known,
                carried,
                missing,
                blind,
                lag,
                known > 0 ? Absence.NONE : absence,
                strata);
    }

    private static Absence later(Absence a, Absence b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    /** Why there is no figure. The order carries a meaning: of several reasons the last one is told. */
    public enum Absence {
        /** There is a figure. */
        NONE(ValueState.REPORTED),
        /** Nothing to count here: 0 of 0, or no target of the year to complete. */
        NOT_APPLICABLE(ValueState.NOT_APPLICABLE),
        NOT_DUE(ValueState.NOT_DUE),
        /** More than none of none: an error in the records. */
        UNDEFINED(ValueState.UNDEFINED),
        /** More than the whole: kept and shown, never judged. */
        OUT_OF_RANGE(ValueState.OUT_OF_RANGE),
        REJECTED(ValueState.REJECTED),
        NOT_RECEIVED(ValueState.NOT_RECEIVED);

        private final ValueState state;

        Absence(ValueState state) {
            this.state = state;
        }

        /** The state that a cell without a usable figure shows. */
        public ValueState state() {
            return state;
        }
    }

    /**
     * A town of a sample.
     *
     * @param size      families there, N
     * @param sampled   valid answers, n
     * @param successes answers that count, x
     */
    public record Stratum(String areaCode, long size, long sampled, long successes) {}
}
