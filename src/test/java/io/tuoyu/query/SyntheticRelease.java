package io.tuoyu.query;

import io.tuoyu.indicators.Progress;
import io.tuoyu.indicators.ValueState;
import io.tuoyu.indicators.Verdict;
import io.tuoyu.indicators.spark.IndicatorSteps;
import io.tuoyu.plan.Area;
import io.tuoyu.plan.AreaLevel;
import io.tuoyu.plan.Formula;
import io.tuoyu.plan.Indicator;
import io.tuoyu.plan.Label;
import io.tuoyu.plan.Plan;
import io.tuoyu.plan.Target;
import io.tuoyu.plan.Task;
import io.tuoyu.plan.Timing;
import io.tuoyu.release.Manifest.Origin;
import io.tuoyu.release.Release;
import io.tuoyu.release.ReleaseId;
import io.tuoyu.release.ReleaseStore;
import io.tuoyu.release.Staging;
import io.tuoyu.tables.ParquetTable;
import io.tuoyu.tables.Table;
import io.tuoyu.tables.Tables;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A release with made-up figures: 28 towns, of which 石梯镇 did not report in the last month, and a district whose
 * knowledge coverage is 94.96 %.
 */
public final class SyntheticRelease {
    public static final YearMonth MAY = YearMonth.of(2022, 5);

    /** 石梯镇. */
    static final int SILENT = 23;

    private static final String ID = "20220606T020000-demo";

    private final Plan plan;
    private YearMonth first = SyntheticPlan.BASELINE;
    private boolean isBare;

    private final List<Area> towns;

    private SyntheticRelease(Plan plan) {
        this.plan = plan;
        this.towns = plan.areas().townsIn(MAY);
    }

    /** A full release of {@code plan}. */
    public static SyntheticRelease of(Plan plan) {
        return new SyntheticRelease(plan);
    }

    /** A release that begins with the month it is about. */
    public SyntheticRelease ofOneMonth() {
        first = MAY;
        return this;
    }

    /** A release of a month in which nothing came and nothing was asked. */
    public SyntheticRelease bare() {
        isBare = true;
        return this;
    }

    /** Publishes it. */
    public Release in(Path workspace) throws IOException {
        ReleaseStore store = new ReleaseStore(workspace);
        store.prepare();
        Map<Table, List<Object[]>> tables = new LinkedHashMap<>();
        tables.put(Tables.INDICATOR_VALUES, values());
        for (Table table : IndicatorSteps.TABLES) {
            tables.putIfAbsent(table, List.of());
        }
        tables.put(Tables.OBSERVATIONS, List.of());
        tables.put(Tables.RETURNS, returns());
        tables.put(Tables.REJECTIONS, isBare ? List.of() : rejections());
        tables.put(Tables.TASKS, isBare ? List.of() : tasks());
        tables.put(Tables.AREAS, areas());
        tables.put(Tables.INDICATORS, indicators());
        tables.put(Tables.PERIODS, periods());
        tables.put(Tables.REVISIONS, List.of());
        try (Staging staging = store.stage(new ReleaseId(ID))) {
            Map<Table, Long> rows = new LinkedHashMap<>();
            for (Map.Entry<Table, List<Object[]>> table : tables.entrySet()) {
                ParquetTable.write(table.getKey(), table.getValue(), staging.directory());
                rows.put(table.getKey(), (long) table.getValue().size());
            }
            return store.publish(
                    staging, new Origin(ID, Instant.parse("2022-06-05T18:00:00Z"), plan.fingerprint()), rows);
        }
    }

    private List<Object[]> values() {
        List<Object[]> rows = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(MAY); month = month.plusMonths(1)) {
            for (Indicator indicator : plan.indicators()) {
                long numerator = 0;
                long denominator = 0;
                for (int town = 0; town < towns.size(); town++) {
                    boolean isSilent = isBare
                            || (town == SILENT && month.equals(MAY) && indicator.formula() == Formula.PROPORTION);
                    long whole = denominator(indicator, town);
                    long part = numerator(indicator, town, month, whole);
                    if (!isSilent) {
                        numerator += part;
                        denominator += whole;
                    }
                    rows.add(value(indicator, towns.get(town).code(), "town", month, part, whole, !isSilent));
                }
                rows.add(value(
                        indicator,
                        plan.areas().root().code(),
                        "district",
                        month,
                        numerator,
                        denominator,
                        !isBare && !isSourceless(indicator)));
            }
        }
        return rows;
    }

    private static boolean isSourceless(Indicator indicator) {
        return indicator.numerator().isEmpty() && indicator.of().isEmpty();
    }

    private static long denominator(Indicator indicator, int town) {
        long people = 20_000 + 900L * town;
        return switch (indicator.id()) {
            case "I01" -> people;
            case "I06" -> 4 + town % 5;
            default -> people / 20;
        };
    }

    private static long numerator(Indicator indicator, int town, YearMonth month, long whole) {
        long age = month.getYear() * 12L + month.getMonthValue() - (2020 * 12L + 12);
        return switch (indicator.id()) {
            case "I01" -> whole * (150 + 6 * age + town % 7 * 10L) / 100_000;
            case "I02" -> (month.getMonthValue() * (town % 4)) / 2;
            case "I06" -> age < 10 ? whole - 1 : whole;
            case "I08" -> 0;
            case "I09" -> town == 0 ? 2 : 0;
            // The whole of May comes to 94.96 % of those that reported.
            case "I04" -> Math.min(whole, whole * (8_300 + 70 * age + (town * 37 % 11 - 5) * 40L) / 10_000);
            default -> whole * (8_000 + 95 * age + (town * 29 % 13 - 6) * 30L) / 10_000;
        };
    }

    private Object[] value(
            Indicator indicator,
            String area,
            String level,
            YearMonth month,
            long numerator,
            long denominator,
            boolean isKnown) {
        LocalDate end = month.atEndOfMonth();
        boolean isCount = indicator.formula() == Formula.COUNT;
        BigDecimal value = isCount
                ? BigDecimal.valueOf(numerator)
                : BigDecimal.valueOf(numerator * indicator.factor())
                        .divide(BigDecimal.valueOf(Math.max(1, denominator)), 6, RoundingMode.HALF_UP);
        AreaLevel areaLevel = AreaLevel.valueOf(level.toUpperCase(Locale.ROOT));
        Target target = Target.on(end, areaLevel, indicator.targets()).orElse(null);
        boolean isLow = indicator.polarity() == Indicator.Polarity.LOWER_IS_BETTER;
        boolean isReached =
                target != null && (isLow ? value.compareTo(target.level()) <= 0 : value.compareTo(target.level()) >= 0);
        boolean isOpen = indicator.id().equals("I04") && level.equals("district") && month.equals(MAY) && isKnown;
        Verdict standing = target == null
                ? Verdict.NO_TARGET
                : !isKnown
                        ? Verdict.INSUFFICIENT
                        : isOpen ? Verdict.NOT_ATTAINED_UNCERTAIN : isReached ? Verdict.ATTAINED : Verdict.NOT_ATTAINED;
        boolean isDue = target == null || !target.due().isAfter(end);
        Long gap = target == null || !isKnown
                ? null
                : Long.valueOf(Math.max(
                        0,
                        target.level()
                                .multiply(BigDecimal.valueOf(isCount ? 1 : denominator))
                                .subtract(BigDecimal.valueOf(numerator * indicator.factor()))
                                .multiply(BigDecimal.valueOf(isLow ? -1 : 1))
                                .divide(BigDecimal.valueOf(indicator.factor()), 0, RoundingMode.CEILING)
                                .longValueExact()));
        double doubt = isOpen ? 3.6 : 0;
        return new Object[] {
            indicator.id(),
            area,
            level,
            month.toString(),
            indicator.timing() == Timing.YEAR_TO_DATE ? month.withMonth(1).atDay(1) : month.atDay(1),
            end,
            isKnown ? BigDecimal.valueOf(numerator) : null,
            isKnown && !isCount ? BigDecimal.valueOf(denominator) : null,
            indicator.factor(),
            isKnown ? value : null,
            indicator.unit().zh(),
            isOpen ? value.doubleValue() - doubt * 0.9 : null,
            isOpen ? value.doubleValue() + doubt * 0.1 : null,
            isOpen ? "worst_case" : null,
            (isKnown ? numerator == 0 ? ValueState.REPORTED_ZERO : ValueState.REPORTED : ValueState.NOT_RECEIVED)
                    .name(),
            isKnown ? BigDecimal.ONE : null,
            target == null ? null : target.level(),
            target == null ? null : target.due(),
            standing.name(),
            (isDue ? standing : Verdict.NOT_YET_DUE).name(),
            isDue
                    ? null
                    : (isReached && isKnown ? Progress.REACHED : isKnown ? Progress.MODERATE : Progress.UNKNOWN).name(),
            gap,
            isKnown && month.isAfter(first)
                    ? value.subtract(new BigDecimal("0.5")).max(BigDecimal.ZERO)
                    : null,
            1,
            isKnown ? end : null,
            null,
            ID
        };
    }

    private List<Object[]> returns() {
        List<Object[]> rows = new ArrayList<>();
        for (int town = 0; town < towns.size(); town++) {
            String state = isBare || town == SILENT ? "NOT_RECEIVED" : town == 8 ? "LATE" : "ON_TIME";
            rows.add(entry(towns.get(town).code(), "town_workbook", state));
        }
        rows.add(entry(plan.areas().root().code(), "institutions", isBare ? "NOT_RECEIVED" : "ON_TIME"));
        rows.add(entry(plan.areas().root().code(), "slot_events", isBare ? "NOT_RECEIVED" : "ON_TIME"));
        rows.add(entry(plan.areas().root().code(), "incidents", isBare ? "NOT_RECEIVED" : "ON_TIME"));
        rows.add(entry(plan.areas().root().code(), "checklist", isBare ? "NOT_RECEIVED" : "REJECTED"));
        return rows;
    }

    private Object[] entry(String area, String dataset, String state) {
        boolean isIn = !state.equals("NOT_RECEIVED");
        return new Object[] {
            area,
            dataset,
            MAY.toString(),
            LocalDate.of(2022, 6, 5),
            state,
            isIn ? Instant.parse("2022-06-04T03:00:00Z") : null,
            isIn ? "a".repeat(64) : null,
            isIn ? "报表.xlsx" : null,
            isIn ? 0 : null,
            1,
            isIn ? 1 : 0,
            0,
            0,
            ID
        };
    }

    private List<Object[]> rejections() {
        List<Object[]> rows = new ArrayList<>();
        rows.add(finding("WARNING", "TOTAL_MISMATCH", "合计行与各行之和不等。", "The total differs from its parts."));
        rows.add(finding(
                "REJECTION",
                "NUMERATOR_EXCEEDS_DENOMINATOR",
                "已服务人数 412 大于应服务人数 398（B5）。",
                "Reached 412 exceeds due 398 (B5)."));
        rows.add(finding("QUESTION", "SOURCES_DIFFER", "托位数：台账为 40，月报为 44。", "Slots: 40 and 44."));
        return rows;
    }

    private Object[] finding(String kind, String reason, String zh, String en) {
        return new Object[] {
            kind,
            reason,
            "row",
            towns.get(4).code(),
            "town_workbook",
            MAY.toString(),
            "b".repeat(64),
            "关庙镇2022年5月月报（更正）.xlsx",
            "表3育儿指导",
            5,
            "C5",
            "412",
            zh,
            en,
            "请核对这两格，改正后重报。",
            "Check both cells, correct and resend.",
            null,
            null,
            null,
            null,
            ID
        };
    }

    private List<Object[]> tasks() {
        List<Object[]> rows = new ArrayList<>();
        for (Task task : plan.tasks()) {
            int number = Integer.parseInt(task.id().substring(1));
            String status = number % 4 == 0
                    ? "DONE"
                    : number % 4 == 1 ? "IN_PROGRESS" : number % 4 == 2 ? "NOT_STARTED" : "DONE";
            for (String unit : task.units()) {
                rows.add(new Object[] {
                    task.id(),
                    task.category().zh(),
                    task.category().en(),
                    task.title().zh(),
                    task.title().en(),
                    unit,
                    name(unit).zh(),
                    name(unit).en(),
                    unit.equals(task.units().get(0)),
                    task.phase(),
                    task.due(),
                    status,
                    !status.equals("DONE"),
                    status.equals("DONE") ? LocalDate.of(2022, 4, 30) : null,
                    MAY.toString(),
                    ID
                });
            }
        }
        return rows;
    }

    private Label name(String unit) {
        return plan.units().stream()
                .filter(known -> known.id().equals(unit))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private List<Object[]> areas() {
        List<Object[]> rows = new ArrayList<>();
        for (Area area : plan.areas().all()) {
            rows.add(new Object[] {
                area.code(),
                area.level().code(),
                area.kind(),
                area.name().zh(),
                area.name().en(),
                area.parent().orElse(null),
                null,
                area.validity().to().equals(LocalDate.MAX)
                        ? null
                        : area.validity().to(),
                null,
                ID
            });
        }
        return rows;
    }

    private List<Object[]> indicators() {
        List<Object[]> rows = new ArrayList<>();
        for (Indicator one : plan.indicators()) {
            rows.add(new Object[] {
                one.id(),
                one.name().zh(),
                one.name().en(),
                one.definition().zh(),
                one.definition().en(),
                one.clause(),
                one.formula().name().toLowerCase(Locale.ROOT),
                one.numerator().isEmpty() ? null : one.numerator().get(0),
                one.denominator().isEmpty() ? null : one.denominator().get(0),
                one.factor(),
                one.unit().zh(),
                one.unit().en(),
                one.decimals(),
                one.timing().name().toLowerCase(Locale.ROOT),
                one.evidence().name().toLowerCase(Locale.ROOT),
                one.polarity().name().toLowerCase(Locale.ROOT),
                one.owner(),
                one.headline(),
                1,
                ID
            });
        }
        return rows;
    }

    private List<Object[]> periods() {
        List<Object[]> rows = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(MAY); month = month.plusMonths(1)) {
            rows.add(new Object[] {
                month.toString(),
                month.atDay(1),
                month.atEndOfMonth(),
                28,
                isBare ? 0 : month.equals(MAY) ? 27 : 28,
                null,
                ID
            });
        }
        return rows;
    }
}
