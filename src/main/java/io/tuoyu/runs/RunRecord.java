package io.tuoyu.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run did, kept for ever as {@code runs/<id>/run_results.json}. Holds no personal data and no trace.
 *
 * @param id              name of the run
 * @param job             nightly, monthly, …
 * @param period          month that it was about
 * @param asOf            moment up to which it knew what came in
 * @param scheduledFor    moment of the schedule that it answers; empty if a person asked for it
 * @param args            command line
 * @param startedAt       when it began
 * @param endedAt         when it ended
 * @param stages          what took how long
 * @param inputs          what it read
 * @param versions        of tuoyu, java, spark
 * @param planFingerprint SHA-256 of the plan
 * @param release         release that it published, or found to hold all there is
 * @param outcome         how it ended
 * @param messageZh       one line for people
 * @param messageEn       the same in English
 */
public record RunRecord(
        RunId id,
        String job,
        Optional<YearMonth> period,
        Instant asOf,
        Optional<Instant> scheduledFor,
        List<String> args,
        Instant startedAt,
        Instant endedAt,
        List<Stages.Timing> stages,
        List<Input> inputs,
        Map<String, String> versions,
        Optional<String> planFingerprint,
        Optional<String> release,
        Outcome outcome,
        String messageZh,
        String messageEn) {

    public static final String FILE = "run_results.json";

    public RunRecord {
        args = List.copyOf(args);
        stages = List.copyOf(stages);
        inputs = List.copyOf(inputs);
        versions = Map.copyOf(versions);
    }

    /** What became of all rows read. */
    public RowCounts rows() {
        return inputs.stream().map(Input::rows).reduce(RowCounts.NONE, RowCounts::plus);
    }

    /** Keeps it in {@code workspace}; readers see all of it or nothing. */
    public Path keep(Path workspace) throws IOException {
        Path directory = Files.createDirectories(directory(workspace, id));
        Path file = directory.resolve(FILE);
        FailPoint.RECORD.reached();
        DurableFile.replace(file, RunRecordJson.write(this));
        return file;
    }

    /** Where a run keeps its record. */
    public static Path directory(Path workspace, RunId id) {
        return workspace.resolve("runs").resolve(id.value());
    }
}
