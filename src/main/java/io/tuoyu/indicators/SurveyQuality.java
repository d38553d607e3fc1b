package io.tuoyu.indicators;

import io.tuoyu.statistics.Estimate;
import io.tuoyu.statistics.Level;
import io.tuoyu.statistics.Reliability;
import io.tuoyu.statistics.StratifiedProportion;
import io.tuoyu.statistics.SurveyPlan;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a survey is worth, and how many answers the next one needs.
 *
 * @param reliability empty where there is no interval: everybody answered, or there is no degree of freedom
 * @param proofs      for every level that the indicator is held against, lowest first
 */
public record SurveyQuality(
        Rule rule,
        String areaCode,
        YearMonth period,
        StratifiedProportion survey,
        Optional<Reliability> reliability,
        List<Proof> proofs) {
    private static final double CONFIDENCE = 0.95;

    public SurveyQuality {
        proofs = List.copyOf(proofs);
    }

    /**
     * What it takes to prove a level.
     *
     * @param level   in the value's unit
     * @param perfect answers needed if every one counts
     * @param atThisShare answers needed at the share and design effect of this survey; empty if the share is not above the level
     */
    public record Proof(BigDecimal level, OptionalLong perfect, OptionalLong atThisShare) {}

    static SurveyQuality of(
            Rule rule, String areaCode, YearMonth period, StratifiedProportion survey, List<BigDecimal> levels) {
        return new SurveyQuality(
                rule,
                areaCode,
                period,
                survey,
                survey.interval()
                        .map(interval -> Reliability.of(
                                survey.answers(),
                                survey.effectiveSize().orElseThrow(),
                                new Estimate(survey.estimate(), interval),
                                survey.degreesOfFreedom())),
                levels.stream().map(level -> proof(rule, survey, level)).toList());
    }

    private static Proof proof(Rule rule, StratifiedProportion survey, BigDecimal level) {
        Level share = new Level(level, BigDecimal.valueOf(rule.factor()));
        return new Proof(
                level,
                SurveyPlan.perfectAnswers(share, CONFIDENCE),
                SurveyPlan.answers(survey.estimate(), survey.designEffect().orElse(1), share, CONFIDENCE));
    }
}
