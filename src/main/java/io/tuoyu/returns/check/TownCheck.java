package io.tuoyu.returns.check;

import io.tuoyu.plan.Area;
import io.tuoyu.returns.Reason;
import io.tuoyu.returns.read.Cell;
import io.tuoyu.returns.read.Cell.Kind;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which town a name and a code mean. The name identifies; a code that is there must agree. */
final class TownCheck {
    private static final int TOWN_DIGITS = 9;
    private static final int VILLAGE_DIGITS = 12;
    private static final String TOWN_ENDING = "000";

    private final TownNames names;

    TownCheck(TownNames names) {
        this.names = names;
    }

    /**
     * What was found.
     *
     * @param named      the town that the name names, whatever the code says
     * @param identified the same, if nothing speaks against it
     */
    record Town(Optional<Area> named, Optional<Area> identified, List<Fault> faults, List<Fault> warnings) {
        Optional<String> code() {
            return named.map(Area::code);
        }
    }

    /** Identifies the town of a row, and tells the row what is wrong with it. */
    Town identify(RowReader row, YearMonth period) {
        Spot name = row.spot("town_name");
        boolean hasCode = row.has("town_code");
        Town town = identify(
                row.column("town_name"),
                row.cell("town_name"),
                name,
                hasCode ? row.cell("town_code") : Cell.blank(0),
                hasCode ? row.spot("town_code") : name,
                Optional.of(period));
        town.faults().forEach(fault -> row.reject(fault.reason(), fault.spot(), fault.told()));
        town.warnings().forEach(fault -> row.warn(fault.reason(), fault.spot(), fault.told()));
        return town;
    }

    /**
     * Identifies a town.
     *
     * @param codeCell the cell of the code; blank if there is none
     * @param period   month in which it must exist; empty if unknown
     */
    Town identify(Column column, Cell nameCell, Spot name, Cell codeCell, Spot code, Optional<YearMonth> period) {
        List<Fault> faults = new ArrayList<>();
        List<Fault> warnings = new ArrayList<>();
        String text = nameCell.shown();
        String digits = digits(codeCell);
        Optional<Reason> broken = broken(nameCell);
        if (broken.isPresent()) {
            faults.add(new Fault(broken.get(), name, Wording.value(broken.get(), column, name, 0)));
            return new Town(Optional.empty(), Optional.empty(), faults, warnings);
        }
        if (Words.isNoFigure(text)) {
            faults.add(new Fault(Reason.MISSING_VALUE, name, Wording.missingName(column)));
            return new Town(Optional.empty(), Optional.empty(), faults, warnings);
        }
        if (digits.length() == VILLAGE_DIGITS && !digits.endsWith(TOWN_ENDING)) {
            faults.add(new Fault(Reason.NOT_A_TOWN_ROW, code, Wording.village(code)));
            return new Town(Optional.empty(), Optional.empty(), faults, warnings);
        }
        Optional<Area> town = names.town(text);
        if (town.isEmpty()) {
            faults.add(unnamed(text, name));
            return new Town(Optional.empty(), Optional.empty(), faults, warnings);
        }
        Area named = town.get();
        period.filter(month -> !named.validity().holdsAtEndOf(month))
                .ifPresent(month -> faults.add(new Fault(
                        Reason.RETIRED_TOWN,
                        name,
                        Wording.retired(name, named, named.successor().flatMap(names.areas()::find), month))));
        checkCode(named, codeCell, digits, code, faults, warnings);
        return new Town(town, faults.isEmpty() ? town : Optional.empty(), faults, warnings);
    }

    /** Why a formula gives no name. */
    private static Optional<Reason> broken(Cell cell) {
        if (cell.kind() == Kind.NO_CACHE) {
            return Optional.of(Reason.FORMULA_NO_CACHE);
        }
        return cell.kind() == Kind.ERROR || Count.ERRORS.contains(Words.trim(cell.text()))
                ? Optional.of(Reason.FORMULA_ERROR)
                : Optional.empty();
    }

    private Fault unnamed(String text, Spot name) {
        if (names.isVillage(text)) {
            return new Fault(Reason.NOT_A_TOWN_ROW, name, Wording.village(name));
        }
        return new Fault(
                Reason.UNKNOWN_TOWN,
                name,
                names.isZone(text) ? Wording.zone(name) : Wording.unknownTown(name, names.suggestion(text)));
    }

    private void checkCode(
            Area named, Cell codeCell, String digits, Spot code, List<Fault> faults, List<Fault> warnings) {
        if (codeCell.isBlank() || Words.isNoFigure(codeCell.text())) {
            return;
        }
        String nine = digits.length() == VILLAGE_DIGITS ? digits.substring(0, TOWN_DIGITS) : digits;
        if (nine.length() != TOWN_DIGITS) {
            warnings.add(new Fault(Reason.CODE_UNREADABLE, code, Wording.unreadableCode(code, named)));
        } else if (!nine.equals(named.code())) {
            Optional<Area> other = names.areas().find(nine);
            boolean isOfDistrict = nine.startsWith(names.areas().root().code());
            faults.add(
                    other.isEmpty() && isOfDistrict
                            ? new Fault(Reason.UNKNOWN_CODE, code, Wording.unknownCode(code, named))
                            : new Fault(Reason.CODE_NAME_CONFLICT, code, Wording.codeOfAnother(code, named, other)));
        }
    }

    /** The digits of a code; empty if it is damaged. */
    private static String digits(Cell cell) {
        String text = "";
        if (cell.kind() == Kind.TEXT) {
            text = Words.plain(cell.text());
        } else if (cell.kind() == Kind.NUMBER && Double.parseDouble(cell.text()) < 1e15) {
            BigDecimal number = cell.number().stripTrailingZeros();
            text = number.scale() <= 0 ? number.toPlainString() : "";
        }
        return Words.isDigits(text) ? text : "";
    }
}
