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
import io.tuoyu.plan.Validity;
import io.tuoyu.plan.Village;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Documents that fit their schemas and refer to what is there, as the plan's values. */
final class PlanValues {

    private final Map<String, Document> documents;
    private final Problems problems;

    PlanValues(Map<String, Document> documents, Problems problems) {
        this.documents = documents;
        this.problems = problems;
    }

    Plan plan(List<Area> towns, List<Village> villages, String fingerprint) {
        JsonNode plan = root("plan");
        Label name = label(plan.path("name"));
        List<Area> areas = new ArrayList<>(towns);
        areas.add(new Area(
                plan.at("/area/code").asString(),
                word(AreaLevel.class, plan.at("/area/level")),
                plan.at("/area/kind").asString(),
                name,
                Optional.empty(),
                Validity.ALWAYS,
                Optional.empty(),
                List.of()));
        return new Plan(
                plan.path("id").asString(),
                name,
                plan.path("document").asString(),
                new Areas(areas, villages, texts(plan.path("zones")), texts(plan.path("context"))),
                each("datasets", "datasets", this::dataset),
                each("measures", "measures", this::measure),
                each("indicators", "indicators", this::indicator),
                each(
                        "checklist",
                        "units",
                        (node, at) -> new Unit(node.path("id").asString(), label(node.path("name")))),
                each("checklist", "phases", this::phase),
                each("checklist", "tasks", this::task),
                each("definitions", "definitions", this::definition),
                settings(plan.path("settings")),
                fingerprint);
    }

    private Settings settings(JsonNode node) {
        return new Settings(
                YearMonth.parse(node.path("baseline").asString()),
                node.path("largest_count").asLong(),
                node.path("coverage_floor").asDecimal(),
                node.path("population_error").asDecimal(),
                node.path("on_track").asDecimal(),
                node.path("some_progress").asDecimal());
    }

    private Dataset dataset(JsonNode node, String at) {
        Optional<YearMonth> first = text(node, "first").map(YearMonth::parse);
        Optional<YearMonth> last = text(node, "last").map(YearMonth::parse);
        if (last.isPresent() && (first.isEmpty() || last.get().isBefore(first.get()))) {
            Document file = documents.get("datasets");
            problems.add(
                    file.file(),
                    file.line(at + "/last"),
                    "last 早于 first。",
                    "last is before first.",
                    "请改正月份。",
                    "Correct the months.");
        }
        return new Dataset(
                node.path("id").asString(),
                label(node.path("name")),
                word(AreaLevel.class, node.path("reporter")),
                word(Dataset.Extent.class, node.path("extent")),
                word(Dataset.Absence.class, node.path("absence")),
                first,
                last,
                node.path("due_day").asInt());
    }

    private Measure measure(JsonNode node, String at) {
        return new Measure(
                node.path("id").asString(),
                label(node.path("name")),
                label(node.path("unit")),
                word(Timing.class, node.path("timing")),
                node.path("carry_months").asInt(),
                node.path("sources")
                        .valueStream()
                        .map(source -> new Source(
                                source.path("dataset").asString(),
                                source.path("field").asString()))
                        .toList());
    }

    private Indicator indicator(JsonNode node, String at) {
        return new Indicator(
                node.path("id").asString(),
                label(node.path("name")),
                label(node.path("definition")),
                node.path("clause").asString(),
                word(Formula.class, node.path("formula")),
                texts(node.path("numerator")),
                texts(node.path("denominator")),
                text(node, "of"),
                node.path("factor").asInt(),
                label(node.path("unit")),
                node.path("decimals").asInt(),
                word(Timing.class, node.path("timing")),
                word(Indicator.Evidence.class, node.path("evidence")),
                word(Indicator.Polarity.class, node.path("polarity")),
                text(node, "stratum"),
                text(node, "pending"),
                targets(node.path("targets"), at + "/targets"),
                node.path("owner").asString(),
                node.path("definition_version").asInt(),
                node.path("headline").asBoolean());
    }

    private List<Target> targets(JsonNode nodes, String at) {
        Document file = documents.get("indicators");
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            JsonNode node = nodes.get(i);
            Optional<LocalDate> from = date(file, node, at + "/" + i, "from");
            Optional<LocalDate> due = date(file, node, at + "/" + i, "due");
            if (from.isEmpty() || due.isEmpty()) {
                continue;
            }
            LocalDate before = targets.isEmpty()
                    ? LocalDate.MIN
                    : targets.get(targets.size() - 1).due();
            if (due.get().isBefore(from.get()) || !due.get().isAfter(before)) {
                problems.add(
                        file.file(),
                        file.line(at + "/" + i + "/due"),
                        "目标的日期次序不对。",
                        "The days of the targets are out of order.",
                        "每个目标的 due 不早于 from，并晚于前一个目标的 due。",
                        "due is not before from, and after the due of the target before it.");
                continue;
            }
            targets.add(new Target(
                    new BigDecimal(node.path("level").asString()),
                    from.get(),
                    due.get(),
                    node.path("yearly").asBoolean(),
                    node.path("levels")
                            .valueStream()
                            .map(level -> word(AreaLevel.class, level))
                            .collect(Collectors.toUnmodifiableSet()),
                    node.path("clause").asString()));
        }
        return targets;
    }

    private Phase phase(JsonNode node, String at) {
        Document file = documents.get("checklist");
        LocalDate from = date(file, node, at, "from").orElse(LocalDate.MIN);
        LocalDate to = date(file, node, at, "to").orElse(LocalDate.MAX);
        if (to.isBefore(from)) {
            problems.add(
                    file.file(),
                    file.line(at + "/to"),
                    "阶段的结束早于开始。",
                    "The phase ends before it begins.",
                    "请改正日期。",
                    "Correct the days.");
            return new Phase(node.path("id").asString(), label(node.path("name")), Validity.ALWAYS);
        }
        return new Phase(node.path("id").asString(), label(node.path("name")), new Validity(from, to));
    }

    private Task task(JsonNode node, String at) {
        Map<String, Label> categories = new HashMap<>();
        for (JsonNode category : root("checklist").path("categories")) {
            categories.put(category.path("id").asString(), label(category.path("name")));
        }
        return new Task(
                node.path("id").asString(),
                categories.getOrDefault(node.path("category").asString(), new Label("", "")),
                label(node.path("title")),
                texts(node.path("units")),
                node.path("phase").asString(),
                date(documents.get("checklist"), node, at, "due").orElse(LocalDate.MAX));
    }

    private OpenDefinition definition(JsonNode node, String at) {
        return new OpenDefinition(
                node.path("id").asString(),
                label(node.path("question")),
                node.path("options")
                        .valueStream()
                        .map(option ->
                                new OpenDefinition.Option(option.path("id").asString(), label(option.path("label"))))
                        .toList(),
                node.path("chosen").asString(),
                texts(node.path("indicators")));
    }

    /** The schema knows how a date is written, not how many days a month has. */
    private Optional<LocalDate> date(Document document, JsonNode node, String at, String key) {
        Optional<String> text = text(node, key);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.get()));
        } catch (DateTimeException none) {
            problems.add(
                    document.file(),
                    document.line(at + "/" + key),
                    "没有“" + text.get() + "”这一天。",
                    "There is no day " + text.get() + ".",
                    "请改正日期。",
                    "Correct the day.");
            return Optional.empty();
        }
    }

    private <T> List<T> each(String name, String list, BiFunction<JsonNode, String, T> turn) {
        List<T> values = new ArrayList<>();
        JsonNode nodes = root(name).path(list);
        for (int i = 0; i < nodes.size(); i++) {
            values.add(turn.apply(nodes.get(i), "/" + list + "/" + i));
        }
        return values;
    }

    private JsonNode root(String name) {
        return documents.get(name).root();
    }

    private static Optional<String> text(JsonNode node, String key) {
        return node.has(key) ? Optional.of(node.path(key).asString()) : Optional.empty();
    }

    private static List<String> texts(JsonNode node) {
        return node.valueStream().map(JsonNode::asString).toList();
    }

    private static Label label(JsonNode node) {
        return new Label(node.path("zh").asString(), node.path("en").asString());
    }

    private static <E extends Enum<E>> E word(Class<E> type, JsonNode node) {
        return Enum.valueOf(type, node.asString().toUpperCase(Locale.ROOT));
    }
}
