package io.tuoyu.sample;

import io.tuoyu.plan.Area;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** One wave of the satisfaction survey: anonymous answers, in the order in which they came. */
final class Survey {
    /** Every town is asked at least this often. */
    private static final int LEAST = 12;

    static final List<String> ANSWERS = List.of("非常满意", "满意", "一般", "不满意");
    static final String DO_NOT_KNOW = "不了解";

    private final List<Answer> answers = new ArrayList<>();

    record Answer(Area town, String answer) {}

    Survey(List<Area> towns, People people, int respondents, SplittableRandom random) {
        long[] children = towns.stream().mapToLong(people::underThree).toArray();
        if (respondents < LEAST * towns.size()) {
            throw new IllegalArgumentException(
                    "Too few respondents for " + towns.size() + " towns, " + LEAST + " each: " + respondents);
        }
        long[] shares = Spread.of(respondents - (long) LEAST * towns.size(), children);
        Map<Area, Double> content = new HashMap<>();
        for (int at = 0; at < shares.length; at++) {
            Area town = towns.get(at);
            content.put(town, random.nextDouble(0.89, 0.98));
            for (long one = 0; one < shares[at] + LEAST; one++) {
                answers.add(random.nextInt(answers.size() + 1), new Answer(town, ""));
            }
        }
        answers.replaceAll(asked -> new Answer(asked.town(), answer(content.get(asked.town()), random)));
    }

    private static String answer(double content, SplittableRandom random) {
        if (random.nextDouble() < 0.02) {
            return DO_NOT_KNOW;
        }
        boolean isContent = random.nextDouble() < content;
        return ANSWERS.get((isContent ? 0 : 2) + (random.nextDouble() < 0.55 ? 0 : 1));
    }

    List<Answer> answers() {
        return answers;
    }

    long count(Area town, String answer) {
        return answers.stream().filter(new Answer(town, answer)::equals).count();
    }

    /** Answers of those who have an opinion. */
    long valid(Area town) {
        return ANSWERS.stream().mapToLong(answer -> count(town, answer)).sum();
    }
}
