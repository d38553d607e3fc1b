package io.tuoyu.returns.check;

import io.tuoyu.returns.Reason;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Answers of a survey summed up: all of them together are the people asked. */
final class SurveyAnswers {
    static final String TOTAL = "survey_total";
    private static final List<String> PARTS =
            List.of("survey_very_satisfied", "survey_satisfied", "survey_neutral", "survey_dissatisfied");

    private SurveyAnswers() {}

    /** Refuses a row whose answers do not add up to its total, if all of them are good. */
    static void compare(RowReader row, Map<String, OptionalLong> counts) {
        long sum = 0;
        for (String part : PARTS) {
            if (counts.get(part).isEmpty()) {
                return;
            }
            sum += counts.get(part).getAsLong();
        }
        OptionalLong total = counts.get(TOTAL);
        if (total.isPresent() && total.getAsLong() != sum) {
            row.reject(
                    Reason.PARTS_DIFFER_FROM_TOTAL,
                    row.spot(TOTAL),
                    Wording.partsDiffer(row.column(TOTAL), total.getAsLong(), sum, "非常满意、满意、一般、不满意"));
        }
    }
}
