package io.tuoyu.returns.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.tuoyu.returns.Reason;
import io.tuoyu.returns.read.Row.Visibility;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Text whose fields are set apart by commas, tabs, semicolons and the like. */
final class TextFormat implements Format {
    /** A field that is longer is a quotation that nobody closed. */
    private static final int LARGEST_FIELD = 1 << 22;

    @Override
    public boolean recognises(Content content) {
        return !content.startsWith((byte) '%', (byte) 'P', (byte) 'D', (byte) 'F')
                && content.text().isPresent();
    }

    @Override
    public Book read(Content content) throws Unreadable {
        DecodedText text = content.text().orElseThrow();
        List<Row> rows = new ArrayList<>();
        Memory memory = new Memory();
        try {
            Separator separator = Separator.of(text);
            try (Reader reader = text.reader();
                    CsvReader<CsvRecord> records = records(reader, separator)) {
                for (CsvRecord line : records) {
                    if (line.getStartingLineNumber() > 1 || !separator.isStated()) {
                        add(line, rows, memory);
                    }
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

    /** Text behind a closing quotation mark belongs to the field, as in Excel: {@code "a"b} is ab. */
    // FastCSV 4 marks the permission for removal, and knows no other.
    @SuppressWarnings("removal")
    private static CsvReader<CsvRecord> records(Reader reader, Separator separator) {
        return CsvReader.builder()
                .fieldSeparator(separator.sign())
                .skipEmptyLines(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(LARGEST_FIELD)
                .ofCsvRecord(reader);
    }

    private static void add(CsvRecord line, List<Row> rows, Memory memory) throws Unreadable {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < line.getFieldCount(); column++) {
            String field = line.getField(column);
            if (!Cell.isBlank(field)) {
                memory.cell();
                memory.text(field);
                cells.add(Cell.text(column, field));
            }
        }
        if (!cells.isEmpty()) {
            memory.cell();
            rows.add(new Row(Math.toIntExact(line.getStartingLineNumber()), Visibility.VISIBLE, cells));
        }
    }
}
