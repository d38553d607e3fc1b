package io.tuoyu.returns.source;

import static io.tuoyu.returns.source.Snapshots.FAULTS;
import static io.tuoyu.returns.source.Snapshots.SUMMARY_OF_MAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.plan.DatabaseSource;
import io.tuoyu.plan.DatabaseTable;
import io.tuoyu.returns.FileReading;
import io.tuoyu.returns.FileReading.Outcome;
import io.tuoyu.returns.Finding;
import io.tuoyu.returns.Reason;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tables say, and what becomes of it in the archive. */
class DatabasesTest {
    private static final String OLD_TOWN = "610902001";
    private static final String NEW_TOWN = "610902002";

    @TempDir
    private Path workspace;

    private TestDatabase database;
    private Snapshots snapshots;

    @BeforeEach
    void open() throws Exception {
        database = new TestDatabase();
        database.createSummary();
        snapshots = new Snapshots(workspace);
    }

    private void insertTwoTowns() throws Exception {
        database.execute("""
                INSERT INTO summary VALUES
                    ('2022-05-01', '610902002', '新城街道', 68429, 2403, 2186, 499, 2355, 547.00, 19, 0),
                    ('2022-05-31', '610902001', '老城街道', 28778, 1011, 951, 259, 971, 271.50, 12, NULL)
                """);
    }

    private DatabaseSource summary() {
        return database.source(TestDatabase.summary());
    }

    @Test
    void aMonthBecomesTheFileThatAClerkWouldHaveSent() throws Exception {
        insertTwoTowns();
        snapshots.take(summary());
        assertThat(snapshots.files()).containsExactly(SUMMARY_OF_MAY);
        assertThat(snapshots.contents(SUMMARY_OF_MAY)).containsExactly("""
                "月报表","报告期：2022年5月","报表版本：初报","","","","","","","",""
                "序号","区划代码","镇办","常住人口","3岁以下婴幼儿数","应普及人数","已普及人数","应指导人数","已接受指导人数","重点婴幼儿数","重点婴幼儿已接受指导数"
                "1","610902001","老城街道","28778","1011","951","259","971","271.5","12",""
                "2","610902002","新城街道","68429","2403","2186","499","2355","547","19","0"
                """);
    }

    @Test
    void nullIsMissingAndZeroIsZero() throws Exception {
        insertTwoTowns();
        snapshots.take(summary());
        FileReading reading = snapshots.readings().get(0);
        assertThat(reading.outcome()).isEqualTo(Outcome.PARTLY);
        assertThat(Snapshots.values(reading, "key_guided")).isEqualTo(Map.of(NEW_TOWN, 0L));
        assertThat(reading.rejected())
                .extracting(Finding::reason)
                .containsExactly(Reason.NOT_INTEGER, Reason.MISSING_VALUE);
    }

    @Test
    void theSameContentAgainIsNothingNew() throws Exception {
        insertTwoTowns();
        snapshots.take(summary());
        // Other places on the disk, another scale, the same content.
        database.execute("UPDATE summary SET care_guided = care_guided + 0.000 WHERE town_code = '610902001'");
        snapshots.take(summary());
        assertThat(snapshots.files()).containsExactly(SUMMARY_OF_MAY);
    }

    @Test
    void aChangeIsACorrectionAndTheNewestCounts() throws Exception {
        insertTwoTowns();
        database.execute("UPDATE summary SET key_guided = 1, care_guided = 271");
        snapshots.take(summary());
        database.execute("UPDATE summary SET under3 = 1012 WHERE town_code = '610902001'");
        snapshots.take(summary());
        database.execute("UPDATE summary SET under3 = 1011 WHERE town_code = '610902001'");
        snapshots.take(summary());

        List<FileReading> readings = snapshots.readings();
        assertThat(readings).extracting(FileReading::version).containsExactly(0, 1, 2);
        assertThat(readings).extracting(FileReading::outcome).containsOnly(Outcome.ACCEPTED);
        assertThat(readings.get(0).warnings())
                .filteredOn(warning -> warning.reason() == Reason.SUPERSEDED)
                .extracting(Finding::messageZh)
                .containsOnly("已被“" + SUMMARY_OF_MAY + "”（更正第2次）取代。");
        assertThat(readings.get(2).warnings()).noneMatch(warning -> warning.reason() == Reason.SUPERSEDED);
        assertThat(Snapshots.values(readings.get(2), "under3")).isEqualTo(Map.of(OLD_TOWN, 1011L, NEW_TOWN, 2403L));
    }

    @Test
    void aTownThatIsDeletedInTheTableIsWithdrawn() throws Exception {
        insertTwoTowns();
        database.execute("UPDATE summary SET key_guided = 1, care_guided = 271");
        snapshots.take(summary());
        database.execute("DELETE FROM summary WHERE town_code = '610902001'");
        snapshots.take(summary());
        List<FileReading> readings = snapshots.readings();
        assertThat(Snapshots.values(readings.get(0), "under3")).isEqualTo(Map.of(NEW_TOWN, 2403L));
        assertThat(readings.get(0).warnings())
                .filteredOn(warning -> warning.reason() == Reason.SUPERSEDED)
                .extracting(warning -> warning.areaCode().orElseThrow())
                .containsExactlyInAnyOrder(OLD_TOWN, NEW_TOWN);
    }

    @Test
    void aTownWhoseRowIsRefusedKeepsWhatItSaidBefore() throws Exception {
        insertTwoTowns();
        database.execute("UPDATE summary SET key_guided = 1, care_guided = 271");
        snapshots.take(summary());
        database.execute("UPDATE summary SET under3 = NULL WHERE town_code = '610902001'");
        snapshots.take(summary());
        assertThat(Snapshots.values(snapshots.readings().get(0), "under3"))
                .isEqualTo(Map.of(OLD_TOWN, 1011L, NEW_TOWN, 2403L));
    }

    @Test
    void aRowOfNobodyKnowsWhomMayBeAnyTowns() throws Exception {
        insertTwoTowns();
        database.execute("UPDATE summary SET key_guided = 1, care_guided = 271");
        snapshots.take(summary());
        database.execute("UPDATE summary SET town_code = NULL, town_name = '老城街' WHERE town_code = '610902001'");
        snapshots.take(summary());
        assertThat(snapshots.readings().get(1).rejected())
                .extracting(Finding::reason)
                .containsExactly(Reason.UNKNOWN_TOWN);
        assertThat(Snapshots.values(snapshots.readings().get(0), "under3"))
                .isEqualTo(Map.of(OLD_TOWN, 1011L, NEW_TOWN, 2403L));
    }

    @Test
    void aMonthThatTheTableHasLostIsToldAndTheOldFiguresStand() throws Exception {
        insertTwoTowns();
        snapshots.take(summary());
        database.execute("DELETE FROM summary");
        snapshots.take(summary());
        List<FileReading> readings = snapshots.readings();
        assertThat(Snapshots.values(readings.get(0), "under3")).isEqualTo(Map.of(NEW_TOWN, 2403L));
        assertThat(readings.get(1).rejected()).extracting(Finding::reason).containsExactly(Reason.EMPTY_FILE);
    }

    @Test
    void monthsBeforeTheFirstAndTheMonthThatIsNotOverAreNotTaken() throws Exception {
        insertTwoTowns();
        database.execute(
                "INSERT INTO summary SELECT '2022-03-01', town_code, town_name FROM summary",
                "INSERT INTO summary SELECT DISTINCT date '2022-06-01', town_code, town_name FROM summary");
        snapshots.take(summary());
        assertThat(snapshots.files()).containsExactly(SUMMARY_OF_MAY);
    }

    @Test
    void aDatabaseTellsThePresentOnly() throws Exception {
        insertTwoTowns();
        snapshots.take(Instant.parse("2022-06-05T18:00:00Z"), summary());
        database.execute("UPDATE summary SET under3 = 0");
        snapshots.take(Instant.parse("2022-06-05T18:00:00Z"), summary());
        snapshots.take(Instant.parse("2022-06-04T18:00:00Z"), summary());
        assertThat(snapshots.files()).containsExactly(SUMMARY_OF_MAY);
        snapshots.take(Instant.parse("2022-06-05T18:00:01Z"), summary());
        assertThat(snapshots.files()).containsExactly(SUMMARY_OF_MAY, SUMMARY_OF_MAY);
    }

    @Test
    void aLedgerOfTheYearRunsFromJanuaryAndAQuietMonthSaysSo() throws Exception {
        database.execute(
                """
                CREATE TABLE events (changed_on date, institution text, town text, kind varchar(8), change integer, counted text)
                """,
                "INSERT INTO events VALUES ('2022-04-19', '扩建', '新城街道', '扩增', 30, '是'), ('2022-02-09', '五里启明', '五里镇', '新设', 20, '是')");
        DatabaseTable events = new DatabaseTable(
                "slot_events",
                "events",
                Optional.empty(),
                YearMonth.of(2022, 1),
                Map.of("town_name", "town"),
                Set.of("town_code", "credit_code"));
        snapshots.take(database.source(events));
        String folder = "db:district/slot_events/";
        assertThat(snapshots.files())
                .containsExactlyInAnyOrder(
                        folder + "2022年1月.csv",
                        folder + "2022年2月.csv",
                        folder + "2022年3月.csv",
                        folder + "2022年4月.csv",
                        folder + "2022年5月.csv");
        assertThat(snapshots.contents(folder + "2022年1月.csv")).containsExactly("""
                "托位变动台账","报告期：2022年1月","报表版本：初报","","","",""
                "序号","变动日期","机构名称","镇办","变动类型","托位变动数","计入年度任务"
                "无","","","","","",""
                """);
        assertThat(snapshots.contents(folder + "2022年5月.csv")).containsExactly("""
                "托位变动台账","报告期：2022年5月","报表版本：初报","","","",""
                "序号","变动日期","机构名称","镇办","变动类型","托位变动数","计入年度任务"
                "1","2022-02-09","五里启明","五里镇","新设","20","是"
                "2","2022-04-19","扩建","新城街道","扩增","30","是"
                """);
        assertThat(snapshots.readings()).extracting(FileReading::outcome).containsOnly(Outcome.ACCEPTED);
    }

    @Test
    void rowsWithoutAMonthAreToldAndTheOthersTaken() throws Exception {
        database.execute(
                "CREATE TABLE answers (month text, respondent integer, town text, answer text)",
                "INSERT INTO answers VALUES ('2022-05', 1, '新城街道', '满意'), ('202205', 2, '老城街道', '不满意'),"
                        + " ('2022年5月', 3, '新城街道', '满意'), ('202213', 4, '新城街道', '满意'), (NULL, 5, '新城街道', '满意')");
        snapshots.take(database.source(answers("answers")));
        assertThat(snapshots.contents("db:district/survey_respondents/2022年5月.csv"))
                .containsExactly("""
                "满意度调查问卷明细","报告期：2022年5月","报表版本：初报",""
                "序号","问卷编号","镇办","满意度"
                "1","1","新城街道","满意"
                "2","2","老城街道","不满意"
                """);
        FileReading fault = snapshots.faults().get(0);
        assertThat(fault.dataset()).contains("survey_respondents");
        assertThat(fault.rejected()).extracting(Finding::reason).containsExactly(Reason.PERIOD_MISSING);
        assertThat(fault.rejected())
                .extracting(Finding::messageZh)
                .containsExactly("表 district:" + database.schema() + ".answers 有 3 行的列 month 不是年月，这些行没有取用。");
    }

    private static DatabaseTable answers(String table) {
        return new DatabaseTable(
                "survey_respondents",
                table,
                Optional.of("month"),
                YearMonth.of(2022, 5),
                Map.of("town_name", "town"),
                Set.of("town_code"));
    }

    @Test
    void namesAreQuoted() throws Exception {
        String name = "weird\"; DROP TABLE summary; --";
        insertTwoTowns();
        database.execute(
                "CREATE TABLE \"weird\"\"; DROP TABLE summary; --\" (month text, respondent text, town text, answer text)",
                "INSERT INTO \"weird\"\"; DROP TABLE summary; --\" VALUES ('2022-05', 'a', '新城街道', '满意, \"很\"')");
        snapshots.take(database.source(answers(name), TestDatabase.summary()));
        assertThat(snapshots
                        .contents("db:district/survey_respondents/2022年5月.csv")
                        .get(0))
                .endsWith("\"1\",\"a\",\"新城街道\",\"满意, \"\"很\"\"\"\n");
        assertThat(snapshots.files()).contains(SUMMARY_OF_MAY);
    }

    @Test
    void aTableThatChangedItsShapeIsRejectedAndOthersGoOn() throws Exception {
        insertTwoTowns();
        database.execute(
                "CREATE TABLE answers (month text, respondent integer, town text, answer text)",
                "INSERT INTO answers VALUES ('2022-05', 1, '新城街道', '满意')");
        DatabaseSource source = database.source(TestDatabase.summary(), answers("answers"));
        snapshots.take(source);
        database.execute(
                "ALTER TABLE summary DROP COLUMN town_code",
                "ALTER TABLE summary RENAME COLUMN know_target TO know_targets",
                "ALTER TABLE summary ALTER COLUMN under3 TYPE double precision",
                "UPDATE answers SET answer = '一般'");
        snapshots.take(source);

        String table = "district:" + database.schema() + ".summary";
        FileReading fault = snapshots.faults().get(0);
        assertThat(fault.file()).isEqualTo(FAULTS);
        assertThat(fault.dataset()).contains("monthly_summary");
        assertThat(fault.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(fault.rejected()).extracting(Finding::reason).containsOnly(Reason.HEADER_NOT_FOUND);
        assertThat(fault.rejected())
                .extracting(Finding::messageZh)
                .containsExactly(
                        "表 " + table + " 没有列 town_code（区划代码）。本次没有从该表取数，以前取得的数据不变。",
                        "表 " + table
                                + " 的列 under3（3岁以下婴幼儿数）类型是 float8，应为 smallint/integer/bigint/numeric。本次没有从该表取数，以前取得的数据不变。",
                        "表 " + table + " 没有列 know_target（应普及人数）。本次没有从该表取数，以前取得的数据不变。");
        assertThat(fault.rejected().get(1).messageEn())
                .isEqualTo(
                        "Column under3 of table " + table + " is of type float8, it must be"
                                + " smallint/integer/bigint/numeric. Nothing was taken from the table; what was taken before stands.");
        assertThat(snapshots.contents(SUMMARY_OF_MAY)).hasSize(1);
        assertThat(snapshots.contents("db:district/survey_respondents/2022年5月.csv"))
                .hasSize(2);

        database.execute(
                "ALTER TABLE summary ADD COLUMN town_code text",
                "ALTER TABLE summary RENAME COLUMN know_targets TO know_target",
                "ALTER TABLE summary ALTER COLUMN under3 TYPE integer",
                "UPDATE summary SET town_code = CASE town_name WHEN '老城街道' THEN '610902001' ELSE '610902002' END");
        snapshots.take(source);
        assertThat(snapshots.faults()).isEmpty();
        assertThat(snapshots.contents(SUMMARY_OF_MAY)).hasSize(1);
    }

    @Test
    void aTableThatIsGoneIsRejectedOnce() throws Exception {
        database.execute("DROP TABLE summary");
        snapshots.take(summary());
        snapshots.take(summary());
        assertThat(snapshots.files()).containsExactly(FAULTS);
        assertThat(snapshots.faults().get(0).rejected())
                .extracting(Finding::messageEn)
                .containsExactly("The database has no table district:" + database.schema()
                        + ".summary. Nothing was taken from it; what was taken before stands.");
    }

    @Test
    void aViewThatFailsIsRejectedWithoutTheServersWords() throws Exception {
        insertTwoTowns();
        database.execute("CREATE VIEW answers AS SELECT '2022-05' AS month, town_name::integer AS respondent,"
                + " town_name AS town, town_name AS answer FROM summary");
        snapshots.take(database.source(answers("answers"), TestDatabase.summary()));
        assertThat(snapshots.faults().get(0).rejected())
                .extracting(Finding::messageZh)
                .containsExactly(
                        "查询表 district:" + database.schema() + ".answers 出错（SQLSTATE 22P02）。本次没有从该表取数，以前取得的数据不变。");
        assertThat(snapshots.files()).contains(SUMMARY_OF_MAY);
    }

    @Test
    void aConcurrentUpdaterNeverShowsHalfOfAChange() throws Exception {
        insertTwoTowns();
        database.execute(
                "CREATE TABLE answers (month text, respondent integer, town text, answer text)",
                "INSERT INTO answers VALUES ('2022-05', 0, '新城街道', '满意')",
                "UPDATE summary SET under3 = 1000, know_target = 0");
        AtomicBoolean isOver = new AtomicBoolean();
        AtomicReference<Exception> failure = new AtomicReference<>();
        CountDownLatch begun = new CountDownLatch(3);
        Thread updater = new Thread(() -> {
            try (Connection connection = database.owner();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                for (int round = 1; !isOver.get(); round++) {
                    statement.execute("UPDATE summary SET under3 = under3 - 1 WHERE town_code = '610902001'");
                    statement.execute("UPDATE summary SET under3 = under3 + 1, know_target = " + round
                            + " WHERE town_code = '610902002'");
                    statement.execute("UPDATE answers SET respondent = " + round);
                    connection.commit();
                    begun.countDown();
                }
            } catch (Exception broken) {
                failure.set(broken);
            }
        });
        updater.start();
        begun.await();
        try {
            for (int night = 0; night < 20; night++) {
                snapshots.take(database.source(TestDatabase.summary(), answers("answers")));
            }
        } finally {
            isOver.set(true);
            updater.join();
        }

        assertThat(failure.get()).isNull();
        List<String> summaries = snapshots.contents(SUMMARY_OF_MAY);
        List<String> answers = snapshots.contents("db:district/survey_respondents/2022年5月.csv");
        assertThat(summaries).hasSizeGreaterThan(2).hasSameSizeAs(answers);
        for (int at = 0; at < summaries.size(); at++) {
            String[] lines = summaries.get(at).split("\n", -1);
            String[] oldTown = lines[2].split(",", -1);
            String[] newTown = lines[3].split(",", -1);
            assertThat(number(oldTown[4]) + number(newTown[4])).isEqualTo(2_000);
            assertThat(answers.get(at).split("\n", -1)[2].split(",", -1)[1]).isEqualTo(newTown[5]);
        }
    }

    private static int number(String quoted) {
        return Integer.parseInt(quoted.replace("\"", ""));
    }
}
