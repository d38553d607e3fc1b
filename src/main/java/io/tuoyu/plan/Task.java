package io.tuoyu.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * A line of the responsibility checklist (责任清单).
 *
 * @param category  heading it stands under
 * @param title     what is to be done, in short words of our own
 * @param units     ids of the units that answer for it, the leading one first
 * @param phase     id of the phase in which it must be done
 * @param due       last day of that phase, or an earlier one
 */
public record Task(String id, Label category, Label title, List<String> units, String phase, LocalDate due) {

    public Task {
        units = List.copyOf(units);
    }
}
