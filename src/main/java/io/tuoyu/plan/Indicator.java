package io.tuoyu.plan;

import java.util.List;
import java.util.Optional;

/**
 * What is judged.
 *
 * @param id                I01 … I31, Q01 … Q07 in the district's plan
 * @param clause            where the plan asks for it
 * @param numerator         ids of the measures that add up to the numerator
 * @param denominator       ids of the measures that add up to the denominator; none for a count
 * @param of                the indicator that a completion or shortfall speaks of
 * @param factor            1, 100 or 1,000: what the value counts per
 * @param decimals          decimals that are printed, unless more are needed to show the verdict truly
 * @param evidence          complete count, of events or of places, or sample; never mixed
 * @param stratum           measure that weighs a town in a sample: families there
 * @param pending           measure of cases not yet decided, which may still add to the numerator
 * @param targets           dated levels, earliest first; none: no verdict
 * @param owner             id of the unit that answers for it
 * @param definitionVersion number that rises whenever the definition changes
 */
public record Indicator(
        String id,
        Label name,
        Label definition,
        String clause,
        Formula formula,
        List<String> numerator,
        List<String> denominator,
        Optional<String> of,
        int factor,
        Label unit,
        int decimals,
        Timing timing,
        Evidence evidence,
        Polarity polarity,
        Optional<String> stratum,
        Optional<String> pending,
        List<Target> targets,
        String owner,
        int definitionVersion,
        boolean headline) {

    public Indicator {
        numerator = List.copyOf(numerator);
        denominator = List.copyOf(denominator);
        targets = List.copyOf(targets);
    }

    /** What the figures rest on. */
    public enum Evidence {
        CENSUS,
        SAMPLE,
        /** A complete count of places that are there: nothing happens to them by chance. */
        INVENTORY
    }

    /** Which direction is good. */
    public enum Polarity {
        HIGHER_IS_BETTER,
        LOWER_IS_BETTER
    }
}
