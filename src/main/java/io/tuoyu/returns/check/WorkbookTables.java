package io.tuoyu.returns.check;

import io.tuoyu.returns.Figure;
import io.tuoyu.returns.Reason;
import io.tuoyu.returns.check.Table.Line;
import io.tuoyu.returns.check.Table.LineKind;
import io.tuoyu.returns.read.Cell;
import io.tuoyu.returns.read.Cell.Kind;
import io.tuoyu.returns.read.Row.Visibility;
import io.tuoyu.returns.read.Sheet.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The five tables of a town's workbook: what each row says, by field. */
final class WorkbookTables {
    static final Map<String, Boolean> YES_NO = Institutions.ordered(List.of("是", "否"), List.of(true, false));
    private static final List<String> CLASSES = List.of("infants", "toddlers", "seniors", "mixed");
    private static final List<String> PARTS_OF_GUIDANCE = List.of("入户", "亲子活动", "家长课堂");

    static final List<String> OF_POPULATION = List.of("resident_pop", "under3", "births");
    static final List<String> OF_NURSERIES = List.of("institutions", "slots", "slots_filed", "enrolled", "new_slots");
    static final List<String> OF_KEY_INFANTS = List.of("key_total", "key_guided");
    static final List<String> OF_SATISFACTION = List.of(
            "survey_total", "survey_very_satisfied", "survey_satisfied", "survey_neutral", "survey_dissatisfied");

    private final long largest;
    private final Map<String, Spot> creditCodes = new HashMap<>();
    private final List<Stated> rows = new ArrayList<>();

    WorkbookTables(long largest) {
        this.largest = largest;
    }

    /**
     * A row of data.
     *
     * @param fields  the fields that it feeds
     * @param figures what it says; of a refused row the numbers that are good by themselves
     */
    record Stated(RowReader row, List<String> fields, List<Figure> figures) {}

    List<Stated> rows() {
        return rows;
    }

    void read(Table table) {
        for (Line line : table.lines()) {
            if (line.kind() == LineKind.DATA) {
                data(table, line);
            } else if (line.kind() == LineKind.NOTHING && table.form() == Forms.NURSERIES) {
                RowReader row = new RowReader(table, line.row(), largest);
                rows.add(new Stated(row, OF_NURSERIES, zeros(row)));
            }
        }
    }

    private void data(Table table, Line line) {
        RowReader row = new RowReader(table, line.row(), largest);
        if (table.form() == Forms.POPULATION) {
            population(row);
        } else if (table.form() == Forms.NURSERIES) {
            nursery(row);
        } else if (table.form() == Forms.GUIDANCE) {
            guidance(row, line.label());
        } else if (table.form() == Forms.KEY_INFANTS) {
            keyInfants(row, line.label());
        } else {
            satisfaction(row);
        }
        if (row.row().visibility() == Visibility.HIDDEN) {
            row.warn(Reason.HIDDEN_ROW, subject(row), Wording.hidden(subject(row)));
        }
    }

    private void population(RowReader row) {
        row.name("village");
        OptionalLong residents = row.count("resident_pop");
        OptionalLong under3 = row.count("under3");
        OptionalLong births = optional(row, "births");
        row.atMost(Reason.PART_EXCEEDS_WHOLE, "under3", under3, "resident_pop", residents);
        List<Figure> figures = new ArrayList<>();
        residents.ifPresent(value -> figures.add(row.figure("resident_pop", value, "resident_pop")));
        under3.ifPresent(value -> figures.add(row.figure("under3", value, "under3")));
        births.ifPresent(value -> figures.add(row.figure("births", value, "births")));
        rows.add(new Stated(row, OF_POPULATION, figures));
    }

    /** A count that must be there if the layout has its column. */
    private static OptionalLong optional(RowReader row, String columnId) {
        return row.has(columnId) ? row.count(columnId) : OptionalLong.empty();
    }

    private void nursery(RowReader row) {
        row.name("institution");
        refuseRepeated(row);
        if (row.has("ownership")) {
            row.choice("ownership", Institutions.Ownership.WORDS, Reason.CODE_NOT_IN_LIST);
        }
        Optional<Boolean> isFiled =
                row.has("filed") ? row.choice("filed", YES_NO, Reason.CODE_NOT_IN_LIST) : Optional.empty();
        OptionalLong slots = row.count("slots");
        classes(row, slots);
        OptionalLong enrolled = row.count("enrolled");
        OptionalLong fresh = optional(row, "new_slots");
        if (slots.isPresent() && enrolled.isPresent() && enrolled.getAsLong() > slots.getAsLong()) {
            row.warn(
                    Reason.ENROLLED_EXCEEDS_SLOTS,
                    row.spot("enrolled"),
                    Wording.enrolledExceeds(enrolled.getAsLong(), slots.getAsLong(), row.spot("slots")));
        }
        List<Figure> figures = new ArrayList<>();
        figures.add(row.figure("institutions", 1));
        slots.ifPresent(value -> {
            figures.add(row.figure("slots", value, "slots"));
            isFiled.ifPresent(filed -> figures.add(row.figure("slots_filed", filed ? value : 0, "slots")));
        });
        enrolled.ifPresent(value -> figures.add(row.figure("enrolled", value, "enrolled")));
        fresh.ifPresent(value -> figures.add(row.figure("new_slots", value, "new_slots")));
        rows.add(new Stated(row, OF_NURSERIES, figures));
    }

    /** Classes are compared with the slots only if all four are stated. */
    static void classes(RowReader row, OptionalLong slots) {
        long sum = 0;
        int stated = 0;
        for (String each : CLASSES) {
            OptionalLong part = row.countIfAny(each);
            sum += part.orElse(0);
            stated += part.isPresent() ? 1 : 0;
        }
        if (stated == CLASSES.size() && slots.isPresent() && slots.getAsLong() != sum) {
            row.reject(
                    Reason.PARTS_DIFFER_FROM_TOTAL,
                    row.spot("slots"),
                    Wording.partsDiffer(row.column("slots"), slots.getAsLong(), sum, "乳儿班、托小班、托大班、混合班"));
        }
    }

    private void refuseRepeated(RowReader row) {
        if (!row.has("credit_code") || Words.isNoFigure(row.cell("credit_code").shown())) {
            return;
        }
        Spot spot = row.spot("credit_code");
        Spot first = creditCodes.putIfAbsent(Words.plain(row.cell("credit_code").shown()), spot);
        if (first != null) {
            row.reject(
                    Reason.DUPLICATE_INSTITUTION, spot, DateWording.repeated(row.column("credit_code"), spot, first));
        }
    }

    private List<Figure> zeros(RowReader row) {
        List<Figure> zeros = new ArrayList<>();
        for (String field : OF_NURSERIES) {
            zeros.add(new Figure(
                    field,
                    0,
                    row.table().sheet().name(),
                    row.row().number(),
                    Optional.of(subject(row).cell())));
        }
        return zeros;
    }

    private void guidance(RowReader row, String label) {
        String word = Words.compact(label);
        if (word.contains("早期发展") || word.contains("普及")) {
            served(row, "know_target", "know_reached");
        } else if (word.contains("科学育儿") || word.contains("看护")) {
            served(row, "care_target", "care_guided");
        } else if (PARTS_OF_GUIDANCE.stream().noneMatch(word::contains)) {
            // Parts of the row above are not added again; anything else must not get lost.
            refuseLabel(row, "早期发展知识普及、家长和看护人员科学育儿指导", List.of());
        }
    }

    private void keyInfants(RowReader row, String label) {
        String word = Words.compact(label);
        if (word.contains("伤") || word.contains("残") || word.contains("病")) {
            served(row, "key_total", "key_guided");
        } else {
            refuseLabel(row, "伤、残、病", OF_KEY_INFANTS);
        }
    }

    private void served(RowReader row, String dueField, String servedField) {
        OptionalLong due = row.count("due");
        OptionalLong served = row.count("served");
        row.atMost(Reason.NUMERATOR_EXCEEDS_DENOMINATOR, "served", served, "due", due);
        Rate.check(row, "rate", served, due);
        List<Figure> figures = new ArrayList<>();
        due.ifPresent(value -> figures.add(row.figure(dueField, value, "due")));
        served.ifPresent(value -> figures.add(row.figure(servedField, value, "served")));
        rows.add(new Stated(row, List.of(dueField, servedField), figures));
    }

    private void refuseLabel(RowReader row, String allowed, List<String> fields) {
        Spot spot = subject(row);
        Column column = row.column("kind");
        row.reject(Reason.CODE_NOT_IN_LIST, spot, Wording.notInList(column, spot, allowed));
        rows.add(new Stated(row, fields, List.of()));
    }

    private void satisfaction(RowReader row) {
        Map<String, OptionalLong> counts = new HashMap<>();
        List<Figure> figures = new ArrayList<>();
        for (String field : OF_SATISFACTION) {
            OptionalLong count = row.count(field);
            counts.put(field, count);
            count.ifPresent(value -> figures.add(row.figure(field, value, field)));
        }
        SurveyAnswers.compare(row, counts);
        rows.add(new Stated(row, OF_SATISFACTION, figures));
    }

    /** The cell that says what a row is about: its name, else its first text, else its first cell. */
    private static Spot subject(RowReader row) {
        for (String column : List.of("village", "institution", "kind")) {
            if (row.has(column) && !row.cell(column).isBlank()) {
                return row.spot(column);
            }
        }
        Cell first = row.row().cells().get(0);
        for (Cell cell : row.row().cells()) {
            if (cell.kind() == Kind.TEXT && !Words.isDigits(Words.plain(cell.text()))) {
                first = cell;
                break;
            }
        }
        return Spot.of(row.table().sheet(), new Place(row.row().number(), first));
    }
}
