package io.tuoyu.returns.answer;

import io.tuoyu.plan.Plan;
import io.tuoyu.plan.load.PlanLoader;
import io.tuoyu.returns.FileReading;
import io.tuoyu.returns.Question;
import io.tuoyu.returns.ReturnEntry;
import io.tuoyu.returns.ReturnLog;
import io.tuoyu.returns.check.Delivered;
import io.tuoyu.returns.check.ReturnReader;
import io.tuoyu.returns.read.Book;
import io.tuoyu.returns.read.FileName;
import io.tuoyu.returns.read.Formats;
import io.tuoyu.returns.read.Limits;
import io.tuoyu.returns.read.Sheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Returns of the district that come in on 3 June 2022, and their answers. */
final class Post {
    static final YearMonth MAY = YearMonth.of(2022, 5);
    static final Plan PLAN = PlanLoader.load(Path.of("jobs/hanbin"));

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.of(2022, 6, 6);

    private final Path directory;
    private final List<Delivered> delivery = new ArrayList<>();
    private final Map<String, Instant> receivedAt = new HashMap<>();
    private final Map<String, Path> contents = new HashMap<>();
    private final List<Question> questions = new ArrayList<>();

    Post(Path directory) {
        this.directory = directory;
    }

    Post file(String name, byte[] content) throws IOException {
        Path file = directory.resolve("in" + delivery.size());
        Files.write(file, content);
        delivery.add(new Delivered(name, file));
        return this;
    }

    Post ask(Question question) {
        questions.add(question);
        return this;
    }

    List<FileReading> read() throws IOException {
        List<FileReading> readings = new ReturnReader(PLAN, TODAY).read(delivery, Optional.empty());
        for (int at = 0; at < readings.size(); at++) {
            receivedAt.put(readings.get(at).sha256(), Instant.parse("2022-06-03T01:30:00Z"));
            contents.put(readings.get(at).sha256(), delivery.get(at).content());
        }
        return readings;
    }

    /** The answers by their path inside the workspace. */
    Map<String, byte[]> answers(YearMonth... months) throws IOException {
        List<FileReading> readings = read();
        List<ReturnEntry> log = new ReturnLog(PLAN, TODAY, ZONE).entries(readings, receivedAt, MAY);
        Correspondence correspondence = new Correspondence(
                PLAN,
                readings,
                log,
                questions,
                sha256 -> Files.readAllBytes(contents.get(sha256)),
                (areaCode, measure, period) -> measure.equals("know_reached") ? Optional.of(140L) : Optional.empty(),
                (areaCode, period) -> List.of(new Correspondence.Line("早期发展知识普及率", "96.20 %", period.toString())),
                ZONE);
        Path workspace = directory.resolve("workspace");
        new Answers(correspondence).write(workspace, Set.of(months));
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(workspace.resolve("answers"))) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(
                        workspace.resolve("answers").relativize(path).toString().replace('\\', '/'),
                        Files.readAllBytes(path));
            }
        }
        return files;
    }

    static Book book(byte[] bytes) throws Exception {
        return Formats.read(bytes, new FileName("answer.xlsx"), Limits.USUAL);
    }

    static Sheet sheet(byte[] bytes, String name) throws Exception {
        return book(bytes).sheets().stream()
                .filter(sheet -> sheet.name().equals(Optional.of(name)))
                .findFirst()
                .orElseThrow();
    }

    static String cell(Sheet sheet, int row, int column) {
        return sheet.row(row).map(each -> each.at(column).shown()).orElse("");
    }
}
