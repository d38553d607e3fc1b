package io.tuoyu.sample;

import io.tuoyu.plan.Area;
import io.tuoyu.plan.Plan;
import java.time.YearMonth;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The invented district, before anybody writes a form about it.
 *
 * @param towns  those that report in the last month
 * @param survey the wave of the last month
 */
record World(
        Plan plan,
        Shape shape,
        List<Area> towns,
        People people,
        Services services,
        Nurseries nurseries,
        Survey survey,
        Survey earlierSurvey,
        Script script) {

    /** The survey's first wave came so many months before the second. */
    private static final int BETWEEN_WAVES = 5;

    static World of(Plan plan, Shape shape, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Area> towns = plan.areas().townsIn(shape.last()).stream()
                .filter(town -> plan.areas().villages().stream()
                        .anyMatch(village -> village.townCode().equals(town.code())))
                .toList();
        // Each part has its own source: a change in one leaves the others as they were.
        People people = new People(towns, plan.areas().villages(), shape, random.split());
        Services services = new Services(towns, people, shape, random.split());
        Nurseries nurseries = new Nurseries(towns, people, plan.areas().root().code(), shape, random.split());
        Survey survey = new Survey(towns, people, shape.respondents(), random.split());
        Survey earlier = new Survey(towns, people, shape.respondents(), random.split());
        Script script = Script.draw(
                towns,
                town -> nurseries.at(shape.last()).stream()
                        .anyMatch(standing ->
                                standing.isFiled() && standing.nursery().town().equals(town)),
                random.split());
        return new World(plan, shape, towns, people, services, nurseries, survey, earlier, script);
    }

    String district() {
        return plan.areas().root().name().zh();
    }

    List<String> zones() {
        return plan.areas().zones();
    }

    YearMonth earlierWave() {
        return shape.last().minusMonths(BETWEEN_WAVES);
    }
}
