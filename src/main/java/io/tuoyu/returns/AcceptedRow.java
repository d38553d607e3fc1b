package io.tuoyu.returns;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was accepted of one town (or, on the checklist, of the district).
 *
 * <p>In a summary or a register this is one row. In a town workbook it is the town's whole entry: its figures are the
 * cells of all its rows, several to a field, and the town's value is their sum.
 *
 * @param areaCode code of the area it speaks of
 * @param period   month it speaks of; a dated row of a ledger speaks of its own month, not of the file's
 * @param sheet    sheet; empty in text and for a workbook's entry
 * @param row      row, from 1; empty for a workbook's entry
 * @param figures  the numbers, each with its cell
 * @param texts    values from closed lists and dates, by field ({@code status} → {@code DONE}); never free text
 */
public record AcceptedRow(
        String areaCode,
        YearMonth period,
        Optional<String> sheet,
        Optional<Integer> row,
        List<Figure> figures,
        Map<String, String> texts) {

    public AcceptedRow {
        figures = List.copyOf(figures);
        texts = Map.copyOf(texts);
    }
}
