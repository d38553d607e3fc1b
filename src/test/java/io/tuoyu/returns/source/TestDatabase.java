package io.tuoyu.returns.source;

import io.tuoyu.plan.DatabaseSource;
import io.tuoyu.plan.DatabaseSource.Patience;
import io.tuoyu.plan.DatabaseTable;
import io.tuoyu.plan.Plan;
import io.tuoyu.plan.load.PlanLoader;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL server, started once for all tests; each test has a schema of its own in it. */
public final class TestDatabase {
    public static final String PASSWORD = "Secret-7f3a.only-in-tests";
    public static final String PASSWORD_ENVIRONMENT = "TUOYU_TEST_PASSWORD";
    public static final String USER = "tuoyu_reader";

    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = started();

    private final String schema = "s" + SCHEMAS.incrementAndGet();

    public TestDatabase() throws SQLException {
        execute(
                "CREATE SCHEMA " + schema,
                "GRANT USAGE ON SCHEMA " + schema + " TO " + USER,
                "ALTER DEFAULT PRIVILEGES IN SCHEMA " + schema + " GRANT SELECT ON TABLES TO " + USER);
    }

    /** The superuser may come in without a password, the reader only with it. */
    private static EmbeddedPostgres started() {
        try {
            Path rules = Files.createTempFile("pg_hba", ".conf");
            rules.toFile().deleteOnExit();
            Files.writeString(rules, """
                    host all postgres all trust
                    host all all all scram-sha-256
                    """);
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("hba_file", rules.toString())
                    .start();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE ROLE " + USER + " LOGIN PASSWORD '" + PASSWORD + "'");
            }
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static int port() {
        return SERVER.getPort();
    }

    public String schema() {
        return schema;
    }

    /** A connection of the owner of the tables. */
    public Connection owner() throws SQLException {
        Connection connection = SERVER.getPostgresDatabase().getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = " + schema);
        }
        return connection;
    }

    /** Does as the owner of the tables does. */
    public void execute(String... commands) throws SQLException {
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    /** The monthly summary, from April 2022 on. */
    public static DatabaseTable summary() {
        return new DatabaseTable(
                "monthly_summary", "summary", Optional.of("month"), YearMonth.of(2022, 4), Map.of(), Set.of());
    }

    /** This database, asked three times at most. */
    public DatabaseSource source(DatabaseTable... tables) {
        return source(port(), new Patience(5, 30, 30, 3, 5, 60), tables);
    }

    public DatabaseSource source(int port, Patience patience, DatabaseTable... tables) {
        return new DatabaseSource(
                "district",
                "127.0.0.1",
                port,
                "postgres",
                schema,
                USER,
                PASSWORD_ENVIRONMENT,
                patience,
                Map.of("sslmode", "disable"),
                List.of(tables));
    }

    /** The sample district's plan with these databases. */
    public static Plan plan(DatabaseSource... sources) {
        Plan plan = PlanLoader.load(Path.of("jobs/hanbin"));
        return new Plan(
                plan.id(),
                plan.name(),
                plan.document(),
                plan.areas(),
                plan.datasets(),
                plan.measures(),
                plan.indicators(),
                plan.units(),
                plan.phases(),
                plan.tasks(),
                plan.definitions(),
                plan.settings(),
                List.of(sources),
                plan.fingerprint());
    }

    /** Makes the table that {@link #summary} reads. */
    public void createSummary() throws SQLException {
        execute("""
                CREATE TABLE summary (month date, town_code char(12), town_name text, resident_pop integer, under3 integer,
                    know_target integer, know_reached integer, care_target integer, care_guided numeric(10, 2),
                    key_total smallint, key_guided bigint)
                """);
    }
}
