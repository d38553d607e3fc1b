package io.tuoyu.returns;

import static java.util.stream.Collectors.toCollection;

import io.tuoyu.plan.Area;
import io.tuoyu.plan.AreaLevel;
import io.tuoyu.plan.Dataset;
import io.tuoyu.plan.Plan;
import io.tuoyu.returns.Finding.Scope;
import io.tuoyu.returns.ReturnEntry.ReceivedFile;
import io.tuoyu.returns.ReturnEntry.Rows;
import io.tuoyu.returns.ReturnEntry.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Who owed what, and what came: expected returns against received ones. */
public final class ReturnLog {
    private static final String UNRECOGNISED = "unrecognised";

    private final Plan plan;
    private final LocalDate asOf;
    private final ZoneId zone;

    /**
     * @param asOf day on which it is asked: what is due later is not missing yet
     * @param zone zone in which a day ends
     */
    public ReturnLog(Plan plan, LocalDate asOf, ZoneId zone) {
        this.plan = plan;
        this.asOf = asOf;
        this.zone = zone;
    }

    /**
     * The log of all that was owed up to {@code last} or came, ordered by period, data set and area. The rows of its
     * entries add up to the rows of the readings.
     *
     * @param readings   reconciled with one another
     * @param receivedAt when each file was received, by the hash of its content
     */
    public List<ReturnEntry> entries(List<FileReading> readings, Map<String, Instant> receivedAt, YearMonth last) {
        List<ReturnEntry> entries = new ArrayList<>();
        Map<String, FileReading> counted = new HashMap<>();
        readings.stream()
                .filter(reading -> reading.outcome() != FileReading.Outcome.IGNORED)
                .forEach(reading -> counted.put(reading.sha256(), reading));
        for (FileReading reading : readings) {
            if (reading.outcome() != FileReading.Outcome.IGNORED || isDuplicate(reading)) {
                entries.addAll(received(reading, counted.get(reading.sha256()), receivedAt.get(reading.sha256())));
            }
        }
        Set<Corrections.Key> answered = new HashSet<>();
        entries.stream()
                .filter(entry -> entry.state().isReceived() || entry.state() == State.REJECTED)
                .forEach(entry -> entry.period()
                        .ifPresent(period ->
                                answered.add(new Corrections.Key(entry.areaCode(), entry.dataset(), period))));
        for (Dataset dataset : plan.datasets()) {
            for (YearMonth period = plan.settings().baseline(); !period.isAfter(last); period = period.plusMonths(1)) {
                if (dataset.isOwedFor(period)) {
                    for (String areaCode : reporters(dataset, period)) {
                        if (!answered.contains(new Corrections.Key(areaCode, dataset.id(), period))) {
                            LocalDate due = dataset.dueOn(period);
                            entries.add(new ReturnEntry(
                                    areaCode,
                                    dataset.id(),
                                    Optional.of(period),
                                    Optional.of(due),
                                    due.isBefore(asOf) ? State.NOT_RECEIVED : State.NOT_DUE,
                                    Optional.empty(),
                                    Rows.NONE));
                        }
                    }
                }
            }
        }
        return onTimeByFirstReceipt(entries).stream()
                .sorted(Comparator.comparing((ReturnEntry entry) ->
                                entry.period().map(YearMonth::toString).orElse(""))
                        .thenComparing(ReturnEntry::dataset)
                        .thenComparing(ReturnEntry::areaCode)
                        .thenComparing(
                                entry -> entry.file().map(ReceivedFile::name).orElse("")))
                .toList();
    }

    private List<String> reporters(Dataset dataset, YearMonth period) {
        return dataset.reporter() == AreaLevel.TOWN
                ? plan.areas().townsIn(period).stream().map(Area::code).toList()
                : List.of(plan.areas().root().code());
    }

    /**
     * What a file adds to the log.
     *
     * @param counted the file itself, or the one that it repeats
     */
    private List<ReturnEntry> received(FileReading reading, FileReading counted, Instant receivedAt) {
        Optional<Dataset> dataset = reading.dataset().flatMap(plan::dataset);
        Rows all = new Rows(reading.rowsAccepted(), reading.rowsRejected(), reading.rowsDuplicate());
        boolean isByTown =
                dataset.map(known -> known.reporter() == AreaLevel.TOWN).orElse(false);
        if (!isByTown) {
            return List.of(entry(reading, dataset, plan.areas().root().code(), all, receivedAt));
        }
        Set<String> towns = towns(counted);
        if (towns.size() == 1) {
            return List.of(entry(reading, dataset, towns.iterator().next(), all, receivedAt));
        }
        List<ReturnEntry> entries = new ArrayList<>();
        int accepted = 0;
        int rejected = 0;
        int duplicate = 0;
        for (String town : towns) {
            Rows rows =
                    isDuplicate(reading) ? new Rows(0, 0, rows(counted, town).in()) : rows(counted, town);
            accepted += rows.accepted();
            rejected += rows.rejected();
            duplicate += rows.duplicate();
            entries.add(entry(reading, dataset, town, rows, receivedAt));
        }
        Rows rest = new Rows(all.accepted() - accepted, all.rejected() - rejected, all.duplicate() - duplicate);
        if (rest.in() > 0 || towns.isEmpty()) {
            entries.add(entry(reading, dataset, plan.areas().root().code(), rest, receivedAt));
        }
        return entries;
    }

    /** The towns that a file speaks of; if it was refused as a whole, the one that its cover names. */
    private static Set<String> towns(FileReading reading) {
        Set<String> towns =
                reading.accepted().stream().map(AcceptedRow::areaCode).collect(toCollection(TreeSet::new));
        reading.rejected().forEach(finding -> finding.areaCode().ifPresent(towns::add));
        // A later version may have withdrawn a town's row and put none in its place.
        reading.warnings().stream()
                .filter(warning -> warning.reason() == Reason.SUPERSEDED)
                .forEach(warning -> warning.areaCode().ifPresent(towns::add));
        if (towns.isEmpty()) {
            reading.sender().ifPresent(towns::add);
        }
        return towns;
    }

    /** One town's rows of a file of several. */
    private static Rows rows(FileReading reading, String town) {
        int accepted = Math.toIntExact(reading.accepted().stream()
                .filter(row -> row.areaCode().equals(town))
                .count());
        int rejected = Math.toIntExact(reading.rejected().stream()
                .filter(finding ->
                        finding.scope() == Scope.ROW && finding.areaCode().equals(Optional.of(town)))
                .map(Finding::row)
                .distinct()
                .count());
        // The row that a later version withdrew is among the accepted ones no longer.
        return isSuperseded(reading, town)
                ? new Rows(0, rejected, Math.max(accepted, 1))
                : new Rows(accepted, rejected, 0);
    }

    private ReturnEntry entry(
            FileReading reading, Optional<Dataset> dataset, String areaCode, Rows rows, Instant receivedAt) {
        Optional<LocalDate> due = reading.period().flatMap(period -> dataset.filter(known -> known.isOwedFor(period))
                .map(known -> known.dueOn(period)));
        return new ReturnEntry(
                areaCode,
                reading.dataset().orElse(UNRECOGNISED),
                reading.period(),
                due,
                state(reading, areaCode, dataset, rows, due, receivedAt),
                Optional.of(new ReceivedFile(reading.sha256(), reading.file(), reading.version(), receivedAt)),
                rows);
    }

    private State state(
            FileReading reading,
            String areaCode,
            Optional<Dataset> dataset,
            Rows rows,
            Optional<LocalDate> due,
            Instant receivedAt) {
        if (isDuplicate(reading)) {
            return State.DUPLICATE;
        }
        if (isSuperseded(reading, areaCode)) {
            return State.SUPERSEDED;
        }
        if (dataset.isEmpty() || reading.period().isEmpty()) {
            return State.UNRECOGNISED;
        }
        if (rows.accepted() == 0) {
            return rows.duplicate() > 0 ? State.SUPERSEDED : State.REJECTED;
        }
        return isOnTime(due, receivedAt) ? State.ON_TIME : State.LATE;
    }

    private boolean isOnTime(Optional<LocalDate> due, Instant receivedAt) {
        return due.map(day -> !receivedAt.atZone(zone).toLocalDate().isAfter(day))
                .orElse(true);
    }

    private static boolean isSuperseded(FileReading reading, String areaCode) {
        return reading.warnings().stream()
                .anyMatch(warning -> warning.reason() == Reason.SUPERSEDED
                        && (warning.areaCode().isEmpty()
                                || warning.areaCode().get().equals(areaCode)));
    }

    private static boolean isDuplicate(FileReading reading) {
        return reading.warnings().stream().anyMatch(warning -> warning.reason() == Reason.DUPLICATE_FILE);
    }

    /** A correction that comes after the day does not make a return late whose first version was on time. */
    private List<ReturnEntry> onTimeByFirstReceipt(List<ReturnEntry> entries) {
        Map<Corrections.Key, Boolean> wasOnTime = new HashMap<>();
        for (ReturnEntry entry : entries) {
            if (entry.state() == State.SUPERSEDED && entry.period().isPresent()) {
                boolean onTime =
                        isOnTime(entry.dueOn(), entry.file().orElseThrow().receivedAt());
                wasOnTime.merge(
                        new Corrections.Key(
                                entry.areaCode(),
                                entry.dataset(),
                                entry.period().get()),
                        onTime,
                        Boolean::logicalOr);
            }
        }
        return entries.stream()
                .map(entry -> entry.state() == State.LATE
                                && wasOnTime.getOrDefault(
                                        new Corrections.Key(
                                                entry.areaCode(),
                                                entry.dataset(),
                                                entry.period().orElseThrow()),
                                        false)
                        ? new ReturnEntry(
                                entry.areaCode(),
                                entry.dataset(),
                                entry.period(),
                                entry.dueOn(),
                                State.ON_TIME,
                                entry.file(),
                                entry.rows())
                        : entry)
                .toList();
    }
}
