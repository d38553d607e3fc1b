package io.tuoyu.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every case of the file that the system property {@code golden.cases} names, by default the project's own copies: computed in R
 * 4.2.2 and again in Python (cases.csv), and more of them in Python only (more.csv, made by more.py beside it).
 */
class GoldenCasesTest {

    static Stream<GoldenCase> cases() throws IOException {
        String file = System.getProperty("golden.cases");
        if (file != null) {
            return GoldenCase.read(Path.of(file)).stream();
        }
        Path own = Path.of("src/test/resources/golden");
        return Stream.concat(
                GoldenCase.read(own.resolve("cases.csv")).stream(), GoldenCase.read(own.resolve("more.csv")).stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isAsExpected(GoldenCase golden) {
        assertThat(golden.differences())
                .as("%s(%s), %s", golden, golden.inputs(), golden.source())
                .isEmpty();
    }
}
