package io.tuoyu.plan.load;

import io.tuoyu.plan.AreaLevel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the areas make one tree: a single root, and every area below one of a higher level, so that there is no circle. */
final class AreaTree {
    private final Problems problems;

    AreaTree(Problems problems) {
        this.problems = problems;
    }

    void check(List<Item> areas, List<Item> towns) {
        Map<String, AreaLevel> levels = new HashMap<>();
        areas.forEach(area ->
                area.text("code").ifPresent(code -> level(area).ifPresent(level -> levels.putIfAbsent(code, level))));
        towns.forEach(town -> town.text("code").ifPresent(code -> levels.putIfAbsent(code, AreaLevel.TOWN)));
        towns.forEach(town -> checkParent(town, AreaLevel.TOWN, levels));
        areas.forEach(area -> level(area).ifPresent(level -> checkParent(area, level, levels)));
        checkRoot(areas);
    }

    private static Optional<AreaLevel> level(Item area) {
        return area.text("level").flatMap(word -> Arrays.stream(AreaLevel.values())
                .filter(level -> level.code().equals(word))
                .findFirst());
    }

    private void checkParent(Item area, AreaLevel level, Map<String, AreaLevel> levels) {
        Optional<String> parent = area.text("parent");
        Optional<AreaLevel> above = parent.map(levels::get);
        if (above.isPresent() && above.get().compareTo(level) <= 0) {
            problems.add(
                    area.document(),
                    area.at("parent"),
                    "上级“" + parent.get() + "”的层级不比它高。",
                    "Its parent '" + parent.get() + "' is of no higher level.",
                    "请改为上一级区域的代码。",
                    "Give the code of an area of a higher level.");
        }
    }

    private void checkRoot(List<Item> areas) {
        List<Item> roots =
                areas.stream().filter(area -> area.text("parent").isEmpty()).toList();
        for (Item more : roots.subList(Math.min(1, roots.size()), roots.size())) {
            problems.add(
                    more.document(),
                    more.pointer(),
                    "没有上级的区域不止一个。",
                    "More than one area has no parent.",
                    "请补上“parent”，只留一个最高的区域。",
                    "Add 'parent': only one area may stand at the top.");
        }
    }
}
