package io.tuoyu.plan;

import java.util.List;
import java.util.Optional;

/**
 * One district's plan as data: everything that another district would declare otherwise. Read and checked by
 * {@code plan.load}; inside the house it is right.
 *
 * @param document    title and number of the policy document
 * @param sources     databases that returns are read from; most districts have none
 * @param fingerprint SHA-256 of the files it was read from, so that a figure can name the plan it was judged by; where
 *                    returns are read from judges nothing and is not part of it
 */
public record Plan(
        String id,
        Label name,
        String document,
        Areas areas,
        List<Dataset> datasets,
        List<Measure> measures,
        List<Indicator> indicators,
        List<Unit> units,
        List<Phase> phases,
        List<Task> tasks,
        List<OpenDefinition> definitions,
        Settings settings,
        List<DatabaseSource> sources,
        String fingerprint) {

    public Plan {
        datasets = List.copyOf(datasets);
        measures = List.copyOf(measures);
        indicators = List.copyOf(indicators);
        units = List.copyOf(units);
        phases = List.copyOf(phases);
        tasks = List.copyOf(tasks);
        definitions = List.copyOf(definitions);
        sources = List.copyOf(sources);
    }

    public Optional<Dataset> dataset(String id) {
        return datasets.stream().filter(dataset -> dataset.id().equals(id)).findFirst();
    }

    public Optional<Measure> measure(String id) {
        return measures.stream().filter(measure -> measure.id().equals(id)).findFirst();
    }

    public Optional<Indicator> indicator(String id) {
        return indicators.stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst();
    }
}
