package io.tuoyu.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tuoyu.statistics.StratifiedProportion.Stratum;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Expected values from R survey 4.1.1: svymean, svyciprop(method = "beta"), fpc, lonely.psu = "adjust". */
class StratifiedProportionTest {

    private static final double CLOSE = 1e-8;

    @Test
    void schoolsOfCaliforniaByType() {
        // data(api), apistrat, sch.wide == "Yes"
        StratifiedProportion found = StratifiedProportion.of(
                        List.of(new Stratum(4421, 100, 91), new Stratum(755, 50, 26), new Stratum(1018, 50, 35)), 0.95)
                .orElseThrow();

        assertThat(found.estimate()).isCloseTo(0.8279480142072974, within(CLOSE));
        assertThat(found.standardError().orElseThrow()).isCloseTo(0.024344780089656275, within(CLOSE));
        assertThat(found.degreesOfFreedom()).isEqualTo(197);
        assertThat(found.effectiveSize().orElseThrow()).isCloseTo(240.32397313707148, within(1e-5));
        assertThat(found.interval().orElseThrow().lower()).isCloseTo(0.7741713313281839, within(CLOSE));
        assertThat(found.interval().orElseThrow().upper()).isCloseTo(0.8734315953070702, within(CLOSE));
    }

    @Test
    void oneStratumIsASimpleSample() {
        StratifiedProportion found = StratifiedProportion.of(List.of(new Stratum(5000, 100, 92)), 0.95)
                .orElseThrow();

        assertThat(found.effectiveSize().orElseThrow()).isCloseTo(101.02040816326524, within(1e-6));
        assertThat(found.interval().orElseThrow().lower()).isCloseTo(0.8489008068427354, within(CLOSE));
        assertThat(found.interval().orElseThrow().upper()).isCloseTo(0.9646485015610431, within(CLOSE));
    }

    @Test
    void aSingleAnswerInAStratumWidensTheInterval() {
        StratifiedProportion found = StratifiedProportion.of(
                        List.of(new Stratum(800, 1, 1), new Stratum(1200, 40, 36), new Stratum(500, 25, 20)), 0.95)
                .orElseThrow();

        assertThat(found.standardError().orElseThrow()).isCloseTo(0.03948793400651095, within(CLOSE));
        assertThat(found.interval().orElseThrow().lower()).isCloseTo(0.7993069259004584, within(CLOSE));
        assertThat(found.interval().orElseThrow().upper()).isCloseTo(0.9729087191350727, within(CLOSE));
    }

    @Test
    void whereEverybodyAnsweredThereIsNothingToEstimate() {
        assertThat(StratifiedProportion.of(List.of(new Stratum(20, 20, 19)), 0.95)
                        .orElseThrow()
                        .interval())
                .isEmpty();
    }
}
