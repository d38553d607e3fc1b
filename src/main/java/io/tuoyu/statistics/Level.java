package io.tuoyu.statistics;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a target asks for, as an exact fraction of decimals: a double of 57 ⁄ 100 · 100 is not 57.
 *
 * @param numerator   ≥ 0
 * @param denominator &gt; 0
 */
public record Level(BigDecimal numerator, BigDecimal denominator) {

    public Level {
        if (numerator.signum() < 0 || denominator.signum() <= 0) {
            throw new IllegalArgumentException("Not a level: " + numerator + "/" + denominator);
        }
    }

    /**
     * Reads "95/100", "47/10" or "4.7".
     *
     * @throws IllegalArgumentException if the text is neither a decimal nor a fraction of two
     */
    public static Level of(String text) {
        Objects.requireNonNull(text);
        int slash = text.indexOf('/');
        return slash < 0
                ? new Level(new BigDecimal(text.strip()), BigDecimal.ONE)
                : new Level(
                        new BigDecimal(text.substring(0, slash).strip()),
                        new BigDecimal(text.substring(slash + 1).strip()));
    }

    /** Whether count ⁄ whole reaches the level, cross-multiplied; equality does. */
    public boolean isReachedBy(BigDecimal count, BigDecimal whole) {
        return count.multiply(denominator).compareTo(numerator.multiply(whole)) >= 0;
    }
}
