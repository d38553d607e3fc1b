package io.tuoyu.returns.check;

import io.tuoyu.returns.Institution;
import io.tuoyu.returns.check.Table.Line;
import io.tuoyu.returns.check.Table.LineKind;
import io.tuoyu.returns.read.Book;
import io.tuoyu.returns.read.FileName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The institutions that a town's workbook lists: what next month's form need not ask again. */
public final class InstitutionList {
    private static final List<String> CLASSES = List.of("infants", "toddlers", "seniors", "mixed");

    private InstitutionList() {}

    /**
     * The rows of 表2 that are whole: name, ownership, filing and slots are good. Where a name holds personal data, the row is
     * left out.
     *
     * @param largest a count above it is none
     */
    public static List<Institution> of(Book book, FileName name, long largest) {
        List<Institution> institutions = new ArrayList<>();
        for (Header header : Recognition.of(book, name).tables()) {
            if (header.form() == Forms.NURSERIES) {
                Table table = Table.below(List.of(header), text -> false).get(0);
                for (Line line : table.lines()) {
                    if (line.kind() == LineKind.DATA) {
                        institution(new RowReader(table, line.row(), largest)).ifPresent(institutions::add);
                    }
                }
            }
        }
        return institutions;
    }

    private static Optional<Institution> institution(RowReader row) {
        String name = Words.trim(row.cell("institution").shown());
        String ownership = Words.plain(row.cell("ownership").shown());
        String filed = Words.plain(row.cell("filed").shown());
        OptionalLong slots = row.count("slots");
        boolean isGood = !Words.isNoFigure(name)
                && !PersonalData.isIn(name)
                && Institutions.Ownership.WORDS.containsKey(ownership)
                && WorkbookTables.YES_NO.containsKey(filed)
                && slots.isPresent();
        if (!isGood) {
            return Optional.empty();
        }
        Optional<String> code = row.has("credit_code")
                ? Optional.of(Words.plain(row.cell("credit_code").shown())).filter(text -> !Words.isNoFigure(text))
                : Optional.empty();
        List<Long> classes = new ArrayList<>();
        for (String each : CLASSES) {
            row.countIfAny(each).ifPresent(classes::add);
        }
        return Optional.of(new Institution(
                name,
                code,
                ownership,
                WorkbookTables.YES_NO.get(filed),
                slots.getAsLong(),
                classes.size() == CLASSES.size() ? classes : List.of()));
    }
}
