package io.tuoyu.returns.answer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.tuoyu.plan.Area;
import io.tuoyu.returns.Answered;
import io.tuoyu.returns.FileReading;
import io.tuoyu.returns.Finding;
import io.tuoyu.returns.Question;
import io.tuoyu.returns.ReturnEntry;
import io.tuoyu.returns.ReturnEntry.ReceivedFile;
import io.tuoyu.returns.ReturnEntry.State;
import io.tuoyu.returns.answer.Correspondence.Line;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Answers every return: {@code answers/<period>/<code>-<name>/} holds a town's receipt and the corrected copies of what must
 * be mended; {@code answers/<period>/报送情况.xlsx} is the district's board. What is of several towns, or of none that is
 * known, is answered in the district's own folder; what tells no month, below {@code answers/unknown-period}.
 *
 * <p>A month's folder is made anew and put in place as a whole: the same night writes the same bytes again.
 */
public final class Answers {
    private static final String BOARD = "报送情况.xlsx";
    private static final String RECEIPT = "回执.xlsx";
    /** A correction is asked for by the day on which the return is due, and never sooner than so many days after it came. */
    private static final int DAYS_TO_MEND = 3;

    private final Correspondence correspondence;
    private final CorrectedCopy copies;
    private final Answered answered;
    private final Map<Sent, FileReading> readings = new HashMap<>();
    private final Map<Sent, List<ReturnEntry>> entriesOf;
    /** Version that counts. */
    private final Map<Owed, Integer> used = new HashMap<>();

    public Answers(Correspondence correspondence) {
        this.correspondence = correspondence;
        this.copies = new CorrectedCopy(correspondence);
        this.answered = new Answered(correspondence.readings());
        correspondence.readings().forEach(reading -> readings.put(new Sent(reading.sha256(), reading.file()), reading));
        this.entriesOf = correspondence.log().stream()
                .filter(entry -> entry.file().isPresent())
                .collect(groupingBy(Answers::sent, LinkedHashMap::new, toList()));
        correspondence.log().stream()
                .filter(entry -> entry.state().isReceived())
                .forEach(entry ->
                        used.merge(Owed.of(entry), entry.file().orElseThrow().version(), Math::max));
    }

    private record Owed(String areaCode, String dataset, Optional<YearMonth> period) {
        static Owed of(ReturnEntry entry) {
            return new Owed(entry.areaCode(), entry.dataset(), entry.period());
        }
    }

    /** A file as it was received: the same bytes under another name are another one. */
    private record Sent(String sha256, String file) {}

    /** Where the answers of a workspace lie. */
    public static Path directory(Path workspace) {
        return AnswerFolder.in(workspace);
    }

    /**
     * Writes the answers of some months, and of what tells no month.
     *
     * @throws IOException if a received file is gone, or the workspace cannot be written
     */
    public void write(Path workspace, Set<YearMonth> periods) throws IOException {
        AnswerFolder folder = new AnswerFolder(workspace);
        for (YearMonth period : periods.stream().sorted().toList()) {
            write(folder, period.toString(), Optional.of(period));
        }
        write(folder, AnswerFolder.UNKNOWN_PERIOD, Optional.empty());
    }

    private void write(AnswerFolder folder, String name, Optional<YearMonth> period) throws IOException {
        List<ReturnEntry> entries = correspondence.log().stream()
                .filter(entry -> entry.period().equals(period))
                .toList();
        if (entries.isEmpty()) {
            return;
        }
        Map<String, byte[]> files = new TreeMap<>();
        Map<Board.Key, Board.Open> open = new HashMap<>();
        Map<String, List<String>> copied = copies(entries, files);
        entries.stream()
                .filter(entry -> entry.file().isPresent())
                .collect(groupingBy(ReturnEntry::areaCode, LinkedHashMap::new, toList()))
                .forEach((areaCode, each) -> {
                    Area area = area(areaCode);
                    String path = FileNames.folder(area);
                    List<String> names = copied.getOrDefault(areaCode, List.of());
                    files.put(path + "/" + RECEIPT, receipt(area, period, each, names));
                    open.putAll(open(areaCode, each, path));
                });
        files.put(BOARD, Board.write(correspondence.plan(), period, entries, open, correspondence.zone()));
        folder.replace(name, files);
    }

    /** Makes the copies, and tells their names by the area in whose folder they lie. */
    private Map<String, List<String>> copies(List<ReturnEntry> entries, Map<String, byte[]> files) throws IOException {
        Map<String, List<String>> names = new HashMap<>();
        for (Sent sent : entries.stream()
                .filter(entry -> entry.file().isPresent())
                .map(Answers::sent)
                .distinct()
                .toList()) {
            FileReading reading = readings.get(sent);
            List<Question> asked = correspondence.questions().stream()
                    .filter(question -> question.submission().equals(sent.sha256())
                            && question.file().equals(sent.file())
                            && answered.isOpen(question))
                    .toList();
            List<ReturnEntry> own = entriesOf.get(sent);
            if (own.stream().allMatch(this::isSettled) || !CorrectedCopy.isDue(reading, asked)) {
                continue;
            }
            Area area = area(addressee(own));
            Map.Entry<String, byte[]> made = copies.of(reading, area.name().zh(), asked, by(own));
            String path = unused(FileNames.folder(area) + "/" + made.getKey(), files);
            files.put(path, made.getValue());
            names.computeIfAbsent(area.code(), first -> new ArrayList<>()).add(path.substring(path.indexOf('/') + 1));
        }
        return names;
    }

    /** The one town that a file is of; the district, if it is of several or of none. */
    private String addressee(List<ReturnEntry> entries) {
        List<String> areas =
                entries.stream().map(ReturnEntry::areaCode).distinct().toList();
        return areas.size() == 1
                ? areas.get(0)
                : correspondence.plan().areas().root().code();
    }

    private static String unused(String path, Map<String, byte[]> files) {
        String free = path;
        for (int number = 2; files.containsKey(free); number++) {
            free = path.replaceFirst("(-[^-]*)?\\.xlsx$", "（" + number + "）$0");
        }
        return free;
    }

    /** Nothing of it is asked again: it was replaced, it came twice, or a later version was used. */
    private boolean isSettled(ReturnEntry entry) {
        return entry.state() == State.SUPERSEDED
                || entry.state() == State.DUPLICATE
                || used.getOrDefault(Owed.of(entry), -1)
                        > entry.file().orElseThrow().version();
    }

    private byte[] receipt(Area area, Optional<YearMonth> period, List<ReturnEntry> entries, List<String> copies) {
        List<FileReading> counted = entries.stream()
                .filter(entry -> entry.state().isReceived())
                .map(entry -> readings.get(sent(entry)))
                .toList();
        boolean isTown = !area.equals(correspondence.plan().areas().root());
        List<Line> lines = period.map(month -> correspondence.standing().lines(area.code(), month))
                .orElse(List.of());
        return ReceiptBook.write(
                new ReceiptBook.Content(
                        area,
                        correspondence.plan().areas().root().name().zh(),
                        period,
                        entries,
                        isTown ? Figures.of(correspondence.plan(), area.code(), counted) : List.of(),
                        entries.stream()
                                .flatMap(entry -> refused(entry).stream())
                                .toList(),
                        correspondence.questions().stream()
                                .filter(question -> question.areaCode().equals(area.code())
                                        && Optional.of(question.period()).equals(period))
                                .toList(),
                        lines,
                        copies,
                        by(entries)),
                answered,
                correspondence.zone());
    }

    /** What was refused of an area's part of a file, and is not settled. */
    private List<Finding> refused(ReturnEntry entry) {
        if (isSettled(entry)) {
            return List.of();
        }
        Sent sent = sent(entry);
        boolean isWhole = entriesOf.get(sent).stream()
                        .map(ReturnEntry::areaCode)
                        .distinct()
                        .count()
                == 1;
        boolean isOfDistrict =
                entry.areaCode().equals(correspondence.plan().areas().root().code());
        return readings.get(sent).rejected().stream()
                .filter(finding -> isWhole
                        || finding.areaCode().equals(Optional.of(entry.areaCode()))
                        || (isOfDistrict && finding.areaCode().isEmpty()))
                .toList();
    }

    private Map<Board.Key, Board.Open> open(String areaCode, List<ReturnEntry> entries, String path) {
        Map<Board.Key, Board.Open> open = new HashMap<>();
        for (ReturnEntry entry : entries) {
            Board.Key key = new Board.Key(areaCode, entry.dataset());
            Sent sent = sent(entry);
            int asked = Math.toIntExact(correspondence.questions().stream()
                    .filter(question -> question.areaCode().equals(areaCode)
                            && question.submission().equals(sent.sha256())
                            && question.file().equals(sent.file())
                            && answered.isOpen(question))
                    .count());
            Board.Open before = open.getOrDefault(key, Board.Open.NOTHING);
            open.put(
                    key,
                    new Board.Open(
                            before.refused() + refused(entry).size(), before.asked() + asked, Optional.of(path)));
        }
        return open;
    }

    private LocalDate by(List<ReturnEntry> entries) {
        LocalDate received = entries.stream()
                .map(entry -> entry.file().map(ReceivedFile::receivedAt).orElse(Instant.MIN))
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .atZone(correspondence.zone())
                .toLocalDate()
                .plusDays(DAYS_TO_MEND);
        return entries.stream()
                .flatMap(entry -> entry.dueOn().stream())
                .max(Comparator.naturalOrder())
                .filter(received::isBefore)
                .orElse(received);
    }

    private Area area(String code) {
        return correspondence
                .plan()
                .areas()
                .find(code)
                .orElse(correspondence.plan().areas().root());
    }

    private static Sent sent(ReturnEntry entry) {
        ReceivedFile file = entry.file().orElseThrow();
        return new Sent(file.sha256(), file.name());
    }
}
