package io.tuoyu.plan.load;

import io.tuoyu.plan.JobSchedule;
import io.tuoyu.plan.Missed;
import io.tuoyu.plan.PeriodRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.quartz.CronExpression;

/** Reads when the jobs run. */
public final class ScheduleLoader {
    private static final List<String> REQUIRED = List.of("nightly.yaml", "monthly.yaml");

    private ScheduleLoader() {}

    /**
     * Reads every job of {@code jobsDirectory}: the night's first, the month's next, others by file name.
     *
     * @throws InvalidPlan          with all faults of all files, if there is any
     * @throws UncheckedIOException if a file is there and cannot be read
     */
    public static List<JobSchedule> load(Path jobsDirectory) {
        Problems problems = new Problems();
        List<Document> documents = new ArrayList<>();
        for (Path file : files(jobsDirectory)) {
            problems.expect(file);
            SourceFiles.bytes(file, problems)
                    .flatMap(bytes -> YamlReader.read(file, bytes, problems))
                    .ifPresent(documents::add);
        }
        Schemas schemas = new Schemas();
        for (Document document : documents) {
            schemas.check(document, "job", problems);
            checkCron(document, problems);
        }
        checkNames(documents, problems);
        problems.refuse();
        return documents.stream()
                .map(document -> schedule(new Entry(document.root())))
                .toList();
    }

    private static List<Path> files(Path jobsDirectory) {
        List<Path> files =
                new ArrayList<>(REQUIRED.stream().map(jobsDirectory::resolve).toList());
        if (Files.isDirectory(jobsDirectory)) {
            try (Stream<Path> all = Files.list(jobsDirectory)) {
                all.filter(file -> file.getFileName().toString().endsWith(".yaml") && !files.contains(file))
                        .sorted(Comparator.comparing(file -> file.getFileName().toString()))
                        .toList()
                        .forEach(files::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    private static void checkCron(Document document, Problems problems) {
        String cron = document.root().path("cron").asString("");
        if (!cron.isBlank() && !CronExpression.isValidExpression(cron)) {
            problems.add(
                    document,
                    "/cron",
                    "“" + cron + "”不是时间表达式。",
                    "'" + cron + "' is no cron expression.",
                    "请按“秒 分 时 日 月 周”写，例如“0 30 1 * * ?”。",
                    "Write second, minute, hour, day, month, weekday: '0 30 1 * * ?'.");
        }
    }

    private static void checkNames(List<Document> documents, Problems problems) {
        Map<String, Document> seen = new HashMap<>();
        for (Document document : documents) {
            String job = document.root().path("job").asString("");
            Document first = job.isEmpty() ? null : seen.putIfAbsent(job, document);
            if (first != null) {
                problems.add(
                        document,
                        "/job",
                        "任务“" + job + "”在 " + first.file().getFileName() + " 里已经有了。",
                        "Job '" + job + "' stands in " + first.file().getFileName() + " already.",
                        "请改名或删去一个。",
                        "Rename or remove one of them.");
            }
        }
    }

    private static JobSchedule schedule(Entry job) {
        return new JobSchedule(
                job.text("job"),
                job.text("cron"),
                job.word("missed", Missed.class),
                job.word("period", PeriodRule.class));
    }
}
