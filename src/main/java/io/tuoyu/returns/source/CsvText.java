package io.tuoyu.returns.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.StringWriter;
import java.util.List;

/** Comma-separated text in UTF-8. All is quoted: whatever a word holds, only our commas separate. */
final class CsvText {

    private CsvText() {}

    static byte[] bytes(List<List<String>> records) {
        StringWriter text = new StringWriter();
        CsvWriter writer = CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(0)
                .build(text);
        records.forEach(writer::writeRecord);
        return text.toString().getBytes(UTF_8);
    }
}
