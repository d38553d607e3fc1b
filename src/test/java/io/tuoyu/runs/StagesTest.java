package io.tuoyu.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StagesTest {

    private static final Stages.Stage READ = new Stages.Stage("read", "读取报表", "Reading returns");

    private final List<String> heard = new ArrayList<>();
    private long nanos;

    private final Stages stages = new Stages(() -> nanos, new Stages.Listener() {
        @Override
        public void started(Stages.Stage stage) {
            heard.add("started " + stage.id());
        }

        @Override
        public void ended(Stages.Stage stage, double seconds) {
            heard.add("ended " + stage.id() + " " + seconds);
        }
    });

    @Test
    void aStageIsTimedAndHeardOf() {
        String result = stages.time(READ, () -> {
            nanos += 1_500_000_000L;
            return "28";
        });

        assertThat(result).isEqualTo("28");
        assertThat(stages.timings()).containsExactly(new Stages.Timing("read", 1.5));
        assertThat(heard).containsExactly("started read", "ended read 1.5");
    }

    @Test
    void aStageThatFailsIsTimedButDoesNotEnd() {
        assertThatThrownBy(() -> stages.time(READ, () -> {
                    nanos += 500_000_000L;
                    throw new IOException("cut");
                }))
                .isInstanceOf(IOException.class);

        assertThat(stages.timings()).containsExactly(new Stages.Timing("read", 0.5));
        assertThat(heard).containsExactly("started read");
    }
}
