package io.tuoyu.returns.answer;

import io.tuoyu.plan.Measure;
import io.tuoyu.plan.Plan;
import io.tuoyu.plan.Source;
import io.tuoyu.returns.AnswerSheets;
import io.tuoyu.returns.FileReading;
import io.tuoyu.returns.Question;
import io.tuoyu.returns.Reason;
import io.tuoyu.returns.answer.NoteSheet.Subject;
import io.tuoyu.returns.check.Layout;
import io.tuoyu.returns.check.PersonalData;
import io.tuoyu.returns.read.Book;
import io.tuoyu.returns.read.FileName;
import io.tuoyu.returns.read.Formats;
import io.tuoyu.returns.read.Limits;
import io.tuoyu.returns.read.Row;
import io.tuoyu.returns.read.Row.Visibility;
import io.tuoyu.returns.read.Sheet;
import io.tuoyu.returns.read.Unreadable;
import io.tuoyu.returns.write.NewBook;
import io.tuoyu.returns.write.NewSheet;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The sender's file once more, marked and commented, and ready to be mended and sent back. */
final class CorrectedCopy {
    /** Warnings that a sender can do something about. */
    private static final Set<Reason> WORTH_A_COPY = EnumSet.of(
            Reason.TOTAL_MISMATCH,
            Reason.STATED_RATE_DIFFERS,
            Reason.HIDDEN_ROW,
            Reason.ENROLLED_EXCEEDS_SLOTS,
            Reason.CODE_UNREADABLE,
            Reason.PERSONAL_DATA_IN_REMARK);

    private final Correspondence correspondence;

    CorrectedCopy(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    /** Whether there is something that its sender should look at. */
    static boolean isDue(FileReading reading, List<Question> open) {
        return !reading.rejected().isEmpty()
                || !open.isEmpty()
                || reading.warnings().stream().anyMatch(warning -> WORTH_A_COPY.contains(warning.reason()));
    }

    /** What it will be called. */
    static String name(FileReading reading, boolean isReadable) {
        return isReadable ? FileNames.correctedCopy(reading, reading.version() + 1) : FileNames.note(reading);
    }

    /**
     * Makes it: its name and content.
     *
     * @param sender name of the town, or of the district if it is of several towns or of none
     * @param open   questions about its figures that wait for an answer
     * @param by     day until which a correction is asked for
     * @throws IOException if the received file is gone
     */
    Map.Entry<String, byte[]> of(FileReading reading, String sender, List<Question> open, LocalDate by)
            throws IOException {
        List<Remark> remarks = new ArrayList<>();
        reading.rejected().forEach(finding -> remarks.add(Remark.of(finding)));
        reading.warnings().forEach(finding -> remarks.add(Remark.of(finding)));
        open.forEach(question -> remarks.add(Remark.of(question)));
        remarks.sort(Comparator.comparing(Remark::kind));
        FileName name = FileName.of(reading.file());
        try {
            Book book = Formats.read(correspondence.contents().of(reading.sha256()), name, Limits.USUAL);
            return hasTextAbove(book)
                    ? note(reading, sender, by, remarks)
                    : copy(reading, sender, open, by, remarks, book);
        } catch (Unreadable unreadable) {
            return note(reading, sender, by, remarks);
        }
    }

    /** No cell of a copy could hold it: without its 报告期 or 单位：万人 a table says something else. */
    private static boolean hasTextAbove(Book book) {
        return book.sheets().stream().anyMatch(sheet -> sheet.row(Row.ABOVE).isPresent());
    }

    private static Map.Entry<String, byte[]> note(
            FileReading reading, String sender, LocalDate by, List<Remark> remarks) {
        NewBook note = new NewBook();
        NoteSheet.write(note.sheet(AnswerSheets.NOTE), new Subject(sender, reading, by, Map.of()), remarks);
        return Map.entry(name(reading, false), note.bytes());
    }

    private Map.Entry<String, byte[]> copy(
            FileReading reading, String sender, List<Question> open, LocalDate by, List<Remark> remarks, Book book) {
        Layout layout = Layout.of(correspondence.plan(), book, FileName.of(reading.file()));
        NewBook copy = new NewBook();
        NewSheet note = copy.sheet(AnswerSheets.NOTE);
        if (!open.isEmpty()) {
            QuestionSheet.write(copy.sheet(AnswerSheets.QUESTIONS), correspondence.plan(), open);
        }
        Optional<Layout.Versioned> version = layout.correction(reading.version() + 1);
        Map<Optional<String>, String> names = new LinkedHashMap<>();
        for (Sheet sheet : book.sheets()) {
            // What is hidden is not read either; and the sheets of an earlier answer are answered by the new ones.
            if (sheet.visibility() == Visibility.VISIBLE
                    && sheet.name().filter(AnswerSheets::isOne).isEmpty()) {
                NewSheet to = copy.sheet(
                        sheet.name().filter(own -> !PersonalData.isIn(own)).orElse("报表"));
                names.put(sheet.name(), to.name());
                new SenderSheet(sheet, book.kind(), layout, remarks)
                        .write(
                                to,
                                version,
                                (told, row, column) -> before(reading, layout, sheet, told, row, column, open));
            }
        }
        NoteSheet.write(note, new Subject(sender, reading, by, names), remarks);
        return Map.entry(name(reading, true), copy.bytes());
    }

    /** Last month's figure, for the cell of a count. */
    private Optional<String> before(
            FileReading reading,
            Layout layout,
            Sheet sheet,
            List<Remark> told,
            int row,
            int column,
            List<Question> open) {
        Optional<Layout.Field> field = layout.field(sheet.name(), row, column);
        Optional<String> areaCode = areaCode(reading, told, open);
        if (field.isEmpty() || areaCode.isEmpty() || reading.period().isEmpty()) {
            return Optional.empty();
        }
        return measure(correspondence.plan(), reading, field.get().id())
                .flatMap(measure -> correspondence
                        .lastMonth()
                        .figure(areaCode.get(), measure.id(), reading.period().get()))
                .map(figure -> (field.get().isWhole() ? "上月数：" : "全镇办上月合计：") + figure);
    }

    private static Optional<Measure> measure(Plan plan, FileReading reading, String field) {
        return reading.dataset().flatMap(dataset -> plan.measures().stream()
                .filter(measure -> measure.sources().contains(new Source(dataset, field)))
                .findFirst());
    }

    /** The town that a cell speaks of: a finding or a question there knows it. */
    private static Optional<String> areaCode(FileReading reading, List<Remark> told, List<Question> open) {
        Optional<String> cell = told.get(0).cell();
        Optional<String> sheet = told.get(0).sheet();
        return Stream.concat(
                        Stream.concat(reading.rejected().stream(), reading.warnings().stream())
                                .filter(finding -> finding.cell().equals(cell)
                                        && finding.sheet().equals(sheet))
                                .flatMap(finding -> finding.areaCode().stream()),
                        open.stream()
                                .filter(question -> question.cell().equals(cell)
                                        && question.sheet().equals(sheet))
                                .map(Question::areaCode))
                .findFirst();
    }
}
