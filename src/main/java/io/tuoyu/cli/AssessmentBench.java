package io.tuoyu.cli;

import io.tuoyu.jobs.Province;
import io.tuoyu.plan.load.PlanLoader;
import io.tuoyu.runs.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/**
 * {@code tuoyu bench assessment}: what it costs to judge a province, as a multiple of the plain sums of the same observations. All
 * of them take turns.
 */
@Command(
        name = "assessment",
        description = "测量全省判定的耗时 Time the assessment of a province against its plain sums",
        mixinStandardHelpOptions = true)
final class AssessmentBench implements Callable<Integer> {
    private final Session session;

    @Option(names = "--towns", defaultValue = "1335", description = "镇数 towns (${DEFAULT-VALUE})")
    private int towns;

    @Option(names = "--districts", defaultValue = "107", description = "县区数 districts (${DEFAULT-VALUE})")
    private int districts;

    @Option(
            names = "--rounds",
            defaultValue = "5",
            description = "轮数，第一轮不计，取中位数 rounds, the first does not count (${DEFAULT-VALUE})")
    private int rounds;

    @ParentCommand
    private BenchCommand bench;

    AssessmentBench(Session session) {
        this.session = session;
    }

    /** What is timed. */
    private enum Subject {
        SUMS("各镇、县、省分月求和 sums by town, district, province and month (Spark SQL)"),
        FACTS("指标事实 facts of the indicators"),
        ASSESSMENT("全部判定 everything judged"),
        RELEASE("判定并写出 judged and written");

        private final String label;

        Subject(String label) {
            this.label = label;
        }
    }

    @Override
    public Integer call() throws IOException {
        Path directory = Files.createTempDirectory("tuoyu-bench");
        try (Province province = new Province(
                PlanLoader.load(bench.home().resolve("jobs").resolve("hanbin")), towns, districts, directory)) {
            Map<Subject, List<Double>> seconds = new EnumMap<>(Subject.class);
            for (int round = 0; round < rounds; round++) {
                for (Subject subject : Subject.values()) {
                    long start = System.nanoTime();
                    run(subject, province, directory.resolve("release-" + round));
                    if (round > 0 || rounds == 1) {
                        seconds.computeIfAbsent(subject, none -> new ArrayList<>())
                                .add((System.nanoTime() - start) / 1e9);
                    }
                }
            }
            tell(province.size(), seconds);
        } finally {
            Benches.delete(directory);
        }
        return ExitCode.PUBLISHED.number();
    }

    private static void run(Subject subject, Province province, Path release) throws IOException {
        switch (subject) {
            case SUMS -> province.sums();
            case FACTS -> province.facts();
            case ASSESSMENT -> province.assessment();
            case RELEASE -> province.release(release);
        }
    }

    private void tell(String size, Map<Subject, List<Double>> seconds) {
        double floor = Benches.median(seconds.get(Subject.SUMS));
        seconds.forEach((subject, each) -> session.console()
                .say(String.format(
                        Locale.ROOT,
                        "%-10s %7.2f s %6.2f ×  %s",
                        subject.name().toLowerCase(Locale.ROOT),
                        Benches.median(each),
                        Benches.median(each) / floor,
                        subject.label)));
        session.console().say(size + " 镇 towns × 指标 indicators × 月 months, 2 线程 threads");
    }
}
