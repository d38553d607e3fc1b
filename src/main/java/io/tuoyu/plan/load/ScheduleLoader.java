package io.tuoyu.plan.load;

import io.tuoyu.plan.JobSchedule;
import io.tuoyu.plan.Missed;
import io.tuoyu.plan.PeriodRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Reads {@code nightly.yaml} and {@code monthly.yaml}: what runs when. */
public final class ScheduleLoader {

    /** Where both are due at the same moment, the night goes first: the report is printed from its release. */
    private static final List<String> JOBS = List.of("nightly", "monthly");

    private ScheduleLoader() {}

    /**
     * Reads the schedules in {@code directory}.
     *
     * @throws InvalidPlan with everything that is wrong, by file and line
     */
    public static List<JobSchedule> load(Path directory) {
        Problems problems = new Problems();
        Schemas schemas = new Schemas();
        List<JobSchedule> schedules = new ArrayList<>();
        for (String job : JOBS) {
            Document.read(directory.resolve(job + ".yaml"), problems)
                    .filter(document -> schemas.check(document, "job", problems))
                    .ifPresent(document -> schedules.add(schedule(document.root())));
        }
        problems.throwIfAny();
        return schedules;
    }

    private static JobSchedule schedule(JsonNode node) {
        return new JobSchedule(
                node.path("job").asString(),
                node.path("cron").asString(),
                Missed.valueOf(node.path("missed").asString().toUpperCase(Locale.ROOT)),
                PeriodRule.valueOf(node.path("period").asString().toUpperCase(Locale.ROOT)));
    }
}
