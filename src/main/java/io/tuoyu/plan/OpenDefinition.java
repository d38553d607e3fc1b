package io.tuoyu.plan;

import java.util.List;

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

    /** One way to read it. */
    public record Option(String id, Label label) {}
}
