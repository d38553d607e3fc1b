package io.tuoyu.returns.source;

import static io.tuoyu.returns.source.Snapshots.SUMMARY_OF_MAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tuoyu.plan.DatabaseSource;
import io.tuoyu.plan.DatabaseSource.Patience;
import io.tuoyu.plan.DatabaseTable;
import io.tuoyu.returns.archive.Archive;
import io.tuoyu.runs.ExitCode;
import io.tuoyu.runs.UserError;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that is down, slow, broken off or closed to us. */
class DatabaseFaultsTest {
    private static final Patience USUAL = new Patience(5, 30, 30, 3, 5, 60);

    @TempDir
    private Path workspace;

    private TestDatabase database;
    private Snapshots snapshots;

    @BeforeEach
    void open() throws Exception {
        database = new TestDatabase();
        database.createSummary();
        database.execute(
                "INSERT INTO summary SELECT '2022-05-01', '610902002', '新城街道', 68429, 2403, 2186, 499, 2355, 547,"
                        + " 19, 3");
        snapshots = new Snapshots(workspace);
    }

    private DatabaseSource at(int port, Patience patience) {
        return database.source(port, patience, TestDatabase.summary());
    }

    private UserError failure(DatabaseSource... sources) {
        return catchThrowableOfType(UserError.class, () -> snapshots.take(sources));
    }

    private static List<Duration> seconds(int... seconds) {
        return Arrays.stream(seconds).mapToObj(Duration::ofSeconds).toList();
    }

    @Test
    void aDatabaseThatComesUpMeanwhileIsRead() throws Exception {
        int port = Wire.closedPort();
        Wire[] wire = new Wire[1];
        snapshots.inPause(() -> {
            if (snapshots.pauses().size() == 2) {
                wire[0] = Wire.on(port);
            }
        });
        snapshots.take(at(port, USUAL));
        wire[0].close();
        assertThat(snapshots.files()).containsExactly(SUMMARY_OF_MAY);
        assertThat(snapshots.pauses()).isEqualTo(seconds(5, 10));
    }

    @Test
    void aDatabaseThatIsDownIsTriedAgainLater() throws Exception {
        int port = Wire.closedPort();
        UserError error = failure(at(port, new Patience(1, 1, 1, 5, 3, 10)));
        assertThat(error.exitCode()).isEqualTo(ExitCode.TRY_LATER);
        assertThat(error.where()).isEqualTo("sources.yaml › district");
        assertThat(error.zh())
                .isEqualTo("数据源“district”（127.0.0.1:" + port
                        + "/postgres）连不上、无响应或中途断开，已试 5 次（SQLSTATE 08001）。本次没有取数，也没有发布。");
        assertThat(error.en())
                .isEqualTo("Source 'district' (127.0.0.1:" + port
                        + "/postgres) is down, does not answer or broke off, after 5 attempts (SQLSTATE 08001)."
                        + " Nothing was taken from it or published.");
        assertThat(snapshots.pauses()).isEqualTo(seconds(3, 6, 10, 10));
        assertThat(snapshots.files()).isEmpty();
    }

    @Test
    void nothingIsTakenFromOneDatabaseIfAnotherIsDown() throws Exception {
        DatabaseSource good = at(TestDatabase.port(), USUAL);
        DatabaseSource down = at(Wire.closedPort(), new Patience(1, 1, 1, 1, 1, 1));
        assertThat(failure(good, down).exitCode()).isEqualTo(ExitCode.TRY_LATER);
        assertThat(snapshots.files()).isEmpty();
    }

    @Test
    void aDatabaseThatNeverAnswersIsTriedAgainLater() throws Exception {
        try (Wire silent = Wire.silent()) {
            assertThat(failure(at(silent.port(), new Patience(1, 1, 1, 2, 1, 1)))
                            .exitCode())
                    .isEqualTo(ExitCode.TRY_LATER);
            assertThat(snapshots.pauses()).isEqualTo(seconds(1));
        }
    }

    @Test
    void aStatementThatNeverEndsIsCancelled() throws Exception {
        database.execute(
                "ALTER TABLE summary RENAME TO base",
                "CREATE VIEW summary AS SELECT * FROM base WHERE pg_sleep(600) IS NOT NULL");
        UserError error = failure(at(TestDatabase.port(), new Patience(5, 30, 1, 2, 1, 1)));
        assertThat(error.exitCode()).isEqualTo(ExitCode.TRY_LATER);
        assertThat(error.zh()).contains("SQLSTATE 57014");
        assertThat(snapshots.files()).isEmpty();
    }

    @Test
    void aConnectionThatTheServerEndsInMidReadIsBegunAnew() throws Exception {
        database.execute(
                "INSERT INTO summary SELECT '2022-05-01', '', '镇' || n FROM generate_series(1, 5000) n",
                "ALTER TABLE summary RENAME TO base",
                "CREATE VIEW summary AS SELECT * FROM base"
                        + " WHERE town_name <> '镇4000' OR pg_terminate_backend(pg_backend_pid())");
        snapshots.inPause(() -> database.execute("CREATE OR REPLACE VIEW summary AS SELECT * FROM base"));
        snapshots.take(at(TestDatabase.port(), USUAL));
        assertThat(snapshots.pauses()).isEqualTo(seconds(5));
        assertThat(snapshots.contents(SUMMARY_OF_MAY)).hasSize(1);
        assertThat(snapshots.contents(SUMMARY_OF_MAY).get(0).lines()).hasSize(5_003);
    }

    @Test
    void aWireThatIsCutInMidReadLeavesNothingBehind() throws Exception {
        database.execute("INSERT INTO summary SELECT '2022-05-01', '', '镇' || n FROM generate_series(1, 5000) n");
        try (Wire wire = Wire.cutAfter(60_000)) {
            snapshots.inPause(() -> assertThat(snapshots.files()).isEmpty());
            snapshots.take(at(wire.port(), USUAL));
        }
        assertThat(snapshots.pauses()).isEqualTo(seconds(5));
        assertThat(snapshots.contents(SUMMARY_OF_MAY).get(0).lines()).hasSize(5_003);
    }

    @Test
    void aWrongPasswordIsAConfigurationAndSaidWithoutIt() {
        snapshots.withPassword("Wrong-4b1d.secret");
        UserError error = failure(at(TestDatabase.port(), USUAL));
        assertThat(error.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(error.zh())
                .isEqualTo("数据源“district”（127.0.0.1:" + TestDatabase.port()
                        + "/postgres）拒绝了用户“tuoyu_reader”：口令、用户名、库名或权限不对（SQLSTATE 28P01）。");
        assertThat(snapshots.pauses()).isEmpty();
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        assertThat(trace + error.zh() + error.en() + error.fixZh() + error.fixEn())
                .contains("SQLSTATE 28P01")
                .doesNotContain("Wrong-4b1d.secret");
    }

    @Test
    void aPasswordThatIsNotSetIsAConfiguration() {
        for (String none : new String[] {"", null}) {
            UserError error = catchThrowableOfType(UserError.class, () -> new Databases(name -> none, pause -> {})
                    .take(
                            TestDatabase.plan(at(TestDatabase.port(), USUAL)),
                            new Archive(workspace),
                            Instant.EPOCH,
                            YearMonth.of(2022, 5)));
            assertThat(error.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(error.en())
                    .isEqualTo(
                            "The environment variable TUOYU_TEST_PASSWORD is not set: source 'district' has no password.");
        }
    }

    @Test
    void aTableThatWeMayNotReadIsAConfiguration() throws Exception {
        database.execute("REVOKE SELECT ON summary FROM " + TestDatabase.USER);
        UserError error = failure(at(TestDatabase.port(), USUAL));
        assertThat(error.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(error.zh()).contains("SQLSTATE 42501");
    }

    @Test
    void aDataSetThatIsNoTableAndFieldsOfNoFormAreConfigurations() {
        assertThat(failure(database.source(table("town_workbook", Map.of(), Set.of())))
                        .en())
                .isEqualTo("Data set 'town_workbook' is no single table and cannot come from a database.");
        assertThat(failure(database.source(table("monthly_summary", Map.of("remark", "note"), Set.of())))
                        .en())
                .isEqualTo("There is no field 'remark'.");
        assertThat(failure(database.source(table("monthly_summary", Map.of(), Set.of("under3"))))
                        .en())
                .isEqualTo("Field 'under3' (children under three) is needed and cannot stand in 'without'.");
    }

    private static DatabaseTable table(String dataset, Map<String, String> columns, Set<String> without) {
        return new DatabaseTable(dataset, "summary", Optional.of("month"), YearMonth.of(2022, 5), columns, without);
    }
}
