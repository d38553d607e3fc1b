package io.tuoyu.plan.load;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a schema cannot know: that ids exist, and that nothing refers to itself. */
final class References {

    private References() {}

    static void check(Map<String, Document> documents, Problems problems) {
        Document datasets = documents.get("datasets");
        Document measures = documents.get("measures");
        Document indicators = documents.get("indicators");
        Document checklist = documents.get("checklist");
        Document definitions = documents.get("definitions");
        Ids datasetIds = new Ids(datasets, "datasets", "数据集", "data set", problems);
        Ids measureIds = new Ids(measures, "measures", "度量", "measure", problems);
        Ids indicatorIds = new Ids(indicators, "indicators", "指标", "indicator", problems);
        Ids unitIds = new Ids(checklist, "units", "责任单位", "unit", problems);
        Ids phaseIds = new Ids(checklist, "phases", "阶段", "phase", problems);
        Ids categoryIds = new Ids(checklist, "categories", "类别", "category", problems);
        new Ids(checklist, "tasks", "任务", "task", problems);
        new Ids(definitions, "definitions", "口径", "definition", problems);
        for (int i = 0; i < measures.root().path("measures").size(); i++) {
            String sources = "/measures/" + i + "/sources";
            for (int k = 0; k < measures.root().at(sources).size(); k++) {
                datasetIds.refer(measures, sources + "/" + k + "/dataset", problems);
            }
        }
        for (int i = 0; i < indicators.root().path("indicators").size(); i++) {
            String at = "/indicators/" + i;
            measureIds.refer(indicators, at + "/numerator", problems);
            measureIds.refer(indicators, at + "/denominator", problems);
            measureIds.refer(indicators, at + "/stratum", problems);
            measureIds.refer(indicators, at + "/pending", problems);
            indicatorIds.refer(indicators, at + "/of", problems);
            unitIds.refer(indicators, at + "/owner", problems);
            of(indicators, at, problems);
        }
        for (int i = 0; i < checklist.root().path("tasks").size(); i++) {
            String at = "/tasks/" + i;
            unitIds.refer(checklist, at + "/units", problems);
            phaseIds.refer(checklist, at + "/phase", problems);
            categoryIds.refer(checklist, at + "/category", problems);
        }
        for (int i = 0; i < definitions.root().path("definitions").size(); i++) {
            String at = "/definitions/" + i;
            indicatorIds.refer(definitions, at + "/indicators", problems);
            chosen(definitions, at, problems);
        }
    }

    /** Completion and shortfall speak of an indicator that is summed; the others name measures. */
    private static void of(Document indicators, String at, Problems problems) {
        JsonNode indicator = indicators.root().at(at);
        String formula = indicator.path("formula").asString();
        boolean isDerived = formula.equals("completion") || formula.equals("shortfall");
        if (isDerived != indicator.has("of")) {
            problems.add(
                    indicators.file(),
                    indicators.line(at + "/formula"),
                    isDerived ? "这种算法要用 of 指明另一个指标。" : "这种算法不能有 of。",
                    isDerived ? "This formula needs of: another indicator." : "This formula has no of.",
                    isDerived ? "请补上 of。" : "请删去 of。",
                    isDerived ? "Add of." : "Remove of.");
            return;
        }
        if (isDerived) {
            for (JsonNode other : indicators.root().path("indicators")) {
                if (other.path("id").asString().equals(indicator.path("of").asString()) && other.has("of")) {
                    problems.add(
                            indicators.file(),
                            indicators.line(at + "/of"),
                            "of 指向的指标自己也由别的指标推得。",
                            "of names an indicator that is itself derived from another.",
                            "请改为直接由度量算出的指标。",
                            "Name one that is made of measures.");
                }
            }
        }
    }

    private static void chosen(Document definitions, String at, Problems problems) {
        String chosen = definitions.root().at(at + "/chosen").asString();
        JsonNode options = definitions.root().at(at + "/options");
        if (options.valueStream()
                .noneMatch(option -> option.path("id").asString().equals(chosen))) {
            problems.unknown(
                    definitions.file(),
                    definitions.line(at + "/chosen"),
                    "选项",
                    "option",
                    chosen,
                    options.valueStream()
                            .map(option -> option.path("id").asString())
                            .toList());
        }
    }
}
