package io.tuoyu.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A line of a file of golden cases: method, inputs (JSON), expected (JSON), tolerance, source. */
record GoldenCase(long line, String method, JsonNode inputs, JsonNode expected, Tolerance tolerance, String source) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<GoldenCase> read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            List<GoldenCase> cases = new ArrayList<>();
            for (NamedCsvRecord row : rows) {
                cases.add(new GoldenCase(
                        row.getStartingLineNumber(),
                        row.getField("method"),
                        JSON.readTree(row.getField("inputs")),
                        JSON.readTree(row.getField("expected")),
                        Tolerance.of(row.getField("tolerance")),
                        row.getField("source")));
            }
            return cases;
        }
    }

    /** What is not as expected, key by key; empty if the case passes. */
    List<String> differences() {
        JsonNode actual = JSON.valueToTree(GoldenMethods.call(method, inputs));
        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : expected.properties()) {
            String key = entry.getKey();
            compare(key, key, actual.path(key), entry.getValue(), differences);
        }
        return differences;
    }

    private void compare(String key, String place, JsonNode actual, JsonNode wanted, List<String> differences) {
        if (wanted.isArray() && actual.isArray() && wanted.size() == actual.size()) {
            for (int i = 0; i < wanted.size(); i++) {
                compare(key, place + "[" + i + "]", actual.get(i), wanted.get(i), differences);
            }
        } else if (!matches(key, actual, wanted)) {
            differences.add(place + ": expected " + wanted + ", was " + actual);
        }
    }

    private boolean matches(String key, JsonNode actual, JsonNode wanted) {
        if (wanted.isNull()) {
            return actual.isNull() || actual.isMissingNode();
        }
        return wanted.isNumber()
                ? actual.isNumber() && tolerance.accepts(key, actual.doubleValue(), wanted.doubleValue())
                : actual.equals(wanted);
    }

    @Override
    public String toString() {
        return "line " + line + " " + method;
    }
}
