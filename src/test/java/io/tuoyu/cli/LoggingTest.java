package io.tuoyu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.logging.log4j.LogManager;
import org.junit.jupiter.api.Test;

class LoggingTest {

    @Test
    void whatPoiMeetsInAFileIsNeverPrinted() {
        // Log4j would write to standard output, where JSON stands, and quote what it met.
        assertThat(LogManager.getLogger("org.apache.poi.util.XMLHelper").isFatalEnabled())
                .isFalse();
    }
}
