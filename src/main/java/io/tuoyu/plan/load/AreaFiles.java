package io.tuoyu.plan.load;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.tuoyu.plan.Area;
import io.tuoyu.plan.AreaLevel;
import io.tuoyu.plan.Label;
import io.tuoyu.plan.Validity;
import io.tuoyu.plan.Village;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** {@code towns.csv} and {@code villages.csv}: long lists are tables, not YAML. */
final class AreaFiles {

    private static final String CODE = "code";
    private static final String KIND = "kind";
    private static final String SUCCESSOR = "successor";

    private final Path directory;
    private final Problems problems;
    private final Map<String, Integer> lines = new HashMap<>();

    AreaFiles(Path directory, Problems problems) {
        this.directory = directory;
        this.problems = problems;
    }

    /** The towns, retired ones too. */
    List<Area> towns(String rootCode) {
        Path file = directory.resolve("towns.csv");
        List<Area> towns = new ArrayList<>();
        read(file, line -> {
            String code = line.getField(CODE);
            if (lines.putIfAbsent(code, Math.toIntExact(line.getStartingLineNumber())) != null) {
                problems.add(
                        file,
                        Math.toIntExact(line.getStartingLineNumber()),
                        "区划代码“" + code + "”重复。",
                        "The code " + code + " stands here twice.",
                        "请改正其中一行。",
                        "Correct one of the lines.");
                return;
            }
            validity(file, line)
                    .ifPresent(validity -> towns.add(new Area(
                            code,
                            AreaLevel.TOWN,
                            line.getField(KIND),
                            new Label(line.getField("name_zh"), line.getField("name_en")),
                            Optional.of(rootCode),
                            validity,
                            text(line, SUCCESSOR),
                            text(line, "aliases")
                                    .map(names -> List.of(names.split(";")))
                                    .orElse(List.of()))));
        });
        Set<String> codes = towns.stream().map(Area::code).collect(Collectors.toSet());
        for (Area town : towns) {
            town.successor()
                    .filter(successor -> !codes.contains(successor))
                    .ifPresent(successor ->
                            problems.unknown(file, lines.get(town.code()), "镇办", "town", successor, codes));
        }
        return towns;
    }

    /** The villages of the {@code towns}. */
    List<Village> villages(List<Area> towns) {
        Path file = directory.resolve("villages.csv");
        Set<String> codes = towns.stream().map(Area::code).collect(Collectors.toSet());
        List<Village> villages = new ArrayList<>();
        read(file, line -> {
            String town = line.getField("town_code");
            if (!codes.contains(town)) {
                problems.unknown(file, Math.toIntExact(line.getStartingLineNumber()), "镇办", "town", town, codes);
                return;
            }
            villages.add(new Village(line.getField(CODE), line.getField("name"), town, line.getField(KIND)));
        });
        return villages;
    }

    private Optional<Validity> validity(Path file, NamedCsvRecord line) {
        try {
            return Optional.of(new Validity(
                    text(line, "valid_from").map(LocalDate::parse).orElse(LocalDate.MIN),
                    text(line, "valid_to").map(LocalDate::parse).orElse(LocalDate.MAX)));
        } catch (DateTimeException | IllegalArgumentException wrong) {
            problems.add(
                    file,
                    Math.toIntExact(line.getStartingLineNumber()),
                    "启用、停用日期不对。",
                    "The days of validity are wrong.",
                    "请写成 2018-06-30，且启用不晚于停用。",
                    "Write 2018-06-30, the first not after the last.");
            return Optional.empty();
        }
    }

    private static Optional<String> text(NamedCsvRecord line, String field) {
        return Optional.of(line.getField(field)).filter(text -> !text.isEmpty());
    }

    private void read(Path file, Consumer<NamedCsvRecord> each) {
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord line : lines) {
                try {
                    each.accept(line);
                } catch (java.util.NoSuchElementException missing) {
                    problems.add(
                            file,
                            Math.toIntExact(line.getStartingLineNumber()),
                            "这一行缺少一列。",
                            "A column is missing on this line: " + missing.getMessage() + ".",
                            "请对照表头补齐。",
                            "Compare with the header and complete it.");
                }
            }
        } catch (NoSuchFileException missing) {
            problems.add(file, 0, "缺少这个文件。", "This file is missing.", "请补上。", "Add it.");
        } catch (IOException unreadable) {
            problems.add(file, 0, "文件无法读取。", "This file cannot be read.", "请检查权限。", "Check its permissions.");
        }
    }
}
