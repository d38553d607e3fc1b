package io.tuoyu.plan;

import java.util.List;
import java.util.Optional;

/**
 * A place: a town, a district, ….
 *
 * @param code      nine-digit code of a town, six-digit code of a district and above
 * @param kind      what the place calls itself: 街道, 镇, 区
 * @param name      official name today
 * @param parent    code of the area it sums into; empty for the plan's own area
 * @param validity  days on which it exists
 * @param successor code of the area that took it over when it ended
 * @param aliases   further names by which returns may call it: old official names, usual short forms
 */
public record Area(
        String code,
        AreaLevel level,
        String kind,
        Label name,
        Optional<String> parent,
        Validity validity,
        Optional<String> successor,
        List<String> aliases) {

    public Area {
        aliases = List.copyOf(aliases);
    }
}
