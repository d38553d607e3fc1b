package io.tuoyu.observations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides which of several statements about one measure of one area in one period counts.
 *
 * <p>Within a data set the newest submission counts: the one whose file speaks of the later month (a ledger restates
 * earlier months), then the higher version, then the later receipt. Between data sets the most trusted source counts.
 * Statements are compared as sums, because a workbook states a town in many rows. Never a sum of two sources.
 */
public final class Resolution {

    /**
     * One cell's part in a statement.
     *
     * @param precedence place of its source, 0 the most trusted
     * @param recency    order of its submission: the larger, the newer; equal for the cells of one submission
     * @param value      the count
     * @param withheld   whether it may not be used, see {@link Observation#withheld()}
     */
    public record Part(int precedence, long recency, long value, boolean withheld) {}

    private Resolution() {}

    /** The status of each part, in the order given. All parts speak of one measure of one area in one period. */
    public static List<Status> resolve(List<Part> parts) {
        Map<Integer, Long> newest = new HashMap<>();
        for (Part part : parts) {
            newest.merge(part.precedence(), part.recency(), Math::max);
        }
        Map<Integer, Long> sums = new HashMap<>();
        for (Part part : parts) {
            if (part.recency() == newest.get(part.precedence()) && !part.withheld()) {
                sums.merge(part.precedence(), part.value(), Math::addExact);
            }
        }
        int counted = sums.keySet().stream().min(Comparator.naturalOrder()).orElse(0);
        List<Status> statuses = new ArrayList<>(parts.size());
        for (Part part : parts) {
            if (part.recency() != newest.get(part.precedence())) {
                statuses.add(Status.SUPERSEDED);
            } else if (part.withheld()) {
                statuses.add(Status.WITHHELD);
            } else if (part.precedence() == counted) {
                statuses.add(Status.COUNTED);
            } else {
                statuses.add(sums.get(part.precedence()).equals(sums.get(counted)) ? Status.CONFIRMS : Status.DIFFERS);
            }
        }
        return statuses;
    }

    /** The order of submissions, oldest first, that {@link Part#recency} numbers. */
    public static Comparator<Observation.Submission> oldestFirst() {
        return Comparator.comparing(Observation.Submission::period)
                .thenComparing(Observation.Submission::version)
                .thenComparing(Observation.Submission::receivedAt)
                .thenComparing(Observation.Submission::id);
    }
}
