package io.tuoyu.returns.check;

import io.tuoyu.returns.Finding;
import io.tuoyu.returns.Finding.Scope;
import io.tuoyu.returns.Reason;
import io.tuoyu.returns.check.PeriodText.Read;
import io.tuoyu.returns.check.PeriodText.State;
import io.tuoyu.returns.read.FileName;
import io.tuoyu.returns.read.Row;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Which month a file speaks of: its content, else its name, else its folder, else what the caller says. */
final class PeriodFinder {
    private static final YearMonth FIRST = YearMonth.of(2020, 1);

    private final YearMonth thisMonth;

    /** @param today a month after this day's is in the future */
    PeriodFinder(LocalDate today) {
        this.thisMonth = YearMonth.from(today);
    }

    /** A place in the content that tells a month. */
    record Stated(Read read, Spot spot) {}

    /** The month, or why there is none. */
    record Found(Optional<YearMonth> period, Optional<Finding> fault) {}

    /**
     * Decides.
     *
     * @param content places in the content, 报告期 before titles
     * @param file    name of the file, with the folders that may tell the period, nearest last
     * @param given   fills the gap where nothing tells
     */
    Found find(List<Stated> content, Delivered file, Optional<YearMonth> given) {
        for (Stated stated : content) {
            Optional<Reason> reason = fault(stated.read());
            if (reason.isPresent()) {
                return failed(reason.get(), stated.spot(), stated.spot().raw());
            }
        }
        Read name = named(FileName.of(file.file()).stem());
        Read folder = folder(file);
        Optional<YearMonth> month =
                content.stream().findFirst().flatMap(stated -> stated.read().month());
        for (Stated stated : content) {
            if (!stated.read().month().equals(month)) {
                return failed(
                        Reason.PERIOD_MISMATCH,
                        content.get(0).spot(),
                        month.orElseThrow() + "（" + place(content.get(0)) + "），"
                                + stated.read().month().orElseThrow() + "（" + place(stated) + "）");
            }
        }
        Optional<Spot> spot = content.stream().findFirst().map(Stated::spot);
        for (Named other : List.of(new Named("文件名", name), new Named("文件夹", folder))) {
            Read read = other.read();
            if (read.state() == State.NONE
                    || month.filter(known -> agrees(read, known)).isPresent()) {
                continue;
            }
            if (month.isPresent()) {
                String met =
                        month.get() + "，" + other.where() + " " + read.month().orElseThrow();
                return failed(Reason.PERIOD_MISMATCH, spot, met);
            }
            Optional<Reason> reason = fault(read);
            if (reason.isPresent()) {
                return failed(
                        reason.get(), Optional.empty(), FileName.of(file.file()).stem());
            }
            month = read.month();
        }
        Optional<YearMonth> period = month.or(() -> given);
        return period.isPresent()
                ? new Found(period, Optional.empty())
                : failed(Reason.PERIOD_MISSING, Optional.empty(), "");
    }

    /** Above the table of a page no cell has a name. */
    private static String place(Stated stated) {
        return stated.spot().row() == Row.ABOVE
                ? "表格上方 above the table"
                : stated.spot().cell();
    }

    /** What a name says. */
    private record Named(String where, Read read) {}

    private static boolean agrees(Read read, YearMonth month) {
        return read.month().equals(Optional.of(month))
                || (read.state() == State.AMBIGUOUS
                        && month.equals(read.month().orElseThrow().withMonth(10)));
    }

    /** Names count only if they give year and month. */
    private static Read named(String name) {
        Read read = PeriodText.text(name).lastOfRange();
        return read.state() == State.INVALID ? Read.NONE : read;
    }

    private static Read folder(Delivered file) {
        String folders = file.folders();
        while (!folders.isEmpty()) {
            int slash = folders.lastIndexOf('/');
            Read read = named(folders.substring(slash + 1));
            if (read.state() != State.NONE) {
                return read;
            }
            folders = folders.substring(0, Math.max(slash, 0));
        }
        return Read.NONE;
    }

    private Optional<Reason> fault(Read read) {
        return switch (read.state()) {
            case NONE -> Optional.empty();
            case INVALID, RANGE -> Optional.of(Reason.PERIOD_INVALID);
            case AMBIGUOUS -> Optional.of(Reason.PERIOD_AMBIGUOUS);
            case FOUND -> {
                YearMonth month = read.month().orElseThrow();
                yield month.isBefore(FIRST) || month.isAfter(thisMonth)
                        ? Optional.of(Reason.PERIOD_INVALID)
                        : Optional.empty();
            }
        };
    }

    private static Found failed(Reason reason, Spot spot, String met) {
        return failed(reason, Optional.of(spot), met);
    }

    private static Found failed(Reason reason, Optional<Spot> spot, String met) {
        Told told = FileWording.period(reason, met);
        return new Found(
                Optional.empty(),
                Optional.of(spot.map(place -> new Fault(reason, place, told).rejectingFile())
                        .orElseGet(() -> Fault.ofFile(reason, Scope.FILE, told, Optional.empty()))));
    }
}
