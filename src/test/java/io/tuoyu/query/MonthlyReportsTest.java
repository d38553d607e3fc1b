package io.tuoyu.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tuoyu.plan.Label;
import io.tuoyu.plan.Plan;
import io.tuoyu.query.MonthlyReport.Bar;
import io.tuoyu.query.MonthlyReport.Headline;
import io.tuoyu.query.MonthlyReport.Ranking;
import io.tuoyu.query.MonthlyReport.Returns;
import io.tuoyu.query.MonthlyReport.TaskLine;
import io.tuoyu.query.MonthlyReport.TownLine;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonthlyReportsTest {
    private static final Plan PLAN = SyntheticPlan.plan();

    @TempDir
    Path workspace;

    private MonthlyReport report;

    @BeforeEach
    void read() throws Exception {
        report = MonthlyReports.of(PLAN, SyntheticRelease.of(PLAN).in(workspace), SyntheticRelease.MAY, 1);
    }

    @Test
    void theHeadSaysWhereItComesFrom() {
        assertThat(report.head())
                .isEqualTo(new MonthlyReport.Head(
                        new Label("汉滨区", "Hanbin District"),
                        PLAN.name(),
                        "汉政办发〔2021〕107号",
                        new Label("区卫生健康局", "District Health Bureau"),
                        YearMonth.of(2022, 5),
                        LocalDate.of(2022, 6, 6),
                        new Label("初版", "first edition"),
                        28,
                        27,
                        "20220606T020000-demo",
                        PLAN.fingerprint()));
    }

    @Test
    void editionsAreNamed() throws Exception {
        assertThat(edition(0)).isEqualTo("临时");
        assertThat(edition(3)).isEqualTo("更正第2版");
    }

    private String edition(int number) throws Exception {
        Path other = workspace.resolve("edition-" + number);
        return MonthlyReports.of(PLAN, SyntheticRelease.of(PLAN).in(other), SyntheticRelease.MAY, number)
                .head()
                .edition()
                .zh();
    }

    @Test
    void aHeadlineHasItsFigureGapAndPace() {
        Headline slots = headline("I01");
        assertThat(slots.line().value()).contains("2.82");
        assertThat(slots.line().numerator()).contains("2537");
        assertThat(slots.line().denominator()).contains("900200");
        // 4.7 × 900,200 ⁄ 1,000 = 4,230.94 asks for 4,231.
        assertThat(slots.line().gap()).hasValue(1_694);
        assertThat(slots.line().gapUnit().zh()).isEqualTo("个");
        // 1,694 over the 43 months to December 2025: 39.4, and 39 would not do.
        assertThat(slots.pace().orElseThrow().required()).isEqualTo("40");
        assertThat(slots.pace().orElseThrow().left()).isEqualTo(43);
        assertThat(slots.absent()).isEmpty();
        assertThat(slots.furthest()).hasSize(5);
    }

    @Test
    void whatCountsFromJanuaryIsPacedFromJanuary() {
        Headline slots = headline("I02");
        assertThat(slots.line().target()).contains("500");
        assertThat(slots.pace().orElseThrow().over()).isEqualTo(5);
        assertThat(slots.pace().orElseThrow().left()).isEqualTo(7);
    }

    @Test
    void aTownThatDidNotReportIsNamedAndNotRanked() {
        assertThat(headline("I04").absent())
                .extracting(absent -> absent.town().zh())
                .containsExactly("石梯镇");
        Ranking ranking = report.rankings().get(1);
        assertThat(ranking.line().id()).isEqualTo("I04");
        assertThat(ranking.bars()).hasSize(27);
        assertThat(ranking.bars()).extracting(bar -> bar.town().zh()).doesNotContain("石梯镇");
        assertThat(ranking.absent()).hasSize(1);
        assertThat(ranking.bars()).extracting(Bar::rank).startsWith(1, 2, 3);
    }

    @Test
    void equalTownsShareARank() {
        Ranking everybody = report.rankings().get(3);
        assertThat(everybody.line().id()).isEqualTo("I06");
        assertThat(everybody.bars()).extracting(Bar::rank).containsOnly(1);
    }

    @Test
    void theDistrictStandsAboveItsTowns() {
        assertThat(report.towns().columns()).extracting(MonthlyReport.Line::id).startsWith("I01", "I02", "I04");
        assertThat(report.towns().rows()).hasSize(29);
        TownLine district = report.towns().rows().get(0);
        assertThat(district.name().zh()).isEqualTo("汉滨区");
        assertThat(district.returned()).isEmpty();
        TownLine silent = report.towns().rows().get(SyntheticRelease.SILENT + 1);
        assertThat(silent.name().zh()).isEqualTo("石梯镇");
        assertThat(silent.returned()).contains(ReturnState.NOT_RECEIVED);
        assertThat(silent.cells().get(2).value()).isEmpty();
        assertThat(silent.cells().get(2).state().zh()).isEqualTo("未报");
        assertThat(silent.cells().get(0).value()).contains("2.70");
    }

    @Test
    void returnsAreCountedByDataSet() {
        Returns towns = report.returns().get(0);
        assertThat(towns.dataset().zh()).isEqualTo("镇办月报表");
        assertThat(towns.due()).isEqualTo(LocalDate.of(2022, 6, 5));
        assertThat(towns.owed()).hasSize(28);
        assertThat(towns.received()).isEqualTo(27);
        assertThat(towns.count(ReturnState.LATE)).isEqualTo(1);
        assertThat(report.returns().get(4).count(ReturnState.REJECTED)).isEqualTo(1);
    }

    @Test
    void aJointTaskIsOneLineWithItsLeadingUnitFirst() {
        assertThat(report.tasks()).hasSize(24);
        TaskLine third = report.tasks().get(2);
        assertThat(third.id()).isEqualTo("T03");
        assertThat(third.units()).extracting(Label::zh).startsWith("区发展和改革局", "区卫生健康局");
        assertThat(report.tasks().stream().filter(TaskLine::isOverdue)).hasSize(12);
    }

    @Test
    void findingsComeTheMostSeriousFirst() {
        assertThat(report.issues())
                .extracting(MonthlyReport.Issue::kind)
                .containsExactly(IssueKind.REJECTION, IssueKind.QUESTION, IssueKind.WARNING);
        assertThat(report.issues().get(0).cell()).contains("C5");
    }

    @Test
    void aTrendHasEveryMonth() {
        assertThat(report.trends().get(0).points()).hasSize(18);
        assertThat(report.trends().get(0).points().get(0).period()).isEqualTo(YearMonth.of(2020, 12));
        assertThat(report.trends().get(1).isYearToDate()).isTrue();
    }

    @Test
    void anEarlierMonthSeesNothingOfLaterOnes() throws Exception {
        MonthlyReport april = MonthlyReports.of(
                PLAN,
                SyntheticRelease.of(PLAN).in(workspace.resolve("april")),
                YearMonth.of(2022, 4),
                MonthlyReports.PROVISIONAL);
        assertThat(april.trends().get(0).points()).hasSize(17);
        assertThat(april.head().received()).isEqualTo(28);
    }

    @Test
    void aMonthThatTheReleaseDoesNotKnowIsRefused() throws Exception {
        Path other = workspace.resolve("other");
        assertThatThrownBy(
                        () -> MonthlyReports.of(PLAN, SyntheticRelease.of(PLAN).in(other), YearMonth.of(2030, 1), 1))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("No 2030-01 in 20220606T020000-demo");
    }

    private Headline headline(String id) {
        Optional<Headline> found = report.headlines().stream()
                .filter(headline -> headline.line().id().equals(id))
                .findFirst();
        return found.orElseThrow();
    }
}
