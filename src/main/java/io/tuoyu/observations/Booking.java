package io.tuoyu.observations;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.tuoyu.observations.Observation.Submission;
import io.tuoyu.plan.Area;
import io.tuoyu.plan.AreaLevel;
import io.tuoyu.plan.Dataset;
import io.tuoyu.plan.Measure;
import io.tuoyu.plan.Plan;
import io.tuoyu.plan.Source;
import io.tuoyu.returns.AcceptedRow;
import io.tuoyu.returns.Corrections;
import io.tuoyu.returns.Figure;
import io.tuoyu.returns.FileReading;
import io.tuoyu.returns.ReturnEntry;
import io.tuoyu.returns.Upkeep;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;

/** Books what a file says: each figure to the measures that it may feed. */
public final class Booking {
    /** The data set that the system makes itself. */
    public static final String RETURN_LOG = "return_log";

    /** The data set that says where the tasks stand. */
    public static final String CHECKLIST = "checklist";

    private static final Upkeep NOTHING = new Upkeep(false, 0, 0, 0, 0);

    private final Plan plan;
    private final Map<Source, List<Feed>> feeds = new HashMap<>();

    public Booking(Plan plan) {
        this.plan = plan;
        for (Measure measure : plan.measures()) {
            for (int place = 0; place < measure.sources().size(); place++) {
                feeds.computeIfAbsent(measure.sources().get(place), source -> new ArrayList<>())
                        .add(new Feed(measure.id(), place));
            }
        }
    }

    /**
     * The observations of all files. Where a correction was refused in part, what an older file said does not stand in for what the
     * correction was to say.
     *
     * @param receivedAt by SHA-256 of each file
     */
    public List<Observation> book(List<FileReading> readings, Map<String, Instant> receivedAt) {
        Map<Return, Submission> refused = new HashMap<>();
        List<Observation> booked = new ArrayList<>();
        for (FileReading reading : readings) {
            Instant moment = receivedAt.get(reading.sha256());
            booked.addAll(book(reading, moment));
            submission(reading, moment)
                    .filter(submission -> reading.rowsAccepted() > 0)
                    .ifPresent(submission -> reading.rejected().stream()
                            .flatMap(finding -> finding.areaCode().stream())
                            .forEach(area -> refused.merge(
                                    Return.of(area, submission),
                                    submission,
                                    BinaryOperator.maxBy(Resolution.oldestFirst()))));
        }
        booked.replaceAll(observation -> {
            Submission newer = refused.get(Return.of(observation.areaCode(), observation.submission()));
            boolean isReplaced = newer != null && Resolution.oldestFirst().compare(observation.submission(), newer) < 0;
            return isReplaced ? observation.asWithheld() : observation;
        });
        return booked;
    }

    /** What one town owes of one data set for one month. */
    private record Return(String areaCode, String dataset, YearMonth period) {
        static Return of(String areaCode, Submission submission) {
            return new Return(areaCode, submission.dataset(), submission.period());
        }
    }

    /** The observations of one file: none, if its data set or period is unknown. A field that feeds no measure is left out. */
    List<Observation> book(FileReading reading, Instant receivedAt) {
        Optional<Submission> submission = submission(reading, receivedAt);
        if (submission.isEmpty()) {
            return List.of();
        }
        Dataset dataset = plan.dataset(submission.get().dataset()).orElseThrow();
        return switch (dataset.absence()) {
            case UNKNOWN -> stated(reading, submission.get(), Set.of());
            case ZERO -> completed(reading, submission.get(), dataset);
        };
    }

    private Optional<Submission> submission(FileReading reading, Instant receivedAt) {
        return reading.dataset()
                .flatMap(plan::dataset)
                .filter(dataset -> reading.period().isPresent())
                .map(dataset -> new Submission(
                        reading.sha256(),
                        dataset.id(),
                        reading.period().orElseThrow(),
                        reading.version(),
                        reading.file(),
                        receivedAt));
    }

    private List<Observation> stated(FileReading reading, Submission submission, Set<String> withheld) {
        List<Observation> stated = new ArrayList<>();
        for (AcceptedRow row : reading.accepted()) {
            for (Figure figure : row.figures()) {
                for (Feed feed : feedsOf(submission.dataset(), figure.field())) {
                    stated.add(new Observation(
                            row.areaCode(),
                            row.period(),
                            feed.measure(),
                            figure.value(),
                            withheld.contains(row.areaCode()),
                            feed.precedence(),
                            submission,
                            figure.sheet(),
                            Optional.of(figure.row()),
                            figure.cell()));
                }
            }
        }
        return stated;
    }

    /**
     * A complete register that has no row for a town says that the town has none: a zero that was reported. Where a row
     * was refused, nothing is concluded for its town; if its town is unknown, it may be any that the register is silent on.
     */
    private List<Observation> completed(FileReading reading, Submission submission, Dataset dataset) {
        Set<String> doubtful = reading.rejected().stream()
                .flatMap(finding -> finding.areaCode().stream())
                .collect(toUnmodifiableSet());
        List<Observation> observations = new ArrayList<>(stated(reading, submission, doubtful));
        if (reading.rejected().stream().anyMatch(finding -> finding.areaCode().isEmpty())) {
            return observations;
        }
        Set<Spoken> spoken = observations.stream()
                .map(stated -> new Spoken(stated.measure(), stated.areaCode(), stated.period()))
                .collect(toUnmodifiableSet());
        feeds.forEach((source, fed) -> {
            if (source.dataset().equals(dataset.id())) {
                for (YearMonth month : months(dataset, submission.period())) {
                    for (Area town : plan.areas().townsIn(month)) {
                        for (Feed feed : fed) {
                            if (!doubtful.contains(town.code())
                                    && !spoken.contains(new Spoken(feed.measure(), town.code(), month))) {
                                observations.add(none(feed, town, month, submission));
                            }
                        }
                    }
                }
            }
        });
        return observations;
    }

    private static Observation none(Feed feed, Area town, YearMonth month, Submission submission) {
        return new Observation(
                town.code(),
                month,
                feed.measure(),
                0,
                false,
                feed.precedence(),
                submission,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private List<Feed> feedsOf(String dataset, String field) {
        return feeds.getOrDefault(new Source(dataset, field), List.of());
    }

    /**
     * The system's own record of returns, as figures of each town: what it owed, what came, what came on time, and what it
     * cost. The cells of a return that did not come are not known; all else of it is none.
     *
     * @param upkeep what became of each return over its versions
     * @param run    id of the run that made it
     * @param now    when it was made
     */
    public List<Observation> bookLog(
            List<ReturnEntry> log, Map<Corrections.Key, Upkeep> upkeep, String run, Instant now) {
        Map<Corrections.Key, List<ReturnEntry>> owed = log.stream()
                .filter(entry -> entry.dueOn().isPresent() && isTown(entry.areaCode()) && isByTown(entry.dataset()))
                .collect(groupingBy(
                        entry -> new Corrections.Key(
                                entry.areaCode(),
                                entry.dataset(),
                                entry.period().orElseThrow()),
                        LinkedHashMap::new,
                        toList()));
        List<Observation> booked = new ArrayList<>();
        owed.forEach((key, entries) -> {
            boolean isReceived =
                    entries.stream().anyMatch(entry -> entry.state().isReceived());
            boolean isOnTime = entries.stream().anyMatch(entry -> entry.state() == ReturnEntry.State.ON_TIME);
            boolean isDue = entries.stream().anyMatch(entry -> entry.state() != ReturnEntry.State.NOT_DUE);
            Submission submission = new Submission(run, RETURN_LOG, key.period(), 0, RETURN_LOG, now);
            booked.addAll(own(submission, key.areaCode(), "returns_expected", isDue ? 1 : 0));
            boolean isDelivered =
                    entries.stream().anyMatch(entry -> entry.file().isPresent());
            booked.addAll(own(submission, key.areaCode(), "returns_delivered", isDelivered ? 1 : 0));
            booked.addAll(own(submission, key.areaCode(), "returns_received", isReceived ? 1 : 0));
            booked.addAll(own(submission, key.areaCode(), "returns_on_time", isOnTime ? 1 : 0));
            Upkeep kept = isDelivered ? upkeep.getOrDefault(key, NOTHING) : NOTHING;
            booked.addAll(own(submission, key.areaCode(), "returns_accepted_first", kept.isAcceptedAtFirst() ? 1 : 0));
            booked.addAll(own(submission, key.areaCode(), "figures_stated", kept.figures()));
            booked.addAll(own(submission, key.areaCode(), "figures_revised", kept.figuresRevised()));
            if (isDelivered) {
                booked.addAll(own(submission, key.areaCode(), "cells_asked", kept.cellsAsked()));
                booked.addAll(own(submission, key.areaCode(), "cells_changed", kept.cellsChanged()));
            }
        });
        return booked;
    }

    /** A file that nobody knows the town of is no return that a town owed. */
    private boolean isTown(String areaCode) {
        return plan.areas()
                .find(areaCode)
                .filter(area -> area.level() == AreaLevel.TOWN)
                .isPresent();
    }

    private boolean isByTown(String dataset) {
        return plan.dataset(dataset)
                .filter(known -> known.reporter() == AreaLevel.TOWN)
                .isPresent();
    }

    /**
     * A month's checklist as figures of the whole district. A task is overdue if it was due by the end of the month, and is
     * not done.
     *
     * @param run id of the run that counted them
     * @param now when they were counted
     */
    public List<Observation> bookChecklist(Checklist checklist, String run, Instant now) {
        if (checklist.period().isEmpty()) {
            return List.of();
        }
        LocalDate day = checklist.period().get().plusMonths(1).atDay(1);
        Submission submission =
                new Submission(run, CHECKLIST, checklist.period().get(), 0, CHECKLIST, now);
        String root = plan.areas().root().code();
        List<Checklist.Status> statuses =
                plan.tasks().stream().map(task -> checklist.of(task).status()).toList();
        long applicable = statuses.stream()
                .filter(status -> status != Checklist.Status.NOT_APPLICABLE)
                .count();
        long done = statuses.stream()
                .filter(status -> status == Checklist.Status.DONE)
                .count();
        long overdue = plan.tasks().stream()
                .filter(task -> checklist.isOverdue(task, day))
                .count();
        List<Observation> booked = new ArrayList<>(own(submission, root, "tasks_applicable", applicable));
        booked.addAll(own(submission, root, "tasks_done", done));
        booked.addAll(own(submission, root, "tasks_overdue", overdue));
        return booked;
    }

    private List<Observation> own(Submission submission, String areaCode, String field, long value) {
        return feedsOf(submission.dataset(), field).stream()
                .map(feed -> new Observation(
                        areaCode,
                        submission.period(),
                        feed.measure(),
                        value,
                        false,
                        feed.precedence(),
                        submission,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
    }

    private static List<YearMonth> months(Dataset dataset, YearMonth period) {
        return switch (dataset.extent()) {
            case MONTH -> List.of(period);
            case YEAR_TO_DATE -> {
                List<YearMonth> months = new ArrayList<>();
                for (YearMonth month = YearMonth.of(period.getYear(), Month.JANUARY);
                        !month.isAfter(period);
                        month = month.plusMonths(1)) {
                    months.add(month);
                }
                yield months;
            }
        };
    }

    private record Feed(String measure, int precedence) {}

    private record Spoken(String measure, String areaCode, YearMonth month) {}
}
