package io.tuoyu.returns.check;

import static java.util.stream.Collectors.toSet;

import io.tuoyu.returns.AcceptedRow;
import io.tuoyu.returns.Figure;
import io.tuoyu.returns.Finding;
import io.tuoyu.returns.Finding.Scope;
import io.tuoyu.returns.Reason;
import io.tuoyu.returns.Withheld;
import io.tuoyu.returns.check.TownCheck.Town;
import io.tuoyu.returns.check.WorkbookTables.Stated;
import io.tuoyu.returns.read.Cell;
import io.tuoyu.returns.read.Sheet.Place;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A town's workbook: one entry for the town of its cover, the sums of its rows. */
final class WorkbookCheck {
    private static final Map<String, Integer> ORDER = ordered(
            "resident_pop",
            "under3",
            "know_target",
            "know_reached",
            "care_target",
            "care_guided",
            "key_total",
            "key_guided",
            "births",
            "institutions",
            "slots",
            "slots_filed",
            "enrolled",
            "new_slots",
            "survey_total",
            "survey_very_satisfied",
            "survey_satisfied",
            "survey_neutral",
            "survey_dissatisfied");

    private static final Map<Form, List<String>> FED = Map.of(
            Forms.POPULATION, WorkbookTables.OF_POPULATION,
            Forms.NURSERIES, WorkbookTables.OF_NURSERIES,
            Forms.GUIDANCE, List.of("know_target", "know_reached", "care_target", "care_guided"),
            Forms.KEY_INFANTS, WorkbookTables.OF_KEY_INFANTS,
            Forms.SATISFACTION, WorkbookTables.OF_SATISFACTION);

    private final Context context;
    private final YearMonth period;
    private final List<Finding> lacking = new ArrayList<>();
    private final Set<String> withheld = new HashSet<>();

    WorkbookCheck(Context context, YearMonth period) {
        this.context = context;
        this.period = period;
    }

    private static Map<String, Integer> ordered(String... fields) {
        Map<String, Integer> order = new HashMap<>();
        for (String field : fields) {
            order.put(field, order.size());
        }
        return Map.copyOf(order);
    }

    Rows check(Preamble cover, List<Table> tables, List<Form> damaged) {
        Rows rows = new Rows();
        Town town = town(context, cover, Optional.of(period));
        Optional<String> code = town.code();
        WorkbookTables read = new WorkbookTables(context.largest());
        for (Table table : tables) {
            read.read(table);
            if (table.form() != Forms.GUIDANCE) {
                List<Table> ofForm = tables.stream()
                        .filter(each -> each.form() == table.form())
                        .toList();
                rows.warn(new Totals(table, ofForm, context.largest()).differences());
            }
        }
        compareKeyInfants(read.rows());
        for (Stated each : read.rows()) {
            if (!each.row().isGood()) {
                withheld.addAll(each.fields());
            }
        }
        damaged.forEach(form -> lacking.add(
                Fault.ofFile(Reason.HEADER_NOT_FOUND, Scope.ROW, FileWording.sheetMissing(form.zh()), code)));
        lacking(tables, read.rows(), code);
        List<Finding> ofCover = refusals(cover, town, code);
        if (!ofCover.isEmpty()) {
            rows.refuse(ofCover);
            reject(read.rows(), rows, code);
            code.ifPresent(named -> rows.withhold(unbooked(read.rows(), Set.of(), named)));
        } else {
            town.warnings().forEach(fault -> rows.warn(List.of(fault.warning(code))));
            accept(read.rows(), rows, code.orElseThrow(), nameSpot(cover));
        }
        return rows;
    }

    private void accept(List<Stated> read, Rows rows, String code, Spot name) {
        List<Figure> figures = new ArrayList<>();
        for (Stated each : read) {
            rows.warn(each.row().warnings(Optional.of(code)));
            if (each.row().isGood()) {
                each.figures().stream()
                        .filter(figure -> !withheld.contains(figure.field()))
                        .forEach(figures::add);
            } else {
                rows.reject(each.row().rejections(Optional.of(code)));
            }
        }
        rows.refuse(lacking);
        if (!withheld.isEmpty()) {
            rows.withhold(unbooked(read, figures.stream().map(Figure::field).collect(toSet()), code));
        }
        if (figures.isEmpty()) {
            rows.rejectGood(
                    (int) read.stream().filter(each -> each.row().isGood()).count());
            return;
        }
        rows.countGood((int) read.stream().filter(each -> each.row().isGood()).count());
        figures.sort(Comparator.comparingInt(figure -> ORDER.get(figure.field())));
        rows.acceptWhole(new AcceptedRow(code, period, Optional.empty(), Optional.empty(), figures, Map.of()), name);
    }

    /** What the rows say of all fields that are not booked. */
    private static Withheld unbooked(List<Stated> read, Set<String> booked, String code) {
        List<Figure> figures = new ArrayList<>();
        Set<String> unread = new HashSet<>();
        for (Stated each : read) {
            Set<String> silent = new HashSet<>(each.fields());
            for (Figure figure : each.figures()) {
                silent.remove(figure.field());
                if (!booked.contains(figure.field())) {
                    figures.add(figure);
                }
            }
            unread.addAll(silent);
        }
        return new Withheld(code, figures, unread);
    }

    /** Whose figures they are is not known: nothing of them counts, and every fault is told all the same. */
    private void reject(List<Stated> read, Rows rows, Optional<String> code) {
        for (Stated each : read) {
            rows.warn(each.row().warnings(code));
            rows.reject(each.row().rejections(code));
        }
        rows.refuse(lacking);
    }

    /**
     * Which town a cover means.
     *
     * @param period month in which it must exist; empty if unknown
     */
    static Town town(Context context, Preamble cover, Optional<YearMonth> period) {
        Place name = cover.value("填报单位").orElse(new Place(1, Cell.blank(0)));
        Place code = cover.value("区划代码").orElse(new Place(name.row(), Cell.blank(0)));
        return context.towns()
                .identify(
                        Forms.SUMMARY.column("town_name"),
                        name.cell(),
                        spot(cover, name),
                        code.cell(),
                        spot(cover, code),
                        period);
    }

    private static Spot nameSpot(Preamble cover) {
        return spot(cover, cover.value("填报单位").orElse(new Place(1, Cell.blank(0))));
    }

    /** The cell as it stands, with the label that may stand in it too. */
    private static Spot spot(Preamble cover, Place value) {
        Cell whole = cover.sheet()
                .row(value.row())
                .map(row -> row.at(value.cell().column()))
                .orElse(value.cell());
        return Spot.of(cover.sheet(), new Place(value.row(), whole));
    }

    private static List<Finding> refusals(Preamble cover, Town town, Optional<String> code) {
        List<Finding> refusals = new ArrayList<>();
        town.faults().forEach(fault -> refusals.add(fault.rejecting(code)));
        cover.value("报表版本")
                .filter(version -> !Words.isNoFigure(version.cell().shown())
                        && Version.of(version.cell().shown()).isEmpty())
                .ifPresent(version -> {
                    Spot spot = spot(cover, version);
                    Told told = new Told(
                            "报表版本“" + spot.raw() + "”应为“初报”或“更正第n次”。",
                            "The version \"" + spot.raw() + "\" must be 初报 or 更正第n次.",
                            "请改正报表版本后重报。",
                            "Correct the version and resend.");
                    refusals.add(new Fault(Reason.CODE_NOT_IN_LIST, spot, told).rejecting(code));
                });
        return refusals;
    }

    /** Tables that do not say what they are for. A sheet that is not there is no fault: its fields are absent. */
    private void lacking(List<Table> tables, List<Stated> read, Optional<String> code) {
        for (Form form : Forms.OF_WORKBOOK) {
            Optional<Table> table =
                    tables.stream().filter(each -> each.form() == form).findFirst();
            if (table.isEmpty()) {
                continue;
            }
            for (String field : FED.get(form)) {
                boolean isFed = read.stream().anyMatch(each -> each.fields().contains(field));
                // One finding tells of all that a table leaves open.
                if (!isFed
                        && lacking.stream().noneMatch(finding -> finding.sheet()
                                .equals(table.get().sheet().name()))) {
                    lacking.add(unanswered(table.get(), code));
                }
            }
        }
    }

    private static Finding unanswered(Table table, Optional<String> code) {
        String first = table.form() == Forms.SATISFACTION
                ? "survey_total"
                : table.form() == Forms.POPULATION
                        ? "village"
                        : table.form() == Forms.NURSERIES ? "institution" : "due";
        Spot spot = table.header().spot(first);
        return new Fault(Reason.MISSING_VALUE, spot, FileWording.unanswered(table.form())).rejecting(code);
    }

    /** Key infants are some of the children under three: their sum is told at the first row that has any. */
    private static void compareKeyInfants(List<Stated> read) {
        long under3 = 0;
        long key = 0;
        RowReader first = null;
        boolean isWhole = true;
        boolean hasUnder3 = false;
        for (Stated each : read) {
            boolean isOfRelation =
                    each.fields().contains("under3") || each.fields().contains("key_total");
            isWhole &= !isOfRelation || each.row().isGood();
            for (Figure figure : each.figures()) {
                if (figure.field().equals("under3")) {
                    under3 += figure.value();
                    hasUnder3 = true;
                } else if (figure.field().equals("key_total")) {
                    key += figure.value();
                    first = first == null && figure.value() > 0 ? each.row() : first;
                }
            }
        }
        if (isWhole && hasUnder3 && first != null && key > under3) {
            Spot spot = first.spot("due");
            Told told = new Told(
                    "重点幼儿合计 " + key + " 人，大于表1的3岁以下婴幼儿数 " + under3 + "。",
                    "Key infants are " + key + " in all, more than the children under three on sheet 1, " + under3
                            + ".",
                    "请核对表1和表4，改正后重报。",
                    "Check sheets 1 and 4, correct and resend.");
            first.reject(Reason.PART_EXCEEDS_WHOLE, spot, told);
        }
    }
}
