package io.tuoyu.plan.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.plan.Area;
import io.tuoyu.plan.AreaLevel;
import io.tuoyu.plan.Indicator;
import io.tuoyu.plan.Plan;
import io.tuoyu.plan.Target;
import io.tuoyu.plan.Task;
import io.tuoyu.plan.Unit;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The plan of Hanbin (汉政办发〔2021〕107号), read from {@code jobs/hanbin}. */
class HanbinPlanTest {
    private static final Plan PLAN = PlanLoader.load(Path.of("jobs/hanbin"));

    private static Target target(String indicator, String day) {
        return Target.on(
                        LocalDate.parse(day),
                        AreaLevel.DISTRICT,
                        PLAN.indicator(indicator).orElseThrow().targets())
                .orElseThrow();
    }

    @Test
    void twentyEightTownsOweReturns() {
        // The statistics bureau's list of 2022-01-19.
        assertThat(PLAN.areas().townsIn(YearMonth.of(2022, 5)))
                .extracting(town -> town.name().zh())
                .containsExactly(
                        "老城街道", "新城街道", "江北街道", "建民街道", "关庙镇", "张滩镇", "瀛湖镇", "五里镇", "恒口镇", "吉河镇", "流水镇", "大竹园镇", "洪山镇",
                        "茨沟镇", "大河镇", "沈坝镇", "双龙镇", "叶坪镇", "中原镇", "县河镇", "紫荆镇", "早阳镇", "关家镇", "石梯镇", "坝河镇", "牛蹄镇",
                        "晏坝镇", "谭坝镇");
        assertThat(PLAN.areas().villages()).hasSize(529);
    }

    @Test
    void datongWasTakenOverByHengkou() {
        Area datong = PLAN.areas().find("610902106").orElseThrow();
        assertThat(datong.name().zh()).isEqualTo("大同镇");
        assertThat(datong.successor()).contains("610902107");
        // In the list of 2018-02-04, gone from that of 2018-07-07.
        assertThat(PLAN.areas().townsIn(YearMonth.of(2018, 6))).hasSize(29).contains(datong);
        assertThat(PLAN.areas().townsIn(YearMonth.of(2018, 7))).hasSize(28).doesNotContain(datong);
    }

    @Test
    void thirtyEightIndicatorsAreJudged() {
        assertThat(PLAN.indicators())
                .extracting(Indicator::id)
                .containsExactlyElementsOf(Stream.concat(
                                IntStream.rangeClosed(1, 31).mapToObj("I%02d"::formatted),
                                IntStream.rangeClosed(1, 7).mapToObj("Q%02d"::formatted))
                        .toList());
        assertThat(target("I01", "2022-05-31").level()).isEqualTo(new BigDecimal("4.7"));
        assertThat(target("I02", "2021-12-31").level()).isEqualTo(new BigDecimal("400"));
        assertThat(target("I02", "2022-05-31").level()).isEqualTo(new BigDecimal("500"));
        assertThat(Target.on(
                        LocalDate.of(2023, 1, 31),
                        AreaLevel.DISTRICT,
                        PLAN.indicator("I02").orElseThrow().targets()))
                .isEmpty();
        assertThat(target("I04", "2022-05-31").level()).isEqualTo(new BigDecimal("95"));
        assertThat(target("I05", "2022-05-31").level()).isEqualTo(new BigDecimal("95"));
        assertThat(target("I06", "2022-05-31").level()).isEqualTo(new BigDecimal("98"));
        assertThat(target("I08", "2025-05-31").level()).isEqualTo(BigDecimal.ZERO);
        assertThat(PLAN.indicator("I07").orElseThrow().targets()).isEmpty();
    }

    @Test
    void twentyFourTasksStandUnderFiveHeadings() {
        assertThat(PLAN.tasks())
                .extracting(Task::id)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 24)
                        .mapToObj("T%02d"::formatted)
                        .toList());
        assertThat(Stream.of("领导重视", "政策支持", "扩大供给", "监管服务", "创新融合").map(heading -> PLAN.tasks().stream()
                        .filter(task -> task.category().zh().equals(heading))
                        .count()))
                .containsExactly(3L, 6L, 6L, 4L, 5L);
        assertThat(PLAN.tasks())
                .allSatisfy(task -> assertThat(task.title().zh()).hasSizeLessThanOrEqualTo(24));
    }

    @Test
    void everyUnitThatAnswersForATaskIsDeclared() {
        List<String> declared = PLAN.units().stream().map(Unit::id).toList();
        assertThat(PLAN.tasks()).allSatisfy(task -> assertThat(declared).containsAll(task.units()));
        assertThat(PLAN.indicators())
                .allSatisfy(indicator -> assertThat(declared).contains(indicator.owner()));
    }
}
