package io.tuoyu.jobs;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.tuoyu.plan.Plan;
import io.tuoyu.plan.load.PlanLoader;
import io.tuoyu.returns.source.TestDatabase;
import io.tuoyu.runs.ExitCode;
import io.tuoyu.runs.UserError;
import io.tuoyu.tables.ParquetTable;
import io.tuoyu.tables.Table;
import io.tuoyu.tables.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night that reads a database says what a night that reads the same as files says. */
class DatabaseNightTest {
    private static final Instant NOW = Instant.parse("2021-03-04T18:00:00Z");
    private static final Path FEBRUARY = Path.of("data/sample/inbox/2021-02");
    private static final String SUMMARY = "汉滨区2021年2月月报表.csv";
    private static final String EVENTS = "托位变动台账2021年2月.csv";
    private static final String INCIDENTS = "安全事件台账2021年2月.csv";

    @TempDir
    private Path directory;

    private TestDatabase database;
    private Path plan;

    @BeforeEach
    void open() throws Exception {
        database = new TestDatabase();
        database.execute("""
                CREATE TABLE summary (month text DEFAULT '2021-02', no text, code text, town text, resident_pop integer,
                    under3 integer, know_target integer, know_reached integer, care_target integer, care_guided integer,
                    key_total integer, key_guided integer, remark text)
                """, """
                CREATE TABLE events (no text, changed_on date, credit_code text, institution text, town text, kind text,
                    change integer, counted text, evidence text, remark text)
                """, """
                CREATE TABLE incidents (happened_on date, institution text, town text, liable text)
                """);
        load(
                SUMMARY,
                1,
                "summary (no, code, town, resident_pop, under3, know_target, know_reached, care_target,"
                        + " care_guided, key_total, key_guided, remark)");
        load(EVENTS, 2, "events");
        plan = Files.createDirectories(directory.resolve("plan"));
        try (Stream<Path> files = Files.list(Path.of("jobs/hanbin"))) {
            for (Path file : files.toList()) {
                Files.copy(file, plan.resolve(file.getFileName()));
            }
        }
        declare(TestDatabase.port());
    }

    private void declare(int port) throws IOException {
        Files.writeString(plan.resolve("sources.yaml"), """
                sources:
                  - id: district
                    kind: postgresql
                    host: 127.0.0.1
                    port: %d
                    database: postgres
                    schema: %s
                    user: tuoyu_reader
                    password_env: TUOYU_TEST_PASSWORD
                    attempts: 1
                    properties: {sslmode: disable}
                    tables:
                      - dataset: monthly_summary
                        table: summary
                        period: month
                        first: 2021-02
                        columns: {town_code: code, town_name: town}
                      - dataset: slot_events
                        table: events
                        first: 2021-02
                        columns: {town_name: town}
                        without: [town_code]
                      - dataset: incidents
                        table: incidents
                        first: 2021-02
                        columns: {town_name: town}
                        without: [town_code]
                """.formatted(port, database.schema()));
    }

    /** Loads the rows below the header of a file of the sample. */
    private void load(String file, int headers, String table) throws Exception {
        try (CsvReader<CsvRecord> rows =
                        CsvReader.builder().detectBomHeader(true).ofCsvRecord(FEBRUARY.resolve(file), UTF_8);
                Connection connection = database.owner()) {
            for (CsvRecord row : rows) {
                boolean isData =
                        row.getStartingLineNumber() > headers && row.getField(0).matches("\\d+");
                if (isData) {
                    String values = String.join(", ", Collections.nCopies(row.getFieldCount(), "?"));
                    try (PreparedStatement insert =
                            connection.prepareStatement("INSERT INTO " + table + " VALUES (" + values + ")")) {
                        for (int at = 0; at < row.getFieldCount(); at++) {
                            insert.setObject(at + 1, row.getField(at), Types.OTHER);
                        }
                        insert.executeUpdate();
                    }
                }
            }
        }
    }

    private NightlyJob.Result night(Plan with, String workspace, Path inbox) throws IOException {
        JobRunner runner = new JobRunner(
                Clock.fixed(NOW, ZoneOffset.UTC),
                System::nanoTime,
                RandomGenerator.of("L64X128MixRandom"),
                Unwatched.RUN);
        return runner.nightly(
                        new JobRunner.Request(
                                with, directory.resolve(workspace), NOW, Optional.empty(), List.of("test")),
                        inbox)
                .result();
    }

    private Path inbox(String name, String... files) throws IOException {
        Path inbox = Files.createDirectories(directory.resolve(name));
        for (String file : files) {
            Files.copy(FEBRUARY.resolve(file), inbox.resolve(file));
        }
        return inbox;
    }

    @Test
    void bothWaysLeadToTheSameFigures() throws Exception {
        NightlyJob.Result files =
                night(PlanLoader.load(Path.of("jobs/hanbin")), "files", inbox("inbox", SUMMARY, EVENTS, INCIDENTS));
        NightlyJob.Result tables = night(PlanLoader.load(plan), "tables", inbox("empty"));

        List<String> expected =
                rows(files, Tables.OBSERVATIONS, "area_code", "period", "measure_id", "value", "status", "dataset");
        assertThat(expected).hasSizeGreaterThan(300);
        assertThat(rows(tables, Tables.OBSERVATIONS, "area_code", "period", "measure_id", "value", "status", "dataset"))
                .isEqualTo(expected);
        String[] indicator = {
            "indicator_id", "area_code", "period", "numerator", "denominator", "value", "value_state", "verdict"
        };
        assertThat(rows(tables, Tables.INDICATOR_VALUES, indicator))
                .isEqualTo(rows(files, Tables.INDICATOR_VALUES, indicator));
        assertThat(tables.intake().receipts())
                .extracting(receipt -> receipt.file())
                .containsExactly(
                        "db:district/incidents/2021年2月.csv",
                        "db:district/monthly_summary/2021年2月.csv",
                        "db:district/slot_events/2021年2月.csv");
        assertThat(holding(TestDatabase.PASSWORD)).isEmpty();
    }

    @Test
    void aTableThatChangedItsShapeIsInTheRejectionsOfTheRelease() throws Exception {
        database.execute("ALTER TABLE summary DROP COLUMN under3");
        NightlyJob.Result night = night(PlanLoader.load(plan), "tables", inbox("empty"));
        assertThat(rows(night, Tables.REJECTIONS, "reason", "message_zh"))
                .containsExactly("HEADER_NOT_FOUND | 表 district:" + database.schema()
                        + ".summary 没有列 under3（3岁以下婴幼儿数）。本次没有从该表取数，以前取得的数据不变。");
        assertThat(rows(night, Tables.OBSERVATIONS, "dataset"))
                .contains("slot_events")
                .doesNotContain("monthly_summary");
    }

    @Test
    void nothingIsPublishedWhileTheDatabaseIsDown() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        declare(closed);
        Plan unreachable = PlanLoader.load(plan);
        UserError error = catchThrowableOfType(UserError.class, () -> night(unreachable, "down", inbox("empty")));
        assertThat(error.exitCode()).isEqualTo(ExitCode.TRY_LATER);
        assertThat(directory.resolve("down/releases/current.json")).doesNotExist();
    }

    private static List<String> rows(NightlyJob.Result night, Table table, String... columns) throws IOException {
        return ParquetTable.read(table, night.directory()).stream()
                .map(row -> Stream.of(columns)
                        .map(column -> String.valueOf(row[table.indexOf(column)]))
                        .reduce((one, other) -> one + " | " + other)
                        .orElseThrow())
                .sorted()
                .toList();
    }

    /** Files below the test's directory that hold {@code secret}. */
    private List<Path> holding(String secret) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> {
                        try {
                            return Files.readString(file, ISO_8859_1).contains(secret);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }
}
