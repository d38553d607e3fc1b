package io.tuoyu.observations;

import static java.util.stream.Collectors.toMap;

import io.tuoyu.plan.Task;
import io.tuoyu.returns.AcceptedRow;
import io.tuoyu.returns.FileReading;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A checklist: where each task stands.
 *
 * @param period month that it speaks of; empty if none came
 * @param states state by id of the task
 */
public record Checklist(Optional<YearMonth> period, Map<String, TaskState> states) {

    public Checklist {
        states = Map.copyOf(states);
    }

    /** Where a task stands. */
    public enum Status {
        NOT_STARTED,
        IN_PROGRESS,
        DONE,
        NOT_APPLICABLE,
        /** No checklist says. */
        NOT_RECEIVED
    }

    /** What the checklist says of one task. */
    public record TaskState(Status status, Optional<LocalDate> completedOn) {}

    /** The checklist of each month that sent one, the earliest first; of several versions the highest. */
    public static List<Checklist> byMonth(List<FileReading> readings, String dataset) {
        Map<YearMonth, FileReading> newest = new TreeMap<>();
        readings.stream()
                .filter(reading -> reading.dataset().equals(Optional.of(dataset))
                        && reading.period().isPresent()
                        && reading.rowsAccepted() > 0)
                .forEach(reading -> newest.merge(
                        reading.period().orElseThrow(),
                        reading,
                        (one, other) -> other.version() > one.version() ? other : one));
        return newest.values().stream().map(Checklist::of).toList();
    }

    private static Checklist of(FileReading reading) {
        return new Checklist(
                reading.period(),
                reading.accepted().stream()
                        .collect(toMap(row -> row.texts().get("task_id"), Checklist::state, (a, b) -> a)));
    }

    /** The newest of {@code checklists}; one that says nothing if there is none. */
    public static Checklist newest(List<Checklist> checklists) {
        return checklists.isEmpty() ? new Checklist(Optional.empty(), Map.of()) : checklists.get(checklists.size() - 1);
    }

    private static TaskState state(AcceptedRow row) {
        return new TaskState(
                Status.valueOf(row.texts().get("status")),
                Optional.ofNullable(row.texts().get("completed_on")).map(LocalDate::parse));
    }

    /** Where {@code task} stands. */
    public TaskState of(Task task) {
        return states.getOrDefault(task.id(), new TaskState(Status.NOT_RECEIVED, Optional.empty()));
    }

    /** Whether {@code task} was due before {@code day} and is not done. */
    public boolean isOverdue(Task task, LocalDate day) {
        return switch (of(task).status()) {
            case NOT_STARTED, IN_PROGRESS, NOT_RECEIVED -> task.due().isBefore(day);
            case DONE, NOT_APPLICABLE -> false;
        };
    }
}
