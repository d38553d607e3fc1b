package io.tuoyu.returns.check;

import io.tuoyu.plan.Task;
import io.tuoyu.returns.Reason;
import io.tuoyu.returns.read.Cell;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The responsibility checklist: where each task stands. */
final class Tasks implements RegisterRule {
    static final Map<String, String> STATES = Institutions.ordered(
            List.of("未启动", "推进中", "已完成", "不适用"), List.of("NOT_STARTED", "IN_PROGRESS", "DONE", "NOT_APPLICABLE"));
    /** States that the system tells by itself, that belong to another list, or that deny the task in words of their own. */
    private static final Set<String> OF_OTHERS =
            Set.of("逾期", "已逾期", "超期", "未逾期", "筹建", "已登记", "已备案", "暂停", "注销", "不涉及", "无此项任务", "无此任务", "与本单位无关");

    private final Context context;

    Tasks(Context context) {
        this.context = context;
    }

    @Override
    public Optional<Reason> repeated() {
        return Optional.of(Reason.STATUS_UNCLEAR);
    }

    @Override
    public Statement read(RowReader row, YearMonth period) {
        Map<String, String> texts = new HashMap<>();
        task(row).ifPresent(task -> texts.put("task_id", task));
        String state = state(row);
        texts.put("status", state);
        Cell completed = row.has("completed_on") ? row.cell("completed_on") : Cell.blank(0);
        if (state.equals("DONE") && !Words.isNoFigure(completed.shown())) {
            completedOn(row, completed).ifPresent(day -> texts.put("completed_on", day.toString()));
        }
        return new Statement(period, List.of(), texts);
    }

    private Optional<String> task(RowReader row) {
        Spot spot = row.spot("task");
        if (Words.isNoFigure(row.cell("task").shown())) {
            row.reject(Reason.MISSING_VALUE, spot, Wording.missingName(row.column("task")));
            return Optional.empty();
        }
        String number = Words.plain(row.cell("task").shown());
        for (Task task : context.plan().tasks()) {
            if (Words.isDigits(number) && number.length() <= 3 && task.id().equals(id(number))) {
                return Optional.of(task.id());
            }
        }
        row.reject(Reason.CODE_NOT_IN_LIST, spot, DateWording.noSuchTask(spot));
        return Optional.empty();
    }

    private static String id(String number) {
        int value = Integer.parseInt(number);
        return value < 10 ? "T0" + value : "T" + value;
    }

    private static String state(RowReader row) {
        Spot spot = row.spot("status");
        String word = Words.plain(row.cell("status").shown());
        if (Words.isNoFigure(word)) {
            row.reject(Reason.MISSING_VALUE, spot, Wording.missingName(row.column("status")));
            return "";
        }
        String state = STATES.getOrDefault(word, "");
        String allowed = String.join("、", STATES.keySet());
        if (state.isEmpty() && OF_OTHERS.contains(word)) {
            row.reject(Reason.STATUS_NOT_APPLICABLE, spot, DateWording.statusNotApplicable(spot, allowed));
        } else if (state.isEmpty()) {
            row.reject(Reason.STATUS_UNCLEAR, spot, DateWording.statusUnclear(spot, allowed));
        }
        return state;
    }

    private Optional<LocalDate> completedOn(RowReader row, Cell cell) {
        Spot spot = row.spot("completed_on");
        Optional<LocalDate> day = Dates.dayOrMonthEnd(cell);
        if (day.isEmpty()) {
            row.reject(Reason.DATE_INVALID, spot, DateWording.invalid(row.column("completed_on"), spot));
        } else if (YearMonth.from(day.get()).isAfter(YearMonth.from(context.today()))) {
            row.reject(Reason.DATE_INVALID, spot, DateWording.future(row.column("completed_on"), spot));
            return Optional.empty();
        }
        return day;
    }
}
