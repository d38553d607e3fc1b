package io.tuoyu.returns.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.returns.Figure;
import io.tuoyu.returns.FileReading;
import io.tuoyu.returns.FileReading.Outcome;
import io.tuoyu.returns.Finding;
import io.tuoyu.returns.Reason;
import io.tuoyu.returns.Withheld;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TownWorkbookTest {
    @TempDir
    private Path directory;

    private FileReading read(TownWorkbook workbook) {
        return Reading.of(directory, "石梯镇月报.xlsx", workbook.bytes());
    }

    private static Map<String, Long> values(FileReading reading) {
        Map<String, Long> values = new LinkedHashMap<>();
        for (Figure figure : reading.accepted().get(0).figures()) {
            values.merge(figure.field(), figure.value(), Long::sum);
        }
        return values;
    }

    @Test
    void aTownsFiguresAreTheSumsOfItsRows() {
        FileReading reading = read(new TownWorkbook());
        assertThat(reading.rejected()).isEmpty();
        assertThat(reading.withheld()).isEmpty();
        assertThat(reading.sender()).contains("610902124");
        assertThat(reading.warnings()).isEmpty();
        assertThat(reading.dataset()).contains("town_workbook");
        assertThat(reading.period()).contains(YearMonth.of(2022, 5));
        assertThat(reading.rowsIn()).isEqualTo(9);
        assertThat(reading.accepted()).hasSize(1);
        assertThat(reading.accepted().get(0).areaCode()).isEqualTo("610902124");
        assertThat(reading.accepted().get(0).sheet()).isEmpty();
        assertThat(reading.accepted().get(0).row()).isEmpty();
        assertThat(values(reading).toString())
                .isEqualTo("{resident_pop=5000, under3=150, know_target=150, know_reached=147, care_target=200,"
                        + " care_guided=190, key_total=6, key_guided=6, births=5, institutions=1, slots=60,"
                        + " slots_filed=60, enrolled=45, new_slots=20, survey_total=50, survey_very_satisfied=30,"
                        + " survey_satisfied=12, survey_neutral=5, survey_dissatisfied=3}");
        assertThat(reading.accepted().get(0).figures())
                .contains(
                        new Figure("under3", 90, Optional.of("表1人口与婴幼儿"), 4, Optional.of("D4")),
                        new Figure("slots", 60, Optional.of("表2托育机构"), 4, Optional.of("F4")),
                        new Figure("institutions", 1, Optional.of("表2托育机构"), 4, Optional.empty()),
                        new Figure("care_guided", 190, Optional.of("表3育儿指导"), 4, Optional.of("C4")));
    }

    private static Figure population(String field, long value, String cell) {
        return new Figure(
                field, value, Optional.of("表1人口与婴幼儿"), Integer.parseInt(cell.substring(1)), Optional.of(cell));
    }

    @Test
    void whatARefusedRowFeedsIsAbsent() {
        FileReading reading = read(new TownWorkbook().village(2, "双村村", 3000, 90, "", ""));
        assertThat(reading.outcome()).isEqualTo(Outcome.PARTLY);
        assertThat(Reading.rejected(reading)).containsExactly("MISSING_VALUE@E4");
        assertThat(reading.rejected().get(0).areaCode()).contains("610902124");
        assertThat(values(reading))
                .doesNotContainKeys("resident_pop", "under3", "births")
                .containsKey("know_target");
        assertThat(reading.withheld())
                .containsExactly(new Withheld(
                        "610902124",
                        List.of(
                                population("resident_pop", 2000, "C3"),
                                population("under3", 60, "D3"),
                                population("births", 2, "E3"),
                                population("resident_pop", 3000, "C4"),
                                population("under3", 90, "D4")),
                        Set.of("births")));
        assertThat(reading.rowsAccepted()).isEqualTo(8);
        assertThat(reading.rowsRejected()).isEqualTo(1);
    }

    @Test
    void theWordNoneMeansNoInstitution() {
        FileReading reading = read(new TownWorkbook().institutions(new Object[] {"", "无"}));
        assertThat(reading.rejected()).isEmpty();
        assertThat(values(reading))
                .containsEntry("institutions", 0L)
                .containsEntry("slots", 0L)
                .containsEntry("new_slots", 0L);
    }

    @Test
    void silenceIsNotNone() {
        FileReading reading = read(new TownWorkbook().institutions());
        assertThat(Reading.rejected(reading)).containsExactly("MISSING_VALUE@B2");
        assertThat(values(reading)).doesNotContainKey("institutions");
    }

    @Test
    void classesMustAddUpToTheSlots() {
        FileReading reading = read(new TownWorkbook()
                .institutions(new Object[] {1, "石梯镇托育园", "", "公办", "是", 60, 10, 20, 20, 11, 61, 20, ""}));
        assertThat(Reading.rejected(reading)).containsExactly("PARTS_DIFFER_FROM_TOTAL@F4");
        assertThat(Reading.warnings(reading)).containsExactly("ENROLLED_EXCEEDS_SLOTS@K4");
        assertThat(reading.rejected().get(0).messageZh()).isEqualTo("“托位数”为 60，各分项（乳儿班、托小班、托大班、混合班）之和为 61。");
    }

    @Test
    void closedListsAreHeldAndARepeatedInstitutionIsRefused() {
        FileReading reading = read(new TownWorkbook()
                .institutions(
                        new Object[] {1, "甲", "91610902MA70ABCD1X", "公办", "是", 60, 10, 20, 20, 10, 45, 20, ""},
                        new Object[] {2, "乙", "91610902MA70ABCD1X", "私营", "有", 60, "", "", "", "", 45, 20, ""}));
        assertThat(Reading.rejected(reading))
                .containsExactly("DUPLICATE_INSTITUTION@C5", "CODE_NOT_IN_LIST@D5", "CODE_NOT_IN_LIST@E5");
    }

    @Test
    void reachedAboveDueIsToldOnItsSheet() {
        FileReading reading = read(new TownWorkbook().knowledge("一、早期发展知识普及", 398, 412, "103.5%", 4));
        assertThat(Reading.rejected(reading)).containsExactly("NUMERATOR_EXCEEDS_DENOMINATOR@C3");
        assertThat(reading.rejected().get(0).sheet()).contains("表3育儿指导");
        assertThat(reading.rejected().get(0).messageZh()).isEqualTo("“已服务人数” 412 大于“应服务人数” 398（B3）。");
        assertThat(values(reading)).doesNotContainKey("know_target").containsEntry("care_target", 200L);
    }

    @Test
    void keyInfantsAreSomeOfTheChildrenUnderThree() {
        FileReading reading = read(new TownWorkbook().keyInfants("病", 148, 3, "2%"));
        assertThat(Reading.rejected(reading)).containsExactly("PART_EXCEEDS_WHOLE@B3");
        assertThat(values(reading))
                .doesNotContainKeys("key_total", "key_guided")
                .containsEntry("under3", 150L);
    }

    @Test
    void answersMustAddUpToThePeopleAsked() {
        FileReading reading = read(new TownWorkbook().survey(51, 30, 12, 5, 3));
        assertThat(Reading.rejected(reading)).containsExactly("PARTS_DIFFER_FROM_TOTAL@A3");
        assertThat(values(reading)).doesNotContainKey("survey_total");
    }

    @Test
    void theCoverNamesTheTown() {
        FileReading reading = read(new TownWorkbook().town("石梯镇", "610902001"));
        assertThat(Reading.rejected(reading)).containsExactly("CODE_NAME_CONFLICT@B4");
        assertThat(reading.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(reading.rowsRejected()).isEqualTo(9);
        assertThat(reading.rejected().get(0).messageZh()).isEqualTo("区划代码 610902001 是“老城街道”的，与名称“石梯镇”（610902124）不符。");
    }

    @Test
    void theVersionIsToldOnTheCover() {
        assertThat(read(new TownWorkbook().version("更正第2次")).version()).isEqualTo(2);
        assertThat(read(new TownWorkbook().version("更正第二次")).version()).isEqualTo(2);
        assertThat(read(new TownWorkbook()).version()).isZero();
        assertThat(Reading.rejected(read(new TownWorkbook().version("终稿")))).containsExactly("CODE_NOT_IN_LIST@B10");
    }

    @Test
    void theNumberOfACorrectionIsItsOwnAndNoMonthsOrYears() {
        assertThat(Version.of("月报（更正2）")).hasValue(2);
        assertThat(Version.of("更正第12次")).hasValue(12);
        assertThat(Version.of("第三次更正")).hasValue(3);
        assertThat(Version.of("关庙镇更正5月月报")).hasValue(1);
        assertThat(Version.of("关庙镇更正2022年5月月报")).hasValue(1);
        assertThat(Version.of("更正第1000次")).isEmpty();
        assertThat(read(new TownWorkbook().version("更正第1000次")).rejected())
                .extracting(Finding::reason)
                .containsExactly(Reason.CODE_NOT_IN_LIST);
    }

    @Test
    void theMonthIsToldOnTheCover() {
        FileReading future = read(new TownWorkbook().period("2022年7月"));
        assertThat(Reading.rejected(future)).containsExactly("PERIOD_INVALID@B5");
        assertThat(Reading.rejected(read(new TownWorkbook().period("5月")))).containsExactly("PERIOD_INVALID@B5");
        assertThat(Reading.rejected(read(new TownWorkbook().period(2022.1)))).containsExactly("PERIOD_AMBIGUOUS@B5");
        assertThat(Reading.rejected(read(new TownWorkbook().period("")))).containsExactly("PERIOD_MISSING");
        FileReading other = Reading.of(directory, "石梯镇2022年4月月报.xlsx", new TownWorkbook().bytes());
        assertThat(Reading.rejected(other)).containsExactly("PERIOD_MISMATCH@B5");
        assertThat(other.rejected().get(0).messageZh()).isEqualTo("报告期互相矛盾：2022-05，文件名 2022-04。");
    }
}
