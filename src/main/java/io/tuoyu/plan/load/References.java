package io.tuoyu.plan.load;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What no schema can see: whether the files speak of the same things, each of them once. */
final class References {
    private final Map<PlanFile, Document> files;
    private final Problems problems;

    References(Map<PlanFile, Document> files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    void check() {
        Known measures = known("数据项", "measure", list(PlanFile.MEASURES), "id");
        Known indicators = known("指标", "indicator", list(PlanFile.INDICATORS), "id");
        Known units = known("责任单位", "unit", list(PlanFile.UNITS), "id");
        Known phases = known("阶段", "phase", list(PlanFile.TASKS, "/phases"), "id");
        known("任务", "task", list(PlanFile.TASKS), "id");
        known("口径", "definition", list(PlanFile.DEFINITIONS), "id");
        known("村", "village", list(PlanFile.VILLAGES), "code");

        List<Item> places = new ArrayList<>(list(PlanFile.AREAS).orElse(List.of()));
        places.addAll(list(PlanFile.TOWNS).orElse(List.of()));
        boolean complete = files.containsKey(PlanFile.AREAS) && files.containsKey(PlanFile.TOWNS);
        Known areas = known("区域", "area", complete ? Optional.of(places) : Optional.empty(), "code");
        for (Item place : places) {
            refer(place, "parent", areas);
            refer(place, "successor", areas);
        }
        if (complete) {
            new AreaTree(problems)
                    .check(
                            list(PlanFile.AREAS).orElseThrow(),
                            list(PlanFile.TOWNS).orElseThrow());
        }
        items(PlanFile.VILLAGES).forEach(village -> refer(village, "town_code", areas));

        Known datasets = known("数据集", "data set", list(PlanFile.DATASETS), "id");
        checkSources(datasets);
        checkDatabases(datasets);
        items(PlanFile.MEASURES).forEach(measure -> refer(measure, "within", measures));
        for (Item indicator : items(PlanFile.INDICATORS)) {
            refer(indicator, "numerator", measures);
            refer(indicator, "denominator", measures);
            refer(indicator, "stratum", measures);
            refer(indicator, "pending", measures);
            refer(indicator, "of", indicators);
            refer(indicator, "owner", units);
        }
        for (Item task : items(PlanFile.TASKS)) {
            refer(task, "units", units);
            refer(task, "phase", phases);
        }
        for (Item definition : items(PlanFile.DEFINITIONS)) {
            refer(definition, "indicators", indicators);
            for (Item option : definition.listed("options")) {
                for (Item other : option.listed("instead")) {
                    refer(other, "measure", measures);
                    refer(other, "by", measures);
                }
            }
            refer(definition, "chosen", known("选项", "option", Optional.of(definition.listed("options")), "id"));
        }
        new Formulas(problems).check(items(PlanFile.INDICATORS));
        new Calendar(problems).check(files, places);
    }

    private void checkSources(Known datasets) {
        Map<String, Item> byId = list(PlanFile.DATASETS).orElse(List.of()).stream()
                .filter(dataset -> dataset.text("id").isPresent())
                .collect(
                        toMap(dataset -> dataset.text("id").orElseThrow(), dataset -> dataset, (first, next) -> first));
        for (Item measure : items(PlanFile.MEASURES)) {
            for (Item.Word source : measure.words("sources")) {
                int dot = source.text().indexOf('.');
                if (dot > 0 && datasets.isComplete()) {
                    String id = source.text().substring(0, dot);
                    Item.Word dataset = new Item.Word(id, source.pointer());
                    if (refer(measure, dataset, datasets)) {
                        Set<String> fields = new LinkedHashSet<>();
                        byId.get(id).words("fields").forEach(field -> fields.add(field.text()));
                        refer(
                                measure,
                                new Item.Word(source.text().substring(dot + 1), source.pointer()),
                                new Known("字段", "field", fields, true));
                    }
                }
            }
        }
    }

    private void checkDatabases(Known datasets) {
        known("数据源", "source", list(PlanFile.SOURCES), "id");
        Set<String> datedByRow = new LinkedHashSet<>();
        for (Item dataset : items(PlanFile.DATASETS)) {
            if (dataset.text("extent").equals(Optional.of("year_to_date"))) {
                dataset.text("id").ifPresent(datedByRow::add);
            }
        }
        for (Item database : items(PlanFile.SOURCES)) {
            known("表", "table", Optional.of(database.listed("tables")), "dataset");
            for (Item table : database.listed("tables")) {
                refer(table, "dataset", datasets);
                Optional<String> dataset = table.text("dataset").filter(datasets.ids()::contains);
                boolean isDatedByRow = dataset.filter(datedByRow::contains).isPresent();
                boolean hasPeriod = table.text("period").isPresent();
                if (dataset.isPresent() && isDatedByRow == hasPeriod) {
                    problems.add(
                            table.document(),
                            isDatedByRow ? table.at("period") : table.pointer(),
                            isDatedByRow
                                    ? "“" + dataset.get() + "”是当年累计的台账，每行按自己的日期归月，不用“period”。"
                                    : "缺少“period”：“" + dataset.get() + "”的每一行要说明是哪个月的。",
                            isDatedByRow
                                    ? "'" + dataset.get()
                                            + "' runs from January on; a row has its own day, not a 'period'."
                                    : "'period' is missing: each row of '" + dataset.get() + "' must tell its month.",
                            isDatedByRow ? "请删去“period”。" : "请补上“period”，写月份所在的列。",
                            isDatedByRow ? "Remove 'period'." : "Add 'period' with the column that holds the month.");
                }
            }
        }
    }

    /** The ids that {@code items} declare; an id declared twice is told. */
    private Known known(String zh, String en, Optional<List<Item>> items, String key) {
        Map<String, Item> first = new LinkedHashMap<>();
        for (Item item : items.orElse(List.of())) {
            Optional<String> id = item.text(key);
            Item before = id.map(text -> first.putIfAbsent(text, item)).orElse(null);
            if (before != null) {
                problems.add(
                        item.document(),
                        item.at(key),
                        zh + "“" + id.get() + "”重复，" + where(before, item).zh() + "已经有了。",
                        "Two of the kind " + en + " are called '" + id.get() + "', the first on "
                                + where(before, item).en() + ".",
                        "请改编号或删去一个。",
                        "Change one id or remove it.");
            }
        }
        boolean isComplete = items.isPresent()
                && items.get().stream().allMatch(item -> item.text(key).isPresent());
        return new Known(zh, en, first.keySet(), isComplete);
    }

    private record Where(String zh, String en) {}

    private static Where where(Item before, Item now) {
        String file = before.document().file().getFileName().toString();
        return before.document().equals(now.document())
                ? new Where("第 " + before.line() + " 行", "line " + before.line())
                : new Where(file + " 第 " + before.line() + " 行", "line " + before.line() + " of " + file);
    }

    private void refer(Item item, String key, Known known) {
        item.words(key).forEach(word -> refer(item, word, known));
    }

    /** Whether {@code word} is known; if it is not, it is told, unless the file that might know it could not be read. */
    private boolean refer(Item item, Item.Word word, Known known) {
        if (!known.isComplete() || known.ids().contains(word.text())) {
            return known.isComplete();
        }
        problems.add(
                item.document(),
                word.pointer(),
                "没有叫“" + word.text() + "”的" + known.zh() + "。",
                "There is no " + known.en() + " '" + word.text() + "'.",
                Words.adviceZh(word.text(), known.ids()),
                Words.adviceEn(word.text(), known.ids()));
        return false;
    }

    private List<Item> items(PlanFile file) {
        return list(file).orElse(List.of());
    }

    /** Empty if the file could not be read. */
    private Optional<List<Item>> list(PlanFile file) {
        return list(file, file == PlanFile.TOWNS || file == PlanFile.VILLAGES ? "" : "/" + file.word());
    }

    private Optional<List<Item>> list(PlanFile file, String pointer) {
        return Optional.ofNullable(files.get(file)).map(document -> Item.listed(document, pointer));
    }

    /** @param isComplete whether the file that declares them could be read and each of its items has an id */
    private record Known(String zh, String en, Set<String> ids, boolean isComplete) {}
}
