package io.tuoyu.statistics;

/**
 * How far the estimate of a survey carries.
 *
 * @see "Parker 2017, NCHS Series 2 No. 175; statistics.md 2D"
 */
public enum Reliability {
    /** May be published. */
    RELIABLE,
    /** May be published once somebody has looked at it: few degrees of freedom. */
    REVIEW,
    /** Is not published. */
    UNRELIABLE;

    private static final double FEWEST_ANSWERS = 30;
    private static final double WIDEST = 0.30;
    private static final double NARROW = 0.05;
    private static final double WIDEST_RELATIVE = 1.30;
    private static final long FEWEST_DEGREES = 8;

    /**
     * Judges.
     *
     * @param answers          true number
     * @param effectiveSize    answers of a simple random sample that would know as much
     * @param estimate         proportion and its interval
     * @param degreesOfFreedom answers less strata
     */
    public static Reliability of(long answers, double effectiveSize, Estimate estimate, long degreesOfFreedom) {
        double width = estimate.interval().width();
        boolean isWide = width > WIDEST || (width > NARROW && width > WIDEST_RELATIVE * estimate.value());
        if (answers < FEWEST_ANSWERS || effectiveSize < FEWEST_ANSWERS || isWide) {
            return UNRELIABLE;
        }
        return degreesOfFreedom < FEWEST_DEGREES ? REVIEW : RELIABLE;
    }
}
