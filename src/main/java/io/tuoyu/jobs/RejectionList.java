package io.tuoyu.jobs;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.tuoyu.returns.FileReading;
import io.tuoyu.returns.Finding;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a run refused, as a list that opens in a spreadsheet: file, sheet, cell, value, why, and what to do. */
final class RejectionList {

    static final String FILE = "rejections.csv";

    /** Without it, spreadsheets take UTF-8 for the local code page. */
    private static final char BOM = '\uFEFF';

    private RejectionList() {}

    /** Writes the refusals of {@code readings}, file by file. */
    static void write(List<FileReading> readings, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                CsvWriter csv =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out)) {
            out.write(BOM);
            csv.writeRecord("文件 file", "工作表 sheet", "单元格 cell", "原值 raw", "原因 reason", "说明 message", "改法 fix");
            for (FileReading reading : readings) {
                for (Finding finding : reading.rejected()) {
                    csv.writeRecord(
                            harmless(reading.file()),
                            harmless(finding.sheet().orElse("")),
                            finding.cell().orElse(""),
                            harmless(finding.raw().orElse("")),
                            finding.reason().name(),
                            harmless(finding.messageZh()),
                            harmless(finding.fixZh()));
                }
            }
        }
    }

    /** A cell that begins like a formula runs when a spreadsheet opens it; an apostrophe makes it text. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
