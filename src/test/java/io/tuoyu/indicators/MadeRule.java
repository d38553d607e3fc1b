package io.tuoyu.indicators;

import io.tuoyu.plan.Formula;
import io.tuoyu.plan.Indicator.Evidence;
import io.tuoyu.plan.Indicator.Polarity;
import io.tuoyu.plan.Timing;
import java.math.BigDecimal;
import java.util.List;

/**
 * A rule for tests: a stock from a complete count of which more is better, made of measure 0 over measure 1, unless it is said
 * otherwise. A sample is weighed by measure 2.
 */
record MadeRule(
        Formula formula, int factor, String error, Timing timing, Evidence evidence, Polarity polarity, int version) {

    static MadeRule of(Formula formula, int factor) {
        return new MadeRule(formula, factor, "0", Timing.STOCK, Evidence.CENSUS, Polarity.HIGHER_IS_BETTER, 1);
    }

    MadeRule withError(String relative) {
        return new MadeRule(formula, factor, relative, timing, evidence, polarity, version);
    }

    MadeRule with(Timing other) {
        return new MadeRule(formula, factor, error, other, evidence, polarity, version);
    }

    MadeRule with(Evidence other) {
        return new MadeRule(formula, factor, error, timing, other, polarity, version);
    }

    MadeRule with(Polarity other) {
        return new MadeRule(formula, factor, error, timing, evidence, other, version);
    }

    MadeRule version(int other) {
        return new MadeRule(formula, factor, error, timing, evidence, polarity, other);
    }

    Rule rule() {
        return new Rule(
                "X",
                formula,
                List.of(0),
                formula == Formula.COUNT ? List.of() : List.of(1),
                Rule.NONE,
                factor,
                new BigDecimal(error),
                "",
                timing,
                evidence,
                polarity,
                evidence == Evidence.SAMPLE ? 2 : Rule.NONE,
                Rule.NONE,
                List.of(),
                true,
                version);
    }
}
