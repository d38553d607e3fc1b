package io.tuoyu.returns.answer;

import io.tuoyu.plan.Measure;
import io.tuoyu.plan.Plan;
import io.tuoyu.plan.Source;
import io.tuoyu.returns.AcceptedRow;
import io.tuoyu.returns.Figure;
import io.tuoyu.returns.FileReading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was accepted of a town, summed and by the names that people know. */
final class Figures {
    /** Fields that feed no measure of their own. */
    private static final Map<String, String> OTHER_NAMES = Map.of("slots", "托位数", "institutions", "托育机构数");

    private Figures() {}

    /** One of them. */
    record Named(String name, long value, String dataset) {}

    static List<Named> of(Plan plan, String areaCode, List<FileReading> counted) {
        List<Named> figures = new ArrayList<>();
        for (FileReading reading : counted) {
            String dataset = reading.dataset().orElseThrow();
            Map<String, Long> sums = new LinkedHashMap<>();
            for (AcceptedRow row : reading.accepted()) {
                if (row.areaCode().equals(areaCode)) {
                    for (Figure figure : row.figures()) {
                        sums.merge(figure.field(), figure.value(), Math::addExact);
                    }
                }
            }
            sums.forEach((field, sum) -> figures.add(new Named(
                    name(plan, dataset, field),
                    sum,
                    plan.dataset(dataset).map(known -> known.name().zh()).orElse(dataset))));
        }
        return figures;
    }

    private static String name(Plan plan, String dataset, String field) {
        return plan.measures().stream()
                .filter(measure -> measure.sources().contains(new Source(dataset, field)))
                .findFirst()
                .map(Measure::name)
                .map(name -> name.zh())
                .orElse(OTHER_NAMES.getOrDefault(field, field));
    }
}
