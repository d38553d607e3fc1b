package io.tuoyu.returns.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.tuoyu.runs.ExitCode;
import io.tuoyu.runs.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code received.csv} says: when the files beside it came, as a mailbox export writes it.
 *
 * @param byFile moment of receipt by path inside the inbox, with {@code /}; of a file named twice, the later line
 */
record ReceivedTimes(Map<String, Instant> byFile) {

    static final String FILE = "received.csv";

    private static final List<String> COLUMNS = List.of("file", "received_at");

    ReceivedTimes {
        byFile = Map.copyOf(byFile);
    }

    /**
     * Reads it from the top of {@code inbox}; none there says nothing.
     *
     * @throws UserError USAGE, naming the line that cannot be read
     */
    static ReceivedTimes of(Path inbox) throws IOException {
        Path file = inbox.resolve(FILE);
        Map<String, Instant> times = new HashMap<>();
        if (!Files.isRegularFile(file)) {
            return new ReceivedTimes(times);
        }
        long line = 1;
        try (CsvReader<CsvRecord> records =
                CsvReader.builder().skipEmptyLines(true).detectBomHeader(true).ofCsvRecord(file, UTF_8)) {
            boolean isHeader = true;
            for (CsvRecord each : records) {
                line = each.getStartingLineNumber();
                if (isHeader) {
                    if (!each.getFields().equals(COLUMNS)) {
                        throw broken(file, line, "首行应为 file,received_at", "The first line must be file,received_at");
                    }
                    isHeader = false;
                    continue;
                }
                if (each.getFieldCount() != COLUMNS.size() || each.getField(0).isBlank()) {
                    throw broken(file, line, "应有文件名和时间两列", "It needs two columns, file and time");
                }
                times.put(each.getField(0), moment(file, line, each.getField(1)));
            }
        } catch (CsvParseException | CharacterCodingException | UncheckedIOException unreadable) {
            throw broken(file, line, "此行之后无法读取（应为 UTF-8 编码的 CSV）", "Unreadable from here on (UTF-8 CSV is expected)");
        }
        return new ReceivedTimes(times);
    }

    private static Instant moment(Path file, long line, String text) {
        try {
            return OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeException wrong) {
            throw broken(file, line, "“" + text + "”不是带时区的时间", "\"" + text + "\" is no time with an offset");
        }
    }

    private static UserError broken(Path file, long line, String zh, String en) {
        return new UserError(
                ExitCode.USAGE,
                file + " › " + line,
                "第 " + line + " 行：" + zh + "。",
                "Line " + line + ": " + en + ".",
                "请改为 2022-06-03T09:30:00+08:00 这样的时间，或删去此行。",
                "Write a time like 2022-06-03T09:30:00+08:00, or remove the line.");
    }
}
