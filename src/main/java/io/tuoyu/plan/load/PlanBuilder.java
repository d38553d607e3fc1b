package io.tuoyu.plan.load;

import io.tuoyu.plan.Area;
import io.tuoyu.plan.AreaLevel;
import io.tuoyu.plan.Areas;
import io.tuoyu.plan.Dataset;
import io.tuoyu.plan.Formula;
import io.tuoyu.plan.Indicator;
import io.tuoyu.plan.Label;
import io.tuoyu.plan.Measure;
import io.tuoyu.plan.OpenDefinition;
import io.tuoyu.plan.Phase;
import io.tuoyu.plan.Plan;
import io.tuoyu.plan.Settings;
import io.tuoyu.plan.Source;
import io.tuoyu.plan.Target;
import io.tuoyu.plan.Task;
import io.tuoyu.plan.Timing;
import io.tuoyu.plan.Unit;
import io.tuoyu.plan.Village;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds the plan of files that have been checked: nothing here can fail. */
final class PlanBuilder {
    private static final String ALIAS_SEPARATOR = ";";

    private final Map<PlanFile, Document> files;

    PlanBuilder(Map<PlanFile, Document> files) {
        this.files = files;
    }

    Plan build(String fingerprint) {
        Entry plan = new Entry(files.get(PlanFile.PLAN).root());
        return new Plan(
                plan.text("id"),
                plan.label("name"),
                plan.text("document"),
                areas(),
                list(PlanFile.DATASETS, PlanBuilder::dataset),
                list(PlanFile.MEASURES, PlanBuilder::measure),
                list(PlanFile.INDICATORS, PlanBuilder::indicator),
                list(PlanFile.UNITS, unit -> new Unit(unit.text("id"), unit.label("name"))),
                new Entry(files.get(PlanFile.TASKS).root())
                        .entries("phases")
                        .map(phase -> new Phase(phase.text("id"), phase.label("name"), phase.validity("from", "to")))
                        .toList(),
                list(PlanFile.TASKS, PlanBuilder::task),
                list(PlanFile.DEFINITIONS, PlanBuilder::definition),
                settings(plan.entry("settings")),
                files.containsKey(PlanFile.SOURCES) ? list(PlanFile.SOURCES, DatabaseEntries::source) : List.of(),
                fingerprint);
    }

    private <T> List<T> list(PlanFile file, Function<Entry, T> build) {
        return new Entry(files.get(file).root()).entries(file.word()).map(build).toList();
    }

    private Stream<Entry> rows(PlanFile file) {
        return files.get(file).root().valueStream().map(Entry::new);
    }

    private Areas areas() {
        Entry above = new Entry(files.get(PlanFile.AREAS).root());
        return new Areas(
                Stream.concat(
                                above.entries("areas").map(PlanBuilder::area),
                                rows(PlanFile.TOWNS).map(PlanBuilder::town))
                        .toList(),
                rows(PlanFile.VILLAGES)
                        .map(row -> new Village(
                                row.text("code"), row.text("name"), row.text("town_code"), row.text("kind")))
                        .toList(),
                above.texts("zones"),
                above.texts("context"));
    }

    private static Area area(Entry area) {
        return new Area(
                area.text("code"),
                area.word("level", AreaLevel.class),
                area.text("kind"),
                area.label("name"),
                area.optional("parent"),
                area.validity("valid_from", "valid_to"),
                area.optional("successor"),
                area.texts("aliases"));
    }

    private static Area town(Entry row) {
        return new Area(
                row.text("code"),
                AreaLevel.TOWN,
                row.text("kind"),
                new Label(row.text("name"), row.text("name_en")),
                row.optional("parent"),
                row.validity("valid_from", "valid_to"),
                row.optional("successor"),
                row.optional("aliases")
                        .map(aliases -> List.of(aliases.split(ALIAS_SEPARATOR, -1)))
                        .orElse(List.of()));
    }

    private static Dataset dataset(Entry dataset) {
        return new Dataset(
                dataset.text("id"),
                dataset.label("name"),
                dataset.word("reporter", AreaLevel.class),
                dataset.word("extent", Dataset.Extent.class),
                dataset.word("absence", Dataset.Absence.class),
                month(dataset, "first"),
                month(dataset, "last"),
                dataset.number("due_day", 0));
    }

    private static Optional<YearMonth> month(Entry entry, String key) {
        return entry.has(key) ? Optional.of(entry.month(key)) : Optional.empty();
    }

    private static Measure measure(Entry measure) {
        return new Measure(
                measure.text("id"),
                measure.label("name"),
                measure.label("unit"),
                measure.word("timing", Timing.class),
                measure.word("level", AreaLevel.TOWN),
                measure.has("error") ? measure.decimal("error") : BigDecimal.ZERO,
                measure.optional("within"),
                measure.number("carry_months", 0),
                measure.texts("sources").stream().map(PlanBuilder::source).toList());
    }

    private static Source source(String written) {
        int dot = written.indexOf('.');
        return new Source(written.substring(0, dot), written.substring(dot + 1));
    }

    private static Indicator indicator(Entry indicator) {
        return new Indicator(
                indicator.text("id"),
                indicator.label("name"),
                indicator.label("definition"),
                indicator.text("clause"),
                indicator.word("formula", Formula.class),
                indicator.texts("numerator"),
                indicator.texts("denominator"),
                indicator.optional("of"),
                indicator.number("factor", 1),
                indicator.label("unit"),
                indicator.number("decimals", 0),
                indicator.word("timing", Timing.class),
                indicator.word("evidence", Indicator.Evidence.CENSUS),
                indicator.word("polarity", Indicator.Polarity.HIGHER_IS_BETTER),
                indicator.optional("stratum"),
                indicator.optional("pending"),
                indicator.entries("targets").map(PlanBuilder::target).toList(),
                indicator.text("owner"),
                indicator.number("definition_version", 1),
                indicator.isSet("headline"));
    }

    private static Target target(Entry target) {
        return new Target(
                target.decimal("level"),
                target.date("from"),
                target.date("due"),
                target.isSet("yearly"),
                target.texts("levels").stream()
                        .map(level -> AreaLevel.valueOf(level.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet()),
                target.text("clause"));
    }

    private static Task task(Entry task) {
        return new Task(
                task.text("id"),
                task.label("category"),
                task.label("title"),
                task.texts("units"),
                task.text("phase"),
                task.date("due"));
    }

    private static OpenDefinition definition(Entry definition) {
        return new OpenDefinition(
                definition.text("id"),
                definition.label("question"),
                definition.entries("options").map(PlanBuilder::option).toList(),
                definition.text("chosen"),
                definition.texts("indicators"));
    }

    private static OpenDefinition.Option option(Entry option) {
        return new OpenDefinition.Option(
                option.text("id"),
                option.label("label"),
                option.entries("instead")
                        .collect(Collectors.toMap(other -> other.text("measure"), other -> other.optional("by"))),
                option.has("level") ? Optional.of(option.decimal("level")) : Optional.empty(),
                !option.has("carried") || option.isSet("carried"));
    }

    private static Settings settings(Entry settings) {
        return new Settings(
                settings.month("baseline"),
                settings.node().get("largest_count").longValue(),
                settings.decimal("coverage_floor"),
                settings.decimal("on_track"),
                settings.decimal("some_progress"));
    }
}
