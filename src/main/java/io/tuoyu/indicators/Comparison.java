package io.tuoyu.indicators;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How an area compares with the area above it and with its neighbours there: a town with its district, in one indicator and
 * month. It judges nothing: whether a target is met says the {@link Verdict}, and no area is judged by its neighbours' figures.
 *
 * <p>The signal is decided by the limits alone, with which the probability agrees: it is below 0.002 exactly outside them, but
 * for rounding. The area above contains the part, so that a part that makes up much of it is called less often than it might be.
 *
 * <p>A complete count is taken as the outcome of a process that could have gone otherwise; only so do chance and limits mean
 * anything. Values carry the unit of the indicator. A figure is usable if it is known, no more than the whole, and known of enough
 * of the part's own towns.
 *
 * @param reference          value of the area above, of its parts that count; empty if it has none, for a count, whose total
 *                           no part can be held against, and for derived indicators
 * @param lower              lower 99.8 % limit around the reference for a part of this size; empty where there is no signal
 * @param upper              upper limit; empty as {@code lower}
 * @param overdispersion     φ, by whose root the limits and distances are widened, above 1; empty if the parts differ no more
 *                           than chance lets them, if no part is large enough to tell, and where there is no signal
 * @param signal             whether it differs from the reference; empty for a {@code reason}
 * @param probability        of a distance from the reference as large as this by chance, two-sided; empty as {@code lower}
 * @param adjusted           share of false calls if this and all less probable parts are called; empty as {@code lower}
 * @param isListed           whether {@code adjusted} is at most 0.05
 * @param band               1 is best; parts whose intervals overlap, directly or by way of others, share a band; empty without a
 *                           usable figure, for counts and derived indicators, and where nothing is known of how sure a figure is
 * @param compared           parts that have a band
 * @param expectedFalseCalls how many of the parts held against their own target chance alone calls on one side; empty if there
 *                           are none, or where chance is no model of the indicator
 * @param reason             why there is no signal
 * @see "Spiegelhalter 2005, Stat Med 24:1185; Benjamini, Hochberg 1995, J R Stat Soc B 57:289"
 */
public record Comparison(
        OptionalDouble reference,
        OptionalDouble lower,
        OptionalDouble upper,
        OptionalDouble overdispersion,
        Optional<Signal> signal,
        OptionalDouble probability,
        OptionalDouble adjusted,
        boolean isListed,
        OptionalInt band,
        int compared,
        OptionalDouble expectedFalseCalls,
        Optional<Reason> reason) {

    /**
     * Compares parts with their whole.
     *
     * @param whole     of the area above: the sum of its parts
     * @param parts     of the areas directly below it
     * @param standings how each part stands to its own target, in the order of {@code parts}; {@link Verdict#NO_TARGET} without one
     * @return one for each part, in their order
     * @throws IllegalArgumentException if there are not as many standings as parts
     */
    static List<Comparison> of(Rule rule, Fact whole, List<Measured> parts, List<Verdict> standings) {
        return Peers.of(rule, whole, parts).compare(standings);
    }

    /** On which side of the limits a value lies; above is neither better nor worse. */
    public enum Signal {
        ABOVE,
        BELOW,
        WITHIN
    }

    /** Why there is no signal; of several reasons the first one is told. */
    public enum Reason {
        /** This part has no usable figure, or the area above has none. */
        NO_DATA,
        /** Made from another indicator of the same area, and compared there. */
        DERIVED,
        /** A count: large towns count more. */
        NO_DENOMINATOR,
        /** Places per residents, or among places, not events: chance is no model of it. */
        NOT_EVENTS,
        FEWER_THAN_TWO,
        /** Nobody or everybody counts in the area above. */
        NO_VARIATION
    }
}
