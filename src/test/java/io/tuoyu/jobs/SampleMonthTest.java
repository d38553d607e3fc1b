package io.tuoyu.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.plan.Language;
import io.tuoyu.plan.Plan;
import io.tuoyu.plan.load.PlanLoader;
import io.tuoyu.recompute.RawSample;
import io.tuoyu.recompute.RawSample.Ratio;
import io.tuoyu.release.Release;
import io.tuoyu.runs.Outcome;
import io.tuoyu.runs.RowCounts;
import io.tuoyu.tables.Tables;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Both jobs on the committed sample, in this process: the published Parquet, read by DuckDB, against a count of the raw files
 * that shares no code with the engine.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SampleMonthTest {

    private static final Instant NIGHT = RawSample.AS_OF.toInstant();
    private static final YearMonth MAY = YearMonth.of(2022, 5);
    private static final Path SAMPLE = Path.of("data", "sample");
    private static final String DISTRICT = "610902";

    @TempDir
    static Path workspace;

    private static Plan plan;
    private static JobRunner.Ran<NightlyJob.Result> night;

    @BeforeAll
    static void runTheNight() throws IOException {
        plan = PlanLoader.load(Path.of("jobs", "hanbin"));
        night = runner().nightly(request(NIGHT), SAMPLE.resolve("inbox"));
    }

    @Test
    @Order(1)
    void everyFigureOfTheDistrictIsThatOfTheRawFiles() throws Exception {
        RawSample raw = RawSample.read(SAMPLE);
        Map<String, Ratio> expected = raw.district();

        Map<String, Ratio> published = published(night.result().directory(), DISTRICT);

        assertThat(published.keySet()).containsAll(expected.keySet());
        expected.forEach((indicator, ratio) ->
                assertThat(published.get(indicator)).as(indicator).isEqualTo(rounded(ratio)));
    }

    @Test
    @Order(1)
    void everyFigureOfEveryTownIsThatOfTheRawFiles() throws Exception {
        RawSample raw = RawSample.read(SAMPLE);
        for (Map.Entry<String, Map<String, Ratio>> town : raw.towns().entrySet()) {
            Map<String, Ratio> published = published(night.result().directory(), town.getKey());
            // 0 of 0 key infants is not applicable: it has no figure, and no town without one is published with one.
            town.getValue().forEach((indicator, ratio) -> {
                boolean isNothing = ratio.denominator().equals(Optional.of(0L));
                boolean isOnlyTheDistricts = indicator.equals("I10");
                if (!isNothing && !isOnlyTheDistricts) {
                    assertThat(published.get(indicator))
                            .as(town.getKey() + " " + indicator)
                            .isEqualTo(rounded(ratio));
                }
            });
            for (String indicator : List.of("I04", "I05", "I06", "Q01")) {
                if (!town.getValue().containsKey(indicator)) {
                    assertThat(published).as(town.getKey()).doesNotContainKey(indicator);
                }
            }
        }
    }

    /** Of 27 workbooks one had a cell refused; one was corrected in time; in April 28 towns stated eight figures each. */
    @Test
    @Order(1)
    void firstAcceptanceRevisionsAndBurdenAreCounted() throws Exception {
        assertThat(query(
                        "select indicator_id || ' ' || period || ' ' || numerator::int || coalesce('/' || denominator::int, '')"
                                + " from %s where area_code = '610902' and (indicator_id in ('Q03', 'Q04') and period = '2022-05'"
                                + " or indicator_id = 'Q06' and period = '2022-04') order by 1",
                        values(night.result().directory())))
                .containsExactly("Q03 2022-05 26/27", "Q04 2022-05 0/511", "Q06 2022-04 224");
        assertThat(query(
                        "select area_code || ' ' || numerator::int || '/' || denominator::int from %s"
                                + " where indicator_id = 'Q03' and period = '2022-05' and numerator = 0 order by 1",
                        values(night.result().directory())))
                .containsExactly("610902110 0/1");
    }

    @Test
    @Order(1)
    void whoMustMendOrConfirmGetsACopyAndEveryOneElseAReceiptOnly() throws IOException {
        Path answers = night.result().answers().resolve("2022-05");
        try (Stream<Path> files = Files.walk(answers)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> answers.relativize(file).toString())
                            .filter(file -> !file.endsWith("/回执.xlsx")))
                    .containsExactlyInAnyOrder(
                            "报送情况.xlsx",
                            "610902110-流水镇/流水镇2022年5月月报-更正第1次.xlsx",
                            "610902004-建民街道/建民街道2022年5月月报-更正第1次.xlsx");
        }
        try (Stream<Path> folders = Files.list(answers)) {
            // 27 towns and the district's own bureaus.
            assertThat(folders.filter(Files::isDirectory)).hasSize(28);
        }
    }

    @Test
    @Order(1)
    void everyCellHasAStateAndOnlyAKnownOneHasANumber() throws Exception {
        assertThat(query(
                        "select count(*) from %s where value_state is null or (value is null) <> "
                                + "(value_state in ('NOT_DUE', 'NOT_RECEIVED', 'REJECTED', 'NOT_APPLICABLE', 'UNDEFINED'))",
                        values(night.result().directory())))
                .containsExactly("0");
        // 28 towns and the district, 38 indicators, December 2020 to May 2022.
        assertThat(query("select count(*) from %s", values(night.result().directory())))
                .containsExactly(Integer.toString(29 * 38 * 18));
    }

    @Test
    @Order(1)
    void aTownThatIsLateHasNoFigureAndNoZero() throws Exception {
        assertThat(query(
                        "select indicator_id || ' ' || value_state || ' ' || (numerator is null) from %s "
                                + "where area_code = '610902132' and period = '2022-05' "
                                + "and indicator_id in ('I01', 'I04', 'I05', 'I06') order by 1",
                        values(night.result().directory())))
                .containsExactly(
                        "I01 CARRIED_FORWARD false",
                        "I04 NOT_RECEIVED true",
                        "I05 NOT_RECEIVED true",
                        "I06 NOT_RECEIVED true");
    }

    @Test
    @Order(1)
    void ofTwoSourcesThatDifferTheFirstCountsAndTheTownIsAsked() throws Exception {
        assertThat(query(
                        "select area_code || ' ' || raw from read_parquet('%s') where kind = 'QUESTION'",
                        night.result().directory().resolve("rejections/*.parquet")))
                .hasSize(1)
                .allMatch(question -> question.startsWith("610902004 "));
    }

    @Test
    @Order(1)
    void everyMonthHasItsOwnChecklist() throws Exception {
        assertThat(query(
                        "select period || ' ' || cast(numerator as int) || '/' || cast(denominator as int) from %s "
                                + "where indicator_id = 'I27' and area_code = '610902' and numerator is not null order by 1",
                        values(night.result().directory())))
                .hasSize(7)
                .first()
                .asString()
                .startsWith("2021-11 ");
        assertThat(query(
                        "select cast(value as int) from %s "
                                + "where indicator_id = 'I28' and area_code = '610902' and period = '2022-05'",
                        values(night.result().directory())))
                .containsExactly("8");
    }

    @Test
    @Order(1)
    void noRowIsLost() throws Exception {
        RowCounts rows = night.run().rows();
        assertThat(rows.in()).isEqualTo(rows.accepted() + rows.rejected() + rows.duplicate());
        assertThat(query(
                        "select sum(rows_in) || ' ' || sum(rows_accepted) || ' ' || sum(rows_rejected) || ' ' || "
                                + "sum(rows_duplicate) from read_parquet('%s')",
                        night.result().directory().resolve("returns/*.parquet")))
                .containsExactly(rows.in() + " " + rows.accepted() + " " + rows.rejected() + " " + rows.duplicate());
    }

    @Test
    @Order(1)
    void everyFigureLeadsToItsCellInTheArchive() throws Exception {
        List<String> submissions = query(
                "select distinct submission_id from read_parquet('%s', hive_partitioning = false) where row is not null",
                night.result().directory().resolve("observations/*/*.parquet"));
        assertThat(submissions).isNotEmpty();
        for (String submission : submissions) {
            assertThat(workspace.resolve("archive").resolve(submission)).exists();
        }
    }

    @Test
    @Order(1)
    void theListOfRefusalsNamesFileCellAndReason() throws IOException {
        assertThat(Files.readString(night.result().rejections()))
                .startsWith("\uFEFF文件 file,")
                .contains("流水镇2022年5月月报.xlsx", "NUMERATOR_EXCEEDS_DENOMINATOR");
    }

    @Test
    @Order(2)
    void theMonthIsIssuedOnceAndAgainWhenALateReturnChangesIt() throws Exception {
        JobRunner.Ran<MonthlyJob.Result> first = runner().monthly(request(NIGHT), MAY, Language.ZH);
        JobRunner.Ran<MonthlyJob.Result> again = runner().monthly(request(NIGHT), MAY, Language.ZH);

        assertThat(first.result().edition().number()).isEqualTo(1);
        assertThat(first.result().pdf()).isNotEmptyFile();
        assertThat(again.run().outcome()).isEqualTo(Outcome.NOTHING_NEW);
        assertThat(again.result().edition()).isEqualTo(first.result().edition());

        Instant later = Instant.parse("2022-06-09T18:00:00Z");
        JobRunner.Ran<NightlyJob.Result> second = runner().nightly(request(later), SAMPLE.resolve("inbox"));
        assertThat(query(
                        "select distinct period || ' ' || edition from read_parquet('%s')",
                        second.result().directory().resolve("revisions/*.parquet")))
                .containsExactly("2022-05 1");
        assertThat(query(
                        "select cast(old_numerator as bigint) || ' ' || cast(new_numerator as bigint) from read_parquet('%s') "
                                + "where area_code = '610902' and indicator_id = 'Q01'",
                        second.result().directory().resolve("revisions/*.parquet")))
                .containsExactly("27 28");

        JobRunner.Ran<MonthlyJob.Result> corrected = runner().monthly(request(later), MAY, Language.ZH);
        assertThat(corrected.result().edition().number()).isEqualTo(2);
        assertThat(first.result().pdf()).isNotEmptyFile();
        assertThat(corrected.result().pdf()).isNotEqualTo(first.result().pdf());
    }

    @Test
    @Order(3)
    void aReleaseIsWholeAndVerifies() {
        Release release = night.result().release();
        release.verify();
        assertThat(release.manifest().tables()).hasSize(Tables.ALL.size());
    }

    @Test
    @Order(4)
    void everyIndicatorAreaAndMonthHasAForecastOrItsReason() throws SQLException {
        Path release = night.result().directory();
        assertThat(query(
                        "select count(*) from %s as v left join read_parquet('"
                                + release.resolve("forecasts/*.parquet")
                                + "') as f using (indicator_id, area_code, period) where f.period is null"
                                + " or (f.required_pace is null) = (f.reason is null)",
                        values(release)))
                .containsExactly("0");
        // 230 of 500 by May: 270 in seven months. Last year 114 of 412 were done by May.
        assertThat(query(
                        "select horizon || ' ' || round(required_pace, 3) || ' ' || projection_method || ' ' || trend_reason"
                                + " from read_parquet('%s') where area_code = '610902' and period = '2022-05'"
                                + " and indicator_id = 'I02'",
                        release.resolve("forecasts/*.parquet")))
                .containsExactly("2022-12 38.571 seasonal CUMULATIVE");
        // By an examiner's own computation; "as last month" was farther off in each of the months that the line is
        // tried in.
        assertThat(query(
                        "select trend_method || ' ' || round(trend, 4) || ' ' || round(trend_lower, 4) || ' '"
                                + " || round(trend_upper, 4) || ' ' || round(residual_lag1, 3) || ' ' || outlook"
                                + " from read_parquet('%s') where area_code = '610902' and period = '2022-05'"
                                + " and indicator_id = 'I01'",
                        release.resolve("forecasts/*.parquet")))
                .containsExactly("ols 5.7861 5.5997 5.9725 0.413 LIKELY");
    }

    @Test
    @Order(5)
    void sharesOfAGapAddUpToItAndPartsOfAChangeToTheDifference() throws SQLException {
        Path release = night.result().directory();
        assertThat(query(
                        "select indicator_id || ' ' || any_value(gap) || ' ' || sum(by_room_hamilton) || ' '"
                                + " || sum(by_room_webster) || ' ' || sum(by_people_hamilton) || ' ' || sum(by_people_webster)"
                                + " from read_parquet('%s') where area_code = '610902' and period = '2022-05'"
                                + " and part_code is not null group by indicator_id order by indicator_id",
                        release.resolve("allocations/*.parquet")))
                .containsExactly(
                        "I01 645 645 645 645 645",
                        "I04 661 661 661 661 661",
                        "I05 1173 1173 1173 1173 1173",
                        "I06 5 5 5 5 5");
        assertThat(query(
                        "select count(*) from (select any_value(difference) filter (where part_code is null) as whole,"
                                + " coalesce(sum(within + mix + reporting_set + boundary + definition + revision)"
                                + " filter (where part_code is not null), 0) as parts"
                                + " from read_parquet('%s') group by indicator_id, area_code, period, basis)"
                                + " where whole is not null and abs(whole - parts) > 1e-9",
                        release.resolve("changes/*.parquet")))
                .containsExactly("0");
        // The difference as published, from the two months' own numerators and denominators.
        assertThat(query(
                        "select count(*) from read_parquet('"
                                + release.resolve("changes/*.parquet")
                                + "') as c join %s as now using (indicator_id, area_code, period)"
                                + " where part_code is null and basis = 'month' and difference is not null"
                                + " and abs(current - coalesce(numerator * factor / denominator, numerator)) > 1e-6",
                        values(release)))
                .containsExactly("0");
    }

    @Test
    @Order(6)
    void townsAreComparedWithTheirDistrictAndSilentOnesNeverRank() throws SQLException {
        Path release = night.result().directory();
        // 新城街道 and 紫荆镇 are the lowest in querying.md, and the only ones below the funnel.
        assertThat(query(
                        "select area_code || ' ' || signal from read_parquet('%s') where indicator_id = 'I05'"
                                + " and period = '2022-05' and signal <> 'WITHIN' order by 1",
                        release.resolve("comparisons/*.parquet")))
                .containsExactly("610902002 BELOW");
        assertThat(query(
                        "select count(*) from read_parquet('"
                                + release.resolve("comparisons/*.parquet")
                                + "') as c join %s as v using (indicator_id, area_code, period)"
                                + " where v.value is null and (rank_band is not null or signal is not null or reason is null)",
                        values(release)))
                .containsExactly("0");
    }

    @Test
    @Order(7)
    void silenceIsTheReportersOwn() throws SQLException {
        Path release = night.result().directory();
        // The checklist is owed from November 2021; a summary that was refused was filled in all the same.
        assertThat(query(
                        "select indicator_id || ' ' || area_code || ' ' || period || ' ' || value_state from %s"
                                + " where (indicator_id = 'I27' and area_code = '610902' and period in ('2021-10', '2021-11'))"
                                + " or (indicator_id = 'Q06' and area_code = '610902107' and period = '2021-03') order by 1",
                        values(release)))
                .containsExactly(
                        "I27 610902 2021-10 NOT_DUE",
                        "I27 610902 2021-11 REPORTED_ZERO",
                        "Q06 610902107 2021-03 REPORTED");
        assertThat(query(
                        "select distinct reason from read_parquet('%s') where indicator_id = 'I28' and basis = 'month'"
                                + " and period between '2021-12' and '2022-04'",
                        release.resolve("changes/*.parquet")))
                .containsExactly("OWN_FIGURE");
        assertThat(query(
                        "select required_pace || ' ' || pace_ratio from read_parquet('%s') where indicator_id = 'I09'"
                                + " and area_code = '610902' and period = '2021-03'",
                        release.resolve("forecasts/*.parquet")))
                .containsExactly("0.0 0.0");
        assertThat(query(
                        "select distinct reason from read_parquet('%s') where indicator_id in ('I13', 'I14')"
                                + " and reason <> 'NO_DATA'",
                        release.resolve("comparisons/*.parquet")))
                .containsExactly("NOT_EVENTS");
    }

    @Test
    @Order(7)
    void everyOptionOfAnOpenDefinitionHasItsStandingOrItsReason() throws SQLException {
        Path options = night.result().directory().resolve("sensitivities/*.parquet");
        assertThat(query(
                        "select count(*) from read_parquet('%s') where (standing is null) = (reason is null)", options))
                .containsExactly("0");
        assertThat(query(
                        "select definition_id || ' ' || option_id || ' ' || standing || ' ' || coalesce(cast(gap as varchar), '-')"
                                + " from read_parquet('%s') where indicator_id = 'I01' and area_code = '610902'"
                                + " and period = '2022-05' and standing is not null order by 1",
                        options))
                .containsExactly(
                        "carried_forward carried NOT_ATTAINED 645",
                        "carried_forward left_out NOT_ATTAINED_UNCERTAIN 562",
                        "population resident NOT_ATTAINED 645",
                        "slots filed NOT_ATTAINED 645",
                        "slots open NOT_ATTAINED 902");
        // With 83 % of the people known nothing is said of what they lack either.
        assertThat(query(
                        "select distinct indicator_id || ' ' || standing from read_parquet('%s')"
                                + " where indicator_id in ('I01', 'I10') and area_code = '610902' and period = '2021-03'"
                                + " and option_id = 'left_out' order by 1",
                        options))
                .containsExactly("I01 INSUFFICIENT", "I10 INSUFFICIENT");
        assertThat(query(
                        "select answers || ' ' || reliability || ' ' || cast(level as int) || ' ' || perfect_answers"
                                + " from read_parquet('%s') where area_code = '610902' and period = '2022-05' order by level",
                        night.result().directory().resolve("surveys/*.parquet")))
                .containsExactly("1168 RELIABLE 90 36", "1168 RELIABLE 95 72");
    }

    private static Ratio rounded(Ratio ratio) {
        return new Ratio(ratio.numerator().setScale(3, RoundingMode.HALF_UP), ratio.denominator());
    }

    private static Map<String, Ratio> published(Path release, String area) throws SQLException {
        Map<String, Ratio> published = new TreeMap<>();
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement();
                ResultSet rows = statement.executeQuery(
                        ("select indicator_id, numerator, cast(denominator as bigint) from %s " + "where area_code = '"
                                        + area + "' and period = '2022-05' and numerator is not null")
                                .formatted(values(release)))) {
            while (rows.next()) {
                BigDecimal numerator = rows.getBigDecimal(2);
                published.put(rows.getString(1), new Ratio(numerator, Optional.ofNullable((Long) rows.getObject(3))));
            }
        }
        return published;
    }

    private static String values(Path release) {
        return "read_parquet('" + release.resolve("indicator_values/*/*.parquet") + "', hive_partitioning = false)";
    }

    private static List<String> query(String sql, Object source) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement();
                ResultSet rows = statement.executeQuery(sql.formatted(source))) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static JobRunner.Request request(Instant asOf) {
        return new JobRunner.Request(plan, workspace, asOf, Optional.empty(), List.of("test"));
    }

    private static JobRunner runner() {
        return new JobRunner(
                Clock.fixed(NIGHT, ZoneOffset.UTC),
                System::nanoTime,
                RandomGenerator.of("L64X128MixRandom"),
                Unwatched.RUN);
    }
}
