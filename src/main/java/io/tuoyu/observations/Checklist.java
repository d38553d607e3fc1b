package io.tuoyu.observations;

import static java.util.stream.Collectors.toMap;

import io.tuoyu.plan.Task;
import io.tuoyu.returns.AcceptedRow;
import io.tuoyu.returns.FileReading;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The newest checklist: where each task stands.
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

    /** The newest of the checklists among {@code readings}: the later month, then the higher version. */
    public static Checklist newest(List<FileReading> readings, String dataset) {
        return readings.stream()
                .filter(reading -> reading.dataset().equals(Optional.of(dataset))
                        && reading.period().isPresent()
                        && reading.rowsAccepted() > 0)
                .max(Comparator.comparing(
                                (FileReading reading) -> reading.period().orElseThrow())
                        .thenComparing(FileReading::version))
                .map(reading -> new Checklist(
                        reading.period(),
                        reading.accepted().stream()
                                .collect(toMap(row -> row.texts().get("task_id"), Checklist::state, (a, b) -> a))))
                .orElse(new Checklist(Optional.empty(), Map.of()));
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
