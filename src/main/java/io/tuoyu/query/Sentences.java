package io.tuoyu.query;

import static java.util.stream.Collectors.joining;

import io.tuoyu.plan.Label;
import io.tuoyu.plan.Language;
import io.tuoyu.query.MonthlyReport.Absent;
import io.tuoyu.query.MonthlyReport.Headline;
import io.tuoyu.query.MonthlyReport.Line;
import io.tuoyu.query.MonthlyReport.Pace;
import io.tuoyu.query.MonthlyReport.Range;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * A headline as one honest sentence: what is reached, what was promised by when, how it stands, how many are missing, how
 * fast it must go and goes, and what would change the verdict.
 */
public sealed interface Sentences permits ChineseSentences, EnglishSentences {

    /** Sentences in {@code language}. */
    static Sentences in(Language language) {
        return switch (language) {
            case ZH -> new ChineseSentences();
            case EN -> new EnglishSentences();
        };
    }

    /** The whole sentence. */
    default String of(Headline headline) {
        Line line = headline.line();
        if (line.value().isEmpty()) {
            return silence(headline);
        }
        StringBuilder text = new StringBuilder(value(line));
        headline.pending().ifPresent(cases -> text.append(pending(line, cases)));
        if (line.target().isEmpty()) {
            return text.append(noTarget()).toString();
        }
        text.append(standing(line)).append(target(line));
        if (line.gap().orElse(0) > 0) {
            text.append(gap(line, line.gap().getAsLong()));
        }
        headline.pace().ifPresent(pace -> text.append(pace(line, pace)));
        text.append(stop());
        String doubt = headline.range()
                .filter(range -> range.isVerdictOpen() || range.reason() != Range.Reason.POPULATION)
                .map(range -> doubt(headline, range))
                .orElseGet(() -> headline.absent().isEmpty() ? "" : missing(headline.absent()));
        return text.append(doubt).toString();
    }

    /** Nothing is known of it. */
    String silence(Headline headline);

    String value(Line line);

    /** Cases that may come on top of the value. */
    String pending(Line line, String cases);

    String noTarget();

    String target(Line line);

    String standing(Line line);

    String gap(Line line, long gap);

    String pace(Line line, Pace pace);

    String stop();

    /** What the value may be, and whether the verdict would hold. */
    String doubt(Headline headline, Range range);

    /** Towns that are not in the figure. */
    String missing(List<Absent> absent);

    /** A day by which something is due; the last of a year is its end. */
    default String due(LocalDate day) {
        return day.getMonthValue() == 12 && day.getDayOfMonth() == 31 ? endOf(day.getYear()) : day(day);
    }

    String endOf(int year);

    /** A day, as this language writes it. */
    String day(LocalDate day);

    /** A day of a year that is known. */
    String dayOfYear(LocalDate day);

    /** A month, as this language writes it. */
    String month(YearMonth month);

    /** Names in a row. */
    String list(List<Label> names);

    /** Digits and their unit, which agrees with them in number. */
    String counted(String digits, Label unit);

    /** The label in this language. */
    String word(Label label);

    /** Towns by name; of more than {@code named} only so many are named. */
    default String towns(List<Absent> absent, int named) {
        String first = list(absent.stream().limit(named).map(Absent::town).toList());
        return absent.size() > named ? andMore(first, absent.size()) : first;
    }

    String andMore(String first, int all);

    /** States and their towns: 未报：石梯镇、晏坝镇. */
    default String states(List<Absent> absent) {
        return absent.stream()
                .map(Absent::state)
                .distinct()
                .map(state -> stated(
                        state,
                        absent.stream().filter(one -> one.state().equals(state)).toList()))
                .collect(joining(between()));
    }

    String stated(Label state, List<Absent> towns);

    String between();
}
