package io.tuoyu.observations;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/**
 * One measure of one area in one period, as one cell states it.
 *
 * @param measure    id of the measure it feeds
 * @param value      the count
 * @param withheld   whether another row of the town in the same register was refused, so that no sum may be made of it, or a
 *                   correction that was to replace it
 * @param precedence place of its source among those of the measure, 0 the most trusted
 * @param submission the file it came in
 * @param sheet      sheet; empty in text
 * @param row        row, from 1; empty if a complete register is silent, which means none
 * @param cell       cell; empty where the row as a whole counts
 */
public record Observation(
        String areaCode,
        YearMonth period,
        String measure,
        long value,
        boolean withheld,
        int precedence,
        Submission submission,
        Optional<String> sheet,
        Optional<Integer> row,
        Optional<String> cell) {

    /** The same, not to be used. */
    Observation asWithheld() {
        return new Observation(areaCode, period, measure, value, true, precedence, submission, sheet, row, cell);
    }

    /**
     * A file as its observations know it.
     *
     * @param id         SHA-256 of its content
     * @param dataset    id of its data set
     * @param period     month that the file as a whole speaks of
     * @param version    0 for the first report, n for the n-th correction
     * @param file       name it was received under
     * @param receivedAt when it was received
     */
    public record Submission(
            String id, String dataset, YearMonth period, int version, String file, Instant receivedAt) {}
}
