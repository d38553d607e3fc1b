package io.tuoyu.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tuoyu.jobs.JobRunner;
import io.tuoyu.jobs.Unwatched;
import io.tuoyu.plan.load.PlanLoader;
import io.tuoyu.recompute.RawSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The queries of the pages, run as they are printed on what the demo makes, give what is printed below them. Only the
 * demo's workspace, {@code data/demo}, is another one here.
 */
class QueriesTest {

    @TempDir
    static Path workspace;

    @BeforeAll
    static void runTheDemosNight() throws IOException {
        JobRunner runner = new JobRunner(
                Clock.fixed(RawSample.AS_OF.toInstant(), ZoneOffset.UTC),
                System::nanoTime,
                RandomGenerator.of("L64X128MixRandom"),
                Unwatched.RUN);
        JobRunner.Request request = new JobRunner.Request(
                PlanLoader.load(Path.of("jobs", "hanbin")),
                workspace,
                RawSample.AS_OF.toInstant(),
                Optional.empty(),
                List.of("test"));
        runner.nightly(request, Path.of("data", "sample", "inbox"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md", "docs/querying.md"})
    void duckDbSaysWhatIsPrinted(String page) throws IOException, SQLException {
        List<Fence> fences = Fence.of(Path.of(page));
        int printed = 0;
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement()) {
            for (int at = 0; at < fences.size(); at++) {
                if (fences.get(at).info().equals("sql duckdb")) {
                    List<List<String>> said = List.of();
                    for (String sql : statements(fences.get(at))) {
                        said = statement.execute(sql) ? table(statement.getResultSet()) : List.of();
                    }
                    assertThat(said).isEqualTo(withoutTypes(fences.get(at + 1).cells()));
                    printed++;
                }
            }
        }
        assertThat(printed).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void sparkSaysWhatIsPrinted(String page) throws IOException {
        List<Fence> fences = Fence.of(Path.of(page));
        int at = fences.stream().map(Fence::info).toList().indexOf("sql spark");
        SparkSession spark = SparkSession.active();
        Dataset<Row> said = spark.emptyDataFrame();
        for (String sql : statements(fences.get(at))) {
            said = spark.sql(sql);
        }
        List<List<String>> cells = new ArrayList<>();
        cells.add(Arrays.asList(said.columns()));
        for (Row row : said.collectAsList()) {
            cells.add(IntStream.range(0, row.size())
                    .mapToObj(i -> String.valueOf(row.get(i)))
                    .toList());
        }
        assertThat(cells).isEqualTo(fences.get(at + 1).cells());
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void pandasSaysWhatIsPrinted(String page) throws Exception {
        assumeTrue(
                python("import pandas, pyarrow").exitCode() == 0,
                "Not run: python3 with pandas and pyarrow is not on this machine's PATH");
        List<Fence> fences = Fence.of(Path.of(page));
        int at = fences.stream().map(Fence::info).toList().indexOf("python");

        Said said = python(here(fences.get(at).text()));

        assertThat(said).isEqualTo(new Said(0, fences.get(at + 1).text()));
    }

    private static List<String> statements(Fence fence) {
        return Arrays.stream(here(fence.text()).split(";\n", -1))
                .filter(sql -> !sql.isBlank())
                .toList();
    }

    private static String here(String text) {
        return text.replace("data/demo", workspace.toString());
    }

    private static List<List<String>> table(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        List<List<String>> table = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
            names.add(rows.getMetaData().getColumnLabel(column));
        }
        table.add(names);
        while (rows.next()) {
            List<String> cells = new ArrayList<>();
            for (int column = 1; column <= columns; column++) {
                cells.add(String.valueOf(rows.getObject(column)));
            }
            table.add(cells);
        }
        return table;
    }

    /** DuckDB prints the columns' types below their names. */
    private static List<List<String>> withoutTypes(List<List<String>> printed) {
        List<List<String>> table = new ArrayList<>(printed);
        table.remove(1);
        return table;
    }

    /** What a process said, and what it ended with. */
    private record Said(int exitCode, String text) {}

    private static Said python(String program) throws IOException, InterruptedException {
        Path file = Files.writeString(workspace.resolve("program.py"), program);
        try {
            Process process = new ProcessBuilder("python3", file.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Said(process.waitFor(), text);
        } catch (IOException noPython) {
            return new Said(127, noPython.getMessage());
        }
    }
}
