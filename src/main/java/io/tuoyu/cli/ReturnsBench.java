package io.tuoyu.cli;

import io.tuoyu.plan.Area;
import io.tuoyu.plan.Plan;
import io.tuoyu.plan.load.PlanLoader;
import io.tuoyu.returns.FileReading;
import io.tuoyu.returns.FileReading.Outcome;
import io.tuoyu.returns.check.Delivered;
import io.tuoyu.returns.check.ReturnReader;
import io.tuoyu.returns.form.Known;
import io.tuoyu.returns.form.TownForm;
import io.tuoyu.returns.read.FileName;
import io.tuoyu.returns.read.Formats;
import io.tuoyu.returns.read.Limits;
import io.tuoyu.returns.read.Unreadable;
import io.tuoyu.runs.ExitCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/**
 * {@code tuoyu bench returns}: how many town workbooks a second are read, recognised, checked and turned into rows. The same
 * books are unpacked and their sheets' XML is pulled through a bare parser beside it, round by round: that is the floor.
 */
@Command(
        name = "returns",
        description = "测量读取与检查报表的速度 Time the reading and checking of town workbooks",
        mixinStandardHelpOptions = true)
final class ReturnsBench implements Callable<Integer> {
    private static final YearMonth FIRST = YearMonth.of(2022, 6);
    private static final LocalDate TODAY = LocalDate.of(2030, 1, 1);

    private static final XMLInputFactory PARSERS = XMLInputFactory.newDefaultFactory();

    private final Session session;

    @Option(
            names = "--books",
            defaultValue = "1535",
            description = "工作簿数 workbooks (${DEFAULT-VALUE}: a province's month)")
    private int count;

    @Option(
            names = "--rounds",
            defaultValue = "15",
            description = "轮数，取后一半的中位数 rounds, the later half counts (${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--threads", defaultValue = "2", description = "线程数 threads (${DEFAULT-VALUE})")
    private int threads;

    @ParentCommand
    private BenchCommand bench;

    ReturnsBench(Session session) {
        this.session = session;
    }

    /** What is timed. */
    private enum Subject {
        FLOOR("解压并解析 XML unzip and pull the XML"),
        READ("读成单元格 read into cells"),
        CHECK("识别、检查、成行 recognise, check, turn into rows");

        private final String label;

        Subject(String label) {
            this.label = label;
        }
    }

    @Override
    public Integer call() throws IOException {
        Plan plan = PlanLoader.load(bench.home().resolve("jobs").resolve("hanbin"));
        Path directory = Files.createTempDirectory("tuoyu-bench");
        try {
            List<Delivered> books = books(plan, directory);
            Map<Subject, List<Double>> seconds = new EnumMap<>(Subject.class);
            for (int round = 0; round < rounds; round++) {
                for (Subject subject : Subject.values()) {
                    long start = System.nanoTime();
                    run(subject, plan, books);
                    seconds.computeIfAbsent(subject, none -> new ArrayList<>()).add((System.nanoTime() - start) / 1e9);
                }
            }
            tell(books, seconds);
        } finally {
            Benches.delete(directory);
        }
        return ExitCode.PUBLISHED.number();
    }

    private void run(Subject subject, Plan plan, List<Delivered> books) throws IOException {
        switch (subject) {
            case FLOOR -> sideBySide(books, ReturnsBench::pull);
            case READ -> sideBySide(books, ReturnsBench::read);
            case CHECK -> {
                List<FileReading> readings = new ReturnReader(plan, TODAY, threads).read(books, Optional.empty());
                long good = readings.stream()
                        .filter(reading -> reading.outcome() == Outcome.ACCEPTED)
                        .count();
                if (good != books.size()) {
                    throw new IllegalStateException(good + " of " + books.size() + " workbooks were accepted");
                }
            }
        }
    }

    private interface Work {
        void on(byte[] book) throws IOException, XMLStreamException, Unreadable;
    }

    private void sideBySide(List<Delivered> books, Work work) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Object>> done = new ArrayList<>();
            for (Delivered book : books) {
                done.add(pool.submit(() -> {
                    work.on(Files.readAllBytes(book.content()));
                    return null;
                }));
            }
            for (Future<Object> each : done) {
                each.get();
            }
        } catch (ExecutionException | InterruptedException failed) {
            throw new IOException(failed);
        } finally {
            pool.shutdownNow();
        }
    }

    private static void pull(byte[] book) throws IOException, XMLStreamException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("xl/worksheets/sheet")) {
                    XMLStreamReader xml = PARSERS.createXMLStreamReader(new ByteArrayInputStream(zip.readAllBytes()));
                    while (xml.hasNext()) {
                        xml.next();
                    }
                    xml.close();
                }
            }
        }
    }

    private static void read(byte[] book) throws Unreadable {
        Formats.read(book, new FileName("月报.xlsx"), Limits.USUAL);
    }

    private void tell(List<Delivered> books, Map<Subject, List<Double>> seconds) throws IOException {
        double floor = median(seconds.get(Subject.FLOOR));
        seconds.forEach((subject, each) -> session.console()
                .say(String.format(
                        Locale.ROOT,
                        "%-6s %8.0f /s %6.2f ×  %s",
                        subject.name().toLowerCase(Locale.ROOT),
                        books.size() / median(each),
                        median(each) / floor,
                        subject.label)));
        long bytes = 0;
        for (Delivered book : books) {
            bytes += Files.size(book.content());
        }
        session.console()
                .say(String.format(
                        Locale.ROOT,
                        "%d 份 workbooks, 平均 mean %.1f KB, %d 线程 threads, 堆 heap ≤ %d MB, %d 轮 rounds",
                        books.size(),
                        bytes / 1024.0 / books.size(),
                        threads,
                        Runtime.getRuntime().maxMemory() >> 20,
                        rounds));
    }

    /** The later half is warm. */
    private static double median(List<Double> seconds) {
        return Benches.median(seconds.subList(seconds.size() / 2, seconds.size()));
    }

    /** The forms that every town is sent, filled in, of as many months as it takes. */
    private List<Delivered> books(Plan plan, Path directory) throws IOException {
        List<Delivered> books = new ArrayList<>(count);
        for (YearMonth month = FIRST; books.size() < count; month = month.plusMonths(1)) {
            TownForm form = new TownForm(plan, month);
            for (Area town : plan.areas().towns()) {
                if (books.size() < count && town.validity().holdsAtEndOf(month)) {
                    Path book = directory.resolve(form.fileName(town));
                    Files.write(book, FilledForms.fill(form.write(town, Known.NOTHING), books.size()));
                    books.add(new Delivered(form.fileName(town), book));
                }
            }
        }
        return books;
    }
}
