package io.tuoyu.plan.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether days exist, spans end after they begin, and what may not overlap does not. */
final class Calendar {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Problems problems;

    Calendar(Problems problems) {
        this.problems = problems;
    }

    void check(Map<PlanFile, Document> files, List<Item> places) {
        places.forEach(place -> checkSpan(place, "valid_from", "valid_to"));
        checkNames(places);
        if (files.containsKey(PlanFile.TASKS)) {
            checkTasks(files.get(PlanFile.TASKS));
        }
        if (files.containsKey(PlanFile.INDICATORS)) {
            Item.listed(files.get(PlanFile.INDICATORS), "/indicators").stream()
                    .flatMap(indicator -> indicator.listed("targets").stream())
                    .forEach(target -> checkSpan(target, "from", "due"));
        }
        if (files.containsKey(PlanFile.DATASETS)) {
            Item.listed(files.get(PlanFile.DATASETS), "/datasets").forEach(this::checkMonths);
        }
    }

    private void checkSpan(Item item, String from, String to) {
        checkDay(item, from);
        checkDay(item, to);
        Optional<LocalDate> first = item.date(from);
        Optional<LocalDate> last = item.date(to);
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            ended(item, to, first.get().toString(), last.get().toString());
        }
    }

    private void checkMonths(Item dataset) {
        Optional<String> first = dataset.text("first");
        Optional<String> last = dataset.text("last");
        if (first.isPresent() && last.isPresent() && last.get().compareTo(first.get()) < 0) {
            ended(dataset, "last", first.get(), last.get());
        }
    }

    private void ended(Item item, String key, String first, String last) {
        problems.add(
                item.document(),
                item.at(key),
                "结束（" + last + "）早于开始（" + first + "）。",
                "It ends (" + last + ") before it begins (" + first + ").",
                "请核对这两个日期。",
                "Check both dates.");
    }

    private void checkDay(Item item, String key) {
        Optional<String> written = item.text(key);
        if (written.isPresent()
                && DATE.matcher(written.get()).matches()
                && item.date(key).isEmpty()) {
            problems.add(
                    item.document(),
                    item.at(key),
                    "日历上没有“" + written.get() + "”这一天。",
                    "There is no day " + written.get() + " in the calendar.",
                    "请核对日期。",
                    "Check the date.");
        }
    }

    /** Two places of one name at one time: a row that says the name would be either's. */
    private void checkNames(List<Item> places) {
        List<Item> before = new ArrayList<>();
        for (Item place : places) {
            for (Item other : before) {
                Optional<String> name = name(place);
                if (name.isPresent() && name.equals(name(other)) && overlap(place, other, "valid_from", "valid_to")) {
                    problems.add(
                            place.document(),
                            place.pointer(),
                            "两个区域在同一时期都叫“" + name.get() + "”：" + code(other) + " 和 " + code(place) + "。",
                            "Two areas are called '" + name.get() + "' at the same time: " + code(other) + " and "
                                    + code(place) + ".",
                            "请核对名称和有效期。",
                            "Check names and validity.");
                }
            }
            before.add(place);
        }
    }

    private static Optional<String> name(Item place) {
        return place.text("name").or(() -> new Item(place.document(), place.at("name")).text("zh"));
    }

    private static String code(Item place) {
        return place.text("code").orElse("?");
    }

    private void checkTasks(Document document) {
        List<Item> phases = Item.listed(document, "/phases");
        for (int place = 0; place < phases.size(); place++) {
            checkSpan(phases.get(place), "from", "to");
            for (Item earlier : phases.subList(0, place)) {
                if (overlap(phases.get(place), earlier, "from", "to")) {
                    problems.add(
                            document,
                            phases.get(place).at("from"),
                            "阶段“" + id(phases.get(place)) + "”与“" + id(earlier) + "”的日期重叠。",
                            "The days of phase '" + id(phases.get(place)) + "' overlap those of '" + id(earlier) + "'.",
                            "请核对起止日期。",
                            "Check the first and last days.");
                }
            }
        }
        for (Item task : Item.listed(document, "/tasks")) {
            checkDay(task, "due");
            checkDue(task, phases);
        }
    }

    private void checkDue(Item task, List<Item> phases) {
        Optional<LocalDate> due = task.date("due");
        Optional<LocalDate> end = phases.stream()
                .filter(phase -> phase.text("id").equals(task.text("phase")))
                .findFirst()
                .flatMap(phase -> phase.date("to"));
        if (due.isPresent() && end.isPresent() && due.get().isAfter(end.get())) {
            problems.add(
                    task.document(),
                    task.at("due"),
                    "到期日 " + due.get() + " 晚于所在阶段的最后一天 " + end.get() + "。",
                    "It is due on " + due.get() + ", after the last day of its phase, " + end.get() + ".",
                    "请改到期日或阶段。",
                    "Change the day or the phase.");
        }
    }

    private static String id(Item phase) {
        return phase.text("id").orElse("?");
    }

    private static boolean overlap(Item one, Item other, String from, String to) {
        return !from(one, from).isAfter(to(other, to)) && !from(other, from).isAfter(to(one, to));
    }

    private static LocalDate from(Item item, String key) {
        return item.date(key).orElse(LocalDate.MIN);
    }

    private static LocalDate to(Item item, String key) {
        return item.date(key).orElse(LocalDate.MAX);
    }
}
