package io.tuoyu.reports;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableList;

import io.tuoyu.plan.Label;
import io.tuoyu.query.IssueKind;
import io.tuoyu.query.Mark;
import io.tuoyu.query.MonthlyReport;
import io.tuoyu.query.MonthlyReport.Headline;
import io.tuoyu.query.MonthlyReport.Return;
import io.tuoyu.query.MonthlyReport.Returns;
import io.tuoyu.query.MonthlyReport.TaskLine;
import io.tuoyu.query.ReturnState;
import io.tuoyu.query.TaskState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a leader reads: what is reached and what is not, by how many people or slots, and who must do what by when. */
final class Conclusions {
    /** Overdue tasks that are named for one unit; the annex has all. */
    private static final int TASKS = 2;

    /** Towns that are named for one indicator. */
    private static final int TOWNS = 3;

    private final MonthlyReport report;
    private final Words words;
    private final List<Paragraph> page = new ArrayList<>();

    Conclusions(MonthlyReport report, Words words) {
        this.report = report;
        this.words = words;
    }

    /**
     * A paragraph, not yet broken into lines.
     *
     * @param kind how it is set
     */
    record Paragraph(Kind kind, String text) {}

    /** How a paragraph is set. */
    enum Kind {
        HEADING,
        SUBHEADING,
        BODY
    }

    List<Paragraph> paragraphs() {
        page.clear();
        add(Kind.HEADING, words.text("heading.whole"));
        add(Kind.BODY, whole());
        add(Kind.HEADING, words.text("heading.targets"));
        int number = 1;
        for (Headline headline : report.headlines()) {
            add(Kind.BODY, words.text("numbered", number++, words.sentences().of(headline)));
        }
        add(Kind.HEADING, words.text("heading.duties"));
        add(Kind.SUBHEADING, words.text("heading.overdue"));
        orNone(overdue());
        add(Kind.SUBHEADING, words.text("heading.missing"));
        orNone(missing());
        add(Kind.SUBHEADING, words.text("heading.furthest"));
        orNone(furthest());
        return List.copyOf(page);
    }

    private void add(Kind kind, String text) {
        page.add(new Paragraph(kind, kind == Kind.BODY ? words.text("indent") + words.sentence(text) : text));
    }

    private void orNone(List<String> lines) {
        lines.forEach(line -> add(Kind.BODY, line));
        if (lines.isEmpty()) {
            add(Kind.BODY, words.text("none.sentence"));
        }
    }

    private String whole() {
        Map<Mark, Long> standings = report.headlines().stream()
                .map(headline -> headline.line().standing())
                .collect(groupingBy(mark -> mark, LinkedHashMap::new, counting()));
        String stands = standings.entrySet().stream()
                .map(entry -> words.text(
                        "whole.standing",
                        entry.getKey().symbol(),
                        words.of(entry.getKey().word()),
                        entry.getValue()))
                .collect(joining(words.text("comma")));
        long done = report.tasks().stream()
                .filter(task -> task.state() == TaskState.DONE)
                .count();
        return words.text("whole.targets", report.headlines().size(), stands)
                + words.text(
                        "whole.returns",
                        report.head().expected(),
                        report.head().received(),
                        report.head().expected() - report.head().received())
                + words.text(
                        "whole.tasks",
                        report.tasks().size(),
                        done,
                        overdueTasks().size());
    }

    private List<TaskLine> overdueTasks() {
        return report.tasks().stream().filter(TaskLine::isOverdue).toList();
    }

    /** One line per leading unit and day: who must do what by when. */
    private List<String> overdue() {
        return overdueTasks().stream()
                .collect(groupingBy(
                        task -> List.of(task.units().get(0), task.due()), LinkedHashMap::new, toUnmodifiableList()))
                .values()
                .stream()
                .map(this::overdue)
                .toList();
    }

    private String overdue(List<TaskLine> tasks) {
        String titles = tasks.stream()
                .limit(TASKS)
                .map(task -> words.text(
                        "duty.title",
                        words.of(task.title()),
                        words.of(task.state().label())))
                .collect(joining(words.text("enumeration")));
        return words.text(
                tasks.size() > TASKS ? "duty.tasks.more" : "duty.tasks",
                words.of(tasks.get(0).units().get(0)),
                tasks.size(),
                titles,
                words.sentences().day(tasks.get(0).due()));
    }

    private List<String> missing() {
        List<String> lines = new ArrayList<>();
        for (Returns returns : report.returns()) {
            for (ReturnState state : List.of(ReturnState.NOT_RECEIVED, ReturnState.REJECTED)) {
                List<Label> areas = returns.owed().stream()
                        .filter(one -> one.state() == state)
                        .map(Return::area)
                        .toList();
                if (!areas.isEmpty()) {
                    lines.add(words.text(
                            "duty.return." + state,
                            words.sentences().list(areas),
                            words.of(returns.dataset()),
                            words.sentences().day(returns.due())));
                }
            }
        }
        long rejected = issues(IssueKind.REJECTION);
        long asked = issues(IssueKind.QUESTION);
        if (rejected + asked > 0) {
            lines.add(words.text("duty.issues", rejected, asked));
        }
        return lines;
    }

    private long issues(IssueKind kind) {
        return report.issues().stream().filter(issue -> issue.kind() == kind).count();
    }

    private List<String> furthest() {
        List<String> lines = new ArrayList<>();
        for (Headline headline : report.headlines()) {
            if (!headline.isReached() && !headline.furthest().isEmpty()) {
                lines.add(words.text(
                        "duty.furthest",
                        words.of(headline.line().name()),
                        headline.furthest().stream()
                                .limit(TOWNS)
                                .map(lacking -> words.text(
                                        "lacking",
                                        words.of(lacking.town()),
                                        words.sentences()
                                                .counted(
                                                        Long.toString(lacking.gap()),
                                                        headline.line().gapUnit())))
                                .collect(joining(words.text("enumeration"))),
                        headline.line().targetDate().map(words.sentences()::due).orElse(""),
                        words.of(headline.line().owner())));
            }
        }
        return lines;
    }
}
