package io.tuoyu.jobs;

import static java.util.stream.Collectors.joining;

import io.tuoyu.observations.Checklist;
import io.tuoyu.plan.Area;
import io.tuoyu.plan.Indicator;
import io.tuoyu.plan.Plan;
import io.tuoyu.plan.Task;
import io.tuoyu.plan.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows of the published tables that restate the plan: areas, indicators, tasks. */
final class PlanTables {
    private final Plan plan;
    private final String releaseId;

    PlanTables(Plan plan, String releaseId) {
        this.plan = plan;
        this.releaseId = releaseId;
    }

    List<Object[]> areas() {
        return plan.areas().all().stream().map(this::area).toList();
    }

    private Object[] area(Area area) {
        return new Object[] {
            area.code(),
            area.level().code(),
            area.kind(),
            area.name().zh(),
            area.name().en(),
            area.parent().orElse(null),
            area.validity().from().equals(LocalDate.MIN)
                    ? null
                    : area.validity().from(),
            area.validity().to().equals(LocalDate.MAX) ? null : area.validity().to(),
            area.successor().orElse(null),
            releaseId
        };
    }

    List<Object[]> indicators() {
        return plan.indicators().stream().map(this::indicator).toList();
    }

    private Object[] indicator(Indicator indicator) {
        return new Object[] {
            indicator.id(),
            indicator.name().zh(),
            indicator.name().en(),
            indicator.definition().zh(),
            indicator.definition().en(),
            indicator.clause(),
            word(indicator.formula()),
            joined(indicator.numerator()),
            joined(indicator.denominator()),
            indicator.factor(),
            indicator.unit().zh(),
            indicator.unit().en(),
            indicator.decimals(),
            word(indicator.timing()),
            word(indicator.evidence()),
            word(indicator.polarity()),
            indicator.owner(),
            indicator.headline(),
            indicator.definitionVersion(),
            releaseId
        };
    }

    /** One row per responsible unit: a joint task stands once for each of them. */
    List<Object[]> tasks(Checklist checklist, LocalDate asOf) {
        List<Object[]> rows = new ArrayList<>();
        for (Task task : plan.tasks()) {
            Checklist.TaskState state = checklist.of(task);
            for (String id : task.units()) {
                Unit unit = plan.units().stream()
                        .filter(known -> known.id().equals(id))
                        .findFirst()
                        .orElseThrow();
                rows.add(new Object[] {
                    task.id(),
                    task.category().zh(),
                    task.category().en(),
                    task.title().zh(),
                    task.title().en(),
                    unit.id(),
                    unit.name().zh(),
                    unit.name().en(),
                    id.equals(task.units().get(0)),
                    task.phase(),
                    task.due(),
                    state.status().name(),
                    checklist.isOverdue(task, asOf),
                    state.completedOn().orElse(null),
                    checklist.period().map(YearMonth::toString).orElse(null),
                    releaseId
                });
            }
        }
        return rows;
    }

    private static String joined(List<String> measures) {
        return measures.isEmpty() ? null : measures.stream().collect(joining("+"));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
