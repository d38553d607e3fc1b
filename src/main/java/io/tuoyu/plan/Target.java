package io.tuoyu.plan;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A level that the plan promises by a day.
 *
 * @param level  exact decimal in the indicator's unit: 95, 4.7, 400
 * @param from   first day it is judged for; a yearly target begins on 1 January
 * @param due    last day on which it may be reached
 * @param yearly whether it speaks of its own year only (400 new slots in 2021) or stays in force after it is due
 * @param levels the levels of area it is a promise for; others are shown it for comparison and never judged
 * @param clause where the plan says so
 */
public record Target(
        BigDecimal level, LocalDate from, LocalDate due, boolean yearly, Set<AreaLevel> levels, String clause)
        implements Serializable {

    public Target {
        levels = Set.copyOf(levels);
    }

    /** Whether a value at {@code day} is held against this target. */
    public boolean isInForce(LocalDate day) {
        return !day.isBefore(from) && !(yearly && day.isAfter(due));
    }

    /** The one of {@code targets}, earliest first, that an area of {@code level} is held against on {@code day}: the one due soonest among those in force. */
    public static Optional<Target> on(LocalDate day, AreaLevel level, List<Target> targets) {
        Optional<Target> last = Optional.empty();
        for (Target target : targets) {
            if (target.levels().contains(level) && target.isInForce(day)) {
                if (!target.due().isBefore(day)) {
                    return Optional.of(target);
                }
                last = Optional.of(target);
            }
        }
        return last;
    }
}
