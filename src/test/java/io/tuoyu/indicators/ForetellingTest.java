package io.tuoyu.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tuoyu.indicators.Forecast.Reason;
import io.tuoyu.indicators.Foretelling.Point;
import io.tuoyu.plan.AreaLevel;
import io.tuoyu.plan.Formula;
import io.tuoyu.plan.Target;
import io.tuoyu.plan.Timing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ForetellingTest {
    private static final YearMonth JANUARY = YearMonth.of(2021, 1);

    @Test
    void levelTellsWhatPaceItKeepsAndWhatPaceItNeeds() {
        // 3.0 in January, 0.1 more each month: 3.6 in July; 4.7 by December 2021 asks 1.1 in five months.
        Forecast forecast = level(7, month -> 3.0 + 0.1 * month).at(6, target("4.7", "2021-12-31"));

        assertThat(forecast.horizon()).contains(YearMonth.of(2021, 12));
        Forecast.Run run = forecast.run().orElseThrow();
        assertThat(run.required()).hasValueCloseTo(0.22, within(1e-12));
        assertThat(run.actual()).hasValueCloseTo(0.1, within(1e-12));
        assertThat(run.ratio()).hasValueCloseTo(2.2, within(1e-9));
        assertThat(run.projected()).hasValueCloseTo(4.1, within(1e-9));
    }

    @Test
    void pointsOnALineHaveNoErrorAndNoProbability() {
        Forecast forecast = level(4, month -> 1 + month).at(3, target("9", "2021-12-31"));

        assertThat(forecast.trendReason()).contains(Reason.CONSTANT);
        assertThat(forecast.trend().orElseThrow().fit()).isCloseTo(12, within(1e-9));
        assertThat(forecast.trend().orElseThrow().interval()).isEmpty();
    }

    @Test
    void elevenMonthsHaveAnIntervalAndTheTwelfthAProbability() {
        Foretelling noisy = level(12, month -> month + (month % 2 == 0 ? 0.3 : -0.3));

        Forecast eleven = noisy.at(10, target("20", "2022-06-30"));
        Forecast twelve = noisy.at(11, target("20", "2022-06-30"));

        assertThat(eleven.trend().orElseThrow().interval()).isPresent();
        assertThat(eleven.trend().orElseThrow().probability()).isEmpty();
        assertThat(twelve.trend().orElseThrow().probability()).isPresent();
        assertThat(twelve.trend().orElseThrow().points()).isEqualTo(12);
    }

    @Test
    void lineThatWasFurtherOffThanTheLastMonthIsWithheld() {
        // Nothing for two years, then a jump that no line through the past foretells again and again.
        Forecast forecast =
                level(30, month -> month < 18 ? month * 0.1 : 100 - month * 0.1).at(29, target("200", "2025-12-31"));

        assertThat(forecast.trendReason()).contains(Reason.WORSE_THAN_NAIVE);
        assertThat(forecast.trend()).isEmpty();
        assertThat(forecast.run()).isPresent();
    }

    @Test
    void yearToDateTakesLastYearsSeason() {
        // Last year 40 of 100 were done by May: 60 by May makes 150.
        Point[] points = new Point[17];
        points[4] = point(40);
        points[11] = point(100);
        points[16] = point(60);
        Forecast forecast = new Foretelling("1", rule(Formula.COUNT, 1, Timing.YEAR_TO_DATE), months(17), points)
                .at(16, target("120", "2022-12-31"));

        Forecast.Run run = forecast.run().orElseThrow();
        assertThat(run.method()).isEqualTo("seasonal");
        assertThat(run.projected()).hasValueCloseTo(150.0, within(1e-9));
        assertThat(run.required()).hasValueCloseTo(60.0 / 7, within(1e-12));
        assertThat(forecast.trendReason()).contains(Reason.CUMULATIVE);
    }

    @Test
    void proportionIsNeverForetoldAboveTheWhole() {
        Point[] points = {new Point(90, 90, 100)};
        Forecast forecast = new Foretelling("1", rule(Formula.PROPORTION, 100, Timing.YEAR_TO_DATE), months(1), points)
                .at(0, target("95", "2021-12-31"));

        assertThat(forecast.run().orElseThrow().projected()).hasValue(100);
    }

    @Test
    void proportionsTrendStaysBelowTheWhole() {
        Point[] points = IntStream.range(0, 9)
                .mapToObj(month -> new Point(90 + month + month % 2, 90 + month + month % 2, 100))
                .toArray(Point[]::new);
        Forecast forecast = new Foretelling("1", rule(Formula.PROPORTION, 100, Timing.STOCK), months(9), points)
                .at(8, target("99", "2025-12-31"));

        Forecast.Trend trend = forecast.trend().orElseThrow();
        assertThat(trend.method()).isEqualTo("logit");
        assertThat(trend.fit()).isBetween(99.0, 100.0);
        assertThat(trend.interval().orElseThrow().upper()).isLessThanOrEqualTo(100);
    }

    @Test
    void everythingThatCannotBeForetoldHasItsReason() {
        Foretelling some = level(3, month -> month);
        Optional<Target> far = target("4.7", "2025-12-31");

        assertThat(some.at(2, Optional.empty()).reason()).contains(Reason.NO_TARGET);
        assertThat(some.at(2, target("4.7", "2021-03-31")).reason()).contains(Reason.DUE);
        assertThat(new Foretelling("1", rule(Formula.RATE, 1, Timing.STOCK), months(1), new Point[1])
                        .at(0, far)
                        .reason())
                .contains(Reason.NO_DATA);
        assertThat(new Foretelling("1", rule(Formula.SHORTFALL, 1, Timing.STOCK), months(1), new Point[1])
                        .at(0, far)
                        .reason())
                .contains(Reason.DERIVED);
        assertThat(level(1, month -> month).at(0, far).trendReason()).contains(Reason.TOO_FEW);
    }

    @Test
    void laterMonthsAreNotLookedAt() {
        Random random = new Random(7);
        Point[] points =
                Stream.generate(() -> point(random.nextDouble())).limit(40).toArray(Point[]::new);
        Foretelling all = new Foretelling("1", rule(Formula.RATE, 1, Timing.STOCK), months(40), points);
        for (int month = 0; month < 40; month++) {
            Point[] past = Arrays.copyOf(Arrays.copyOf(points, month + 1), 40);
            Foretelling known = new Foretelling("1", rule(Formula.RATE, 1, Timing.STOCK), months(40), past);

            Forecast forecast = known.at(month, target("4.7", "2025-12-31"));

            assertThat(all.at(month, target("4.7", "2025-12-31")).trend()).isEqualTo(forecast.trend());
            forecast.trend()
                    .map(Forecast.Trend::probability)
                    .orElse(OptionalDouble.empty())
                    .ifPresent(probability -> assertThat(probability).isBetween(0.0, 1.0));
        }
    }

    private static Foretelling level(int count, IntToDoubleFunction value) {
        return new Foretelling(
                "1",
                rule(Formula.RATE, 1, Timing.STOCK),
                months(count),
                IntStream.range(0, count)
                        .mapToObj(month -> point(value.applyAsDouble(month)))
                        .toArray(Point[]::new));
    }

    private static Point point(double value) {
        return new Point(value, 0, 0);
    }

    private static List<YearMonth> months(int count) {
        return Stream.iterate(JANUARY, month -> month.plusMonths(1))
                .limit(count)
                .toList();
    }

    private static Optional<Target> target(String level, String due) {
        return Optional.of(new Target(
                new BigDecimal(level),
                LocalDate.of(2020, 12, 1),
                LocalDate.parse(due),
                false,
                Set.of(AreaLevel.DISTRICT),
                ""));
    }

    private static Rule rule(Formula formula, int factor, Timing timing) {
        return MadeRule.of(formula, factor).with(timing).rule();
    }
}
