package io.tuoyu.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class DigitsTest {

    @Test
    void aValueBelowItsTargetIsNeverPrintedAsTheTarget() {
        // 94.96 % prints as 95.0 with one decimal, and would seem attained.
        assertThat(telling("94.96", 1, "95", -1)).isEqualTo("94.96");
        assertThat(telling("94.9996", 1, "95", -1)).isEqualTo("94.9996");
        assertThat(telling("94.94", 1, "95", -1)).isEqualTo("94.9");
        assertThat(telling("95.04", 1, "95", 1)).isEqualTo("95.0");
        assertThat(telling("95.06", 1, "95", 1)).isEqualTo("95.1");
        assertThat(telling("95", 1, "95", 0)).isEqualTo("95.0");
        assertThat(telling("4.699600", 2, "4.7", -1)).isEqualTo("4.6996");
    }

    @Test
    void aQuotientTooCloseForSixDecimalsStaysOnItsSide() {
        assertThat(telling("95.000000", 1, "95", -1)).isEqualTo("94.999999");
    }

    @Test
    void halvesAreRoundedUp() {
        assertThat(Digits.of(new BigDecimal("96.25"), 1)).isEqualTo("96.3");
        assertThat(Digits.exact(new BigDecimal("400.000"))).isEqualTo("400");
        assertThat(Digits.exact(new BigDecimal("4.700000"))).isEqualTo("4.7");
        assertThat(Digits.exact(BigDecimal.ZERO)).isEqualTo("0");
    }

    private static String telling(String value, int decimals, String level, int side) {
        return Digits.telling(
                new BigDecimal(value), decimals, new BigDecimal(level), at -> side < 0 ? at < 0 : at >= 0);
    }
}
