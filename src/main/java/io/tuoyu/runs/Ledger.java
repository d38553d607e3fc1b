package io.tuoyu.runs;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What ran before, from the records of all runs.
 *
 * @param runs       by start
 * @param unreadable records that are torn, foreign or of a newer make; a run that is not known counts as not done
 */
public record Ledger(List<Entry> runs, List<Path> unreadable) {

    public static final Ledger EMPTY = new Ledger(List.of(), List.of());

    /** A run as the schedule sees it. */
    public record Entry(
            RunId id,
            String job,
            Optional<YearMonth> period,
            Optional<Instant> scheduledFor,
            Instant startedAt,
            Outcome outcome) {}

    public Ledger {
        runs = runs.stream().sorted(Comparator.comparing(Entry::startedAt)).toList();
        unreadable = List.copyOf(unreadable);
    }

    /** Runs of {@code job} whose work is done. */
    public List<Entry> done(String job) {
        return runs.stream()
                .filter(run -> run.job().equals(job) && run.outcome().isDone())
                .toList();
    }

    /** Reads {@code runs/*}{@code /run_results.json}; a workspace without any has an empty ledger. */
    public static Ledger read(Path workspace) throws IOException {
        List<Entry> runs = new ArrayList<>();
        List<Path> unreadable = new ArrayList<>();
        try (DirectoryStream<Path> directories = Files.newDirectoryStream(workspace.resolve("runs"))) {
            for (Path directory : directories) {
                Path file = directory.resolve(RunRecord.FILE);
                // A killed run leaves a directory without a record: it did nothing that counts.
                if (Files.exists(file)) {
                    entry(file).ifPresentOrElse(runs::add, () -> unreadable.add(file));
                }
            }
        } catch (NoSuchFileException | NotDirectoryException none) {
            return EMPTY;
        }
        return new Ledger(runs, unreadable);
    }

    private static Optional<Entry> entry(Path file) {
        try {
            JsonNode json = JsonMapper.shared().readTree(Files.readAllBytes(file));
            if (json.path("schema_version").asInt(0) != RunRecordJson.SCHEMA_VERSION) {
                return Optional.empty();
            }
            return Outcome.ofWord(json.path("outcome").asString(""))
                    .map(outcome -> new Entry(
                            new RunId(json.path("run_id").asString("")),
                            json.path("job").asString(""),
                            text(json, "period").map(YearMonth::parse),
                            text(json, "scheduled_for").map(Instant::parse),
                            Instant.parse(json.path("started_at").asString("")),
                            outcome));
        } catch (IOException | JacksonException | DateTimeException | IllegalArgumentException torn) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonNode json, String name) {
        JsonNode value = json.path(name);
        return value.isString() ? Optional.of(value.asString()) : Optional.empty();
    }
}
