package io.tuoyu.plan;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The places of a plan: one root area, what sums into it, and the names that are known but are no area.
 *
 * <p>Towns are listed in the order of their codes.
 */
public final class Areas {
    private final Area root;
    private final Map<String, Area> byCode;
    private final List<Area> towns;
    private final List<Village> villages;
    private final List<String> zones;
    private final List<String> context;

    /**
     * @param all      every area, the root included, retired ones too; codes are unique, parents exist, one root
     * @param villages villages of the towns, for recognising rows and for pre-filling forms
     * @param zones    names of functional zones that send returns but are no town
     * @param context  names of the areas above the root, outermost first (安康市), that may stand before a name
     */
    public Areas(List<Area> all, List<Village> villages, List<String> zones, List<String> context) {
        this.byCode = all.stream().collect(toUnmodifiableMap(Area::code, Function.identity()));
        this.root = all.stream()
                .filter(area -> area.parent().isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("A plan needs one area without a parent"));
        this.towns = all.stream()
                .filter(area -> area.level() == AreaLevel.TOWN)
                .sorted(Comparator.comparing(Area::code))
                .toList();
        this.villages = List.copyOf(villages);
        this.zones = List.copyOf(zones);
        this.context = List.copyOf(context);
    }

    /** The plan's own area, which everything sums into. */
    public Area root() {
        return root;
    }

    /** Every area, by code. */
    public List<Area> all() {
        return byCode.values().stream().sorted(Comparator.comparing(Area::code)).toList();
    }

    /** Every town there ever was, retired ones too. */
    public List<Area> towns() {
        return towns;
    }

    /** The towns that exist at the end of {@code period}: those that owe returns for it. */
    public List<Area> townsIn(YearMonth period) {
        return towns.stream()
                .filter(town -> town.validity().holdsAtEndOf(period))
                .toList();
    }

    /** The area with this code. */
    public Optional<Area> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The areas that {@code code} sums into, nearest first, without itself. */
    public List<Area> above(String code) {
        List<Area> above = new ArrayList<>();
        Optional<Area> next = find(code).flatMap(Area::parent).flatMap(this::find);
        while (next.isPresent()) {
            above.add(next.get());
            next = next.get().parent().flatMap(this::find);
        }
        return above;
    }

    public List<Village> villages() {
        return villages;
    }

    /** Names of functional zones: they send returns but have no code and no population. */
    public List<String> zones() {
        return zones;
    }

    /** Names of the areas above the root, outermost first. */
    public List<String> context() {
        return context;
    }
}
