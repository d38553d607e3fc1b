package io.tuoyu.sample;

import io.tuoyu.plan.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * Which town does what in the play.
 *
 * @param late        its workbook comes after the demonstration has looked
 * @param midnight    its workbook comes minutes after the deadline
 * @param correcting  sends its workbook twice, the second time corrected
 * @param exceeding   has told more people than there are to tell
 * @param differing   counts more slots in its workbook than the register
 * @param copying     sends its workbook twice, the same bytes under two names
 * @param negative    a count below zero in a summary
 * @param telling     a telephone number in the remarks of a summary
 * @param wordy       a count with its unit in one cell
 * @param miscoded    stands under the code of {@code codeOf}
 * @param codeOf      see {@code miscoded}
 * @param oldName     is called by its old official name
 * @param curt        is called by its short name
 */
record Script(
        Area late,
        Area midnight,
        Area correcting,
        Area exceeding,
        Area differing,
        Area copying,
        Area negative,
        Area telling,
        Area wordy,
        Area miscoded,
        Area codeOf,
        Area oldName,
        Area curt) {

    /** Draws a cast; where there are fewer towns than parts, some play two. */
    static Script draw(List<Area> towns, Predicate<Area> hasSlots, SplittableRandom random) {
        List<Area> cast = new ArrayList<>();
        towns.forEach(town -> cast.add(random.nextInt(cast.size() + 1), town));
        Area differing = cast.stream().filter(hasSlots).findFirst().orElse(cast.get(0));
        cast.remove(differing);
        while (cast.size() < 11) {
            cast.addAll(towns);
        }
        return new Script(
                cast.get(0),
                cast.get(1),
                cast.get(2),
                cast.get(3),
                differing,
                cast.get(4),
                cast.get(5),
                cast.get(6),
                cast.get(7),
                cast.get(8),
                cast.get(9),
                towns.stream()
                        .filter(town -> !town.aliases().isEmpty())
                        .findFirst()
                        .orElse(cast.get(10)),
                cast.get(10));
    }

    /** The old official name, where there is one. */
    String oldNameText() {
        return oldName.aliases().stream().findFirst().orElse(oldName.name().zh());
    }
}
