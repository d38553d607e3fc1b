package io.tuoyu.cli;

import io.tuoyu.jobs.Floor;
import io.tuoyu.plan.Language;
import io.tuoyu.runs.ExitCode;
import io.tuoyu.runs.UserError;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code tuoyu bench}: what the jobs cost, as whole processes and as multiples of the floor of the same run. The runs of
 * the three take turns, so that a busy moment of the machine falls on all of them.
 */
@Command(
        name = "bench",
        description = "测量作业耗时，与空 Spark 会话相比 Time the jobs against an empty Spark session",
        mixinStandardHelpOptions = true,
        subcommands = {ReturnsBench.class, AssessmentBench.class})
final class BenchCommand implements Callable<Integer> {

    private static final int POLL_MILLIS = 20;

    private final Session session;

    @Option(names = "--runs", defaultValue = "5", description = "每项次数 runs of each (${DEFAULT-VALUE})")
    private int runs;

    @Option(names = "--home", hidden = true, scope = CommandLine.ScopeType.INHERIT, defaultValue = "${sys:tuoyu.home}")
    private Path home;

    BenchCommand(Session session) {
        this.session = session;
    }

    /** Where Tuoyu is installed. */
    Path home() {
        return home;
    }

    /** What is timed. */
    private enum Subject {
        FLOOR,
        NIGHTLY,
        /** The report of the night before it. */
        MONTHLY,
        /** Both jobs in one process. */
        DEMO
    }

    /** One process: seconds on the wall, seconds of CPU with all children, peak resident memory in MB. */
    private record Cost(double wall, double cpu, double memory) {}

    @Command(name = "floor", hidden = true)
    int floor(@Parameters Path directory) {
        return Floor.run(directory) == 1 ? ExitCode.PUBLISHED.number() : ExitCode.FAILED.number();
    }

    /**
     * What the launcher records the class-data archive of: both jobs, and the floor too, so that the floor is not made slow by
     * an archive without it.
     */
    @Command(name = "train", hidden = true)
    int train(@Parameters Path directory) throws IOException {
        Floor.run(directory.resolve("floor"));
        return DemoCommand.run(session, home, directory.resolve("demo"), Language.ZH);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Map<Subject, List<Cost>> costs = new EnumMap<>(Subject.class);
        for (int run = 0; run < runs; run++) {
            Path scratch = Files.createTempDirectory("tuoyu-bench");
            try {
                for (Subject subject : Subject.values()) {
                    costs.computeIfAbsent(subject, none -> new ArrayList<>()).add(time(command(subject, scratch)));
                }
            } finally {
                Benches.delete(scratch);
            }
        }
        tell(costs);
        return ExitCode.PUBLISHED.number();
    }

    private List<String> command(Subject subject, Path scratch) {
        String launcher = home.resolve("tuoyu").toString();
        String workspace = scratch.resolve("night").toString();
        String moment = "2022-06-06T02:00+08:00";
        return switch (subject) {
            case FLOOR ->
                List.of(launcher, "bench", "floor", scratch.resolve("floor").toString());
            case NIGHTLY ->
                List.of(
                        launcher,
                        "nightly",
                        "--as-of",
                        moment,
                        "--workspace",
                        workspace,
                        "--inbox",
                        home.resolve("data").resolve("sample").resolve("inbox").toString());
            case MONTHLY ->
                List.of(launcher, "monthly", "--as-of", moment, "--workspace", workspace, "--period", "2022-05");
            case DEMO ->
                List.of(launcher, "demo", "--workspace", scratch.resolve("demo").toString());
        };
    }

    /** The shell counts the CPU time of its children, and so catches every thread and every process of the command. */
    private static Cost time(List<String> command) throws IOException, InterruptedException {
        List<String> shell = new ArrayList<>(List.of("sh", "-c", "\"$@\" >/dev/null || exit 1; times", "sh"));
        shell.addAll(command);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(shell)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        double memory = 0;
        while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            memory = Math.max(
                    memory,
                    process.descendants().mapToDouble(BenchCommand::peakMemory).sum());
        }
        double wall = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new UserError(
                    ExitCode.FAILED,
                    String.join(" ", command),
                    "这条命令失败了，无法测量。",
                    "This command failed and cannot be timed.",
                    "请先单独运行它，看它说什么。",
                    "Run it by itself first and see what it says.");
        }
        try (BufferedReader out = process.inputReader()) {
            List<String> lines = out.lines().toList();
            double cpu = 0;
            for (String part : lines.get(lines.size() - 1).split(" ", -1)) {
                cpu += seconds(part);
            }
            return new Cost(wall, cpu, memory);
        }
    }

    /** {@code 0m4.120s}. */
    private static double seconds(String text) {
        int minute = text.indexOf('m');
        return 60 * Double.parseDouble(text.substring(0, minute))
                + Double.parseDouble(text.substring(minute + 1, text.length() - 1));
    }

    private static double peakMemory(ProcessHandle process) {
        try (Stream<String> status = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return status.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .sum();
        } catch (IOException | java.io.UncheckedIOException gone) {
            return 0;
        }
    }

    private void tell(Map<Subject, List<Cost>> costs) {
        session.console()
                .say(String.format(
                        Locale.ROOT,
                        "%-8s %24s %24s %10s %8s %8s",
                        "",
                        "wall s min/median/max",
                        "CPU s min/median/max",
                        "peak MB",
                        "wall ×",
                        "CPU ×"));
        double wallFloor =
                Benches.median(costs.get(Subject.FLOOR).stream().map(Cost::wall).toList());
        double cpuFloor =
                Benches.median(costs.get(Subject.FLOOR).stream().map(Cost::cpu).toList());
        costs.forEach((subject, runs) -> {
            List<Double> wall = runs.stream().map(Cost::wall).sorted().toList();
            List<Double> cpu = runs.stream().map(Cost::cpu).sorted().toList();
            session.console()
                    .say(String.format(
                            Locale.ROOT,
                            "%-8s %24s %24s %10.0f %8.2f %8.2f",
                            subject.name().toLowerCase(Locale.ROOT),
                            spread(wall),
                            spread(cpu),
                            runs.stream().mapToDouble(Cost::memory).max().orElse(0),
                            Benches.median(wall) / wallFloor,
                            Benches.median(cpu) / cpuFloor));
        });
    }

    private static String spread(List<Double> sorted) {
        return String.format(
                Locale.ROOT,
                "%.2f / %.2f / %.2f",
                sorted.get(0),
                Benches.median(sorted),
                sorted.get(sorted.size() - 1));
    }
}
