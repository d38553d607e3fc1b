package io.tuoyu.returns.check;

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
 * @param cover    cover of a town's workbook
 * @param preamble what stands above its tables, and its cover
 * @param fault    why it cannot be read, if it cannot
 */
record Recognition(
        Optional<String> dataset,
        List<Header> tables,
        Optional<Preamble> cover,
        List<Preamble> preamble,
        Optional<Finding> fault) {

    private static final int ROWS_OF_A_COVER = 60;

    Recognition {
        tables = List.copyOf(tables);
        preamble = List.copyOf(preamble);
    }

    static final String WORKBOOK = "town_workbook";

    static Recognition of(Book book, FileName name) {
        boolean isBlank = true;
        List<Header> headers = new ArrayList<>();
        Optional<Preamble> cover = Optional.empty();
        for (Sheet sheet : book.sheets()) {
            isBlank &= sheet.rows().isEmpty();
            if (sheet.visibility() == Visibility.VISIBLE) {
                Optional<Header> header = HeaderFinder.find(sheet);
                if (header.isPresent() && (header.get().isComplete() || !isCover(sheet))) {
                    headers.add(header.get());
                } else if (cover.isEmpty() && isCover(sheet)) {
                    cover = Optional.of(Preamble.cover(sheet));
                }
            }
        }
        if (isBlank) {
            return failed(
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
        if (ofWorkbook > 0 && (cover.isPresent() || ofWorkbook > 1) && alone == 0) {
            return workbook(headers, cover);
        }
        return alone(headers, book.kind(), name);
    }

    private static Recognition workbook(List<Header> headers, Optional<Preamble> cover) {
        List<Header> tables = headers.stream()
                .filter(header -> header.isComplete() && Forms.OF_WORKBOOK.contains(header.form()))
                .toList();
        Optional<Finding> twice = twice(tables);
        if (twice.isPresent()) {
            return failed(Optional.of(WORKBOOK), twice.get());
        }
        List<Preamble> preamble = new ArrayList<>();
        cover.ifPresent(preamble::add);
        tables.forEach(header -> preamble.add(Preamble.above(header)));
        return new Recognition(Optional.of(WORKBOOK), tables, cover, preamble, Optional.empty());
    }

    private static Recognition alone(List<Header> headers, FileKind kind, FileName name) {
        Optional<Header> best = Optional.empty();
        for (Header header : headers) {
            boolean isLikely = Forms.ALONE.contains(header.form())
                    && header.found() * 2 >= header.form().required();
            if (isLikely && (best.isEmpty() || isBetter(header, best.get()))) {
                best = Optional.of(header);
            }
        }
        if (best.isEmpty()) {
            return failed(Optional.empty(), unknown(kind, name, FileWording.nothingKnown()));
        }
        Form form = best.get().form();
        List<Header> tables = headers.stream()
                .filter(header -> header.form() == form
                        && (header.isComplete() || !header.repeated().isEmpty()))
                .toList();
        Optional<Finding> twice = twice(tables);
        if (twice.isPresent()) {
            return failed(Optional.of(form.id()), twice.get());
        }
        if (!best.get().isComplete()) {
            return failed(Optional.empty(), unknown(kind, name, FileWording.headerLacks(best.get())));
        }
        List<Header> complete = tables.stream().filter(Header::isComplete).toList();
        return new Recognition(
                Optional.of(form.id()),
                complete,
                Optional.empty(),
                complete.stream().map(Preamble::above).toList(),
                Optional.empty());
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

    private static Recognition failed(Optional<String> dataset, Finding fault) {
        return new Recognition(dataset, List.of(), Optional.empty(), List.of(), Optional.of(fault));
    }

    /** A sheet that says who reports and for which month, and has no table. */
    private static boolean isCover(Sheet sheet) {
        if (sheet.name().isEmpty()) {
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
                hasUnit |= text.contains("填报单位");
                hasPeriod |= text.contains("报告期") || text.contains("报表版本");
            }
        }
        return hasUnit && hasPeriod;
    }
}
