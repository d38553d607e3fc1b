package io.tuoyu.query;

import io.tuoyu.indicators.Progress;
import io.tuoyu.indicators.Verdict;
import io.tuoyu.plan.Label;

/**
 * A judgement as it is printed. The sign alone carries the meaning, because reports are printed in black and white.
 *
 * @param symbol one sign
 * @param colour {@code #RRGGBB}
 */
public record Mark(String symbol, Label word, String colour) {
    private static final String INK = "#333333";

    static Mark of(Verdict verdict) {
        return new Mark(verdict.symbol(), verdict.label(), verdict.colour());
    }

    static Mark of(Progress progress) {
        return new Mark(progress.symbol(), progress.label(), INK);
    }
}
