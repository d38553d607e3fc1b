package io.tuoyu.returns.check;

import io.tuoyu.returns.AnswerSheets;
import io.tuoyu.returns.Finding;
import io.tuoyu.returns.Finding.Scope;
import io.tuoyu.returns.Reason;
import io.tuoyu.returns.read.Book;
import io.tuoyu.returns.read.FileKind;
import io.tuoyu.returns.read.FileName;
import io.tuoyu.returns.read.Row;
import io.tuoyu.returns.read.Row.Visibility;
import io.tuoyu.returns.read.Sheet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which return a file is.
 *
 * @param dataset  empty if it is none that we know
 * @param tables   headers of its tables
 * @param cover    cover, of a town's workbook above all
 * @param damaged  forms of a town's workbook whose header is there, but not whole
 * @param preamble what stands above its tables, and its cover
 * @param fault    why it cannot be read, if it cannot
 */
record Recognition(
        Optional<String> dataset,
        List<Header> tables,
        Optional<Preamble> cover,
        List<Form> damaged,
        List<Preamble> preamble,
        Optional<Finding> fault) {

    private static final int ROWS_OF_A_COVER = 60;
    /** A guide tells how to fill in a cover: 填表说明. */
    private static final String GUIDE = "说明";

    Recognition {
        tables = List.copyOf(tables);
        damaged = List.copyOf(damaged);
        preamble = List.copyOf(preamble);
    }

    static final String WORKBOOK = "town_workbook";

    static Recognition of(Book book, FileName name) {
        boolean isBlank = true;
        List<Header> headers = new ArrayList<>();
        Optional<Preamble> cover = Optional.empty();
        for (Sheet sheet : book.sheets()) {
            isBlank &= sheet.rows().isEmpty();
            if (sheet.visibility() == Visibility.VISIBLE
                    && sheet.name().filter(AnswerSheets::isOne).isEmpty()) {
                List<Header> found = HeaderFinder.find(sheet);
                if (!found.isEmpty() && (found.get(0).isLikely() || !isCover(sheet))) {
                    headers.addAll(found);
                } else if (cover.isEmpty() && isCover(sheet)) {
                    cover = Optional.of(Preamble.cover(sheet));
                }
            }
        }
        if (isBlank) {
            return failed(
                    Optional.empty(),
                    Optional.empty(),
                    Fault.ofFile(Reason.EMPTY_FILE, Scope.FILE, FileWording.blank(), Optional.empty()));
        }
        boolean isOfTown =
                headers.stream().anyMatch(header -> header.isComplete() && Forms.OF_WORKBOOK.contains(header.form()));
        if (isOfTown || cover.isPresent()) {
            headers.replaceAll(header -> Forms.WITH_TOWN.containsKey(header.form())
                    ? header.as(Forms.WITH_TOWN.get(header.form()))
                    : header);
        }
        Set<Form> forms = new LinkedHashSet<>();
        headers.stream().filter(Header::isComplete).forEach(header -> forms.add(header.form()));
        long alone = forms.stream().filter(Forms.ALONE::contains).count();
        long ofWorkbook = forms.size() - alone;
        // With its cover and tables it is a town's workbook, whatever else the town has put into it.
        boolean isWorkbook = alone == 0
                ? ofWorkbook > 0 && (cover.isPresent() || ofWorkbook > 1)
                : cover.isPresent() && ofWorkbook > 1;
        if (isWorkbook) {
            return workbook(headers, cover);
        }
        return alone(headers, cover, book.kind(), name);
    }

    private static Recognition workbook(List<Header> headers, Optional<Preamble> cover) {
        List<Header> tables = headers.stream()
                .filter(header -> header.isComplete() && Forms.OF_WORKBOOK.contains(header.form()))
                .toList();
        Optional<Finding> twice = twice(tables);
        if (twice.isPresent()) {
            return failed(Optional.of(WORKBOOK), cover, twice.get());
        }
        Set<Form> whole = new LinkedHashSet<>();
        tables.forEach(header -> whole.add(header.form()));
        List<Form> damaged = headers.stream()
                .filter(Header::isLikely)
                .map(Header::form)
                .filter(form -> Forms.OF_WORKBOOK.contains(form) && !whole.contains(form))
                .distinct()
                .toList();
        return new Recognition(
                Optional.of(WORKBOOK), tables, cover, damaged, preamble(cover, tables), Optional.empty());
    }

    private static Recognition alone(List<Header> headers, Optional<Preamble> cover, FileKind kind, FileName name) {
        Optional<Header> best = Optional.empty();
        for (Header header : headers) {
            if (Forms.ALONE.contains(header.form())
                    && header.isLikely()
                    && (best.isEmpty() || isBetter(header, best.get()))) {
                best = Optional.of(header);
            }
        }
        if (best.isEmpty()) {
            return failed(Optional.empty(), cover, unknown(kind, name, FileWording.nothingKnown()));
        }
        Form form = best.get().form();
        List<Header> tables = headers.stream()
                .filter(header -> header.form() == form && header.isLikely())
                .filter(header -> header.isComplete() || !header.repeated().isEmpty())
                .toList();
        Optional<Finding> twice = twice(tables);
        if (twice.isPresent()) {
            return failed(Optional.of(form.id()), cover, twice.get());
        }
        if (!best.get().isComplete()) {
            return failed(Optional.empty(), cover, unknown(kind, name, FileWording.headerLacks(best.get())));
        }
        List<Header> complete = tables.stream().filter(Header::isComplete).toList();
        return new Recognition(
                Optional.of(form.id()), complete, cover, List.of(), preamble(cover, complete), Optional.empty());
    }

    private static List<Preamble> preamble(Optional<Preamble> cover, List<Header> tables) {
        List<Preamble> preamble = new ArrayList<>();
        cover.ifPresent(preamble::add);
        tables.forEach(header -> preamble.add(Preamble.above(header)));
        return preamble;
    }

    private static boolean isBetter(Header one, Header other) {
        return one.isComplete() != other.isComplete() ? one.isComplete() : one.found() > other.found();
    }

    private static Optional<Finding> twice(List<Header> headers) {
        for (Header header : headers) {
            if (!header.repeated().isEmpty()) {
                Spot second = header.repeated().get(0);
                return Optional.of(
                        new Fault(Reason.HEADER_DUPLICATE, second, FileWording.headerTwice(second)).rejectingFile());
            }
        }
        return Optional.empty();
    }

    private static Finding unknown(FileKind kind, FileName name, Told told) {
        boolean isNamedWorkbook = name.kind() == FileKind.WORKBOOK
                || name.kind() == FileKind.MACRO_WORKBOOK
                || name.kind() == FileKind.BINARY_WORKBOOK;
        return isNamedWorkbook && (kind == FileKind.TEXT || kind == FileKind.HTML)
                ? Fault.ofFile(Reason.CONTENT_MISMATCH, Scope.FILE, FileWording.noTable(kind), Optional.empty())
                : Fault.ofFile(Reason.HEADER_NOT_FOUND, Scope.FILE, told, Optional.empty());
    }

    private static Recognition failed(Optional<String> dataset, Optional<Preamble> cover, Finding fault) {
        return new Recognition(dataset, List.of(), cover, List.of(), List.of(), Optional.of(fault));
    }

    /** A sheet that says who reports and for which month, and has no table. */
    private static boolean isCover(Sheet sheet) {
        if (sheet.name().isEmpty() || sheet.name().get().contains(GUIDE)) {
            return false;
        }
        boolean hasUnit = false;
        boolean hasPeriod = false;
        for (Row row : sheet.rows()) {
            if (row.number() > ROWS_OF_A_COVER) {
                return false;
            }
            for (var cell : row.cells()) {
                String text = Words.compact(cell.text());
                hasUnit |= text.startsWith("填报单位");
                hasPeriod |= text.contains("报告期") || text.contains("报表版本");
            }
        }
        return hasUnit && hasPeriod;
    }
}
