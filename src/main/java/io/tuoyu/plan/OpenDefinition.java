package io.tuoyu.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A definition (口径) that the plan's document leaves open, and the choice made here. Printed on every report.
 *
 * @param chosen     id of the option in force
 * @param indicators ids of the indicators whose value depends on it
 */
public record OpenDefinition(String id, Label question, List<Option> options, String chosen, List<String> indicators) {

    public OpenDefinition {
        options = List.copyOf(options);
        indicators = List.copyOf(indicators);
    }

    /**
     * One way to read it. An option that neither counts, asks nor carries otherwise, and is not the one chosen, can be named but not
     * computed: nobody reports what it needs.
     *
     * @param instead measures it counts instead of others; empty for a measure that has no counterpart in any return
     * @param level   the line it draws instead of the targets'
     * @param carries whether an earlier figure may stand in for a missing one
     */
    public record Option(
            String id,
            Label label,
            Map<String, Optional<String>> instead,
            Optional<BigDecimal> level,
            boolean carries) {

        public Option {
            instead = Map.copyOf(instead);
        }

        /** Whether it says how it counts. */
        public boolean isDefined() {
            return !instead.isEmpty() || level.isPresent() || !carries;
        }
    }
}
