package io.tuoyu.returns.check;

import io.tuoyu.returns.Reason;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answers of a survey, a row for each respondent, without names. Who does not know has given no answer. */
final class Survey implements RegisterRule {

    /** 满意度. */
    enum Answer {
        VERY_SATISFIED,
        SATISFIED,
        NEUTRAL,
        DISSATISFIED,
        DONT_KNOW;

        static final Map<String, Answer> WORDS = Institutions.ordered(
                List.of("非常满意", "满意", "一般", "不满意", "不了解"),
                List.of(VERY_SATISFIED, SATISFIED, NEUTRAL, DISSATISFIED, DONT_KNOW));
    }

    @Override
    public Optional<Reason> repeated() {
        return Optional.of(Reason.DUPLICATE_RESPONDENT);
    }

    @Override
    public Statement read(RowReader row, YearMonth period) {
        row.name("respondent");
        Optional<Answer> answer = row.choice("answer", Answer.WORDS, Reason.CODE_NOT_IN_LIST);
        if (!row.isGood()) {
            return new Statement(period, List.of(), Map.of());
        }
        Answer given = answer.orElseThrow();
        return new Statement(
                period,
                List.of(
                        row.figure("survey_total", given == Answer.DONT_KNOW ? 0 : 1, "answer"),
                        row.figure("survey_very_satisfied", one(given, Answer.VERY_SATISFIED), "answer"),
                        row.figure("survey_satisfied", one(given, Answer.SATISFIED), "answer"),
                        row.figure("survey_neutral", one(given, Answer.NEUTRAL), "answer"),
                        row.figure("survey_dissatisfied", one(given, Answer.DISSATISFIED), "answer"),
                        row.figure("survey_dont_know", one(given, Answer.DONT_KNOW), "answer")),
                Map.of());
    }

    private static long one(Answer given, Answer asked) {
        return given == asked ? 1 : 0;
    }
}
