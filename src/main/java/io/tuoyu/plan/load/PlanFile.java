package io.tuoyu.plan.load;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The files of a plan, one per concept, in the order in which they are read and their faults told. */
enum PlanFile {
    PLAN,
    AREAS,
    TOWNS("code", "name", "name_en", "kind", "parent", "valid_from", "valid_to", "successor", "aliases"),
    VILLAGES("code", "name", "town_code", "kind"),
    DATASETS,
    MEASURES,
    INDICATORS,
    UNITS,
    TASKS,
    DEFINITIONS,
    SOURCES;

    private final List<String> columns;

    PlanFile(String... columns) {
        this.columns = List.of(columns);
    }

    /** The word that names the file, its schema and the list inside it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String fileName() {
        return word() + (columns.isEmpty() ? ".yaml" : ".csv");
    }

    /** Whether a plan may do without it. */
    boolean isOptional() {
        return this == SOURCES;
    }

    /** Whether figures are judged by it: its bytes are part of the plan's fingerprint. */
    boolean judges() {
        return this != SOURCES;
    }

    /** The tree of its {@code bytes}; empty if it cannot be read. */
    Optional<Document> read(Path file, byte[] bytes, Problems problems) {
        return columns.isEmpty()
                ? YamlReader.read(file, bytes, problems)
                : CsvRows.read(file, bytes, columns, problems);
    }
}
