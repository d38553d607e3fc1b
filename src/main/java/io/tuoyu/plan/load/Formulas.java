package io.tuoyu.plan.load;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether each indicator can be computed as it is declared, and its targets come one after the other. */
final class Formulas {
    private static final Set<String> DERIVED = Set.of("completion", "shortfall");

    private static final Set<String> QUOTIENTS = Set.of("proportion", "rate", "share_where");

    private final Problems problems;

    Formulas(Problems problems) {
        this.problems = problems;
    }

    void check(List<Item> indicators) {
        Map<String, Item> byId = new HashMap<>();
        indicators.forEach(indicator -> indicator.text("id").ifPresent(id -> byId.putIfAbsent(id, indicator)));
        for (Item indicator : indicators) {
            checkOf(indicator, byId);
            checkParts(indicator);
            checkTargets(indicator.listed("targets"));
        }
    }

    private void checkOf(Item indicator, Map<String, Item> byId) {
        Optional<String> formula = indicator.text("formula");
        Optional<String> of = indicator.text("of");
        boolean isDerived = formula.filter(DERIVED::contains).isPresent();
        if (isDerived && of.isEmpty()) {
            problems.add(
                    indicator.document(),
                    indicator.at("formula"),
                    "“" + formula.get() + "”要说明对哪个指标而言。",
                    "A " + formula.get() + " must say of which indicator.",
                    "请补上“of”。",
                    "Add 'of'.");
        } else if (!isDerived && of.isPresent() && formula.isPresent()) {
            problems.add(
                    indicator.document(),
                    indicator.at("of"),
                    "“" + formula.get() + "”不从别的指标得出，不能写“of”。",
                    "A " + formula.get() + " is not derived from another indicator.",
                    "请删去“of”，或改用 completion、shortfall。",
                    "Remove 'of', or make it a completion or shortfall.");
        } else if (isDerived) {
            checkChain(indicator, byId);
        }
    }

    private void checkParts(Item indicator) {
        if (indicator.text("formula").filter(QUOTIENTS::contains).isPresent()
                && !indicator.words("numerator").isEmpty()
                && indicator.words("denominator").isEmpty()) {
            problems.add(
                    indicator.document(),
                    indicator.at("numerator"),
                    "有分子，没有分母。",
                    "There is a numerator and no denominator.",
                    "请补上“denominator”，或把“formula”改为 count。",
                    "Add 'denominator', or make the formula a count.");
        }
        if (indicator.text("evidence").filter("sample"::equals).isPresent()
                && indicator.text("stratum").isEmpty()) {
            problems.add(
                    indicator.document(),
                    indicator.at("evidence"),
                    "抽样指标没有权数。",
                    "A sample has no weights.",
                    "请补上“stratum”，例如镇办的婴幼儿人数。",
                    "Add 'stratum': the children of each town, for example.");
        }
    }

    /** The engine derives in one step: from an indicator that is summed itself. */
    private void checkChain(Item indicator, Map<String, Item> byId) {
        Set<String> chain = new LinkedHashSet<>();
        Optional<String> next = indicator.text("id");
        while (next.isPresent() && byId.containsKey(next.get()) && chain.add(next.get())) {
            next = byId.get(next.get()).text("of");
        }
        if (next.isPresent() && next.equals(indicator.text("id"))) {
            String cycle = String.join(" → ", chain) + " → " + next.get();
            problems.add(
                    indicator.document(),
                    indicator.at("of"),
                    "指标互相引用，成了一圈：" + cycle + "。",
                    "Indicators refer to each other in a circle: " + cycle + ".",
                    "请让“of”指向有分子的指标。",
                    "Let 'of' name an indicator with a numerator.");
        } else if (chain.size() > 2) {
            problems.add(
                    indicator.document(),
                    indicator.at("of"),
                    "“" + indicator.text("of").orElseThrow() + "”本身也由别的指标得出。",
                    "'" + indicator.text("of").orElseThrow() + "' is derived from another indicator itself.",
                    "请让“of”指向有分子的指标。",
                    "Let 'of' name an indicator with a numerator.");
        }
    }

    private void checkTargets(List<Item> targets) {
        Optional<LocalDate> before = Optional.empty();
        for (Item target : targets) {
            Optional<LocalDate> due = target.date("due");
            if (before.isPresent() && due.isPresent() && !due.get().isAfter(before.get())) {
                problems.add(
                        target.document(),
                        target.at("due"),
                        "目标没有按到期日排列：" + due.get() + " 排在 " + before.get() + " 之后。",
                        "Targets are out of order: " + due.get() + " stands after " + before.get() + ".",
                        "请按到期日从早到晚排列，同一天只留一个。",
                        "Put the earliest first, one for each day.");
            }
            before = due;
        }
    }
}
