package io.tuoyu.plan.load;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads a long list kept as CSV: each line becomes an object, its empty cells are left out, so that a schema can judge it. */
final class CsvRows {
    private CsvRows() {}

    /** The rows of {@code bytes} under a header that must be {@code columns}; empty if it is not. */
    static Optional<Document> read(Path file, byte[] bytes, List<String> columns, Problems problems) {
        Optional<String> text = YamlReader.text(file, bytes, problems);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        Map<String, Integer> lines = new HashMap<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text.get())) {
            boolean isHeader = true;
            for (CsvRecord line : reader) {
                if (isHeader) {
                    isHeader = false;
                    if (!checkHeader(file, line, columns, problems)) {
                        return Optional.empty();
                    }
                } else if (line.getFieldCount() != columns.size()) {
                    problems.add(
                            file,
                            (int) line.getStartingLineNumber(),
                            "这一行有 " + line.getFieldCount() + " 列，应为 " + columns.size() + " 列。",
                            "This line has " + line.getFieldCount() + " cells instead of " + columns.size() + ".",
                            "请检查逗号和引号。",
                            "Check commas and quotes.");
                } else {
                    lines.put("/" + rows.size(), (int) line.getStartingLineNumber());
                    rows.add(row(line, columns));
                }
            }
        } catch (CsvParseException e) {
            problems.add(
                    file, 1, "CSV 无法读取。", "The CSV cannot be read.", "请检查引号是否成对。", "Check that quotes come in pairs.");
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Optional.of(new Document(file, rows, lines));
    }

    private static boolean checkHeader(Path file, CsvRecord header, List<String> columns, Problems problems) {
        List<String> named = new ArrayList<>(header.getFields());
        if (named.equals(columns)) {
            return true;
        }
        problems.add(
                file,
                1,
                "表头是“" + String.join(",", named) + "”，不是规定的表头。",
                "The header is '" + String.join(",", named) + "', not the one agreed.",
                "请改为“" + String.join(",", columns) + "”。",
                "Make it '" + String.join(",", columns) + "'.");
        return false;
    }

    private static ObjectNode row(CsvRecord line, List<String> columns) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        for (int column = 0; column < columns.size(); column++) {
            String cell = line.getField(column).strip();
            if (!cell.isEmpty()) {
                row.put(columns.get(column), cell);
            }
        }
        return row;
    }
}
