package io.tuoyu.returns.check;

import io.tuoyu.returns.Figure;
import io.tuoyu.returns.Finding;
import io.tuoyu.returns.Reason;
import io.tuoyu.returns.read.Cell;
import io.tuoyu.returns.read.Cell.Kind;
import io.tuoyu.returns.read.Row;
import io.tuoyu.returns.read.Sheet.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads one row by the columns of its form, and keeps what is wrong with it. */
final class RowReader {
    private final Table table;
    private final Row row;
    private final long largest;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> notices = new ArrayList<>();

    /** @param largest a count above it is refused */
    RowReader(Table table, Row row, long largest) {
        this.table = table;
        this.row = row;
        this.largest = largest;
    }

    Row row() {
        return row;
    }

    Table table() {
        return table;
    }

    /** Faults that take the row away. */
    List<Fault> faults() {
        return faults;
    }

    boolean isGood() {
        return faults.isEmpty();
    }

    List<Finding> rejections(Optional<String> areaCode) {
        return faults.stream().map(fault -> fault.rejecting(areaCode)).toList();
    }

    List<Finding> warnings(Optional<String> areaCode) {
        return notices.stream().map(fault -> fault.warning(areaCode)).toList();
    }

    void reject(Reason reason, Spot spot, Told told) {
        faults.add(new Fault(reason, spot, told));
    }

    void warn(Reason reason, Spot spot, Told told) {
        notices.add(new Fault(reason, spot, told));
    }

    boolean has(String columnId) {
        return table.header().has(columnId);
    }

    Place place(String columnId) {
        return table.at(row, columnId);
    }

    Cell cell(String columnId) {
        return place(columnId).cell();
    }

    Spot spot(String columnId) {
        return Spot.of(table.sheet(), place(columnId));
    }

    Column column(String columnId) {
        return table.form().column(columnId);
    }

    /** A count that must be there; empty if it is not good, which is then a fault of the row. */
    OptionalLong count(String columnId) {
        return number(columnId, Count.Range.COUNT);
    }

    /** A signed number that must be there. */
    OptionalLong change(String columnId) {
        return number(columnId, Count.Range.CHANGE);
    }

    /** A count that may be left out; what stands there must be good. */
    OptionalLong countIfAny(String columnId) {
        if (!has(columnId)
                || (Words.isNoFigure(cell(columnId).text()) && cell(columnId).kind() != Kind.NO_CACHE)) {
            return OptionalLong.empty();
        }
        return count(columnId);
    }

    private OptionalLong number(String columnId, Count.Range range) {
        Count count = peek(columnId, range);
        if (count instanceof Count.Good good) {
            return OptionalLong.of(good.value());
        }
        Reason reason = ((Count.Bad) count).reason();
        Spot spot = spot(columnId);
        reject(reason, spot, Wording.value(reason, column(columnId), spot, largest));
        return OptionalLong.empty();
    }

    /** What a cell says, without judging the row. */
    Count peek(String columnId, Count.Range range) {
        int shift = table.units().isTenThousands(columnId) ? Count.TEN_THOUSAND_DIGITS : 0;
        return Count.of(row.at(table.header().place(columnId)), range, shift, largest);
    }

    /** A word of a closed list; empty and a fault if it is none. */
    <T> Optional<T> choice(String columnId, Map<String, T> words, Reason otherwise) {
        Cell cell = cell(columnId);
        if (Words.isNoFigure(cell.shown())) {
            reject(Reason.MISSING_VALUE, spot(columnId), Wording.missingName(column(columnId)));
            return Optional.empty();
        }
        T chosen = words.get(Words.plain(cell.shown()));
        if (chosen == null) {
            reject(
                    otherwise,
                    spot(columnId),
                    Wording.notInList(column(columnId), spot(columnId), String.join("、", words.keySet())));
        }
        return Optional.ofNullable(chosen);
    }

    /** A name that must be there. */
    void name(String columnId) {
        if (has(columnId) && Words.isNoFigure(cell(columnId).shown())) {
            reject(Reason.MISSING_VALUE, spot(columnId), Wording.missingName(column(columnId)));
        }
    }

    /** {@code part} must not exceed {@code whole}, if both are good. */
    void atMost(Reason reason, String part, OptionalLong partValue, String whole, OptionalLong wholeValue) {
        if (partValue.isPresent() && wholeValue.isPresent() && partValue.getAsLong() > wholeValue.getAsLong()) {
            reject(
                    reason,
                    spot(part),
                    Wording.exceeds(
                            column(part),
                            spot(part),
                            partValue.getAsLong(),
                            column(whole),
                            spot(whole),
                            wholeValue.getAsLong()));
        }
    }

    /** A figure that stands in the cell of a column. */
    Figure figure(String field, long value, String columnId) {
        return new Figure(
                field,
                value,
                table.sheet().name(),
                row.number(),
                Optional.of(place(columnId).name()));
    }

    /** A figure that the row as a whole says. */
    Figure figure(String field, long value) {
        return new Figure(field, value, table.sheet().name(), row.number(), Optional.empty());
    }
}
