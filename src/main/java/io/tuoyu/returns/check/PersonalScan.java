package io.tuoyu.returns.check;

import io.tuoyu.returns.Finding;
import io.tuoyu.returns.Reason;
import io.tuoyu.returns.read.Book;
import io.tuoyu.returns.read.Cell;
import io.tuoyu.returns.read.Cell.Kind;
import io.tuoyu.returns.read.Row;
import io.tuoyu.returns.read.Sheet;
import io.tuoyu.returns.read.Sheet.Note;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks through all cells and comments of a file for personal data, read or not. Signatures outside the data are none. */
final class PersonalScan {

    /** The least of the mobile phones. */
    private static final double SMALLEST_TELLING = 1.3e10;

    private PersonalScan() {}

    static List<Finding> warnings(Book book, List<Table> tables) {
        List<Finding> warnings = new ArrayList<>();
        for (Sheet sheet : book.sheets()) {
            Set<Integer> data = new HashSet<>();
            int creditCode = -1;
            for (Table table : tables) {
                if (table.sheet().name().equals(sheet.name())) {
                    table.lines().forEach(line -> data.add(line.row().number()));
                    creditCode = table.header().place("credit_code");
                }
            }
            for (Row row : sheet.rows()) {
                boolean isData = data.contains(row.number());
                String left = "";
                for (Cell cell : row.cells()) {
                    boolean isCode = isData && cell.column() == creditCode;
                    String text = text(cell);
                    boolean isFound = PersonalData.isIn(text) || (!text.isEmpty() && PersonalData.isOpenLabel(left));
                    boolean isSignature = !isData && isSigned(left, text) && !PersonalData.isMoreThanSignature(text);
                    if (!isCode && isFound && !isSignature) {
                        warnings.add(warning(sheet, row.number(), cell.column()));
                    }
                    left = text;
                }
            }
            for (Note note : sheet.notes()) {
                if (PersonalData.isIn(note.text())) {
                    warnings.add(warning(sheet, note.row(), note.column()));
                }
            }
        }
        return warnings.stream().distinct().toList();
    }

    private static String text(Cell cell) {
        if (cell.kind() != Kind.NUMBER) {
            return cell.text();
        }
        // Smaller numbers tell nobody: most cells need no second look.
        return Math.abs(Double.parseDouble(cell.text())) < SMALLEST_TELLING ? "" : cell.shown();
    }

    private static boolean isSigned(String left, String text) {
        return PersonalData.isSignatureLabel(Words.compact(left)) || PersonalData.isSignatureLabel(Words.compact(text));
    }

    private static Finding warning(Sheet sheet, int row, int column) {
        Spot spot = new Spot(sheet.name(), row, column, PersonalData.WITHHELD);
        return new Fault(Reason.PERSONAL_DATA_IN_REMARK, spot, FileWording.personal()).warning(Optional.empty());
    }
}
