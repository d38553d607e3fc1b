package io.tuoyu.plan;

import java.util.Locale;

/** Levels of area, from the smallest up: each one sums into the next, so the order carries a meaning. */
public enum AreaLevel {
    TOWN,
    DISTRICT,
    PREFECTURE,
    PROVINCE,
    NATION;

    /** The word used in YAML and Parquet: {@code town}, {@code district}, … */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
