package io.tuoyu.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** The stages of a run and how long each took. Stages may run side by side. */
public final class Stages {

    /** Hears of each stage, in the thread that runs it. */
    public interface Listener {
        void started(Stage stage);

        void ended(Stage stage, double seconds);
    }

    /**
     * A part of the work that a person may wait for.
     *
     * @param id short English word for the run record
     * @param zh name in Chinese
     * @param en name in English
     */
    public record Stage(String id, String zh, String en) {}

    /** How long a stage took. */
    public record Timing(String id, double seconds) {}

    /** Work that may fail as it likes. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        T run() throws E;
    }

    private static final double NANOS = 1e9;

    private final LongSupplier nanos;
    private final Listener listener;
    private final List<Timing> timings = new ArrayList<>();

    /** @param nanos a clock that never goes back, as {@link System#nanoTime} */
    public Stages(LongSupplier nanos, Listener listener) {
        this.nanos = nanos;
        this.listener = listener;
    }

    /** Does {@code work} as {@code stage}. A stage that fails is timed too, but nobody is told that it ended. */
    public <T, E extends Exception> T time(Stage stage, Work<T, E> work) throws E {
        listener.started(stage);
        long start = nanos.getAsLong();
        T result;
        try {
            result = work.run();
        } catch (Throwable failure) {
            note(stage, start);
            throw failure;
        }
        listener.ended(stage, note(stage, start));
        return result;
    }

    /** What has ended so far, in the order of ending. */
    public synchronized List<Timing> timings() {
        return List.copyOf(timings);
    }

    private synchronized double note(Stage stage, long start) {
        double seconds = (nanos.getAsLong() - start) / NANOS;
        timings.add(new Timing(stage.id(), seconds));
        return seconds;
    }
}
