package io.tuoyu.returns.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.returns.Figure;
import io.tuoyu.returns.FileReading;
import io.tuoyu.returns.FileReading.Outcome;
import io.tuoyu.returns.Finding;
import io.tuoyu.returns.TestWorkbook;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryTest {
    @TempDir
    private Path directory;

    /** Title, sub-title, two merged header rows; the first row of data is the fifth. */
    private static TestWorkbook.TestSheet form() {
        return new TestWorkbook()
                .sheet("月报表")
                .row("汉滨区婴幼儿照护服务月报表")
                .row("填报单位：汉滨区卫健局", "", "报告期：2022年5月", "", "单位：人")
                .row("区划代码", "镇（街道）\n名称", "常住人口", "3岁以下婴幼儿数", "早期发展知识普及", "", "科学育儿指导", "", "重点婴幼儿（伤、残、病）", "", "备注")
                .row("", "", "", "", "应普及人数", "已普及人数", "应接受指导人数", "已接受指导人数", "重点婴幼儿数", "已接受照护指导数", "")
                .merge("A1:K1")
                .merge("A3:A4")
                .merge("B3:B4")
                .merge("C3:C4")
                .merge("D3:D4")
                .merge("E3:F3")
                .merge("G3:H3")
                .merge("I3:J3")
                .merge("K3:K4");
    }

    private static Object[] laocheng() {
        return new Object[] {"610902001", "老城街道", 60382, 2200, 2100, 2000, 2100, 1995, 30, 30};
    }

    private FileReading read(TestWorkbook.TestSheet sheet) {
        return Reading.of(directory, "月报.xlsx", sheet.end().bytes());
    }

    @Test
    void aRollUpIsReadBelowTwoMergedHeaderRows() {
        FileReading reading = read(form().row(laocheng())
                .row("610902100000", "关庙镇", 31000, 1100, 1000, 990, 1000, 960, 12, 12, "")
                .row("", "合计", 91382, 3300, 3100, 2990, 3100, 2955, 42, 42)
                .row("填报人：张三", "", "审核人：李四", "", "联系电话：13891500000", "", "填报日期：2022年6月3日"));
        assertThat(reading.dataset()).contains("monthly_summary");
        assertThat(reading.period()).contains(YearMonth.of(2022, 5));
        assertThat(reading.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(reading.rejected()).isEmpty();
        // The signature's telephone is no finding.
        assertThat(Reading.warnings(reading)).containsExactly("MISSING_TOWN", "MISSING_TOWN", "MISSING_TOWN");
        assertThat(reading.warnings().stream().map(warning -> warning.areaCode().orElseThrow()))
                .containsExactly("610902004", "610902107", "610902124");
        assertThat(reading.rowsIn()).isEqualTo(2);
        assertThat(reading.accepted().get(0).areaCode()).isEqualTo("610902001");
        assertThat(reading.accepted().get(0).row()).contains(5);
        assertThat(reading.accepted().get(0).figures())
                .containsExactly(
                        figure("resident_pop", 60382, "C5"),
                        figure("under3", 2200, "D5"),
                        figure("know_target", 2100, "E5"),
                        figure("know_reached", 2000, "F5"),
                        figure("care_target", 2100, "G5"),
                        figure("care_guided", 1995, "H5"),
                        figure("key_total", 30, "I5"),
                        figure("key_guided", 30, "J5"));
    }

    private static Figure figure(String field, long value, String cell) {
        return new Figure(field, value, Optional.of("月报表"), 5, Optional.of(cell));
    }

    @Test
    void aNegativeCountTellsWhatWhereAndWhatToDo() {
        FileReading reading =
                read(form().row(laocheng()).row("610902100", "关庙镇", 31000, 1100, 1000, 990, -3, 960, 12, 12));
        assertThat(reading.outcome()).isEqualTo(Outcome.PARTLY);
        Finding finding = reading.rejected().get(0);
        assertThat(finding)
                .isEqualTo(new Finding(
                        io.tuoyu.returns.Reason.NEGATIVE_COUNT,
                        Finding.Scope.ROW,
                        Optional.of("月报表"),
                        Optional.of(6),
                        Optional.of("G6"),
                        Optional.of("-3"),
                        Optional.of("610902100"),
                        "“应指导人数”为 -3，人数和个数不能小于 0。",
                        "\"to be guided\" is -3; a count is never below 0.",
                        "请改正后重报。",
                        "Correct it and resend."));
        assertThat(reading.withheld()).hasSize(1);
        assertThat(reading.withheld().get(0).areaCode()).isEqualTo("610902100");
        assertThat(reading.withheld().get(0).figures())
                .extracting(Figure::value)
                .containsExactly(31000L, 1100L, 1000L, 990L, 960L, 12L, 12L);
        assertThat(reading.withheld().get(0).unread()).containsExactly("care_target");
        assertThat(reading.rowsAccepted()).isEqualTo(1);
        assertThat(reading.rowsRejected()).isEqualTo(1);
    }

    @Test
    void everyFaultOfARowIsToldOnce() {
        FileReading reading = read(form().row(
                        "610902001",
                        "老城街道",
                        "",
                        "12人",
                        TestWorkbook.uncached(),
                        TestWorkbook.error("#REF!"),
                        12.5,
                        TestWorkbook.truth(),
                        10_000_001,
                        TestWorkbook.styled(3, "44682")));
        assertThat(Reading.rejected(reading))
                .containsExactly(
                        "MISSING_VALUE@C5",
                        "NOT_A_NUMBER@D5",
                        "FORMULA_NO_CACHE@E5",
                        "FORMULA_ERROR@F5",
                        "NOT_INTEGER@G5",
                        "NOT_A_NUMBER@H5",
                        "OUT_OF_RANGE@I5",
                        "NOT_A_NUMBER@J5");
        assertThat(reading.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(reading.rejected().get(7).raw()).contains("2022-05-01");
    }

    @Test
    void relationsAreToldAtTheNumeratorAndAtThePart() {
        FileReading reading = read(form().row("", "老城街道", 2000, 2200, 2100, 2101, 0, 1, 2201, 5));
        assertThat(Reading.rejected(reading))
                .containsExactly(
                        "PART_EXCEEDS_WHOLE@D5",
                        "NUMERATOR_EXCEEDS_DENOMINATOR@F5",
                        "NUMERATOR_EXCEEDS_DENOMINATOR@H5",
                        "PART_EXCEEDS_WHOLE@I5");
        assertThat(reading.rejected().get(1).messageZh()).isEqualTo("“已普及人数” 2101 大于“应普及人数” 2100（E5）。");
        assertThat(reading.rejected().get(1).fixZh()).isEqualTo("请核对 F5 和 E5 两格，改正后重报。");
    }

    @Test
    void noneOfNoneIsRight() {
        FileReading reading = read(form().row("", "老城街道", 2000, 200, 0, 0, 0, 0, 0, 0));
        assertThat(reading.outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @ParameterizedTest
    @CsvSource({
        "610902004, 老城街道, CODE_NAME_CONFLICT@A5",
        "610921100, 老城街道, CODE_NAME_CONFLICT@A5",
        "610902131, 老城街道, UNKNOWN_CODE@A5",
        "610902001003, 老城街道, NOT_A_TOWN_ROW@A5",
        "'', 石梯村, NOT_A_TOWN_ROW@B5",
        "'', 西大街社区居委会, NOT_A_TOWN_ROW@B5",
        "610902106, 大同镇, RETIRED_TOWN@B5",
        "'', 老诚街道, UNKNOWN_TOWN@B5",
        "'', 五里工业集中区管委会, UNKNOWN_TOWN@B5",
        "610902001, '', MISSING_VALUE@B5",
        "610902001, 无, MISSING_VALUE@B5",
    })
    void aRowWithoutItsTownIsRefused(String code, String name, String told) {
        FileReading reading = read(form().row(code, name, 2000, 200, 100, 100, 100, 100, 10, 10));
        assertThat(Reading.rejected(reading)).containsExactly(told);
    }

    @ParameterizedTest
    @CsvSource({
        "老城街道, 610902001",
        "老 城　街道, 610902001",
        "老城街道办事处, 610902001",
        "老城街道办, 610902001",
        "老城办, 610902001",
        "老城, 610902001",
        "老城办事处, 610902001",
        "建民办事处, 610902004",
        "汉滨区建民街道办事处, 610902004",
        "安康市汉滨区关庙镇人民政府, 610902100",
        "关庙镇政府, 610902100",
        "1.关庙, 610902100",
        "（一）关庙镇, 610902100",
        "关庙镇（含园区）*, 610902100",
    })
    void aTownIsKnownByItsRegularForms(String name, String code) {
        FileReading reading = read(form().row("", name, 2000, 200, 100, 100, 100, 100, 10, 10));
        assertThat(reading.accepted().get(0).areaCode()).isEqualTo(code);
    }

    @Test
    void aDamagedCodeIsAWarningAndTheNameCounts() {
        FileReading reading = read(form().row("6.10902E+11", "老城街道", 2000, 200, 100, 100, 100, 100, 10, 10));
        assertThat(reading.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(Reading.warnings(reading)).containsExactly("CODE_UNREADABLE@A5");
    }

    @Test
    void anUnknownTownIsToldWithTheNearestOne() {
        FileReading reading = read(form().row("", "老诚街道", 2000, 200, 100, 100, 100, 100, 10, 10));
        assertThat(reading.rejected().get(0).messageZh()).isEqualTo("“老诚街道”不是本区的镇办，是否为“老城街道”。");
    }

    @Test
    void ofATownThatStandsTwiceNeitherRowCounts() {
        FileReading reading = read(form().row(laocheng()).row(laocheng()));
        assertThat(Reading.rejected(reading)).containsExactly("DUPLICATE_TOWN@B5", "DUPLICATE_TOWN@B6");
        assertThat(reading.rowsRejected()).isEqualTo(2);
    }

    @Test
    void totalsAreComparedAndNeverCounted() {
        FileReading reading = read(form().row("", "一、街道")
                .row(laocheng())
                .row("", "小 计", 60382, 2200, 2100, 2000, 2100, 1995, 30, 30)
                .row("", "二、镇")
                .row("610902100", "关庙镇", 31000, 1100, 1000, 990, 1000, 960, 12, 12)
                .row("", "小计", 31000, 1100, 1000, 990, 1000, 960, 12, 13)
                .row("", "合计", 91383, 3300, 3100, 2990, 3100, 2955, 42, 42)
                .row("", "比上月增减", 5, 5, 5, 5, 5, 5, 5, 5)
                .row("注：数据由各镇办提供"));
        assertThat(reading.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(reading.rowsIn()).isEqualTo(2);
        assertThat(Reading.warnings(reading).stream().filter(told -> told.startsWith("TOTAL")))
                .containsExactly("TOTAL_MISMATCH@C11", "TOTAL_MISMATCH@J10");
    }

    @Test
    void aHiddenRowIsDataAndIsTold() {
        FileReading reading = read(form().hiddenRow(laocheng()));
        assertThat(reading.rowsAccepted()).isEqualTo(1);
        assertThat(Reading.warnings(reading)).containsExactly("HIDDEN_ROW@B5");
    }

    @Test
    void personalDataIsToldByItsCellAndCopiedNowhere() {
        FileReading reading =
                read(form().row("", "老城街道", 2000, 200, 100, 100, 100, 100, 10, 10, "王小明 身份证610902202001011234")
                        .comment("C5", "电话：0915-3212345"));
        assertThat(reading.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(Reading.warnings(reading))
                .containsExactly("PERSONAL_DATA_IN_REMARK@K5", "PERSONAL_DATA_IN_REMARK@C5");
        assertThat(reading.toString())
                .doesNotContain("王小明")
                .doesNotContain("61090220200101")
                .doesNotContain("3212345");
    }

    @Test
    void personalDataInAFaultyCellIsWithheld() {
        FileReading reading = read(form().row("", "老城街道", 2000, 200, 100, "姓名：王小明", 100, 100, 10, 10));
        assertThat(Reading.rejected(reading)).containsExactly("NOT_A_NUMBER@F5");
        assertThat(reading.rejected().get(0).raw()).contains("<withheld>");
        assertThat(reading.toString()).doesNotContain("王小明");
    }

    @Test
    void tenThousandsAreConvertedExactly() {
        byte[] bytes = new TestWorkbook()
                .sheet("表")
                .row("2022年5月")
                .row(
                        "镇办",
                        "常住人口（万人）",
                        "3岁以下幼儿数",
                        "早期发展知识应普及人数",
                        "早期发展知识已普及",
                        "科学育儿应指导",
                        "科学育儿已指导",
                        "重点儿童数",
                        "重点儿童已接受指导数")
                .row("老城街道", 6.0382, 2200, 2100, 2000, 2100, 1995, 30, 30)
                .row("关庙镇", 3.10005, 1100, 1000, 990, 1000, 960, 12, 12)
                .end()
                .bytes();
        FileReading reading = Reading.of(directory, "a.xlsx", bytes);
        assertThat(reading.accepted().get(0).figures().get(0).value()).isEqualTo(60_382);
        assertThat(Reading.rejected(reading)).containsExactly("NOT_INTEGER@B4");
        assertThat(Reading.warnings(reading)).contains("UNIT_CONVERTED@B2");
    }

    @Test
    void aStatedRateIsComparedAtItsOwnDecimals() {
        byte[] bytes = new TestWorkbook()
                .sheet("表")
                .row("", "", "", "早期发展知识普及", "", "", "科学育儿指导", "", "", "重点婴幼儿")
                .row("镇办", "常住人口", "3岁以下幼儿数", "应普及", "已普及", "普及率", "应指导", "已接受指导", "指导率", "重点婴幼儿数", "已接受指导", "指导率")
                // 2000/2100 = 95.238 %, 1995/2100 = 95 %, 29/30 = 96.67 %
                .row("老城", 60382, 2200, 2100, 2000, "95.24%", 2100, 1995, TestWorkbook.styled(1, "0.95"), 30, 29, 96.66)
                .end()
                .bytes();
        FileReading reading = Reading.of(directory, "2022-05.xlsx", bytes);
        assertThat(Reading.warnings(reading)).containsExactly("STATED_RATE_DIFFERS@L3");
        assertThat(reading.warnings().get(0).messageZh()).isEqualTo("“重点婴幼儿指导率”填的是 96.66，按人数计算为 96.67%。");
    }

    @Test
    void aRepeatedHeaderGoesFirst() {
        byte[] bytes = new TestWorkbook()
                .sheet("表")
                .row("镇办", "常住人口", "常住人口数", "3岁以下幼儿数", "应普及", "已普及", "应指导", "已指导", "重点幼儿数", "重点幼儿已指导")
                .row("老城", 60382, 1, 2200, 2100, 2000, 2100, 1995, 30, 30)
                .end()
                .bytes();
        FileReading reading = Reading.of(directory, "a.xlsx", bytes);
        assertThat(Reading.rejected(reading)).containsExactly("HEADER_DUPLICATE@C1");
    }

    @Test
    void aHeaderThatLacksAColumnSaysWhich() {
        byte[] bytes = new TestWorkbook()
                .sheet("表")
                .row("镇办", "常住人口", "3岁以下幼儿数", "应普及", "已普及", "应指导", "已指导", "重点幼儿数")
                .row("老城", 60382, 2200, 2100, 2000, 2100, 1995, 30)
                .end()
                .bytes();
        FileReading reading = Reading.of(directory, "2022年5月.xlsx", bytes);
        assertThat(Reading.rejected(reading)).containsExactly("HEADER_NOT_FOUND");
        assertThat(reading.rejected().get(0).messageZh()).isEqualTo("表头不完整：像是“月报表”，但缺少 重点婴幼儿已接受指导数。");
        assertThat(reading.dataset()).isEmpty();
    }

    @Test
    void otherLayoutsAreReadToo() {
        byte[] bytes = new TestWorkbook()
                .sheet("填表说明")
                .row("请于次月5日前报送")
                .end()
                .sheet("数据")
                .skip(6)
                .row("", "", "区划", "序号", "填报单位", "(1)", "", "①重点幼儿情况")
                .row(
                        "",
                        "",
                        "",
                        "",
                        "",
                        "常住人口\n（人）",
                        "0-3岁婴幼儿数",
                        "重点婴幼儿数",
                        "接受指导",
                        "科学育儿指导应指导人数",
                        "科学育儿指导接受指导数",
                        "早期发展知识普及应普及",
                        "早期发展知识普及已普及")
                .row("", "", "", "", "甲", 1, 2, 3, 4, 5, 6, 7, 8)
                .row("", "", "", "", "总计", 60382, 2200, 30, 29, 2100, 1995, 2100, 2000)
                .row("", "", "", 1, "老城街道", "６０，３８２", " 2,200 ", 30, 29, 2100, 1995, 2100, 2000)
                .row("", "", "", 2)
                .end()
                .sheet("旧表")
                .row("镇办")
                .hide()
                .end()
                .bytes();
        FileReading reading = Reading.of(directory, "2022-05/a.xlsx", bytes);
        assertThat(reading.rejected()).isEmpty();
        assertThat(reading.warnings()).isEmpty();
        assertThat(reading.accepted().get(0).row()).contains(11);
        assertThat(reading.accepted().get(0).figures().stream().map(figure -> figure.field() + "=" + figure.value()))
                .containsExactly(
                        "resident_pop=60382",
                        "under3=2200",
                        "know_target=2100",
                        "know_reached=2000",
                        "care_target=2100",
                        "care_guided=1995",
                        "key_total=30",
                        "key_guided=29");
    }

    @Test
    void aHeaderWithoutRowsIsAnEmptyFile() {
        FileReading reading = read(form().row("", "合计", 0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(Reading.rejected(reading)).containsExactly("EMPTY_FILE");
        assertThat(reading.rowsIn()).isZero();
        assertThat(List.of(reading.outcome())).containsExactly(Outcome.REJECTED);
    }
}
