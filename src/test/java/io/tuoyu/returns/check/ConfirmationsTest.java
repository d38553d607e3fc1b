package io.tuoyu.returns.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.returns.Confirmation;
import io.tuoyu.returns.FileReading;
import io.tuoyu.returns.Reason;
import io.tuoyu.returns.TestWorkbook;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sheet 核实表 when it comes back. */
class ConfirmationsTest {
    private static final String NAME = "石梯镇2022年5月月报.xlsx";

    @TempDir
    private Path directory;

    private FileReading answered(Object answer, Object explanation) {
        TestWorkbook book = new TownWorkbook().workbook();
        book.sheet("核实表")
                .row("核实表")
                .row("下列数据已采用，请核实。")
                .row("镇办", "区划代码", "报告期", "指标", "本月数", "对照数", "问题", "是否属实", "说明", "指标编号", "问题代码")
                .row(
                        "石梯镇",
                        "610902124",
                        "2022-05",
                        "常住人口",
                        5000,
                        400,
                        "本月比上月多 12 倍",
                        answer,
                        explanation,
                        "resident_pop",
                        "TENFOLD_JUMP");
        return Reading.of(directory, NAME, book.bytes());
    }

    @Test
    void anAnswerIsReadAndDisturbsNoTable() {
        FileReading reading = answered("是", "新建小区入住");

        assertThat(reading.confirmations())
                .containsExactly(new Confirmation(
                        "610902124",
                        YearMonth.of(2022, 5),
                        "resident_pop",
                        Reason.TENFOLD_JUMP,
                        5000,
                        true,
                        Optional.of("新建小区入住"),
                        "核实表",
                        "H4"));
        FileReading plain = Reading.of(directory, NAME, new TownWorkbook().bytes());
        assertThat(reading.outcome()).isEqualTo(plain.outcome());
        assertThat(reading.accepted()).isEqualTo(plain.accepted());
        assertThat(Reading.warnings(reading)).isEqualTo(Reading.warnings(plain));
    }

    @Test
    void peopleSayYesAndNoInManyWays() {
        for (String yes : new String[] {"是", " √ ", "y", "Ｙ", "属实", "是的"}) {
            assertThat(answered(yes, "").confirmations())
                    .extracting(Confirmation::isRight)
                    .containsExactly(true);
        }
        for (String no : new String[] {"否", "×", "n", "不属实", "有误"}) {
            assertThat(answered(no, "").confirmations())
                    .extracting(Confirmation::isRight)
                    .containsExactly(false);
        }
    }

    @Test
    void aBlankOrAnUnclearAnswerIsNone() {
        assertThat(answered("", "新建小区入住").confirmations()).isEmpty();
        assertThat(answered("待查", "").confirmations()).isEmpty();
    }

    @Test
    void anExplanationThatTellsAPersonIsDroppedAndWarnedOf() {
        FileReading reading = answered("是", "请问姓名：王小明 13891500001");

        assertThat(reading.confirmations())
                .extracting(Confirmation::explanation)
                .containsExactly(Optional.empty());
        assertThat(Reading.warnings(reading)).contains("PERSONAL_DATA_IN_REMARK@I4");
    }
}
