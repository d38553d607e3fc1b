package io.tuoyu.returns.read;

import io.tuoyu.returns.read.Row.Visibility;
import io.tuoyu.returns.read.Sheet.Merge;
import io.tuoyu.returns.read.Sheet.Note;
import java.util.ArrayList;
import java.util.List;

/**
 * Sheets written down, a line for a row: {@code 3 hidden A "老城" B 60382 C 0.963%1 D 44682d E TRUE! F #N/A! G ?}. Texts are
 * quoted; d is a day, %1 a percentage with one decimal, ! a truth or an error, ? a formula that nobody calculated.
 */
final class Lines {

    private Lines() {}

    /** What {@code bytes} hold, or the reason why they are refused. */
    static List<String> of(String name, byte[] bytes) {
        try {
            return of(Formats.read(bytes, FileName.of(name), Limits.USUAL));
        } catch (Unreadable refused) {
            return List.of(refused.reason().name());
        }
    }

    static List<String> of(Book book) {
        List<String> lines = new ArrayList<>();
        for (Sheet sheet : book.sheets()) {
            lines.add("# " + sheet.name().orElse(book.kind().name()) + hidden(sheet.visibility()));
            for (Row row : sheet.rows()) {
                StringBuilder line = new StringBuilder(row.number() + hidden(row.visibility()));
                for (Cell cell : row.cells()) {
                    line.append(' ')
                            .append(A1.column(cell.column()))
                            .append(' ')
                            .append(content(cell));
                }
                lines.add(line.toString());
            }
            for (Merge merge : sheet.merges()) {
                lines.add(
                        "merged " + A1.name(merge.left(), merge.top()) + ":" + A1.name(merge.right(), merge.bottom()));
            }
            for (Note note : sheet.notes()) {
                lines.add("note " + A1.name(note.column(), note.row()) + " " + note.text());
            }
        }
        return lines;
    }

    private static String hidden(Visibility visibility) {
        return visibility == Visibility.HIDDEN ? " hidden" : "";
    }

    private static String content(Cell cell) {
        return switch (cell.kind()) {
            case TEXT -> '"' + cell.text().replace("\n", "\\n") + '"';
            case BOOLEAN, ERROR -> cell.text() + "!";
            case NO_CACHE -> "?";
            case BLANK -> "";
            case NUMBER ->
                cell.number().stripTrailingZeros().toPlainString()
                        + switch (cell.look().shape()) {
                            case PLAIN -> "";
                            case PERCENT -> "%" + cell.look().decimals();
                            case DATE -> "d";
                            case DATE_1904 -> "d1904";
                        };
        };
    }
}
