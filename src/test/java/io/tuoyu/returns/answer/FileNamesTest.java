package io.tuoyu.returns.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.returns.FileReading;
import io.tuoyu.returns.FileReading.Outcome;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Names under which answers go out. */
class FileNamesTest {

    private static String copy(String file, int version) {
        FileReading reading = new FileReading(
                file,
                "0",
                Optional.of("monthly_summary"),
                Optional.of(YearMonth.of(2022, 5)),
                0,
                Optional.empty(),
                Outcome.REJECTED,
                0,
                0,
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return FileNames.correctedCopy(reading, version);
    }

    @Test
    void aCopyIsNamedAfterTheFileAndItsNextVersion() {
        assertThat(copy("2022-05/石梯镇2022年5月月报.xls", 1)).isEqualTo("石梯镇2022年5月月报-更正第1次.xlsx");
        assertThat(copy("石梯镇2022年5月月报（更正第1次）.xlsx", 2)).isEqualTo("石梯镇2022年5月月报-更正第2次.xlsx");
        assertThat(copy("石梯镇2022-05-更正第9次.csv", 10)).isEqualTo("石梯镇2022-05-更正第10次.xlsx");
        assertThat(copy("石梯镇202205初报.csv", 1)).isEqualTo("石梯镇202205-更正第1次.xlsx");
    }

    @Test
    void aNameThatLeansOnItsFolderTellsItsMonthItself() {
        assertThat(copy("2022-05/月报表.csv", 1)).isEqualTo("月报表-2022年5月-更正第1次.xlsx");
    }

    @Test
    void noNameIsAPathOrAPersonsOrTooLong() {
        assertThat(copy("..\\..\\石梯镇:2022年5月|报表?.xls", 1)).isEqualTo("石梯镇_2022年5月_报表_-更正第1次.xlsx");
        assertThat(copy("13891500002的报表.xls", 1)).isEqualTo("报表-2022年5月-更正第1次.xlsx");
        assertThat(copy("镇".repeat(300) + ".xls", 1)).isEqualTo("镇".repeat(60) + "-2022年5月-更正第1次.xlsx");
    }
}
