package io.tuoyu.returns.source;

import java.time.Duration;

/** How the time between two attempts passes. */
@FunctionalInterface
public interface Pause {

    /** Comes back when {@code duration} is over. */
    void last(Duration duration);

    /** Real time. A thread that is interrupted goes on at once and stays interrupted. */
    Pause SLEEP = duration -> {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    };
}
