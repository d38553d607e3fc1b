package io.tuoyu.reports;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import io.tuoyu.plan.Label;
import io.tuoyu.query.IssueKind;
import io.tuoyu.query.MonthlyReport;
import io.tuoyu.query.MonthlyReport.Headline;
import io.tuoyu.query.MonthlyReport.Issue;
import io.tuoyu.query.MonthlyReport.Return;
import io.tuoyu.query.MonthlyReport.Returns;
import io.tuoyu.query.MonthlyReport.TaskLine;
import io.tuoyu.query.ReturnState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who must do what by when: at most five points, each cut to so many names that it stays short. */
final class Duties {
    private final MonthlyReport report;
    private final Words words;
    private final int named;

    /**
     * @param named units, towns or returns that one point names; of more it tells the number and the annex
     */
    Duties(MonthlyReport report, Words words, int named) {
        this.report = report;
        this.words = words;
        this.named = named;
    }

    /** The points, the first of which is the most urgent. None: nothing is to be done. */
    List<String> points() {
        List<String> points = Stream.of(overdue(), missing(), gaps(), furthest(), answers())
                .flatMap(Optional::stream)
                .map(words::sentence)
                .toList();
        List<String> numbered = new ArrayList<>();
        for (String point : points) {
            numbered.add(words.text("numbered", numbered.size() + 1, point));
        }
        return numbered;
    }

    private Optional<String> overdue() {
        List<TaskLine> tasks =
                report.tasks().stream().filter(TaskLine::isOverdue).toList();
        if (tasks.isEmpty()) {
            return Optional.empty();
        }
        Map<Label, Long> byUnit =
                tasks.stream().collect(groupingBy(task -> task.units().get(0), LinkedHashMap::new, counting()));
        List<String> units = byUnit.entrySet().stream()
                .sorted(Map.Entry.<Label, Long>comparingByValue().reversed())
                .map(unit -> words.text("duty.unit", words.of(unit.getKey()), unit.getValue()))
                .toList();
        return Optional.of(words.text(
                tasks.size() == 1 ? "duty.overdue.one" : "duty.overdue",
                tasks.size(),
                days(tasks.stream().map(TaskLine::due).toList()),
                cut(units, named + 1, "more.units")));
    }

    private String days(List<LocalDate> days) {
        LocalDate first = days.stream().min(Comparator.naturalOrder()).orElseThrow();
        LocalDate last = days.stream().max(Comparator.naturalOrder()).orElseThrow();
        return first.equals(last) ? day(first) : words.text("days", day(first), day(last));
    }

    /** A day of the report's own year needs no year. */
    private String day(LocalDate day) {
        return day.getYear() == report.head().period().getYear()
                ? words.sentences().dayOfYear(day)
                : words.sentences().day(day);
    }

    private Optional<String> missing() {
        List<String> missing = new ArrayList<>();
        for (Returns returns : report.returns()) {
            for (ReturnState state : List.of(ReturnState.NOT_RECEIVED, ReturnState.REJECTED)) {
                List<String> areas = returns.owed().stream()
                        .filter(one -> one.state() == state)
                        .map(Return::area)
                        .map(words::of)
                        .toList();
                if (!areas.isEmpty()) {
                    missing.add(words.text(
                            "duty.return." + state,
                            cut(areas, named, "more.units"),
                            words.of(returns.dataset()),
                            day(returns.due())));
                }
            }
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(words.text(
                        missing.size() > named ? "duty.returns.more" : "duty.returns",
                        missing.stream().limit(named).collect(joining(words.text("semicolon"))),
                        missing.size() - named));
    }

    /** Which lines of the table each bureau must see made up; how much and until when stands there. */
    private Optional<String> gaps() {
        Map<Label, List<String>> byOwner = new LinkedHashMap<>();
        int number = 0;
        for (Headline headline : report.headlines()) {
            number++;
            boolean isLacking = headline.line().gap().orElse(0) > 0;
            if (isLacking && !headline.line().isLowGood()) {
                byOwner.computeIfAbsent(headline.line().owner(), owner -> new ArrayList<>())
                        .add(Integer.toString(number));
            }
        }
        List<String> owners = byOwner.entrySet().stream()
                .map(owner -> words.text(
                        owner.getValue().size() == 1 ? "duty.owner.one" : "duty.owner",
                        words.of(owner.getKey()),
                        String.join(words.text("enumeration"), owner.getValue())))
                .toList();
        return owners.isEmpty()
                ? Optional.empty()
                : Optional.of(words.text("duty.gaps", cut(owners, named, "more.units")));
    }

    private String counted(long count, Headline headline) {
        return words.sentences().counted(Long.toString(count), headline.line().gapUnit());
    }

    private Optional<String> furthest() {
        List<LocalDate> days = report.headlines().stream()
                .filter(Duties::isBehindInTowns)
                .flatMap(headline -> headline.line().targetDate().stream())
                .toList();
        List<String> items = new ArrayList<>();
        int number = 0;
        for (Headline headline : report.headlines()) {
            number++;
            if (isBehindInTowns(headline)) {
                items.add(words.text(
                        "duty.furthest.item",
                        number,
                        headline.furthest().stream()
                                .limit(Math.min(named, 3))
                                .map(lacking -> words.text(
                                        "lacking", words.of(lacking.town()), counted(lacking.gap(), headline)))
                                .collect(joining(words.text("enumeration")))));
            }
        }
        return items.isEmpty() || days.isEmpty()
                ? Optional.empty()
                : Optional.of(words.text(
                        "duty.furthest",
                        days.stream()
                                .distinct()
                                .sorted()
                                .map(words.sentences()::due)
                                .collect(joining(words.text("or"))),
                        items.stream().limit(4).collect(joining(words.text("semicolon")))));
    }

    private static boolean isBehindInTowns(Headline headline) {
        return !headline.isReached() && !headline.furthest().isEmpty();
    }

    private Optional<String> answers() {
        List<String> answers = new ArrayList<>();
        long rejected = issues(IssueKind.REJECTION);
        long asked = issues(IssueKind.QUESTION);
        if (rejected + asked > 0) {
            List<String> towns = report.issues().stream()
                    .filter(issue -> issue.kind() != IssueKind.WARNING)
                    .flatMap(issue -> issue.town().stream())
                    .distinct()
                    .map(words::of)
                    .toList();
            answers.add(words.text(
                    "duty.issues",
                    towns.isEmpty() ? words.text("duty.nameless") : cut(towns, named, "more.units"),
                    rejected,
                    asked));
        }
        int number = 0;
        for (Headline headline : report.headlines()) {
            number++;
            if (headline.pending().isPresent()) {
                answers.add(words.text(
                        "duty.pending",
                        words.of(headline.line().owner()),
                        number,
                        words.sentences()
                                .counted(
                                        headline.pending().get(),
                                        headline.line().unit())));
            }
        }
        return answers.isEmpty()
                ? Optional.empty()
                : Optional.of(words.text("duty.answers", answers.stream().collect(joining(words.text("semicolon")))));
    }

    private long issues(IssueKind kind) {
        return report.issues().stream().map(Issue::kind).filter(kind::equals).count();
    }

    private String cut(List<String> names, int most, String more) {
        String first = names.stream().limit(most).collect(joining(words.text("enumeration")));
        return names.size() > most ? words.text(more, first, names.size(), names.size() - most) : first;
    }
}
