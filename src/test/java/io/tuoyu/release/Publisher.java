package io.tuoyu.release;

import io.tuoyu.release.Manifest.Origin;
import io.tuoyu.runs.FailPoint;
import io.tuoyu.tables.Table;
import io.tuoyu.tables.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Publishes small releases; as a process, one after the other until it is killed. */
final class Publisher {

    static final List<Table> TABLES = List.of(Tables.INDICATOR_VALUES, Tables.AREAS);
    static final Map<Table, Long> ROWS = Map.of(Tables.INDICATOR_VALUES, 3L, Tables.AREAS, 1L);
    static final Origin ORIGIN =
            new Origin("20220606T013000-7f3a", Instant.parse("2022-06-05T17:30:00Z"), "plan-fingerprint");

    private Publisher() {}

    public static void main(String[] args) throws IOException {
        ReleaseStore store = new ReleaseStore(Path.of(args[0]));
        store.prepare();
        for (int n = Integer.parseInt(args[1]); n <= Integer.parseInt(args[2]); n++) {
            publish(store, n);
            System.out.println(n);
        }
    }

    static ReleaseId id(int n) {
        return new ReleaseId(String.format(Locale.ROOT, "r%06d", n));
    }

    static Release publish(ReleaseStore store, int n) throws IOException {
        try (Staging staging = store.stage(id(n))) {
            fill(staging, n);
            return store.publish(staging, ORIGIN, ROWS);
        }
    }

    /** What Spark would leave: the files that count, and its litter. */
    static void fill(Staging staging, int n) throws IOException {
        for (Table table : TABLES) {
            Path directory = staging.table(table);
            Path data = table.byYear() ? directory.resolve("year=2022") : directory;
            Files.createDirectories(data);
            Files.writeString(data.resolve("part-0.parquet"), "PAR1 " + table.name() + " " + n + " PAR1");
            Files.writeString(data.resolve(".part-0.parquet.crc"), "crc");
            Files.writeString(directory.resolve("_SUCCESS"), "");
            FailPoint.STAGE_WRITE.reached();
        }
    }
}
