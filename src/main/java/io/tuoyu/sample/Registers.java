package io.tuoyu.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tuoyu.plan.Dataset;
import io.tuoyu.plan.Plan;
import io.tuoyu.plan.Task;
import io.tuoyu.plan.Unit;
import io.tuoyu.sample.Nurseries.Change;
import io.tuoyu.sample.Nurseries.Standing;
import io.tuoyu.sample.Survey.Answer;
import io.tuoyu.sample.Xlsx.Cell;
import io.tuoyu.sample.Xlsx.Sheet;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** What the district's bureaus send each month: registers, the survey's answers, the checklist. */
final class Registers {
    private static final Charset GBK = Charset.forName("GBK");

    private final World world;
    private final Notes notes;
    private final SplittableRandom random;
    private final Map<Task, Double> pace = new HashMap<>();

    Registers(World world, Notes notes, SplittableRandom random) {
        this.world = world;
        this.notes = notes;
        this.random = random;
    }

    void write(Inbox inbox) throws IOException {
        for (YearMonth month : months("institutions")) {
            byte[] register = institutions(month);
            inbox.put(name(month, "托育机构台账", ".xlsx"), register, received(month, 3, 10));
        }
        for (YearMonth month : months("slot_events")) {
            inbox.put(
                    name(month, "托位变动台账", ".csv"),
                    titled("托位变动台账", month, changes(month)),
                    UTF_8,
                    received(month, 3, 11));
        }
        for (YearMonth month : months("incidents")) {
            inbox.put(
                    name(month, "安全事件台账", ".csv"),
                    titled("安全事件台账", month, incidents(month)),
                    UTF_8,
                    received(month, 4, 9));
        }
        answers(inbox, world.earlierWave(), world.earlierSurvey(), UTF_8);
        answers(inbox, world.shape().last(), world.survey(), GBK);
        List<YearMonth> months = months("checklist");
        for (YearMonth month : months) {
            double share = (months.indexOf(month) + 1.0) / months.size();
            inbox.put(name(month, "责任清单完成情况", ".xlsx"), checklist(month, months, share), received(month, 5, 15));
        }
    }

    /** The months for which a return is owed, up to the last one of the sample. */
    private List<YearMonth> months(String dataset) {
        Optional<YearMonth> owed = world.plan().dataset(dataset).flatMap(Dataset::first);
        List<YearMonth> months = new ArrayList<>();
        if (owed.isPresent()) {
            YearMonth first =
                    owed.get().isBefore(world.shape().first()) ? world.shape().first() : owed.get();
            for (YearMonth month = first; !month.isAfter(world.shape().last()); month = month.plusMonths(1)) {
                months.add(month);
            }
        }
        return months;
    }

    private static String name(YearMonth month, String what, String ending) {
        return Names.folder(month) + what + Names.month(month) + ending;
    }

    private static LocalDateTime received(YearMonth month, int day, int hour) {
        return month.plusMonths(1).atDay(day).atTime(LocalTime.of(hour, 30));
    }

    private byte[] institutions(YearMonth month) {
        Xlsx workbook = new Xlsx();
        Sheet sheet = workbook.sheet("台账");
        sheet.texts(world.district() + "托育机构台账").texts("报告期：" + Names.month(month));
        sheet.texts("序号", "机构名称", "统一社会信用代码", "镇办", "机构性质", "状态", "登记日期", "备案日期", "备案托位", "开放托位", "实际收托数", "备注")
                .merge("A1:L1");
        int number = 1;
        for (Standing standing : world.nurseries().at(month)) {
            boolean isFiled = standing.isFiled();
            sheet.row(
                    Cell.count(number++),
                    Cell.text(standing.nursery().name()),
                    Cell.text(standing.nursery().code()),
                    Cell.text(standing.nursery().town().name().zh()),
                    Cell.text(standing.nursery().founder()),
                    Cell.text(standing.status()),
                    Cell.text(standing.nursery().registered().toString()),
                    isFiled ? Cell.text(standing.nursery().filed().orElseThrow().toString()) : Cell.BLANK,
                    Cell.count(isFiled ? standing.slots() : 0),
                    Cell.count(isFiled ? standing.open() : 0),
                    Cell.count(isFiled ? standing.enrolled() : 0));
        }
        return workbook.bytes();
    }

    private List<List<String>> changes(YearMonth month) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("序号", "变动日期", "统一社会信用代码", "机构名称", "镇办", "变动类型", "托位变动数", "计入年度任务", "佐证编号", "备注"));
        for (Change change : world.nurseries().changes(month)) {
            rows.add(List.of(
                    Integer.toString(rows.size()),
                    change.day().toString(),
                    change.nursery().code(),
                    change.nursery().name(),
                    change.nursery().town().name().zh(),
                    change.kind(),
                    Long.toString(change.delta()),
                    change.counts(),
                    change.evidence(),
                    change.remark()));
        }
        return orNone(rows);
    }

    /** One event whose liability is open, two months before the end. */
    private List<List<String>> incidents(YearMonth month) {
        YearMonth when = world.shape().last().minusMonths(2);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("序号", "发生日期", "机构名称", "镇办", "事件等级", "是否责任事故", "备注"));
        if (when.getYear() == month.getYear() && !month.isBefore(when)) {
            Standing place = world.nurseries().at(when).get(2);
            rows.add(List.of(
                    "1",
                    when.atDay(17).toString(),
                    place.nursery().name(),
                    place.nursery().town().name().zh(),
                    "一般",
                    "待认定",
                    "户外活动擦伤"));
        }
        return orNone(rows);
    }

    /** Two months in which nothing happened must not be the same file. */
    private static List<List<String>> titled(String title, YearMonth month, List<List<String>> rows) {
        List<String> first = new ArrayList<>(rows.get(0));
        first.replaceAll(heading -> "");
        first.set(0, title);
        first.set(1, "报告期：" + Names.month(month));
        List<List<String>> titled = new ArrayList<>();
        titled.add(first);
        titled.addAll(rows);
        return titled;
    }

    private static List<List<String>> orNone(List<List<String>> rows) {
        if (rows.size() == 1) {
            List<String> none = new ArrayList<>(rows.get(0));
            none.replaceAll(heading -> "");
            none.set(0, "无");
            rows.add(none);
        }
        return rows;
    }

    private void answers(Inbox inbox, YearMonth wave, Survey survey, Charset charset) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("问卷编号", "镇办", "满意度"));
        for (Answer answer : survey.answers()) {
            String number = String.format(Locale.ROOT, "W%02d-%04d", wave.getYear() % 100, rows.size());
            rows.add(List.of(number, answer.town().name().zh(), answer.answer()));
        }
        String name = name(wave, "满意度调查问卷明细", ".csv");
        inbox.put(name, rows, charset, received(wave, 2, 14));
        if (charset.equals(GBK)) {
            notes.harmless(name, "GBK 编码", "encoded in GBK");
        }
    }

    private byte[] checklist(YearMonth month, List<YearMonth> months, double share) {
        Xlsx workbook = new Xlsx();
        Sheet sheet = workbook.sheet("责任清单");
        sheet.texts(world.district() + "责任清单完成情况").texts("报告期：" + Names.month(month));
        sheet.texts("序号", "类别", "创建任务", "责任单位", "完成情况", "完成时间", "佐证材料").merge("A1:G1");
        int number = 1;
        for (Task task : world.plan().tasks()) {
            // A task is done once the months passed overtake its pace; beyond 1 it is not done in time.
            double pace = this.pace.computeIfAbsent(task, any -> random.nextDouble(0.1, 1.45));
            boolean isDone = share >= pace;
            sheet.row(
                    Cell.count(number),
                    Cell.text(task.category().zh()),
                    Cell.text(task.title().zh()),
                    Cell.text(units(world.plan(), task)),
                    Cell.text(isDone ? "已完成" : share >= pace - 0.35 ? "推进中" : "未启动"),
                    isDone ? Cell.text(done(number, pace, months)) : Cell.BLANK,
                    isDone ? Cell.text("佐证" + number + "号") : Cell.BLANK);
            number++;
        }
        return workbook.bytes();
    }

    /** A day in the month in which the task is first shown as done. */
    private static String done(int number, double pace, List<YearMonth> months) {
        int at = Math.max(0, (int) Math.ceil(pace * months.size()) - 1);
        return months.get(at).atDay(5 + number % 20).toString();
    }

    private static String units(Plan plan, Task task) {
        return String.join(
                "、",
                plan.units().stream()
                        .filter(unit -> task.units().contains(unit.id()))
                        .map(Unit::name)
                        .map(name -> name.zh())
                        .toList());
    }
}
