package io.tuoyu.indicators;

import io.tuoyu.indicators.Rules.Variant;
import io.tuoyu.plan.AreaLevel;
import io.tuoyu.plan.OpenDefinition;
import io.tuoyu.plan.OpenDefinition.Option;
import io.tuoyu.plan.Target;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The options of the open definitions as rules of their own, beside the indicators that they read otherwise. */
final class Variants {
    private final List<Rule> indicators;
    private final List<String> measures;
    private final YearMonth baseline;
    private final List<Rule> counted;
    private final List<Variant> variants = new ArrayList<>();

    /**
     * @param indicators as declared
     * @param measures   ids of the measures, in the rules' order
     */
    Variants(List<Rule> indicators, List<String> measures, YearMonth baseline) {
        this.indicators = indicators;
        this.measures = measures;
        this.baseline = baseline;
        this.counted = new ArrayList<>(indicators);
    }

    List<Rule> counted() {
        return List.copyOf(counted);
    }

    List<Variant> variants() {
        return List.copyOf(variants);
    }

    /** @param ids ids of the indicators, in the rules' order */
    void add(List<OpenDefinition> definitions, List<String> ids) {
        for (OpenDefinition definition : definitions) {
            List<Integer> touched =
                    definition.indicators().stream().map(ids::indexOf).toList();
            for (Option option : definition.options()) {
                boolean isChosen = option.id().equals(definition.chosen());
                Map<Integer, Integer> places = new HashMap<>();
                // What others are derived from comes first.
                Stream.concat(
                                touched.stream()
                                        .filter(indicator ->
                                                indicators.get(indicator).isSummed()),
                                touched.stream()
                                        .filter(indicator ->
                                                !indicators.get(indicator).isSummed()))
                        .forEach(indicator ->
                                places.put(indicator, isChosen ? indicator : place(indicator, option, places)));
                for (int indicator : touched) {
                    variants.add(new Variant(definition.id(), option.id(), isChosen, indicator, places.get(indicator)));
                }
            }
        }
    }

    /** Where the indicator is counted as the option says. */
    private int place(int indicator, Option option, Map<Integer, Integer> places) {
        Rule rule = indicators.get(indicator);
        int of = rule.isSummed() ? Rule.NONE : places.getOrDefault(rule.of(), rule.of());
        Optional<List<Integer>> numerator = instead(rule.numerator(), option);
        Optional<List<Integer>> denominator = instead(rule.denominator(), option);
        if (!option.isDefined()
                || (!rule.isSummed() && of == Rule.NONE)
                || numerator.isEmpty()
                || denominator.isEmpty()) {
            return Rule.NONE;
        }
        counted.add(rule.otherwise(
                numerator.get(), denominator.get(), of, targets(rule, option.level()), option.carries()));
        return counted.size() - 1;
    }

    /** Empty if one of them has no counterpart. */
    private Optional<List<Integer>> instead(List<Integer> places, Option option) {
        List<Integer> others = new ArrayList<>();
        for (int place : places) {
            String measure = measures.get(place);
            Optional<String> other = option.instead().getOrDefault(measure, Optional.of(measure));
            if (other.isEmpty()) {
                return Optional.empty();
            }
            others.add(measures.indexOf(other.get()));
        }
        return Optional.of(others);
    }

    /** Where the plan draws no line at all, the option's line holds from the baseline on, for everybody. */
    private List<Target> targets(Rule rule, Optional<BigDecimal> level) {
        if (level.isEmpty()) {
            return rule.targets();
        }
        if (rule.targets().isEmpty()) {
            return List.of(new Target(
                    level.get(), baseline.atDay(1), baseline.atEndOfMonth(), false, Set.of(AreaLevel.values()), ""));
        }
        return rule.targets().stream()
                .map(target -> new Target(
                        level.get(), target.from(), target.due(), target.yearly(), target.levels(), target.clause()))
                .toList();
    }
}
