package io.tuoyu.jobs.schedule;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.quartz.CronExpression;

/** Moments of a cron expression, by the clock of Shanghai. Quartz does the maths, and it speaks {@link Date}. */
final class Cron {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** How far back the newest moment is looked for, in growing steps: 29 February may lie eight years away. */
    private static final List<Duration> LOOK_BACK =
            List.of(Duration.ofDays(2), Duration.ofDays(64), Duration.ofDays(400), Duration.ofDays(8 * 366));

    private final CronExpression expression;

    private Cron(CronExpression expression) {
        this.expression = expression;
    }

    /** @throws IllegalArgumentException if it is no expression of Quartz */
    static Cron parse(String text) {
        try {
            CronExpression expression = new CronExpression(text);
            expression.setTimeZone(TimeZone.getTimeZone(ZONE));
            return new Cron(expression);
        } catch (ParseException e) {
            throw new IllegalArgumentException("Not a cron expression: " + text + " (" + e.getMessage() + ")", e);
        }
    }

    /** All moments after {@code after} and not after {@code until}, in order. */
    List<Instant> between(Instant after, Instant until) {
        List<Instant> moments = new ArrayList<>();
        Date next = expression.getNextValidTimeAfter(Date.from(after));
        while (next != null && !next.toInstant().isAfter(until)) {
            moments.add(next.toInstant());
            next = expression.getNextValidTimeAfter(next);
        }
        return moments;
    }

    /** The newest moment not after {@code until}; empty if there was none in the eight years before. */
    Optional<Instant> newest(Instant until) {
        for (Duration back : LOOK_BACK) {
            List<Instant> moments = between(until.minus(back), until);
            if (!moments.isEmpty()) {
                return Optional.of(moments.get(moments.size() - 1));
            }
        }
        return Optional.empty();
    }
}
