package io.tuoyu.returns.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.returns.read.Cell;
import io.tuoyu.returns.read.Cell.Kind;
import io.tuoyu.returns.read.Cell.Look;
import io.tuoyu.returns.read.Cell.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountTest {
    private static final long LARGEST = 10_000_000;

    private static String read(Cell cell) {
        Count count = Count.of(cell, Count.Range.COUNT, 0, LARGEST);
        return count instanceof Count.Good good
                ? Long.toString(good.value())
                : ((Count.Bad) count).reason().name();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "0|0",
                "１２３|123",
                "　12 |12",
                "\u200B12\uFEFF|12",
                "1,234|1234",
                "1，234，567|1234567",
                "12,345.0|12345",
                "1,23|NOT_A_NUMBER",
                "1234,567|NOT_A_NUMBER",
                ",123|NOT_A_NUMBER",
                "1,|NOT_A_NUMBER",
                "-0|0",
                "-3|NEGATIVE_COUNT",
                "－3|NEGATIVE_COUNT",
                "−3|NEGATIVE_COUNT",
                "(12)|NEGATIVE_COUNT",
                "（12）|NEGATIVE_COUNT",
                "- 3|NOT_A_NUMBER",
                "1 234|NOT_A_NUMBER",
                "1\u200B2|NOT_A_NUMBER",
                "12人|NOT_A_NUMBER",
                "6.0万|NOT_A_NUMBER",
                "96%|NOT_A_NUMBER",
                "1e3|NOT_A_NUMBER",
                "+5|NOT_A_NUMBER",
                "TRUE|NOT_A_NUMBER",
                "12.|NOT_A_NUMBER",
                "1.2.3|NOT_A_NUMBER",
                "12.0000001|12",
                "12.5|NOT_INTEGER",
                "-0.5|NEGATIVE_COUNT",
                "10000000|10000000",
                "10000001|OUT_OF_RANGE",
                "10000000.5|OUT_OF_RANGE",
                "99999999999999999999999999999999|OUT_OF_RANGE",
                "-99999999999999999999999999999999|NEGATIVE_COUNT",
                "-|MISSING_VALUE",
                "—|MISSING_VALUE",
                "/|MISSING_VALUE",
                "无|MISSING_VALUE",
                "未统计|MISSING_VALUE",
                "#REF!|FORMULA_ERROR",
                "#DIV/0!|FORMULA_ERROR",
            })
    void aTextIsACountOrSaysWhyNot(String text, String told) {
        assertThat(read(Cell.text(0, text))).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "60382, 60382",
        "60382.0, 60382",
        "1.0E7, 10000000",
        "2.9999999999999996, 3",
        "0.96, NOT_INTEGER",
        "-2.0, NEGATIVE_COUNT",
        "1E+308, OUT_OF_RANGE",
        "1E-300, 0",
        "-0.0, 0",
    })
    void aStoredNumberIsACountOrSaysWhyNot(String stored, String told) {
        assertThat(read(new Cell(0, Kind.NUMBER, stored, Look.PLAIN))).isEqualTo(told);
    }

    @Test
    void theDisplayFormatDecidesOnlyIfItIsADate() {
        assertThat(read(new Cell(0, Kind.NUMBER, "1", new Look(Shape.PERCENT, 0))))
                .isEqualTo("1");
        assertThat(read(new Cell(0, Kind.NUMBER, "0.96", new Look(Shape.PERCENT, 0))))
                .isEqualTo("NOT_INTEGER");
        assertThat(read(new Cell(0, Kind.NUMBER, "44682", new Look(Shape.DATE, 0))))
                .isEqualTo("NOT_A_NUMBER");
    }

    @Test
    void tenThousandsMoveThePointExactly() {
        Cell cell = new Cell(0, Kind.NUMBER, "6.0381999999999998", Look.PLAIN);
        assertThat(Count.of(cell, Count.Range.COUNT, 4, LARGEST)).isEqualTo(new Count.Good(60_382));
        assertThat(Count.of(Cell.text(0, "0.00005"), Count.Range.COUNT, 4, LARGEST))
                .isEqualTo(new Count.Bad(io.tuoyu.returns.Reason.NOT_INTEGER));
    }

    @Test
    void aChangeMayBeBelowZero() {
        assertThat(Count.of(Cell.text(0, "-20"), Count.Range.CHANGE, 0, LARGEST))
                .isEqualTo(new Count.Good(-20));
        assertThat(Count.of(Cell.text(0, "(20)"), Count.Range.CHANGE, 0, LARGEST))
                .isEqualTo(new Count.Good(-20));
    }
}
