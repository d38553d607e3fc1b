package io.tuoyu.query;

import io.tuoyu.plan.Label;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * All that the monthly report of a district prints, in no language yet: figures are digits that agree with their verdict,
 * words are labels.
 */
public record MonthlyReport(
        Head head,
        List<Headline> headlines,
        List<Line> lines,
        List<Ranking> rankings,
        List<Trend> trends,
        Towns towns,
        List<Returns> returns,
        List<Issue> issues,
        List<TaskLine> tasks,
        List<Definition> definitions) {

    public MonthlyReport {
        headlines = List.copyOf(headlines);
        lines = List.copyOf(lines);
        rankings = List.copyOf(rankings);
        trends = List.copyOf(trends);
        returns = List.copyOf(returns);
        issues = List.copyOf(issues);
        tasks = List.copyOf(tasks);
        definitions = List.copyOf(definitions);
    }

    /**
     * What stands above every page.
     *
     * @param district        the plan's own area
     * @param plan            name of the plan
     * @param document        title and number of its document
     * @param maker           unit that answers for the report
     * @param asOf            day of the release: what came later is not in it
     * @param edition         初版, 更正第 n 版, 临时
     * @param expected        returns that towns owed for the month
     * @param received        how many of them came
     * @param planFingerprint SHA-256 of the plan it was judged by
     */
    public record Head(
            Label district,
            Label plan,
            String document,
            Label maker,
            YearMonth period,
            LocalDate asOf,
            Label edition,
            int expected,
            int received,
            String releaseId,
            String planFingerprint) {}

    /**
     * An indicator of the district in the month.
     *
     * @param isProportion whether it is a part of a whole, whose pace is told in percentage points
     * @param isSample     whether it rests on a sample: its numerator and denominator are weights, and no counts
     * @param isLowGood    whether less is better
     * @param state        what kind of value it is; the only word there is when {@code value} is empty
     * @param gap          persons or slots still missing, in {@code gapUnit}
     * @param owner        unit that answers for it
     */
    public record Line(
            String id,
            Label name,
            Label unit,
            Label gapUnit,
            boolean isHeadline,
            boolean isProportion,
            boolean isSample,
            boolean isLowGood,
            Label state,
            Optional<String> value,
            Optional<String> previous,
            Optional<String> numerator,
            Optional<String> denominator,
            Optional<String> target,
            Optional<LocalDate> targetDate,
            Mark standing,
            boolean isDue,
            Optional<Mark> progress,
            OptionalLong gap,
            Optional<LocalDate> asOf,
            Label owner) {}

    /**
     * A promise of the plan's first page.
     *
     * @param absent   towns that are not in the figure, with the reason
     * @param furthest towns that lack most persons or slots, the worst first
     */
    public record Headline(
            Line line, Optional<Pace> pace, Optional<Range> range, List<Absent> absent, List<Lacking> furthest) {
        public Headline {
            absent = List.copyOf(absent);
            furthest = List.copyOf(furthest);
        }

        public boolean isReached() {
            return line.gap().orElse(0) == 0 && line.value().isPresent();
        }

        /** Cases that are not decided yet, and not in the value; empty if there are none. */
        public Optional<String> pending() {
            return range.filter(known -> known.reason() == Range.Reason.PENDING)
                    .flatMap(known ->
                            line.value().map(value -> new BigDecimal(known.upper()).subtract(new BigDecimal(value))))
                    .filter(cases -> cases.signum() > 0)
                    .map(Digits::exact);
        }
    }

    /**
     * How fast it must move, and how fast it does, per month: percentage points of a proportion, else persons or slots.
     *
     * @param required     rounded up: less would not do
     * @param actual       with its sign; empty if the months before are not known
     * @param over         months that the actual pace is taken over
     * @param left         months that are left
     * @param isYearToDate whether it begins anew each January: then both paces are those of the year
     */
    public record Pace(String required, Optional<BigDecimal> actual, int over, int left, boolean isYearToDate) {}

    /** What a value may be: why, from, to, and whether the verdict would change inside. */
    public record Range(Reason reason, String lower, String upper, boolean isVerdictOpen) {
        /** Why a value is not sure. */
        public enum Reason {
            /** Towns are missing: none or all of their people are reached. */
            TOWNS_MISSING,
            /** The population is known only so well. */
            POPULATION,
            /** Cases are not decided yet. */
            PENDING
        }
    }

    /** A town without a usable figure, and why. */
    public record Absent(Label town, Label state) {}

    /** A town and what it lacks. */
    public record Lacking(Label town, long gap) {}

    /**
     * The towns by one indicator, the best first. Towns without a figure have no rank.
     *
     * @param bars rank 1 twice if two towns are exactly equal
     */
    public record Ranking(Line line, Optional<BigDecimal> target, List<Bar> bars, List<Absent> absent) {
        public Ranking {
            bars = List.copyOf(bars);
            absent = List.copyOf(absent);
        }
    }

    /**
     * A town's place.
     *
     * @param standing empty if the target is none for towns
     */
    public record Bar(
            int rank, Label town, BigDecimal value, String text, Optional<Mark> standing, boolean isReached) {}

    /**
     * One indicator of the district through the months, oldest first.
     *
     * @param isYearToDate whether it begins anew each January
     */
    public record Trend(Line line, boolean isYearToDate, List<Point> points) {
        public Trend {
            points = List.copyOf(points);
        }
    }

    /** A month: nothing where nothing is known, so that a line is broken there. */
    public record Point(YearMonth period, Optional<BigDecimal> value, Optional<BigDecimal> target) {}

    /** Every town in every indicator of the first page; the district first, as in a yearbook. */
    public record Towns(List<Line> columns, List<TownLine> rows) {
        public Towns {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A town, or the district.
     *
     * @param returned what became of its return of the month; empty for the district
     */
    public record TownLine(Label name, Optional<ReturnState> returned, List<Cell> cells) {
        public TownLine {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A figure of a town.
     *
     * @param isJudged whether there is a target for it
     */
    public record Cell(Optional<String> value, Label state, Mark standing, boolean isJudged, OptionalLong gap) {}

    /** Returns of one data set for the month. */
    public record Returns(Label dataset, LocalDate due, boolean isByTown, List<Return> owed) {
        public Returns {
            owed = List.copyOf(owed);
        }

        public long count(ReturnState state) {
            return owed.stream().filter(one -> one.state() == state).count();
        }

        public long received() {
            return owed.stream().filter(one -> one.state().isReceived()).count();
        }
    }

    /** One return that was owed. */
    public record Return(Label area, ReturnState state) {}

    /** What was wrong in a return, or is asked. */
    public record Issue(
            IssueKind kind,
            String reason,
            Optional<Label> town,
            Optional<String> file,
            Optional<String> sheet,
            Optional<String> cell,
            Optional<String> raw,
            Label message,
            Label fix) {}

    /** A task of the checklist; the leading unit stands first. */
    public record TaskLine(
            String id,
            Label category,
            Label title,
            List<Label> units,
            LocalDate due,
            TaskState state,
            boolean isOverdue,
            Optional<LocalDate> completedOn) {
        public TaskLine {
            units = List.copyOf(units);
        }
    }

    /** A definition that the plan leaves open, and the choice made. */
    public record Definition(Label question, Label chosen, List<Label> others, List<Label> indicators) {
        public Definition {
            others = List.copyOf(others);
            indicators = List.copyOf(indicators);
        }
    }
}
