package io.tuoyu.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.plan.Plan;
import io.tuoyu.plan.load.PlanLoader;
import io.tuoyu.returns.FileReading.Outcome;
import io.tuoyu.returns.Finding.Scope;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CorrectionsTest {
    private static final Plan PLAN = PlanLoader.load(Path.of("jobs", "hanbin"));
    private static final YearMonth MAY = YearMonth.of(2022, 5);
    private static final String TOWN = "610902001";
    /** The last moments of the fifth of June, in Asia/Shanghai, and the first after it. */
    private static final String IN_TIME = "2022-06-05T15:59:59Z";

    private static final String LATE = "2022-06-05T16:00:00Z";

    private final List<FileReading> readings = new ArrayList<>();
    private final Map<String, Instant> receivedAt = new HashMap<>();

    private void received(String moment, int version, List<Figure> figures, List<Finding> rejected) {
        received(moment, version, figures, rejected, List.of());
    }

    private void received(
            String moment, int version, List<Figure> figures, List<Finding> rejected, List<Withheld> withheld) {
        String hash = Integer.toString(readings.size());
        receivedAt.put(hash, Instant.parse(moment));
        List<AcceptedRow> accepted = figures.isEmpty()
                ? List.of()
                : List.of(new AcceptedRow(TOWN, MAY, Optional.empty(), Optional.empty(), figures, Map.of()));
        readings.add(new FileReading(
                hash + ".xlsx",
                hash,
                Optional.of("town_workbook"),
                Optional.of(MAY),
                version,
                Optional.of(TOWN),
                figures.isEmpty() ? Outcome.REJECTED : Outcome.ACCEPTED,
                2,
                2 - rejected.size(),
                rejected.size(),
                0,
                accepted,
                rejected,
                List.of(),
                withheld,
                List.of()));
    }

    private static Figure figure(String field, long value, String cell) {
        return new Figure(field, value, Optional.of("表1"), 3, Optional.of(cell));
    }

    private static Finding rejected(String cell) {
        return rejected(Reason.NEGATIVE_COUNT, Scope.ROW, cell, TOWN);
    }

    private static Finding rejected(Reason reason, Scope scope, String cell, String town) {
        return new Finding(
                reason,
                scope,
                Optional.of("表1"),
                Optional.of(4),
                Optional.of(cell),
                Optional.of("-3"),
                Optional.of(town).filter(code -> !code.isEmpty()),
                "错",
                "wrong",
                "改",
                "mend");
    }

    private Upkeep upkeep() {
        return new Corrections(PLAN, ZoneId.of("Asia/Shanghai"))
                .of(readings, receivedAt)
                .get(new Corrections.Key(TOWN, "town_workbook", MAY));
    }

    @Test
    void aGoodReturnCostsItsCells() {
        received(IN_TIME, 0, List.of(figure("births", 4, "E3"), figure("births", 2, "E4")), List.of());
        assertThat(upkeep()).isEqualTo(new Upkeep(true, 2, 0, 1, 0));
    }

    @Test
    void aRefusedCellWasAskedAndIsNotAcceptedAtFirst() {
        received(IN_TIME, 0, List.of(figure("births", 4, "E3")), List.of(rejected("E4")));
        assertThat(upkeep()).isEqualTo(new Upkeep(false, 2, 0, 1, 0));
    }

    @Test
    void aCorrectionChangesCellsAndAfterTheDueDayRevisesFigures() {
        received(IN_TIME, 0, List.of(figure("births", 4, "E3"), figure("under3", 9, "D3")), List.of());
        received(LATE, 1, List.of(figure("births", 5, "E3"), figure("under3", 9, "D3")), List.of());
        assertThat(upkeep()).isEqualTo(new Upkeep(true, 2, 1, 2, 1));
    }

    @Test
    void aCorrectionInTimeRevisesNothing() {
        received(IN_TIME, 0, List.of(figure("births", 4, "E3")), List.of());
        received(IN_TIME, 1, List.of(figure("births", 5, "E3")), List.of());
        assertThat(upkeep()).isEqualTo(new Upkeep(true, 1, 1, 1, 0));
    }

    @Test
    void rowsThatMovedAreNotFilledInAnew() {
        received(IN_TIME, 0, List.of(figure("births", 4, "E3"), figure("births", 2, "E4")), List.of());
        received(LATE, 1, List.of(figure("births", 2, "E3"), figure("births", 4, "E4")), List.of());
        assertThat(upkeep()).isEqualTo(new Upkeep(true, 2, 0, 1, 0));
    }

    @Test
    void whatOnlyCameLateWasNotRevised() {
        received(LATE, 0, List.of(figure("births", 4, "E3")), List.of());
        assertThat(upkeep()).isEqualTo(new Upkeep(true, 1, 0, 1, 0));
    }

    @Test
    void whatARefusedCellWithholdsWasAskedAndIsNotFilledInAnew() {
        received(
                IN_TIME,
                0,
                List.of(figure("slots", 60, "F9")),
                List.of(rejected("E4")),
                List.of(new Withheld(
                        TOWN,
                        List.of(figure("births", 4, "E3"), figure("under3", 9, "D3"), figure("under3", 8, "D4")),
                        Set.of("births"))));
        received(
                LATE,
                1,
                List.of(
                        figure("births", 4, "E3"),
                        figure("births", 0, "E4"),
                        figure("under3", 9, "D3"),
                        figure("under3", 8, "D4"),
                        figure("slots", 60, "F9")),
                List.of());
        assertThat(upkeep()).isEqualTo(new Upkeep(false, 5, 1, 3, 1));
    }

    @Test
    void aMendedWordIsACellFilledInAnew() {
        Finding word = rejected(Reason.CODE_NOT_IN_LIST, Scope.ROW, "D4", TOWN);
        Withheld slots = new Withheld(TOWN, List.of(figure("slots", 60, "F4")), Set.of());
        received(IN_TIME, 0, List.of(figure("births", 4, "E3")), List.of(word), List.of(slots));
        received(IN_TIME, 1, List.of(figure("births", 4, "E3"), figure("slots", 60, "F4")), List.of());
        assertThat(upkeep()).isEqualTo(new Upkeep(false, 3, 1, 2, 0));
    }

    @Test
    void aTownThatStandsThereTwiceFillsInNothingAnew() {
        Finding twice = rejected(Reason.DUPLICATE_TOWN, Scope.ROW, "B3", TOWN);
        Withheld births = new Withheld(TOWN, List.of(figure("births", 4, "E3")), Set.of());
        received(IN_TIME, 0, List.of(), List.of(twice), List.of(births));
        received(IN_TIME, 1, List.of(figure("births", 4, "E3")), List.of());
        assertThat(upkeep()).isEqualTo(new Upkeep(false, 1, 0, 1, 0));
    }

    @Test
    void aFileRefusedAsAWholeIsItsSendersFirst() {
        received(IN_TIME, 0, List.of(), List.of(rejected(Reason.EMPTY_FILE, Scope.FILE, "A1", "")));
        received(IN_TIME, 0, List.of(figure("births", 4, "E3")), List.of());
        assertThat(upkeep().isAcceptedAtFirst()).isFalse();
    }
}
