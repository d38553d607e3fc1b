package io.tuoyu.returns.check;

import io.tuoyu.plan.AreaLevel;
import io.tuoyu.plan.Dataset;
import io.tuoyu.returns.AcceptedRow;
import io.tuoyu.returns.FileReading;
import io.tuoyu.returns.FileReading.Outcome;
import io.tuoyu.returns.Finding;
import io.tuoyu.returns.Finding.Scope;
import io.tuoyu.returns.Reason;
import io.tuoyu.returns.Withheld;
import io.tuoyu.returns.check.FileCheck.Checked;
import io.tuoyu.returns.check.Rows.Booked;
import io.tuoyu.returns.read.FileName;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares the files of a delivery: repeated ones, corrections, and those that contradict one another. */
final class Reconciliation {
    /** The file's own name, whatever its folder; then the whole. */
    private static final Comparator<FileReading> SHORTEST_NAME = Comparator.<FileReading>comparingInt(
                    reading -> FileName.of(reading.file()).name().length())
            .thenComparingInt(reading -> reading.file().length())
            .thenComparing(FileReading::file);

    private final Context context;

    Reconciliation(Context context) {
        this.context = context;
    }

    /** What returns are compared by. */
    private record Key(String areaCode, String dataset, YearMonth period) {}

    /** One file's statement about a key. */
    private record Claim(int file, int version) {}

    List<FileReading> compare(List<Checked> files) {
        FileReading[] readings = new FileReading[files.size()];
        for (int at = 0; at < readings.length; at++) {
            readings[at] = files.get(at).reading();
        }
        ignoreRepeated(readings);
        withdrawDeleted(readings);
        Map<Key, List<Claim>> claims = new LinkedHashMap<>();
        for (int at = 0; at < readings.length; at++) {
            for (Key key : keys(readings[at])) {
                claims.computeIfAbsent(key, first -> new ArrayList<>()).add(new Claim(at, readings[at].version()));
            }
        }
        claims.forEach((key, each) -> {
            if (each.size() > 1) {
                compare(key, each, readings, files);
            }
        });
        return List.of(readings);
    }

    private static void ignoreRepeated(FileReading[] readings) {
        Map<String, FileReading> counted = new HashMap<>();
        for (FileReading reading : readings) {
            if (reading.outcome() != Outcome.IGNORED) {
                counted.merge(
                        reading.sha256(),
                        reading,
                        (one, other) -> SHORTEST_NAME.compare(one, other) <= 0 ? one : other);
            }
        }
        for (int at = 0; at < readings.length; at++) {
            FileReading reading = readings[at];
            FileReading first = counted.get(reading.sha256());
            if (reading.outcome() != Outcome.IGNORED && SHORTEST_NAME.compare(first, reading) != 0) {
                readings[at] = repeated(reading, first);
            }
        }
    }

    private static FileReading repeated(FileReading reading, FileReading counted) {
        Finding warning = Fault.ofFile(
                Reason.DUPLICATE_FILE, Scope.NONE, FileWording.sameBytes(counted.file()), Optional.empty());
        return new FileReading(
                reading.file(),
                reading.sha256(),
                counted.dataset(),
                counted.period(),
                counted.version(),
                counted.sender(),
                Outcome.IGNORED,
                counted.rowsIn(),
                0,
                0,
                counted.rowsIn(),
                List.of(),
                List.of(),
                List.of(warning),
                List.of(),
                List.of());
    }

    /**
     * A snapshot of a database's table says all that the table says. A town that an older one of the same table and
     * month has and the newest one has not was deleted there. One whose row was refused keeps what it said before, as
     * with any correction; if it is not known whose row was refused, it may be any town's.
     */
    private static void withdrawDeleted(FileReading[] readings) {
        Map<String, FileReading> newest = new HashMap<>();
        for (FileReading reading : readings) {
            if (FileName.isOfDatabase(reading.file()) && reading.rowsAccepted() > 0) {
                newest.merge(reading.file(), reading, (one, other) -> one.version() > other.version() ? one : other);
            }
        }
        for (int at = 0; at < readings.length; at++) {
            FileReading last = newest.get(readings[at].file());
            if (last != null && readings[at].version() < last.version()) {
                readings[at] = withoutDeleted(readings[at], last);
            }
        }
    }

    private static FileReading withoutDeleted(FileReading reading, FileReading last) {
        if (last.rejected().stream().anyMatch(finding -> finding.areaCode().isEmpty())) {
            return reading;
        }
        Set<String> known = new HashSet<>();
        last.accepted().forEach(row -> known.add(row.areaCode()));
        last.rejected().forEach(finding -> finding.areaCode().ifPresent(known::add));
        List<AcceptedRow> left = new ArrayList<>();
        List<Finding> warnings = new ArrayList<>(reading.warnings());
        for (AcceptedRow row : reading.accepted()) {
            if (known.contains(row.areaCode())) {
                left.add(row);
            } else {
                warnings.add(Fault.ofFile(
                        Reason.SUPERSEDED,
                        Scope.NONE,
                        FileWording.superseded(last.file(), last.version()),
                        Optional.of(row.areaCode())));
            }
        }
        int withdrawn = reading.accepted().size() - left.size();
        return reading.ending(
                reading.outcome(),
                reading.rowsAccepted() - withdrawn,
                reading.rowsRejected(),
                reading.rowsDuplicate() + withdrawn,
                left,
                reading.rejected(),
                warnings,
                reading.withheld());
    }

    /** A town's return is compared by town, a bureau's as a whole. */
    private Set<Key> keys(FileReading reading) {
        Set<Key> keys = new LinkedHashSet<>();
        if (reading.rowsAccepted() == 0
                || reading.dataset().isEmpty()
                || reading.period().isEmpty()) {
            return keys;
        }
        String dataset = reading.dataset().get();
        if (isOfTowns(dataset)) {
            for (AcceptedRow row : reading.accepted()) {
                keys.add(new Key(row.areaCode(), dataset, reading.period().get()));
            }
        } else {
            keys.add(new Key(
                    context.plan().areas().root().code(),
                    dataset,
                    reading.period().get()));
        }
        return keys;
    }

    private boolean isOfTowns(String dataset) {
        return dataset.equals(Recognition.WORKBOOK)
                || dataset.equals(Forms.SUMMARY.id())
                || dataset.equals(Forms.SURVEY_SUMMARY.id())
                || context.plan()
                        .dataset(dataset)
                        .map(Dataset::reporter)
                        .filter(AreaLevel.TOWN::equals)
                        .isPresent();
    }

    private void compare(Key key, List<Claim> claims, FileReading[] readings, List<Checked> files) {
        int highest = claims.stream().mapToInt(Claim::version).max().orElseThrow();
        List<Claim> best =
                claims.stream().filter(claim -> claim.version() == highest).toList();
        for (Claim claim : claims) {
            if (claim.version() < highest) {
                readings[claim.file()] =
                        superseded(readings[claim.file()], readings[best.get(0).file()], key);
            } else if (best.size() > 1) {
                String others = String.join(
                        "、",
                        best.stream()
                                .filter(other -> other.file() != claim.file())
                                .map(other -> readings[other.file()].file())
                                .toList());
                readings[claim.file()] = contradicted(readings[claim.file()], files.get(claim.file()), key, others);
            }
        }
    }

    /** How many of the accepted rows speak of {@code key}. */
    private int rows(FileReading reading, Key key) {
        List<AcceptedRow> own = reading.accepted().stream()
                .filter(row -> row.areaCode().equals(key.areaCode()))
                .toList();
        boolean isByRow = own.stream().allMatch(row -> row.row().isPresent());
        return isOfTowns(key.dataset()) && isByRow ? own.size() : reading.rowsAccepted();
    }

    private FileReading superseded(FileReading reading, FileReading by, Key key) {
        Optional<String> town = isOfTowns(key.dataset()) ? Optional.of(key.areaCode()) : Optional.empty();
        List<Finding> warnings = new ArrayList<>(reading.warnings());
        warnings.add(
                Fault.ofFile(Reason.SUPERSEDED, Scope.NONE, FileWording.superseded(by.file(), by.version()), town));
        int rows = rows(reading, key);
        return reading.ending(
                reading.outcome(),
                reading.rowsAccepted() - rows,
                reading.rowsRejected(),
                reading.rowsDuplicate() + rows,
                reading.accepted(),
                reading.rejected(),
                warnings,
                reading.withheld());
    }

    /** Takes away what the file says of {@code key}: one town's row, or the whole file. */
    private FileReading contradicted(FileReading reading, Checked file, Key key, String others) {
        Told told = FileWording.contradicted(others);
        List<Finding> rejected = new ArrayList<>(reading.rejected());
        List<AcceptedRow> left = new ArrayList<>();
        List<Withheld> withheld = new ArrayList<>(reading.withheld());
        if (isOfTowns(key.dataset())) {
            for (AcceptedRow row : reading.accepted()) {
                if (row.areaCode().equals(key.areaCode())) {
                    rejected.add(new Fault(Reason.DUPLICATE_TOWN, subject(file, row), told)
                            .rejecting(Optional.of(key.areaCode())));
                    withheld.add(new Withheld(row.areaCode(), row.figures(), Set.of()));
                } else {
                    left.add(row);
                }
            }
        } else {
            rejected.clear();
            rejected.add(Fault.ofFile(Reason.DUPLICATE_TOWN, Scope.FILE, told, Optional.empty()));
        }
        int lost = rows(reading, key);
        int accepted = reading.rowsAccepted() - lost;
        // A superseded row was good: it stands in the outcome.
        return reading.ending(
                FileCheck.outcome(accepted + reading.rowsDuplicate(), rejected),
                accepted,
                reading.rowsRejected() + lost,
                reading.rowsDuplicate(),
                left,
                rejected,
                reading.warnings(),
                withheld);
    }

    private static Spot subject(Checked file, AcceptedRow row) {
        for (Booked booked : file.accepted()) {
            if (booked.row().equals(row)) {
                return booked.subject();
            }
        }
        throw new IllegalStateException("A row without its town: " + row.areaCode());
    }
}
