package io.tuoyu.cli;

import io.tuoyu.runs.Stages;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a person how far a job has come: a line for each stage that has ended. */
final class Progress implements Stages.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(Progress.class);

    @Override
    public void started(Stages.Stage stage) {
        LOG.debug("Begins: {}", stage.id());
    }

    @Override
    public void ended(Stages.Stage stage, double seconds) {
        LOG.info(String.format(Locale.ROOT, "✓ %s %s  %.2f s", stage.zh(), stage.en(), seconds));
    }
}
