package io.tuoyu.query;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.tuoyu.plan.AreaLevel;
import io.tuoyu.plan.Dataset;
import io.tuoyu.plan.Label;
import io.tuoyu.plan.OpenDefinition;
import io.tuoyu.plan.Plan;
import io.tuoyu.query.MonthlyReport.Definition;
import io.tuoyu.query.MonthlyReport.Head;
import io.tuoyu.query.MonthlyReport.Issue;
import io.tuoyu.query.MonthlyReport.Return;
import io.tuoyu.query.MonthlyReport.Returns;
import io.tuoyu.query.MonthlyReport.TaskLine;
import io.tuoyu.release.Release;
import io.tuoyu.tables.ParquetTable;
import io.tuoyu.tables.Tables;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** Monthly reports, out of one release. */
public final class MonthlyReports {
    /** No edition yet: the month is provisional. */
    public static final int PROVISIONAL = 0;

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Plan plan;
    private final Release release;
    private final YearMonth period;
    private final Map<String, Label> areas = new LinkedHashMap<>();
    private final Map<String, Label> towns = new LinkedHashMap<>();

    private MonthlyReports(Plan plan, Release release, YearMonth period) {
        this.plan = plan;
        this.release = release;
        this.period = period;
    }

    /**
     * The report on {@code period}.
     *
     * @param plan    the plan that the release was made by
     * @param edition number of the edition it is printed for, from 1, or {@link #PROVISIONAL}
     * @throws IOException            if a table cannot be read
     * @throws NoSuchElementException if the release does not know the month
     */
    public static MonthlyReport of(Plan plan, Release release, YearMonth period, int edition) throws IOException {
        return new MonthlyReports(plan, release, period).build(edition);
    }

    private MonthlyReport build(int edition) throws IOException {
        readAreas();
        String root = plan.areas().root().code();
        List<Asked> indicators = ParquetTable.read(Tables.INDICATORS, release.directory()).stream()
                .map(row -> Asked.of(row, plan))
                .toList();
        Figures figures = new Figures(indicators, period, root, towns, values(root));
        List<Object[]> log = ParquetTable.read(Tables.RETURNS, release.directory());
        List<Returns> returns = returns(log);
        return new MonthlyReport(
                head(edition, indicators),
                figures.headlines(),
                figures.lines(),
                figures.rankings(),
                figures.trends(),
                figures.towns(returned(returns), areas.get(root)),
                returns,
                issues(log),
                tasks(),
                plan.definitions().stream().map(this::definition).toList());
    }

    private void readAreas() throws IOException {
        for (Object[] row : ParquetTable.read(Tables.AREAS, release.directory())) {
            Cells cells = new Cells(Tables.AREAS, row);
            String code = cells.text("area_code");
            areas.put(code, cells.label("name"));
            LocalDate end = period.atEndOfMonth();
            boolean isThere = cells.find("valid_from", LocalDate.class)
                            .map(from -> !from.isAfter(end))
                            .orElse(true)
                    && cells.find("valid_to", LocalDate.class)
                            .map(to -> !to.isBefore(end))
                            .orElse(true);
            if (isThere && cells.text("area_level").equals(AreaLevel.TOWN.code())) {
                towns.put(code, cells.label("name"));
            }
        }
    }

    private List<Published> values(String root) throws IOException {
        List<Published> values = new ArrayList<>();
        for (Object[] row :
                ParquetTable.read(Tables.INDICATOR_VALUES, release.directory(), year -> year <= period.getYear())) {
            boolean isNow = row[Published.PERIOD].equals(period.toString());
            if (row[Published.AREA].equals(root) ? isNow || isBefore(row) : isNow) {
                values.add(Published.of(row));
            }
        }
        return values;
    }

    private boolean isBefore(Object[] row) {
        return ((String) row[Published.PERIOD]).compareTo(period.toString()) < 0;
    }

    private Head head(int edition, List<Asked> indicators) throws IOException {
        Cells month = ParquetTable.read(Tables.PERIODS, release.directory()).stream()
                .map(row -> new Cells(Tables.PERIODS, row))
                .filter(cells -> cells.text("period").equals(period.toString()))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No " + period + " in " + release.id()));
        return new Head(
                areas.get(plan.areas().root().code()),
                plan.name(),
                plan.document(),
                indicators.stream()
                        .filter(Asked::isHeadline)
                        .map(Asked::owner)
                        .findFirst()
                        .orElse(areas.get(plan.areas().root().code())),
                period,
                release.manifest().origin().createdAt().atZone(ZONE).toLocalDate(),
                edition(edition),
                month.must("returns_expected", Integer.class),
                month.must("returns_received", Integer.class),
                release.id().value(),
                release.manifest().origin().planFingerprint());
    }

    private static Label edition(int number) {
        return switch (number) {
            case PROVISIONAL -> new Label("临时", "provisional");
            case 1 -> new Label("初版", "first edition");
            default -> new Label("更正第" + (number - 1) + "版", "correction " + (number - 1));
        };
    }

    private List<Returns> returns(List<Object[]> log) {
        List<Returns> returns = new ArrayList<>();
        for (Dataset dataset : plan.datasets()) {
            if (dataset.isOwedFor(period)) {
                Map<String, ReturnState> owed = new LinkedHashMap<>();
                for (Object[] row : log) {
                    Cells cells = new Cells(Tables.RETURNS, row);
                    if (cells.text("dataset").equals(dataset.id()) && isOfMonth(cells) && isDuty(cells, dataset)) {
                        owed.merge(
                                cells.text("area_code"),
                                ReturnState.valueOf(cells.text("state")),
                                MonthlyReports::better);
                    }
                }
                returns.add(new Returns(
                        dataset.name(),
                        dataset.dueOn(period),
                        dataset.reporter() == AreaLevel.TOWN,
                        owed.entrySet().stream()
                                .map(one -> new Return(areas.get(one.getKey()), one.getValue()))
                                .toList()));
            }
        }
        return returns;
    }

    /** Whether a line of the log is about a return that was owed, and not about a further file. */
    private boolean isDuty(Cells cells, Dataset dataset) {
        boolean isReporter = dataset.reporter() != AreaLevel.TOWN || towns.containsKey(cells.text("area_code"));
        return isReporter
                && cells.find("due_on", LocalDate.class).isPresent()
                && switch (ReturnState.valueOf(cells.text("state"))) {
                    case ON_TIME, LATE, NOT_RECEIVED, NOT_DUE, REJECTED -> true;
                    case SUPERSEDED, DUPLICATE, UNRECOGNISED -> false;
                };
    }

    /** Of several files of one return the one that did the duty. */
    private static ReturnState better(ReturnState a, ReturnState b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private boolean isOfMonth(Cells cells) {
        return cells.find("period", String.class)
                .filter(period.toString()::equals)
                .isPresent();
    }

    /** What became of each town's own returns of the month: the worst of them. */
    private Map<String, ReturnState> returned(List<Returns> returns) {
        Map<Label, ReturnState> byName = new LinkedHashMap<>();
        returns.stream()
                .filter(Returns::isByTown)
                .flatMap(one -> one.owed().stream())
                .forEach(one -> byName.merge(one.area(), one.state(), (a, b) -> a.compareTo(b) >= 0 ? a : b));
        return towns.entrySet().stream()
                .filter(town -> byName.containsKey(town.getValue()))
                .collect(toMap(Map.Entry::getKey, town -> byName.get(town.getValue())));
    }

    /** Findings in returns of the month, and in files without a month that came after it. */
    private List<Issue> issues(List<Object[]> log) throws IOException {
        Instant end = period.plusMonths(1).atDay(1).atStartOfDay(ZONE).toInstant();
        Map<String, List<Cells>> received = log.stream()
                .map(row -> new Cells(Tables.RETURNS, row))
                .filter(cells -> cells.find("submission_id", String.class).isPresent())
                .collect(groupingBy(cells -> cells.text("submission_id")));
        return ParquetTable.read(Tables.REJECTIONS, release.directory()).stream()
                .map(row -> new Cells(Tables.REJECTIONS, row))
                .filter(cells -> isOfMonth(cells)
                        || (cells.find("period", String.class).isEmpty()
                                && cells.find("submission_id", String.class)
                                        .flatMap(id -> received.getOrDefault(id, List.of()).stream()
                                                .findFirst())
                                        .flatMap(file -> file.find("received_at", Instant.class))
                                        .filter(moment -> !moment.isBefore(end))
                                        .isPresent()))
                .map(this::issue)
                .sorted(Comparator.comparing(Issue::kind))
                .toList();
    }

    private Issue issue(Cells cells) {
        return new Issue(
                IssueKind.valueOf(cells.text("kind")),
                cells.text("reason"),
                cells.find("area_code", String.class).map(areas::get),
                cells.find("file", String.class),
                cells.find("sheet", String.class),
                cells.find("cell", String.class)
                        .or(() -> cells.find("row", Integer.class).map(Object::toString)),
                cells.find("raw", String.class),
                cells.label("message"),
                cells.label("fix"));
    }

    private List<TaskLine> tasks() throws IOException {
        Map<String, List<Cells>> byTask = ParquetTable.read(Tables.TASKS, release.directory()).stream()
                .map(row -> new Cells(Tables.TASKS, row))
                .collect(groupingBy(cells -> cells.text("task_id"), LinkedHashMap::new, toList()));
        return byTask.values().stream().map(MonthlyReports::task).toList();
    }

    private static TaskLine task(List<Cells> units) {
        Cells first = units.get(0);
        return new TaskLine(
                first.text("task_id"),
                first.label("category"),
                first.label("title"),
                units.stream()
                        .sorted(Comparator.comparing(unit -> !unit.must("is_lead", Boolean.class)))
                        .map(unit -> unit.label("unit"))
                        .toList(),
                first.must("due_on", LocalDate.class),
                TaskState.valueOf(first.text("status")),
                first.must("is_overdue", Boolean.class),
                first.find("completed_on", LocalDate.class));
    }

    private Definition definition(OpenDefinition open) {
        return new Definition(
                open.question(),
                open.options().stream()
                        .filter(option -> option.id().equals(open.chosen()))
                        .findFirst()
                        .map(OpenDefinition.Option::label)
                        .orElseThrow(),
                open.options().stream()
                        .filter(option -> !option.id().equals(open.chosen()))
                        .map(OpenDefinition.Option::label)
                        .toList(),
                open.indicators().stream()
                        .flatMap(id -> plan.indicator(id).stream())
                        .map(indicator -> indicator.name())
                        .toList());
    }
}
