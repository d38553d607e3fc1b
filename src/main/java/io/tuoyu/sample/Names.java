package io.tuoyu.sample;

import io.tuoyu.plan.Area;
import java.time.YearMonth;
import java.util.Locale;

/** Names as people write them on forms. */
final class Names {
    private Names() {}

    /** A town's name without what kind of town it is. */
    static String shortName(Area town) {
        String name = town.name().zh();
        return name.endsWith(town.kind()) && name.length() > town.kind().length() + 1
                ? name.substring(0, name.length() - town.kind().length())
                : name;
    }

    /** 2022年5月. */
    static String month(YearMonth month) {
        return month.getYear() + "年" + month.getMonthValue() + "月";
    }

    /** The folder of a month's returns: 2022-05. */
    static String folder(YearMonth month) {
        return String.format(Locale.ROOT, "%d-%02d/", month.getYear(), month.getMonthValue());
    }
}
