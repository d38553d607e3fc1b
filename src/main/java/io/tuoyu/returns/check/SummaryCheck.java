package io.tuoyu.returns.check;

import io.tuoyu.plan.Area;
import io.tuoyu.returns.AcceptedRow;
import io.tuoyu.returns.Figure;
import io.tuoyu.returns.Finding;
import io.tuoyu.returns.Finding.Scope;
import io.tuoyu.returns.Reason;
import io.tuoyu.returns.Withheld;
import io.tuoyu.returns.check.Column.Role;
import io.tuoyu.returns.check.Table.Line;
import io.tuoyu.returns.check.Table.LineKind;
import io.tuoyu.returns.check.TownCheck.Town;
import io.tuoyu.returns.read.Row.Visibility;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The monthly summary and that of the survey: a row for each town. */
final class SummaryCheck {
    private final Context context;
    private final YearMonth period;

    SummaryCheck(Context context, YearMonth period) {
        this.context = context;
        this.period = period;
    }

    private record Read(RowReader row, Town town, Spot name, List<Figure> figures) {}

    Rows check(List<Table> tables) {
        List<Read> read = new ArrayList<>();
        Rows rows = new Rows();
        for (Table table : tables) {
            for (Line line : table.lines()) {
                if (line.kind() == LineKind.DATA) {
                    read.add(read(new RowReader(table, line.row(), context.largest())));
                }
            }
            rows.warn(new Totals(table, tables, context.largest()).differences());
        }
        refuseRepeated(read);
        for (Read each : read) {
            Optional<String> code = each.town().code();
            rows.warn(each.row().warnings(code));
            if (each.row().isGood()) {
                rows.accept(
                        new AcceptedRow(
                                code.orElseThrow(),
                                period,
                                each.row().table().sheet().name(),
                                Optional.of(each.row().row().number()),
                                each.figures(),
                                Map.of()),
                        each.name());
            } else {
                rows.reject(each.row().rejections(code));
                code.ifPresent(town -> rows.withhold(withheld(each, town)));
            }
        }
        rows.warn(missing(read));
        return rows;
    }

    private Read read(RowReader row) {
        Spot name = row.spot("town_name");
        Town town = context.towns().identify(row, period);
        if (row.row().visibility() == Visibility.HIDDEN) {
            row.warn(Reason.HIDDEN_ROW, name, Wording.hidden(name));
        }
        Map<String, OptionalLong> counts = new HashMap<>();
        List<Figure> figures = new ArrayList<>();
        for (Column column : row.table().form().columns()) {
            if (column.role() == Role.COUNT && row.has(column.id()) && !counts.containsKey(column.id())) {
                OptionalLong count = row.count(column.id());
                counts.put(column.id(), count);
                count.ifPresent(value -> figures.add(row.figure(column.id(), value, column.id())));
            }
        }
        if (row.table().form() == Forms.SURVEY_SUMMARY) {
            SurveyAnswers.compare(row, counts);
        } else {
            relate(row, counts);
        }
        return new Read(row, town, name, figures);
    }

    private static Withheld withheld(Read read, String town) {
        Set<String> unread = new HashSet<>();
        for (Column column : read.row().table().form().columns()) {
            if (column.role() == Role.COUNT && read.row().has(column.id())) {
                unread.add(column.id());
            }
        }
        read.figures().forEach(figure -> unread.remove(figure.field()));
        return new Withheld(town, read.figures(), unread);
    }

    private static void relate(RowReader row, Map<String, OptionalLong> counts) {
        row.atMost(
                Reason.PART_EXCEEDS_WHOLE, "under3", counts.get("under3"), "resident_pop", counts.get("resident_pop"));
        ratio(row, counts, "know_reached", "know_target", "know_rate");
        ratio(row, counts, "care_guided", "care_target", "care_rate");
        row.atMost(Reason.PART_EXCEEDS_WHOLE, "key_total", counts.get("key_total"), "under3", counts.get("under3"));
        ratio(row, counts, "key_guided", "key_total", "key_rate");
    }

    private static void ratio(
            RowReader row, Map<String, OptionalLong> counts, String numerator, String denominator, String rate) {
        row.atMost(
                Reason.NUMERATOR_EXCEEDS_DENOMINATOR,
                numerator,
                counts.get(numerator),
                denominator,
                counts.get(denominator));
        Rate.check(row, rate, counts.get(numerator), counts.get(denominator));
    }

    /** Of several rows of one town none counts, whether their figures are equal or not. */
    private static void refuseRepeated(List<Read> read) {
        Map<Area, List<Read>> byTown = new HashMap<>();
        for (Read each : read) {
            each.town().identified().ifPresent(town -> byTown.computeIfAbsent(town, key -> new ArrayList<>())
                    .add(each));
        }
        byTown.forEach((town, rows) -> {
            if (rows.size() > 1) {
                for (Read each : rows) {
                    each.row()
                            .reject(
                                    Reason.DUPLICATE_TOWN,
                                    each.name(),
                                    Wording.duplicateTown(town, others(rows, each)));
                }
            }
        });
    }

    private static String others(List<Read> rows, Read each) {
        StringBuilder others = new StringBuilder();
        for (Read other : rows) {
            if (!other.name().equals(each.name())) {
                others.append(others.isEmpty() ? "" : "、").append(other.name().cell());
            }
        }
        return others.toString();
    }

    /** What a roll-up lacks; one town's own row lacks nobody. */
    private List<Finding> missing(List<Read> read) {
        Set<Area> named = new HashSet<>();
        read.forEach(each -> each.town().named().ifPresent(named::add));
        List<Finding> missing = new ArrayList<>();
        if (named.size() >= 2) {
            for (Area town : context.plan().areas().townsIn(period)) {
                if (!named.contains(town)) {
                    missing.add(Fault.ofFile(
                            Reason.MISSING_TOWN,
                            Scope.NONE,
                            FileWording.missingTown(town, period),
                            Optional.of(town.code())));
                }
            }
        }
        return missing;
    }
}
