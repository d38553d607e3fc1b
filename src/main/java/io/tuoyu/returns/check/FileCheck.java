package io.tuoyu.returns.check;

import io.tuoyu.returns.FileReading;
import io.tuoyu.returns.FileReading.Outcome;
import io.tuoyu.returns.Finding;
import io.tuoyu.returns.Finding.Scope;
import io.tuoyu.returns.Reason;
import io.tuoyu.returns.check.PeriodFinder.Found;
import io.tuoyu.returns.check.PeriodFinder.Stated;
import io.tuoyu.returns.check.Rows.Booked;
import io.tuoyu.returns.read.Book;
import io.tuoyu.returns.read.FileKind;
import io.tuoyu.returns.read.FileName;
import io.tuoyu.returns.read.Formats;
import io.tuoyu.returns.read.Limits;
import io.tuoyu.returns.read.Unreadable;
import io.tuoyu.runs.ContentHash;
import java.io.IOException;
import java.nio.file.Files;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads and checks one file by itself. */
final class FileCheck {
    private final Context context;
    private final PeriodFinder periods;

    FileCheck(Context context) {
        this.context = context;
        this.periods = new PeriodFinder(context.today());
    }

    /**
     * What one file says.
     *
     * @param accepted its accepted rows, each with the cell that names its town
     */
    record Checked(FileReading reading, List<Booked> accepted) {}

    /** @throws IOException if the file cannot be opened at all */
    Checked check(Delivered file, Optional<YearMonth> given) throws IOException {
        FileName name = FileName.of(file.file());
        if (name.kind() == FileKind.NO_RETURN) {
            return new Checked(ignored(file.file(), ContentHash.of(file.content())), List.of());
        }
        if (Files.size(file.content()) > Limits.USUAL.file()) {
            Unreadable large = new Unreadable(Reason.UNSUPPORTED_FORMAT, "文件过大", "The file is too large");
            return unreadable(file.file(), ContentHash.of(file.content()), large);
        }
        byte[] bytes = Files.readAllBytes(file.content());
        String hash = ContentHash.of(bytes);
        try {
            Book book = Formats.read(bytes, name, Limits.USUAL);
            Checked checked = check(file, hash, book, name, given);
            return new Checked(checked.reading().confirming(Confirmations.of(book)), checked.accepted());
        } catch (Unreadable unreadable) {
            return unreadable(file.file(), hash, unreadable);
        }
    }

    private Checked check(Delivered file, String hash, Book book, FileName name, Optional<YearMonth> given) {
        Recognition known = Recognition.of(book, name);
        List<Table> tables = Table.below(known.tables(), context::isPlace);
        List<Finding> warnings = new ArrayList<>();
        boolean isOtherwiseNamed = name.kind() != FileKind.OTHER && name.kind() != book.kind();
        if (isOtherwiseNamed
                && !known.tables().isEmpty()
                && known.fault()
                        .filter(fault -> fault.reason() == Reason.CONTENT_MISMATCH)
                        .isEmpty()) {
            warnings.add(Fault.ofFile(
                    Reason.CONTENT_MISMATCH,
                    Scope.NONE,
                    FileWording.contentMismatch(book.kind(), name.kind()),
                    Optional.empty()));
        }
        for (Table table : tables) {
            for (Spot unit : table.units().said()) {
                warnings.add(new Fault(Reason.UNIT_CONVERTED, unit, FileWording.units(unit)).warning(Optional.empty()));
            }
        }
        warnings.addAll(PersonalScan.warnings(book, tables));
        int version = version(known, name);
        Optional<String> sender = known.cover().flatMap(cover -> WorkbookCheck.town(context, cover, Optional.empty())
                .code());
        if (known.fault().isPresent()) {
            return failed(
                    file.file(),
                    hash,
                    known.dataset(),
                    Optional.empty(),
                    version,
                    sender,
                    0,
                    known.fault().get(),
                    warnings);
        }
        int rows = 0;
        boolean hasRows = false;
        for (Table table : tables) {
            rows += table.size();
            hasRows |= table.size() > 0;
        }
        Found period = periods.find(stated(known), file, given);
        if (!hasRows) {
            Finding empty = Fault.ofFile(Reason.EMPTY_FILE, Scope.FILE, FileWording.noRows(), Optional.empty());
            return failed(file.file(), hash, known.dataset(), period.period(), version, sender, 0, empty, warnings);
        }
        if (known.dataset().filter(Recognition.WORKBOOK::equals).isPresent()
                && known.cover().isEmpty()) {
            Finding coverless =
                    Fault.ofFile(Reason.HEADER_NOT_FOUND, Scope.FILE, FileWording.sheetMissing("封面"), Optional.empty());
            return failed(
                    file.file(), hash, known.dataset(), period.period(), version, sender, rows, coverless, warnings);
        }
        if (period.fault().isPresent()) {
            return failed(
                    file.file(),
                    hash,
                    known.dataset(),
                    Optional.empty(),
                    version,
                    sender,
                    rows,
                    period.fault().get(),
                    warnings);
        }
        Rows checked = check(known, tables, period.period().orElseThrow());
        warnings.addAll(0, checked.warnings());
        return new Checked(
                new FileReading(
                        file.file(),
                        hash,
                        known.dataset(),
                        period.period(),
                        version,
                        sender,
                        outcome(checked.good(), checked.rejected()),
                        checked.good() + checked.bad(),
                        checked.good(),
                        checked.bad(),
                        0,
                        checked.accepted().stream().map(Booked::row).toList(),
                        checked.rejected(),
                        warnings,
                        checked.withheld(),
                        List.of()),
                checked.accepted());
    }

    private Rows check(Recognition known, List<Table> tables, YearMonth period) {
        if (known.dataset().orElseThrow().equals(Recognition.WORKBOOK)) {
            return new WorkbookCheck(context, period).check(known.cover().orElseThrow(), tables, known.damaged());
        }
        Form form = tables.get(0).form();
        return form == Forms.SUMMARY || form == Forms.SURVEY_SUMMARY
                ? new SummaryCheck(context, period).check(tables)
                : new RegisterCheck(context, period).check(tables);
    }

    /** What becomes of a file of which {@code good} rows were accepted. */
    static Outcome outcome(int good, List<Finding> rejected) {
        if (good == 0) {
            return Outcome.REJECTED;
        }
        return rejected.isEmpty() ? Outcome.ACCEPTED : Outcome.PARTLY;
    }

    private static List<Stated> stated(Recognition known) {
        List<Stated> stated = new ArrayList<>();
        known.preamble().forEach(preamble -> stated.addAll(preamble.periods()));
        return stated;
    }

    private static int version(Recognition known, FileName name) {
        for (Preamble preamble : known.preamble()) {
            Optional<OptionalInt> version =
                    preamble.value("报表版本").map(place -> Version.of(place.cell().shown()));
            if (version.isPresent() && version.get().isPresent()) {
                return version.get().getAsInt();
            }
        }
        return Version.of(name.stem()).orElse(0);
    }

    private static Checked unreadable(String file, String hash, Unreadable why) {
        Finding finding = Fault.ofFile(why.reason(), Scope.FILE, FileWording.unreadable(why), Optional.empty());
        return failed(file, hash, Optional.empty(), Optional.empty(), 0, Optional.empty(), 0, finding, List.of());
    }

    private static Checked failed(
            String file,
            String hash,
            Optional<String> dataset,
            Optional<YearMonth> period,
            int version,
            Optional<String> sender,
            int rows,
            Finding fault,
            List<Finding> warnings) {
        return new Checked(
                new FileReading(
                        file,
                        hash,
                        dataset,
                        period,
                        version,
                        sender,
                        Outcome.REJECTED,
                        rows,
                        0,
                        rows,
                        0,
                        List.of(),
                        List.of(fault),
                        warnings,
                        List.of(),
                        List.of()),
                List.of());
    }

    private static FileReading ignored(String file, String hash) {
        return new FileReading(
                file,
                hash,
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Outcome.IGNORED,
                0,
                0,
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
