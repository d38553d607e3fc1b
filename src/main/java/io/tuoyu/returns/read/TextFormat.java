package io.tuoyu.returns.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.tuoyu.returns.Reason;
import io.tuoyu.returns.read.Row.Visibility;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Comma-, semicolon- and tab-separated text. */
final class TextFormat implements Format {
    private static final char[] SEPARATORS = {',', '\t', ';'};
    private static final int LINES_ASKED = 200;
    private static final int SMALLEST_BUFFER = 1 << 24;

    @Override
    public boolean recognises(Content content) {
        return content.zip().isEmpty()
                && !content.startsWith((byte) '%', (byte) 'P', (byte) 'D', (byte) 'F')
                && TextDecoding.decode(content.bytes()).isPresent();
    }

    @Override
    public Book read(Content content) throws Unreadable {
        String text = TextDecoding.decode(content.bytes()).orElseThrow();
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .maxBufferSize(Math.max(SMALLEST_BUFFER, text.length() + 1))
                .ofCsvRecord(text)) {
            for (CsvRecord line : records) {
                List<Cell> cells = new ArrayList<>(line.getFieldCount());
                for (int column = 0; column < line.getFieldCount(); column++) {
                    String field = line.getField(column);
                    if (!field.isBlank()) {
                        cells.add(Cell.text(column, field));
                    }
                }
                if (!cells.isEmpty()) {
                    rows.add(new Row(Math.toIntExact(line.getStartingLineNumber()), Visibility.VISIBLE, cells));
                }
            }
        } catch (CsvParseException malformed) {
            throw new Unreadable(Reason.MALFORMED_CSV, "引号不配对", "A quotation mark is not closed where it must be");
        } catch (IOException impossible) {
            throw new IllegalStateException("A text in memory fails to be read", impossible);
        }
        return new Book(
                FileKind.TEXT, List.of(new Sheet(Optional.empty(), Visibility.VISIBLE, rows, List.of(), List.of())));
    }

    /** The separator that stands equally often in most lines; inside quotation marks nothing separates. */
    private static char separator(String text) {
        char best = ',';
        int bestScore = 0;
        for (char candidate : SEPARATORS) {
            int score = score(text, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    private static int score(String text, char separator) {
        Map<Integer, Integer> lines = new HashMap<>();
        int inLine = 0;
        int asked = 0;
        boolean isQuoted = false;
        for (int at = 0; at < text.length() && asked < LINES_ASKED; at++) {
            char sign = text.charAt(at);
            if (sign == '"') {
                isQuoted = !isQuoted;
            } else if (!isQuoted && sign == separator) {
                inLine++;
            } else if (!isQuoted && (sign == '\n' || sign == '\r')) {
                lines.merge(inLine, 1, Integer::sum);
                asked++;
                inLine = 0;
            }
        }
        lines.merge(inLine, 1, Integer::sum);
        int score = 0;
        for (Map.Entry<Integer, Integer> line : lines.entrySet()) {
            score = Math.max(score, line.getKey() * line.getValue());
        }
        return score;
    }
}
