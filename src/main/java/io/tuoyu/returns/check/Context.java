package io.tuoyu.returns.check;

import io.tuoyu.plan.Plan;
import java.time.LocalDate;

/** What every check of a file needs. */
record Context(Plan plan, LocalDate today, TownNames names, TownCheck towns) {

    static Context of(Plan plan, LocalDate today) {
        TownNames names = new TownNames(plan.areas());
        return new Context(plan, today, names, new TownCheck(names));
    }

    /** A count above it is refused. */
    long largest() {
        return plan.settings().largestCount();
    }

    /** Whether a row with this name is about a town or village, whatever word it begins with. */
    boolean isPlace(String name) {
        return names.isPlace(name);
    }
}
