package io.tuoyu.returns;

import java.util.List;
import java.util.Set;

/**
 * What a town stated and a refusal keeps from being booked. It counts for nothing, and shows which cells a correction
 * changed.
 *
 * @param areaCode code of the area it speaks of
 * @param figures  the numbers that are good by themselves, each with its cell
 * @param unread   fields of which a cell gives no number
 */
public record Withheld(String areaCode, List<Figure> figures, Set<String> unread) {

    public Withheld {
        figures = List.copyOf(figures);
        unread = Set.copyOf(unread);
    }
}
