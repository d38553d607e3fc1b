package io.tuoyu.returns.source;

import io.tuoyu.plan.DatabaseSource;
import io.tuoyu.plan.Plan;
import io.tuoyu.returns.FileReading;
import io.tuoyu.returns.archive.Archive;
import io.tuoyu.returns.archive.Receipt;
import io.tuoyu.returns.check.Delivered;
import io.tuoyu.returns.check.ReturnReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Nights of June 2022 that take snapshots, and what is in the archive after them. */
final class Snapshots {
    static final String SUMMARY_OF_MAY = "db:district/monthly_summary/2022年5月.csv";
    static final String FAULTS = "db:district/monthly_summary/数据表问题.csv";

    private static final YearMonth MAY = YearMonth.of(2022, 5);

    /** Work of a test that a pause is filled with. */
    interface Work {
        void run() throws Exception;
    }

    private final Archive archive;
    private final List<Duration> pauses = new ArrayList<>();
    private final Map<String, String> environment =
            new TreeMap<>(Map.of(TestDatabase.PASSWORD_ENVIRONMENT, TestDatabase.PASSWORD));
    private Work inPause = () -> {};
    private int nights;

    Snapshots(Path workspace) {
        this.archive = new Archive(workspace);
    }

    Snapshots inPause(Work work) {
        inPause = work;
        return this;
    }

    Snapshots withPassword(String password) {
        environment.put(TestDatabase.PASSWORD_ENVIRONMENT, password);
        return this;
    }

    /** The next night. */
    void take(DatabaseSource... sources) throws IOException {
        nights++;
        take(Instant.parse("2022-06-01T18:00:00Z").plus(Duration.ofDays(nights)), sources);
    }

    void take(Instant asOf, DatabaseSource... sources) throws IOException {
        new Databases(environment::get, this::last).take(TestDatabase.plan(sources), archive, asOf, MAY);
    }

    private void last(Duration pause) {
        pauses.add(pause);
        try {
            inPause.run();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** How long each pause was to last. */
    List<Duration> pauses() {
        return pauses;
    }

    /** Names of what is in the archive, oldest first. */
    List<String> files() throws IOException {
        return archive.receipts().stream().map(Receipt::file).toList();
    }

    /** All contents under a name, oldest first. */
    List<String> contents(String file) throws IOException {
        List<String> contents = new ArrayList<>();
        for (Receipt receipt : archive.receipts()) {
            if (receipt.file().equals(file)) {
                contents.add(Files.readString(archive.content(receipt)));
            }
        }
        return contents;
    }

    /** What the house makes of the archive. */
    List<FileReading> readings() throws IOException {
        Plan plan = TestDatabase.plan();
        List<Delivered> delivery = archive.receipts().stream()
                .filter(receipt -> !TableFaults.isNamed(receipt.file()))
                .map(receipt -> new Delivered(receipt.file(), archive.content(receipt)))
                .toList();
        return new ReturnReader(plan, LocalDate.of(2022, 6, 20)).read(delivery, Optional.empty());
    }

    /** What is wrong with the tables, as a release tells it. */
    List<FileReading> faults() throws IOException {
        List<FileReading> faults = new ArrayList<>();
        for (Receipt receipt : TableFaults.newest(archive.receipts())) {
            TableFaults.reading(receipt, archive.content(receipt)).ifPresent(faults::add);
        }
        return faults;
    }

    /** Values of a field of {@code reading} by town. */
    static Map<String, Long> values(FileReading reading, String field) {
        Map<String, Long> values = new TreeMap<>();
        reading.accepted().forEach(row -> row.figures().stream()
                .filter(figure -> figure.field().equals(field))
                .forEach(figure -> values.merge(row.areaCode(), figure.value(), Long::sum)));
        return values;
    }
}
