package io.tuoyu.returns.check;

import io.tuoyu.returns.AcceptedRow;
import io.tuoyu.returns.Reason;
import io.tuoyu.returns.check.Column.Role;
import io.tuoyu.returns.check.RegisterRule.Statement;
import io.tuoyu.returns.check.Table.Line;
import io.tuoyu.returns.read.Row.Visibility;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A register of the district, and the checklist: a row for each thing, every row by itself. */
final class RegisterCheck {
    private final Context context;
    private final YearMonth period;
    private final Map<String, Spot> keys = new HashMap<>();

    RegisterCheck(Context context, YearMonth period) {
        this.context = context;
        this.period = period;
    }

    Rows check(List<Table> tables) {
        Rows rows = new Rows();
        for (Table table : tables) {
            RegisterRule rule = rule(table.form());
            for (Line line : table.lines()) {
                switch (line.kind()) {
                    case DATA -> check(new RowReader(table, line.row(), context.largest()), rule, rows);
                    // 无 is the answer of a register that has nothing to tell.
                    case NOTHING -> rows.countGood(1);
                    case TOTAL -> {}
                }
            }
            rows.warn(new Totals(table, tables, context.largest()).differences());
        }
        return rows;
    }

    private RegisterRule rule(Form form) {
        if (form == Forms.INSTITUTIONS) {
            return new Institutions();
        }
        if (form == Forms.INSTITUTIONS_BY_CLASS) {
            return new InstitutionsByClass();
        }
        if (form == Forms.SLOT_EVENTS) {
            return new SlotEvents();
        }
        if (form == Forms.INCIDENTS) {
            return new Incidents();
        }
        if (form == Forms.SURVEY) {
            return new Survey();
        }
        if (form == Forms.CHECKLIST) {
            return new Tasks(context);
        }
        throw new IllegalArgumentException("No register: " + form);
    }

    private void check(RowReader row, RegisterRule rule, Rows rows) {
        Statement statement = rule.read(row, period);
        boolean isOfTown = row.has("town_name");
        Spot subject = row.spot(isOfTown ? "town_name" : "task");
        Optional<String> code = Optional.of(context.plan().areas().root().code());
        if (isOfTown) {
            code = context.towns().identify(row, statement.period()).code();
        }
        rule.repeated().ifPresent(reason -> refuseRepeated(row, reason));
        if (row.row().visibility() == Visibility.HIDDEN) {
            row.warn(Reason.HIDDEN_ROW, subject, Wording.hidden(subject));
        }
        rows.warn(row.warnings(code));
        if (row.isGood()) {
            rows.accept(
                    new AcceptedRow(
                            code.orElseThrow(),
                            statement.period(),
                            row.table().sheet().name(),
                            Optional.of(row.row().number()),
                            statement.figures(),
                            statement.texts()),
                    subject);
        } else {
            rows.reject(row.rejections(code));
        }
    }

    /** Of a key that stands there again the first row counts, the later ones do not. */
    private void refuseRepeated(RowReader row, Reason reason) {
        Optional<Column> key = row.table().form().ofRole(Role.KEY).filter(column -> row.has(column.id()));
        if (key.isEmpty()) {
            return;
        }
        String text = Words.plain(row.cell(key.get().id()).shown());
        if (Words.isNoFigure(text)) {
            return;
        }
        Spot spot = row.spot(key.get().id());
        Spot first = keys.putIfAbsent(text, spot);
        if (first != null) {
            row.reject(reason, spot, DateWording.repeated(key.get(), spot, first));
        }
    }
}
