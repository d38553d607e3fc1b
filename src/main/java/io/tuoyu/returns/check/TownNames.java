package io.tuoyu.returns.check;

import io.tuoyu.plan.Area;
import io.tuoyu.plan.Areas;
import io.tuoyu.plan.Village;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Names by which the district's towns are called, and what else may stand in their place. */
final class TownNames {
    private static final String[] STREET = {"街道办事处", "街道办", "街道", "办事处", "办"};
    private static final String[] STREET_FORMS = {"街道", "街道办事处", "街道办", "办事处", "办", ""};
    private static final String[] TOWN = {"镇人民政府", "镇政府", "镇"};
    private static final String[] TOWN_FORMS = {"镇", "镇人民政府", "镇政府", ""};
    private static final String[] VILLAGE = {"村民委员会", "居民委员会", "村委会", "居委会"};

    /** {@code 1.}, {@code （一）}, {@code 01}: a numeral needs a mark behind it, for a name may begin with one. */
    private static final Pattern LIST_NUMBER =
            Pattern.compile("^([(]?([0-9]{1,3}|[一二三四五六七八九十]{1,3})[)、.,:·-]+|[0-9]{1,3}(?![0-9]))+");

    private static final Pattern NOTES = Pattern.compile(
            "^(.+?)([*]|[(]([^()]|[(][^()]*[)])*[)]|\\[[^\\]]*\\]|【[^】]*】|〔[^〕]*〕|\\{[^}]*\\}|<[^>]*>|《[^》]*》)+$");

    private final Map<String, Area> byName = new HashMap<>();
    private final Set<String> villages = new HashSet<>();
    private final Set<String> zones = new HashSet<>();
    private final List<Area> towns;
    /** Their official names, without white space. */
    private final List<String> townNames;

    private final Areas areas;

    TownNames(Areas areas) {
        this.areas = areas;
        this.towns = areas.towns();
        this.townNames =
                towns.stream().map(town -> Words.compact(town.name().zh())).toList();
        Set<String> ambiguous = new HashSet<>();
        for (Area town : towns) {
            for (String form : forms(town, areas)) {
                Area other = byName.put(form, town);
                if (other != null && !other.equals(town)) {
                    ambiguous.add(form);
                }
            }
        }
        // A name that two towns share names neither; their official names stay.
        ambiguous.forEach(byName::remove);
        towns.forEach(town -> byName.put(Words.compact(town.name().zh()), town));
        for (Village village : areas.villages()) {
            String name = Words.compact(village.name());
            villages.add(name);
            for (String ending : VILLAGE) {
                if (name.endsWith(ending)) {
                    String stem = name.substring(0, name.length() - ending.length());
                    villages.add(
                            stem.endsWith("社区") || stem.endsWith("村")
                                    ? stem
                                    : stem + (ending.startsWith("村") ? "村" : "社区"));
                }
            }
        }
        areas.zones().forEach(zone -> zones.add(Words.compact(zone)));
    }

    /** The town that a text names. */
    Optional<Area> town(String text) {
        Area exact = byName.get(text);
        return exact != null ? Optional.of(exact) : Optional.ofNullable(byName.get(cleaned(text)));
    }

    /** Whether a text names a town or village. */
    boolean isPlace(String text) {
        String name = cleaned(text);
        return byName.containsKey(text) || byName.containsKey(name) || isOfVillage(name);
    }

    /** Whether a text names a village, with its town in front or without, and no town. */
    boolean isVillage(String text) {
        return town(text).isEmpty() && isOfVillage(cleaned(text));
    }

    private boolean isOfVillage(String name) {
        return villages.contains(name) || villages.contains(withoutTown(name));
    }

    private String withoutTown(String name) {
        for (String town : townNames) {
            if (name.startsWith(town)) {
                return name.substring(town.length());
            }
        }
        return name;
    }

    /** Whether a text names a functional zone, which is no town. */
    boolean isZone(String text) {
        return zones.contains(cleaned(text));
    }

    /** The town that may have been meant. */
    Optional<Area> suggestion(String text) {
        String name = stem(cleaned(text));
        Area nearest = null;
        int distance = Integer.MAX_VALUE;
        for (Area town : towns) {
            String stem = stem(Words.compact(town.name().zh()));
            int steps = steps(name, stem);
            if (steps < distance) {
                nearest = town;
                distance = steps;
            }
        }
        return distance == 1 && name.length() >= 2 ? Optional.of(nearest) : Optional.empty();
    }

    Areas areas() {
        return areas;
    }

    /** Without white space, a list number in front, and a * or a note in brackets behind. */
    static String cleaned(String text) {
        String name = Words.plain(text);
        name = beginsLikeNumber(name) ? LIST_NUMBER.matcher(name).replaceFirst("") : name;
        return endsLikeName(name) ? name : NOTES.matcher(name).replaceFirst("$1");
    }

    private static boolean beginsLikeNumber(String name) {
        return !name.isEmpty() && "([0123456789一二三四五六七八九十".indexOf(name.charAt(0)) >= 0;
    }

    private static boolean endsLikeName(String name) {
        return !name.isEmpty() && Words.isHan(name.charAt(name.length() - 1));
    }

    private static List<String> forms(Area town, Areas areas) {
        Set<String> forms = new HashSet<>();
        forms.addAll(regular(Words.compact(town.name().zh())));
        town.aliases().forEach(alias -> forms.addAll(regular(Words.compact(alias))));
        List<String> all = new ArrayList<>(forms);
        String before = areas.root().name().zh();
        List<String> context = areas.context();
        for (int outer = context.size(); outer >= 0; outer--) {
            before = outer < context.size() ? context.get(outer) + before : before;
            for (String form : forms) {
                all.add(before + form);
            }
        }
        return all;
    }

    private static List<String> regular(String name) {
        List<String> forms = new ArrayList<>(List.of(name));
        for (String ending : STREET) {
            if (name.endsWith(ending) && name.length() > ending.length()) {
                return with(name.substring(0, name.length() - ending.length()), STREET_FORMS, forms);
            }
        }
        for (String ending : TOWN) {
            if (name.endsWith(ending) && name.length() > ending.length()) {
                return with(name.substring(0, name.length() - ending.length()), TOWN_FORMS, forms);
            }
        }
        return forms;
    }

    private static List<String> with(String stem, String[] endings, List<String> forms) {
        for (String ending : endings) {
            forms.add(stem + ending);
        }
        return forms;
    }

    private static String stem(String name) {
        List<String> forms = regular(name);
        return forms.get(forms.size() - 1);
    }

    /** Letters to change, add or drop. */
    private static int steps(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= one.length(); row++) {
            int[] here = new int[other.length() + 1];
            here[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                int change = above[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
                here[column] = Math.min(change, Math.min(above[column], here[column - 1]) + 1);
            }
            above = here;
        }
        return above[other.length()];
    }
}
