package io.tuoyu.recompute;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * May 2022 of {@code data/sample}, counted a second time from the raw files, as it stood on 6 June 2022 at 02:00 in Shanghai.
 *
 * <p>Shares no code with the engine: it knows where each figure stands in the sample's forms and nothing of how returns are
 * recognised. Which files and rows do not count it finds out by itself: what came after the moment, what has the same bytes as
 * another file, what a later version corrects, what has more reached than due.
 *
 * <p>Choices that are the plan's: population and children under three of a town whose workbook is missing are those of April;
 * filed slots, public institutions, new slots and incidents come from the bureaus' registers, where a town without a line has
 * none; the survey is that of the respondents' file, without those who do not know.
 */
public final class RawSample {
    /** The moment at which the sample is looked at. */
    public static final OffsetDateTime AS_OF = OffsetDateTime.parse("2022-06-06T02:00:00+08:00");

    private static final OffsetDateTime DEADLINE = OffsetDateTime.parse("2022-06-06T00:00:00+08:00");
    private static final Pattern CORRECTION = Pattern.compile("更正第(\\d+)次");

    private final Path inbox;
    private final Map<String, OffsetDateTime> received = new HashMap<>();
    private final Map<String, String> codes = new TreeMap<>();
    private final Map<String, Long> residentsInApril = new HashMap<>();
    private final Map<String, Long> underThreeInApril = new HashMap<>();
    private final Map<String, Workbook> workbooks = new HashMap<>();
    private final Map<String, Long> filedSlots = new HashMap<>();
    private final Map<String, Long> publicOnes = new HashMap<>();
    private final Map<String, Long> newSlots = new HashMap<>();
    private final Map<String, Long> liable = new HashMap<>();
    private final Map<String, Long> pending = new HashMap<>();
    private final Map<String, Long> answers = new HashMap<>();
    private final Map<String, Long> content = new HashMap<>();

    /**
     * Numerator and denominator of an indicator.
     *
     * @param numerator   whole, but for I07, where towns weigh by their children under three (34 digits)
     * @param denominator empty for counts: I02, I08, I09, I10
     */
    public record Ratio(BigDecimal numerator, Optional<Long> denominator) {
        private static Ratio of(long numerator, long denominator) {
            return new Ratio(BigDecimal.valueOf(numerator), Optional.of(denominator));
        }

        private static Ratio count(long count) {
            return new Ratio(BigDecimal.valueOf(count), Optional.empty());
        }
    }

    /** What counts of a town's workbook; a pair is empty if its row was not good. */
    private record Workbook(
            long residents,
            long underThree,
            Optional<Ratio> told,
            Optional<Ratio> guided,
            Optional<Ratio> key,
            OffsetDateTime firstReceived) {}

    /** A workbook before it is known whether it counts. */
    private record Candidate(
            String town, int version, OffsetDateTime received, Map<String, List<Map<String, String>>> sheets) {}

    private RawSample(Path inbox) throws IOException {
        this.inbox = inbox;
        for (String[] line : csv("received.csv", UTF_8)) {
            received.put(line[0], OffsetDateTime.parse(line[1]));
        }
        readApril();
        readWorkbooks();
        readRegisters();
        readAnswers();
    }

    /** Reads the sample in the folder that holds {@code inbox/}. */
    public static RawSample read(Path sample) throws IOException {
        return new RawSample(sample.resolve("inbox"));
    }

    /** By indicator (I01, I02, I04 … I10, Q01, Q02, Q05), for the whole district, of what is known. */
    public Map<String, Ratio> district() {
        Map<String, Ratio> sums = new TreeMap<>();
        for (Map<String, Ratio> town : towns().values()) {
            town.forEach((indicator, ratio) -> sums.merge(indicator, ratio, RawSample::plus));
        }
        // In a sum, towns weigh by their children; a gap is that of the sums, not the sum of gaps.
        BigDecimal weighted = BigDecimal.ZERO;
        for (String town : codes.keySet()) {
            weighted = weighted.add(BigDecimal.valueOf(underThree(town) * content.get(town))
                    .divide(BigDecimal.valueOf(answers.get(town)), MathContext.DECIMAL128));
        }
        long children = codes.keySet().stream().mapToLong(this::underThree).sum();
        sums.put("I07", new Ratio(weighted, Optional.of(children)));
        sums.put("I10", gap(sums.get("I01")));
        return sums;
    }

    /**
     * By nine-digit code of the town, then by indicator. What is not known of a town is not there; 0 of 0 (no key infants) is.
     * I07 of a town is its plain answers.
     */
    public Map<String, Map<String, Ratio>> towns() {
        Map<String, Map<String, Ratio>> towns = new TreeMap<>();
        codes.forEach((town, code) -> towns.put(code, town(town)));
        return towns;
    }

    /** Incidents of the year, by town's code, whose liability is not yet decided. */
    public Map<String, Long> pending() {
        Map<String, Long> byCode = new TreeMap<>();
        pending.forEach((town, count) -> byCode.put(codes.get(town), count));
        return byCode;
    }

    private Map<String, Ratio> town(String town) {
        Map<String, Ratio> ratios = new LinkedHashMap<>();
        Optional<Workbook> workbook = Optional.ofNullable(workbooks.get(town));
        long residents = workbook.map(Workbook::residents).orElseGet(() -> residentsInApril.get(town));
        ratios.put("I01", Ratio.of(filedSlots.getOrDefault(town, 0L), residents));
        ratios.put("I02", Ratio.count(newSlots.getOrDefault(town, 0L)));
        workbook.flatMap(Workbook::told).ifPresent(ratio -> ratios.put("I04", ratio));
        workbook.flatMap(Workbook::guided).ifPresent(ratio -> ratios.put("I05", ratio));
        workbook.flatMap(Workbook::key).ifPresent(ratio -> ratios.put("I06", ratio));
        ratios.put("I07", Ratio.of(content.get(town), answers.get(town)));
        ratios.put("I08", Ratio.count(liable.getOrDefault(town, 0L)));
        ratios.put("I09", Ratio.count(publicOnes.getOrDefault(town, 0L)));
        ratios.put("I10", gap(ratios.get("I01")));
        ratios.put("Q01", Ratio.of(workbook.isPresent() ? 1 : 0, 1));
        boolean isOnTime =
                workbook.isPresent() && workbook.get().firstReceived().isBefore(DEADLINE);
        ratios.put("Q02", Ratio.of(isOnTime ? 1 : 0, 1));
        ratios.put("Q05", Ratio.of(workbook.isPresent() ? underThree(town) : 0, underThree(town)));
        return ratios;
    }

    private long underThree(String town) {
        return workbooks.containsKey(town) ? workbooks.get(town).underThree() : underThreeInApril.get(town);
    }

    private static Ratio plus(Ratio a, Ratio b) {
        return new Ratio(
                a.numerator().add(b.numerator()),
                a.denominator().map(one -> one + b.denominator().orElseThrow()));
    }

    /** ⌈4.7 × residents ⁄ 1,000⌉ − slots, in whole numbers. */
    private static Ratio gap(Ratio slots) {
        long needed = -Math.floorDiv(-47 * slots.denominator().orElseThrow(), 10_000L);
        return Ratio.count(Math.max(0, needed - slots.numerator().longValueExact()));
    }

    private void readApril() throws IOException {
        for (Map<String, String> row : sheet("2022-04/汉滨区2022年4月月报表.xlsx", "月报表")) {
            String code = row.getOrDefault("B", "");
            if (code.matches("\\d{9}")) {
                codes.put(row.get("C"), code);
                residentsInApril.put(row.get("C"), Long.valueOf(row.get("D")));
                underThreeInApril.put(row.get("C"), Long.valueOf(row.get("E")));
            }
        }
    }

    private void readWorkbooks() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(inbox.resolve("2022-05"))) {
            files = all.filter(file -> file.getFileName().toString().matches("[^~].*2022年5月月报.*\\.xlsx"))
                    .sorted()
                    .toList();
        }
        Map<BigInteger, Candidate> distinct = new LinkedHashMap<>();
        for (Path file : files) {
            OffsetDateTime at = received.get("2022-05/" + file.getFileName());
            if (!at.isAfter(AS_OF)) {
                byte[] bytes = Files.readAllBytes(file);
                Map<String, List<Map<String, String>>> sheets = RawWorkbook.read(bytes);
                List<Map<String, String>> cover = sheets.get("封面");
                Matcher correction = CORRECTION.matcher(value(cover, "报表版本"));
                int version = correction.matches() ? Integer.parseInt(correction.group(1)) : 0;
                distinct.putIfAbsent(
                        new BigInteger(1, bytes), new Candidate(value(cover, "填报单位（盖章）"), version, at, sheets));
            }
        }
        for (String town : codes.keySet()) {
            List<Candidate> versions = distinct.values().stream()
                    .filter(candidate -> candidate.town().equals(town))
                    .sorted((a, b) -> a.version() - b.version())
                    .toList();
            if (!versions.isEmpty()) {
                workbooks.put(
                        town,
                        workbook(
                                versions.get(versions.size() - 1).sheets(),
                                versions.get(0).received()));
            }
        }
    }

    private static String value(List<Map<String, String>> cover, String label) {
        return cover.stream()
                .filter(row -> label.equals(row.get("A")))
                .map(row -> row.get("B"))
                .findFirst()
                .orElseThrow();
    }

    private static Workbook workbook(Map<String, List<Map<String, String>>> sheets, OffsetDateTime firstReceived) {
        long residents = 0;
        long underThree = 0;
        for (Map<String, String> row : sheets.get("表1人口与婴幼儿")) {
            if (row.getOrDefault("A", "").matches("\\d+")) {
                residents += Long.parseLong(row.get("C"));
                underThree += Long.parseLong(row.get("D"));
            }
        }
        Optional<Ratio> told = Optional.empty();
        Optional<Ratio> guided = Optional.empty();
        for (Map<String, String> row : sheets.get("表3育儿指导")) {
            if (row.getOrDefault("A", "").startsWith("一、")) {
                told = good(row);
            } else if (row.getOrDefault("A", "").startsWith("二、")) {
                guided = good(row);
            }
        }
        Optional<Ratio> key = Optional.of(Ratio.of(0, 0));
        for (Map<String, String> row : sheets.get("表4重点幼儿")) {
            if (List.of("伤", "残", "病").contains(row.getOrDefault("A", ""))) {
                Optional<Ratio> one = good(row);
                key = key.flatMap(sum -> one.map(more -> plus(sum, more)));
            }
        }
        return new Workbook(residents, underThree, told, guided, key, firstReceived);
    }

    /** Column C of column B, unless more were reached than were due. */
    private static Optional<Ratio> good(Map<String, String> row) {
        long due = Long.parseLong(row.get("B"));
        long done = Long.parseLong(row.get("C"));
        return done >= 0 && done <= due ? Optional.of(Ratio.of(done, due)) : Optional.empty();
    }

    private void readRegisters() throws IOException {
        for (Map<String, String> row : sheet("2022-05/托育机构台账2022年5月.xlsx", "台账")) {
            if (row.getOrDefault("F", "").equals("已备案")) {
                filedSlots.merge(row.get("D"), Long.valueOf(row.get("I")), Long::sum);
                publicOnes.merge(row.get("D"), row.get("E").matches("公办|公建民营") ? 1L : 0L, Long::sum);
            }
        }
        for (String[] line : titled(inTime("2022-05/托位变动台账2022年5月.csv"))) {
            long delta = Long.parseLong(line[6]);
            if (line[1].startsWith("2022-") && line[7].equals("是") && delta > 0) {
                newSlots.merge(line[4], delta, Long::sum);
            }
        }
        for (String[] line : titled(inTime("2022-05/安全事件台账2022年5月.csv"))) {
            if (line.length > 5 && line[1].startsWith("2022-")) {
                liable.merge(line[3], line[5].equals("是") ? 1L : 0L, Long::sum);
                pending.merge(line[3], line[5].equals("待认定") ? 1L : 0L, Long::sum);
            }
        }
    }

    private void readAnswers() throws IOException {
        for (String[] line : csv(inTime("2022-05/满意度调查问卷明细2022年5月.csv"), Charset.forName("GBK"))) {
            if (!line[2].equals("不了解")) {
                answers.merge(line[1], 1L, Long::sum);
                content.merge(line[1], line[2].matches("非常满意|满意") ? 1L : 0L, Long::sum);
            }
        }
    }

    private List<Map<String, String>> sheet(String file, String sheet) throws IOException {
        return RawWorkbook.read(Files.readAllBytes(inbox.resolve(inTime(file)))).get(sheet);
    }

    private String inTime(String file) {
        if (received.get(file).isAfter(AS_OF)) {
            throw new IllegalStateException("The sample has changed: came too late: " + file);
        }
        return file;
    }

    /** A register has a title above its heading. */
    private List<String[]> titled(String file) throws IOException {
        List<String[]> lines = csv(file, UTF_8);
        return lines.subList(1, lines.size());
    }

    /** The lines below the heading; no value of the sample holds a comma. */
    private List<String[]> csv(String file, Charset charset) throws IOException {
        List<String[]> lines = new ArrayList<>();
        for (String line : Files.readString(inbox.resolve(file), charset).split("\r\n", -1)) {
            lines.add(line.split(",", -1));
        }
        // A heading before, an end of line after.
        return lines.subList(1, lines.size() - 1);
    }
}
