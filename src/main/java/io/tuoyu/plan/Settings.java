package io.tuoyu.plan;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * Numbers that the district decides.
 *
 * @param baseline         the month that everything is measured from: December 2020
 * @param largestCount     a count above it is refused as OUT_OF_RANGE
 * @param coverageFloor    share of the denominator that must be known for a verdict, 0 to 1
 * @param onTrack          actual pace ÷ required pace from which progress is on track
 * @param someProgress     … from which progress is moderate; below it, limited
 */
public record Settings(
        YearMonth baseline, long largestCount, BigDecimal coverageFloor, BigDecimal onTrack, BigDecimal someProgress)
        implements Serializable {}
