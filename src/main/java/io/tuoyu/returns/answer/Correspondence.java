package io.tuoyu.returns.answer;

import io.tuoyu.plan.Plan;
import io.tuoyu.returns.FileReading;
import io.tuoyu.returns.Question;
import io.tuoyu.returns.ReturnEntry;
import io.tuoyu.returns.archive.Contents;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * All that answers are made from.
 *
 * @param readings  what was received, compared with one another
 * @param log       who owed what, and what came of it
 * @param questions asked about figures that were accepted
 * @param contents  the received files
 * @param lastMonth figures to hold a town's against
 * @param standing  where each town stands now
 * @param zone      zone in which times are told
 */
public record Correspondence(
        Plan plan,
        List<FileReading> readings,
        List<ReturnEntry> log,
        List<Question> questions,
        Contents contents,
        LastMonth lastMonth,
        Standing standing,
        ZoneId zone) {

    public Correspondence {
        readings = List.copyOf(readings);
        log = List.copyOf(log);
        questions = List.copyOf(questions);
    }

    /** Figures of the month before. */
    @FunctionalInterface
    public interface LastMonth {
        /** What {@code areaCode} said of {@code measure} in the month before {@code period}. */
        Optional<Long> figure(String areaCode, String measure, YearMonth period);
    }

    /** Indicators as they are published. */
    @FunctionalInterface
    public interface Standing {
        /** The lines of {@code areaCode} for {@code period}, in the order in which they are printed; none if nothing is published. */
        List<Line> lines(String areaCode, YearMonth period);
    }

    /**
     * An indicator of a town.
     *
     * @param indicator its name
     * @param value     its value as printed, with its unit
     * @param month     the month that it speaks of
     */
    public record Line(String indicator, String value, String month) {}
}
