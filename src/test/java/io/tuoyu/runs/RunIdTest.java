package io.tuoyu.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RunIdTest {

    @Test
    void isTheStartInShanghaiAndARandomTail() {
        assertThat(RunId.at(Instant.parse("2022-06-05T17:30:00Z"), new Random(7))
                        .value())
                .matches("20220606T013000-[0-9a-f]{4}");
    }

    @Test
    void sortsByStart() {
        RunId earlier = RunId.at(Instant.parse("2022-06-05T17:30:00Z"), new Random(7));
        RunId later = RunId.at(Instant.parse("2022-06-05T17:30:01Z"), new Random(7));
        assertThat(earlier).isLessThan(later);
    }

    @Test
    void isSafeAsAFileName() {
        assertThatThrownBy(() -> new RunId("../20220606T013000-7f3a")).isInstanceOf(IllegalArgumentException.class);
    }
}
