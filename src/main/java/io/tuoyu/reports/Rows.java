package io.tuoyu.reports;

import java.util.List;
import net.sf.jasperreports.renderers.Renderable;

/** The rows that the templates print: words and digits, ready to be set. */
final class Rows {
    private Rows() {}

    /** A line of the sentences, in small letters if they would not fit their page otherwise. */
    record PageLine(String text, Boolean isSmall) {}

    record Indicator(
            String group,
            String id,
            String name,
            String unit,
            String value,
            String previous,
            String fraction,
            String target,
            String due,
            String standing,
            String colour,
            String progress,
            String gap,
            String asOf) {}

    record Chart(String title, String note, Renderable chart) {}

    /**
     * A town.
     *
     * @param values  value and gap of each column in turn
     * @param colours colour of each column
     */
    record Town(
            String number, String name, String returned, Boolean isTotal, List<String> values, List<String> colours) {}

    record Return(
            String dataset,
            String due,
            String expected,
            String received,
            String onTime,
            String late,
            String missing,
            String names) {}

    record Issue(String kind, String town, String place, String raw, String message, String fix) {}

    record Task(String id, String category, String title, String units, String due, String state, String overdue) {}

    record Definition(String question, String chosen, String others, String indicators) {}
}
