package io.tuoyu.indicators;

import io.tuoyu.plan.Formula;
import io.tuoyu.plan.Indicator.Evidence;
import io.tuoyu.plan.Indicator.Polarity;
import io.tuoyu.statistics.GapClosing;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * An area's gap shared out among the areas below it, none more than its own room; and the fewest of them that can close it.
 *
 * @param gap    persons or slots that the area lacks
 * @param shares by the area's code; with {@code left} each kind adds up to the gap
 * @param left   what the areas below have no room for
 * @param reason why nothing is shared out
 */
public record Allocation(OptionalLong gap, List<Share> shares, OptionalLong left, Optional<Reason> reason) {

    public Allocation {
        shares = List.copyOf(shares);
    }

    /**
     * What one area may take on.
     *
     * @param room            of a proportion: people not yet reached; of a rate: what it lacks to the level itself
     * @param byRoomHamilton  its share by room, largest remainders
     * @param byRoomWebster   its share by room, Webster's divisors: for plans drawn up anew every month
     * @param byPeopleHamilton its share by the indicator's denominator, largest remainders
     * @param byPeopleWebster …, Webster's divisors
     * @param isAmongFewest   whether it is one of the fewest areas whose rooms close the gap
     */
    public record Share(
            String areaCode,
            long room,
            long byRoomHamilton,
            long byRoomWebster,
            long byPeopleHamilton,
            long byPeopleWebster,
            boolean isAmongFewest) {}

    /** Why nothing is shared out. */
    public enum Reason {
        NO_TARGET,
        NO_DATA,
        /** There is no gap. */
        REACHED,
        /** Counts, samples and what is derived have no room by area. */
        NO_ROOM_BY_AREA
    }

    /**
     * Shares out.
     *
     * @param level what the area is held against
     * @param whole what is known of the area
     * @param parts what is known of the areas below it, by code; those without a figure take nothing
     */
    static Allocation of(Rule rule, Optional<BigDecimal> level, Measured whole, SortedMap<String, Measured> parts) {
        if (level.isEmpty()) {
            return none(OptionalLong.empty(), Reason.NO_TARGET);
        }
        if (rule.evidence() == Evidence.SAMPLE
                || rule.polarity() == Polarity.LOWER_IS_BETTER
                || (rule.formula() != Formula.PROPORTION && rule.formula() != Formula.RATE)) {
            return none(OptionalLong.empty(), Reason.NO_ROOM_BY_AREA);
        }
        OptionalLong gap = whole.gap(level.get());
        if (gap.isEmpty()) {
            return none(gap, Reason.NO_DATA);
        }
        if (gap.getAsLong() == 0) {
            return none(gap, Reason.REACHED);
        }
        return shared(rule, gap.getAsLong(), level.get(), parts);
    }

    private static Allocation none(OptionalLong gap, Reason reason) {
        return new Allocation(gap, List.of(), OptionalLong.empty(), Optional.of(reason));
    }

    private static Allocation shared(Rule rule, long gap, BigDecimal level, SortedMap<String, Measured> parts) {
        List<Map.Entry<String, Measured>> open = parts.entrySet().stream()
                .filter(part -> part.getValue().fact().known() > 0)
                .toList();
        long[] rooms = open.stream()
                .mapToLong(part -> room(rule, part.getValue(), level))
                .toArray();
        long[] people = open.stream()
                .mapToLong(part -> part.getValue().fact().denominator())
                .toArray();
        GapClosing.Allocation roomHamilton = GapClosing.allocate(gap, rooms, rooms, GapClosing.Rule.HAMILTON);
        GapClosing.Allocation roomWebster = GapClosing.allocate(gap, rooms, rooms, GapClosing.Rule.WEBSTER);
        GapClosing.Allocation peopleHamilton = GapClosing.allocate(gap, people, rooms, GapClosing.Rule.HAMILTON);
        GapClosing.Allocation peopleWebster = GapClosing.allocate(gap, people, rooms, GapClosing.Rule.WEBSTER);
        Set<Integer> fewest = new HashSet<>(GapClosing.fewestAreas(gap, rooms).orElse(List.of()));
        return new Allocation(
                OptionalLong.of(gap),
                IntStream.range(0, open.size())
                        .mapToObj(i -> new Share(
                                open.get(i).getKey(),
                                rooms[i],
                                roomHamilton.shares().get(i),
                                roomWebster.shares().get(i),
                                peopleHamilton.shares().get(i),
                                peopleWebster.shares().get(i),
                                fewest.contains(i)))
                        .toList(),
                OptionalLong.of(roomHamilton.left()),
                Optional.empty());
    }

    private static long room(Rule rule, Measured part, BigDecimal level) {
        return rule.formula() == Formula.PROPORTION
                ? part.fact().denominator() - part.fact().numerator()
                : part.gap(level).orElse(0);
    }
}
