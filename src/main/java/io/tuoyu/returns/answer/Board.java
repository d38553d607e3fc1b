package io.tuoyu.returns.answer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.tuoyu.plan.Area;
import io.tuoyu.plan.Plan;
import io.tuoyu.returns.ReturnEntry;
import io.tuoyu.returns.ReturnEntry.ReceivedFile;
import io.tuoyu.returns.ReturnEntry.State;
import io.tuoyu.returns.write.Look;
import io.tuoyu.returns.write.NewBook;
import io.tuoyu.returns.write.NewSheet;
import io.tuoyu.returns.write.NewSheet.Paper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** 报送情况: who owed what for a month, what came, and what is still open. Those that lack come first. */
final class Board {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final List<String> HEADERS = List.of(
            "镇办", "区划代码", "报表", "截止日", "收到时间", "状态", "版本", "收到行", "采用行", "退回行", "重复行", "退回处", "待核实", "一次通过", "答复");
    private static final int LAST = 14;
    private static final List<State> URGENT = List.of(
            State.NOT_RECEIVED,
            State.UNRECOGNISED,
            State.REJECTED,
            State.LATE,
            State.NOT_DUE,
            State.ON_TIME,
            State.SUPERSEDED,
            State.DUPLICATE);

    private Board() {}

    /**
     * What is open of one area's return.
     *
     * @param refused findings that took something away
     * @param asked   questions that wait for an answer
     * @param answer  where its answer lies
     */
    record Open(int refused, int asked, Optional<String> answer) {
        static final Open NOTHING = new Open(0, 0, Optional.empty());
    }

    /** What a row of the board is about. */
    record Key(String areaCode, String dataset) {}

    private record Line(Key key, ReturnEntry entry, Optional<Boolean> isFirstTime, Open open) {}

    /**
     * Writes it.
     *
     * @param entries the month's lines of the log
     */
    static byte[] write(
            Plan plan, Optional<YearMonth> period, List<ReturnEntry> entries, Map<Key, Open> open, ZoneId zone) {
        List<Line> lines = lines(entries, open);
        NewBook book = new NewBook();
        NewSheet sheet = book.sheet("报送情况");
        sheet.widths(13, 11, 26, 11, 16, 13, 11, 8, 8, 8, 8, 8, 8, 9, 40);
        sheet.looks(1, 0, 1, LAST, Look.TITLE);
        sheet.text(
                1,
                0,
                plan.name().zh() + "　报送情况　" + period.map(YearMonth::toString).orElse("报告期未能识别"),
                Look.TITLE);
        sheet.merge(1, 0, 1, LAST);
        sheet.height(1, 32);
        sums(sheet, lines);
        int row = 4;
        for (int column = 0; column <= LAST; column++) {
            sheet.text(row, column, HEADERS.get(column), Look.HEADER);
        }
        sheet.height(row, 24);
        for (Line line : lines) {
            row++;
            line(sheet, row, plan, line, zone);
        }
        sheet.keepOnTop(4, 4);
        sheet.print(Paper.LYING, 0, "报送情况 " + period.map(YearMonth::toString).orElse(""));
        return book.bytes();
    }

    /** A line for each area and data set: the file that counts, else the newest; else that there is none. */
    private static List<Line> lines(List<ReturnEntry> entries, Map<Key, Open> open) {
        Map<Key, List<ReturnEntry>> grouped = entries.stream()
                .collect(groupingBy(entry -> new Key(entry.areaCode(), entry.dataset()), LinkedHashMap::new, toList()));
        List<Line> lines = new ArrayList<>();
        grouped.forEach((key, each) -> {
            ReturnEntry best = each.stream()
                    .min(Comparator.comparingInt(Board::rank)
                            .thenComparing(Board::receivedAt, Comparator.reverseOrder()))
                    .orElseThrow();
            lines.add(new Line(key, best, isFirstTime(each), open.getOrDefault(key, Open.NOTHING)));
        });
        lines.sort(Comparator.comparingInt(
                        (Line line) -> URGENT.indexOf(line.entry().state()))
                .thenComparing(line -> line.open().refused() + line.open().asked() == 0)
                .thenComparing(line -> line.key().areaCode())
                .thenComparing(line -> line.key().dataset()));
        return lines;
    }

    /** What counts before what came to nothing. */
    private static int rank(ReturnEntry entry) {
        return entry.state().isReceived()
                ? 0
                : switch (entry.state()) {
                    case REJECTED -> 1;
                    case UNRECOGNISED -> 2;
                    case NOT_RECEIVED, NOT_DUE -> 3;
                    default -> 4;
                };
    }

    private static Instant receivedAt(ReturnEntry entry) {
        return entry.file().map(ReceivedFile::receivedAt).orElse(Instant.MIN);
    }

    /** Whether the first file that came was used whole. */
    private static Optional<Boolean> isFirstTime(List<ReturnEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.file().isPresent() && entry.state() != State.DUPLICATE)
                .min(Comparator.comparing(Board::receivedAt))
                .map(first -> first.file().orElseThrow().version() == 0
                        && first.state() != State.REJECTED
                        && first.state() != State.UNRECOGNISED
                        && first.rows().rejected() == 0);
    }

    private static void sums(NewSheet sheet, List<Line> lines) {
        List<Line> owed = lines.stream()
                .filter(line -> line.entry().dueOn().isPresent() && line.entry().state() != State.DUPLICATE)
                .toList();
        long onTime = count(owed, State.ON_TIME);
        long late = count(owed, State.LATE);
        long firstTime =
                lines.stream().filter(line -> line.isFirstTime().orElse(false)).count();
        long refused = lines.stream().mapToLong(line -> line.open().refused()).sum();
        long asked = lines.stream().mapToLong(line -> line.open().asked()).sum();
        sheet.text(
                2,
                0,
                "应报 " + owed.size() + "，已报 " + (onTime + late) + "（按时 " + onTime + "、迟报 " + late + "），未收到 "
                        + count(owed, State.NOT_RECEIVED) + "，未到期 " + count(owed, State.NOT_DUE) + "，全部退回 "
                        + count(owed, State.REJECTED) + "；无法识别的文件 " + count(lines, State.UNRECOGNISED) + "；一次通过 "
                        + firstTime + "；退回 " + refused + " 处，待核实 " + asked + " 条。",
                Look.PROSE,
                Look.BOLD);
        sheet.merge(2, 0, 2, LAST);
        sheet.height(2, 22);
    }

    private static long count(List<Line> lines, State state) {
        return lines.stream().filter(line -> line.entry().state() == state).count();
    }

    private static void line(NewSheet sheet, int row, Plan plan, Line line, ZoneId zone) {
        ReturnEntry entry = line.entry();
        boolean isLacking = URGENT.indexOf(entry.state()) <= URGENT.indexOf(State.REJECTED);
        Look weight = isLacking ? Look.BOLD : Look.BODY;
        sheet.text(
                row,
                0,
                plan.areas()
                        .find(entry.areaCode())
                        .map(Area::name)
                        .map(name -> name.zh())
                        .orElse(""),
                Look.BODY,
                weight);
        sheet.text(row, 1, entry.areaCode(), Look.BODY);
        sheet.text(
                row,
                2,
                plan.dataset(entry.dataset()).map(known -> known.name().zh()).orElse("未识别的文件"),
                Look.BODY);
        sheet.text(row, 3, entry.dueOn().map(LocalDate::toString).orElse("—"), Look.BODY);
        sheet.text(
                row,
                4,
                entry.file()
                        .map(file -> MINUTE.format(file.receivedAt().atZone(zone)))
                        .orElse("—"),
                Look.BODY);
        sheet.text(row, 5, States.word(entry.state()), Look.BODY, weight);
        sheet.text(
                row, 6, entry.file().map(file -> States.version(file.version())).orElse("—"), Look.BODY);
        int[] counts = {
            entry.rows().in(),
            entry.rows().accepted(),
            entry.rows().rejected(),
            entry.rows().duplicate(),
            line.open().refused(),
            line.open().asked()
        };
        for (int at = 0; at < counts.length; at++) {
            sheet.number(row, 7 + at, counts[at], Look.BODY, Look.CENTRED);
        }
        sheet.text(row, 13, line.isFirstTime().map(first -> first ? "是" : "否").orElse("—"), Look.BODY, Look.CENTRED);
        sheet.text(row, 14, line.open().answer().orElse("—"), Look.BODY, Look.SMALL);
    }
}
