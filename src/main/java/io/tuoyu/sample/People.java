package io.tuoyu.sample;

import static java.util.stream.Collectors.groupingBy;

import io.tuoyu.plan.Area;
import io.tuoyu.plan.Village;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Residents and children under three of every village. They stay the same in all months: no town-level count is public. */
final class People {
    /** Communities of a town's centre have more residents than villages. */
    private static final double COMMUNITY = 2.6;

    private final Map<String, List<Place>> places;

    /** A village; {@code born} is how many children are born there in a month. */
    record Place(String town, String name, long residents, long underThree, long born) {}

    People(List<Area> towns, List<Village> villages, Shape shape, SplittableRandom random) {
        List<Village> inhabited = new ArrayList<>();
        for (Area town : towns) {
            villages.stream()
                    .filter(village -> village.townCode().equals(town.code()))
                    .forEach(inhabited::add);
        }
        Map<String, Double> young = new TreeMap<>();
        towns.forEach(town -> young.put(town.code(), random.nextDouble(0.85, 1.2)));
        double[] weights = inhabited.stream()
                .mapToDouble(village -> (village.kind().equals("社区") ? COMMUNITY : 1) * random.nextDouble(0.6, 1.4))
                .toArray();
        long[] residents = Spread.of(shape.residents(), weights);
        double[] children = new double[weights.length];
        for (int at = 0; at < children.length; at++) {
            children[at] = residents[at] * young.get(inhabited.get(at).townCode()) * random.nextDouble(0.85, 1.15);
        }
        long[] underThree = Spread.of(shape.underThree(), children);
        List<Place> all = new ArrayList<>();
        for (int at = 0; at < weights.length; at++) {
            all.add(new Place(
                    inhabited.get(at).townCode(), inhabited.get(at).name(), residents[at], underThree[at], (long)
                            (underThree[at] / 36.0 + random.nextDouble())));
        }
        places = all.stream().collect(groupingBy(Place::town));
    }

    List<Place> of(Area town) {
        return places.get(town.code());
    }

    long residents(Area town) {
        return of(town).stream().mapToLong(Place::residents).sum();
    }

    long underThree(Area town) {
        return of(town).stream().mapToLong(Place::underThree).sum();
    }
}
