package io.tuoyu.observations;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.observations.Resolution.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResolutionTest {

    private static Part part(int precedence, long recency, long value) {
        return new Part(precedence, recency, value, false);
    }

    @Test
    void theOnlySourceCounts() {
        assertThat(Resolution.resolve(List.of(part(2, 0, 40), part(2, 0, 2))))
                .containsExactly(Status.COUNTED, Status.COUNTED);
    }

    @Test
    void aLaterSubmissionOfTheSameSourceSupersedes() {
        assertThat(Resolution.resolve(List.of(part(0, 1, 40), part(0, 7, 41), part(0, 1, 3))))
                .containsExactly(Status.SUPERSEDED, Status.COUNTED, Status.SUPERSEDED);
    }

    @Test
    void theMostTrustedSourceCountsHoweverOld() {
        assertThat(Resolution.resolve(List.of(part(1, 9, 60), part(0, 1, 50))))
                .containsExactly(Status.DIFFERS, Status.COUNTED);
    }

    @Test
    void sourcesAreComparedAsSumsNotCellByCell() {
        assertThat(Resolution.resolve(List.of(part(0, 1, 50), part(1, 1, 20), part(1, 1, 30))))
                .containsExactly(Status.COUNTED, Status.CONFIRMS, Status.CONFIRMS);
    }

    @Test
    void whatIsNotTheWholeNeverCounts() {
        // The register lost a row of this town: its newest statement is withheld, and the town's own return counts.
        assertThat(Resolution.resolve(List.of(new Part(0, 5, 30, true), part(0, 2, 50), part(1, 1, 55))))
                .containsExactly(Status.WITHHELD, Status.SUPERSEDED, Status.COUNTED);
    }

    @Test
    void nothingCountsIfNothingIsWhole() {
        assertThat(Resolution.resolve(List.of(new Part(0, 5, 30, true)))).containsExactly(Status.WITHHELD);
    }
}
