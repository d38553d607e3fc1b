package io.tuoyu.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.recompute.RawSample.Ratio;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The second count of the committed sample. */
class RawSampleTest {
    private final RawSample sample;

    RawSampleTest() throws IOException {
        sample = RawSample.read(Path.of("data/sample"));
    }

    @Test
    void everyTownHasItsPeople() {
        assertThat(sample.towns()).hasSize(28);
        assertThat(sample.district().get("I01").denominator()).contains(894_853L);
        assertThat(sample.district().get("Q05").denominator()).contains(32_292L);
    }

    @Test
    void oneWorkbookIsMissingAndOneCameAfterMidnight() {
        assertThat(sample.district().get("Q01")).isEqualTo(ratio(27, 28));
        assertThat(sample.district().get("Q02")).isEqualTo(ratio(26, 28));
    }

    @Test
    void theRowWithMoreReachedThanDueDoesNotCount() {
        long told = sample.towns().values().stream()
                .filter(town -> town.containsKey("I04"))
                .count();
        long guided = sample.towns().values().stream()
                .filter(town -> town.containsKey("I05"))
                .count();
        assertThat(told).isEqualTo(26);
        assertThat(guided).isEqualTo(27);
    }

    @Test
    void newSlotsOfTheYearAreThoseOfTheShape() {
        assertThat(sample.district().get("I02").numerator()).isEqualTo(BigDecimal.valueOf(230));
        assertThat(sample.district().get("I09").numerator()).isEqualTo(BigDecimal.valueOf(2));
    }

    @Test
    void theIncidentThatIsNotDecidedIsNoAccidentYet() {
        assertThat(sample.district().get("I08").numerator()).isEqualTo(BigDecimal.ZERO);
        assertThat(sample.pending()).hasSize(1);
    }

    private static Ratio ratio(long numerator, long denominator) {
        return new Ratio(BigDecimal.valueOf(numerator), Optional.of(denominator));
    }
}
