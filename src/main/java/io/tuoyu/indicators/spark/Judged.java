package io.tuoyu.indicators.spark;

import io.tuoyu.indicators.Allocation;
import io.tuoyu.indicators.Assessment;
import io.tuoyu.indicators.Change;
import io.tuoyu.indicators.Comparison;
import io.tuoyu.indicators.Fact;
import io.tuoyu.indicators.Family;
import io.tuoyu.indicators.Forecast;
import io.tuoyu.indicators.Forecast.Run;
import io.tuoyu.indicators.Forecast.Trend;
import io.tuoyu.indicators.IndicatorValue;
import io.tuoyu.indicators.IssuedCounts;
import io.tuoyu.indicators.Rules;
import io.tuoyu.indicators.Sensitivity;
import io.tuoyu.indicators.SurveyQuality;
import io.tuoyu.statistics.ChangeDecomposition.Parts;
import io.tuoyu.statistics.Interval;
import io.tuoyu.tables.Table;
import io.tuoyu.tables.Tables;
import io.tuoyu.tables.spark.TableFiles.Row;
import java.io.Serializable;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** What is judged, as rows of the published tables. */
final class Judged implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The tables, in the order by which rows name them. */
    static final List<Table> TABLES = List.of(
            Tables.INDICATOR_VALUES,
            Tables.FORECASTS,
            Tables.COMPARISONS,
            Tables.ALLOCATIONS,
            Tables.CHANGES,
            Tables.SENSITIVITIES,
            Tables.SURVEYS);

    private static final int VALUES = TABLES.indexOf(Tables.INDICATOR_VALUES);
    private static final int FORECASTS = TABLES.indexOf(Tables.FORECASTS);
    private static final int COMPARISONS = TABLES.indexOf(Tables.COMPARISONS);
    private static final int ALLOCATIONS = TABLES.indexOf(Tables.ALLOCATIONS);
    private static final int CHANGES = TABLES.indexOf(Tables.CHANGES);
    private static final int SENSITIVITIES = TABLES.indexOf(Tables.SENSITIVITIES);
    private static final int SURVEYS = TABLES.indexOf(Tables.SURVEYS);

    private final Rules rules;
    private final Map<YearMonth, Integer> editions;
    private final IssuedCounts issued;
    private final String releaseId;

    Judged(Rules rules, Map<YearMonth, Integer> editions, IssuedCounts issued, String releaseId) {
        this.rules = rules;
        this.editions = editions;
        this.issued = issued;
        this.releaseId = releaseId;
    }

    /** What is said of one area by itself. */
    void area(String areaCode, Fact[][] facts, Consumer<Row> rows) {
        Assessment assessment = new Assessment(rules, areaCode, facts);
        String level = rules.places().get(areaCode).level().code();
        assessment.values().forEach(value -> rows.accept(new Row(VALUES, value(value, level))));
        assessment.forecasts().forEach(forecast -> rows.accept(new Row(FORECASTS, forecast(forecast))));
        assessment.sensitivities().forEach(option -> rows.accept(new Row(SENSITIVITIES, sensitivity(option))));
        assessment.surveys().forEach(survey -> survey(survey, rows));
    }

    /** What is said of an area and those directly below it: one indicator after the other, because in a province they are many. */
    List<Consumer<Consumer<Row>>> family(String areaCode, Fact[][] whole, SortedMap<String, Fact[][]> parts) {
        Family family = new Family(rules, areaCode, whole, parts, issued);
        return IntStream.range(0, rules.indicators().size())
                .<Consumer<Consumer<Row>>>mapToObj(
                        indicator -> rows -> family.found(indicator).forEach(found -> found(areaCode, found, rows)))
                .toList();
    }

    private void found(String areaCode, Family.Found found, Consumer<Row> rows) {
        found.compared().forEach(compared -> rows.accept(new Row(COMPARISONS, comparison(areaCode, found, compared))));
        allocation(areaCode, found, rows);
        found.differences().forEach(difference -> difference(areaCode, found, difference, rows));
    }

    private Object[] value(IndicatorValue value, String level) {
        return new Object[] {
            value.rule().id(),
            value.areaCode(),
            level,
            value.period().toString(),
            value.start(),
            value.period().atEndOfMonth(),
            cell(value.numerator()),
            cell(value.denominator()),
            value.rule().factor(),
            cell(value.value()),
            value.rule().unit(),
            cell(value.bounds().map(IndicatorValue.Bounds::lower)),
            cell(value.bounds().map(IndicatorValue.Bounds::upper)),
            cell(value.bounds().map(IndicatorValue.Bounds::method)),
            value.state().name(),
            cell(value.coverage()),
            cell(value.target()),
            cell(value.targetDate()),
            value.standing().name(),
            value.verdict().name(),
            name(value.progress()),
            cell(value.gap()),
            cell(value.previousValue()),
            value.rule().definitionVersion(),
            cell(value.asOf()),
            editions.get(value.period()),
            releaseId
        };
    }

    private Object[] forecast(Forecast forecast) {
        Optional<Run> run = forecast.run();
        Optional<Trend> trend = forecast.trend();
        Optional<Interval> interval = trend.flatMap(Trend::interval);
        return new Object[] {
            forecast.rule().id(),
            forecast.areaCode(),
            forecast.period().toString(),
            cell(forecast.horizon().map(YearMonth::toString)),
            cell(run.map(Run::required).orElse(OptionalDouble.empty())),
            cell(run.map(Run::actual).orElse(OptionalDouble.empty())),
            cell(run.map(Run::ratio).orElse(OptionalDouble.empty())),
            cell(run.map(Run::projected).orElse(OptionalDouble.empty())),
            cell(run.map(Run::method)),
            cell(trend.map(Trend::method)),
            cell(trend.map(Trend::points)),
            cell(trend.map(Trend::fit)),
            cell(interval.map(Interval::lower)),
            cell(interval.map(Interval::upper)),
            cell(trend.map(Trend::probability).orElse(OptionalDouble.empty())),
            name(trend.flatMap(Trend::outlook)),
            cell(trend.map(Trend::lagOne).orElse(OptionalDouble.empty())),
            cell(trend.map(Trend::error).orElse(OptionalDouble.empty())),
            name(forecast.reason()),
            name(forecast.trendReason()),
            releaseId
        };
    }

    private Object[] comparison(String aboveCode, Family.Found found, Family.Compared compared) {
        Comparison comparison = compared.comparison();
        return new Object[] {
            found.rule().id(),
            compared.areaCode(),
            found.period().toString(),
            aboveCode,
            cell(comparison.reference()),
            cell(comparison.lower()),
            cell(comparison.upper()),
            cell(comparison.overdispersion()),
            name(comparison.signal()),
            cell(comparison.probability()),
            cell(comparison.adjusted()),
            comparison.isListed(),
            cell(comparison.band()),
            comparison.compared(),
            cell(comparison.expectedFalseCalls()),
            name(comparison.reason()),
            releaseId
        };
    }

    private void allocation(String areaCode, Family.Found found, Consumer<Row> rows) {
        Allocation allocation = found.allocation();
        if (allocation.shares().isEmpty()) {
            rows.accept(new Row(ALLOCATIONS, new Object[] {
                found.rule().id(),
                areaCode,
                found.period().toString(),
                null,
                cell(allocation.gap()),
                null,
                null,
                null,
                null,
                null,
                null,
                cell(allocation.left()),
                name(allocation.reason()),
                releaseId
            }));
        }
        for (Allocation.Share share : allocation.shares()) {
            rows.accept(new Row(ALLOCATIONS, new Object[] {
                found.rule().id(),
                areaCode,
                found.period().toString(),
                share.areaCode(),
                cell(allocation.gap()),
                share.room(),
                share.byRoomHamilton(),
                share.byRoomWebster(),
                share.byPeopleHamilton(),
                share.byPeopleWebster(),
                share.isAmongFewest(),
                cell(allocation.left()),
                null,
                releaseId
            }));
        }
    }

    private void difference(String areaCode, Family.Found found, Family.Difference difference, Consumer<Row> rows) {
        Change change = difference.change();
        Optional<Parts> whole = change.reason().isEmpty() ? Optional.of(change.whole()) : Optional.empty();
        rows.accept(new Row(CHANGES, change(areaCode, found, difference, null, whole)));
        for (Change.Part part : change.parts()) {
            rows.accept(
                    new Row(CHANGES, change(areaCode, found, difference, part.areaCode(), Optional.of(effects(part)))));
        }
    }

    private Object[] change(
            String areaCode,
            Family.Found found,
            Family.Difference difference,
            String partCode,
            Optional<Parts> effects) {
        Change change = difference.change();
        boolean isWhole = partCode == null;
        return new Object[] {
            found.rule().id(),
            areaCode,
            found.period().toString(),
            difference.basis().name().toLowerCase(Locale.ROOT),
            partCode,
            isWhole ? cell(change.previous()) : null,
            isWhole ? cell(change.current()) : null,
            isWhole ? cell(change.difference()) : cell(effects.map(Parts::sum)),
            cell(effects.map(Parts::within)),
            cell(effects.map(Parts::mix)),
            cell(effects.map(Parts::reportingSet)),
            cell(effects.map(Parts::boundary)),
            cell(effects.map(Parts::definition)),
            cell(effects.map(Parts::revision)),
            isWhole ? name(change.reason()) : null,
            releaseId
        };
    }

    private static Parts effects(Change.Part part) {
        return new Parts(
                part.revision(), part.definition(), part.boundary(), part.reportingSet(), part.within(), part.mix());
    }

    private Object[] sensitivity(Sensitivity sensitivity) {
        Optional<Sensitivity.Counted> counted = sensitivity.counted();
        return new Object[] {
            sensitivity.rule().id(),
            sensitivity.areaCode(),
            sensitivity.period().toString(),
            sensitivity.variant().definitionId(),
            sensitivity.variant().optionId(),
            sensitivity.variant().isChosen(),
            cell(counted.flatMap(Sensitivity.Counted::numerator)),
            cell(counted.flatMap(Sensitivity.Counted::denominator)),
            cell(counted.flatMap(Sensitivity.Counted::value)),
            cell(counted.map(option -> option.state().name())),
            cell(counted.flatMap(Sensitivity.Counted::target)),
            cell(counted.map(option -> option.standing().name())),
            cell(counted.map(Sensitivity.Counted::gap).orElse(OptionalLong.empty())),
            cell(sensitivity.agrees()),
            counted.isPresent() ? null : "NOT_REPORTED",
            releaseId
        };
    }

    /** A row for every level; one without a level where there is none. */
    private void survey(SurveyQuality quality, Consumer<Row> rows) {
        if (quality.proofs().isEmpty()) {
            rows.accept(new Row(SURVEYS, survey(quality, Optional.empty())));
        }
        quality.proofs().forEach(proof -> rows.accept(new Row(SURVEYS, survey(quality, Optional.of(proof)))));
    }

    private Object[] survey(SurveyQuality quality, Optional<SurveyQuality.Proof> proof) {
        return new Object[] {
            quality.rule().id(),
            quality.areaCode(),
            quality.period().toString(),
            quality.survey().answers(),
            cell(quality.survey().effectiveSize()),
            cell(quality.survey().designEffect()),
            quality.survey().degreesOfFreedom(),
            cell(quality.survey().interval().map(interval -> quality.rule().factor() * interval.width())),
            name(quality.reliability()),
            cell(proof.map(SurveyQuality.Proof::level)
                    .map(level -> level.setScale(Tables.SURVEYS
                            .columns()
                            .get(Tables.SURVEYS.indexOf("level"))
                            .type()
                            .scale()))),
            cell(proof.map(SurveyQuality.Proof::perfect).orElse(OptionalLong.empty())),
            cell(proof.map(SurveyQuality.Proof::atThisShare).orElse(OptionalLong.empty())),
            releaseId
        };
    }

    private static Object cell(Optional<?> value) {
        return value.orElse(null);
    }

    private static Object cell(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static Object cell(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    private static Object cell(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }

    private static Object name(Optional<? extends Enum<?>> word) {
        return word.map(Enum::name).orElse(null);
    }
}
