package io.tuoyu.jobs;

import io.tuoyu.runs.Stages;

/** Runs that nobody watches. */
public enum Unwatched implements Stages.Listener {
    RUN;

    @Override
    public void started(Stages.Stage stage) {}

    @Override
    public void ended(Stages.Stage stage, double seconds) {}
}
