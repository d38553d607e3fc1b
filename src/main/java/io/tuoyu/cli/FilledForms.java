package io.tuoyu.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A town's form with invented figures in its open cells, so that a benchmark reads what towns send. */
final class FilledForms {
    private static final Pattern ROW = Pattern.compile("<row r=\"(\\d+)\".*?</row>");
    private static final Pattern OPEN_CELL = Pattern.compile("(<c r=\"([A-E])\\d+\" s=\"\\d+\")></c>");
    private static final int FIRST_ROW = 3;
    private static final int FIRST_NURSERY = 4;

    private final SplittableRandom random;

    private FilledForms(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Fills every table of {@code form}, which must be as {@link io.tuoyu.returns.form.TownForm} writes it. */
    static byte[] fill(byte[] form, long seed) throws IOException {
        FilledForms filled = new FilledForms(seed);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(form));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String part = new String(in.readAllBytes(), UTF_8);
                out.write(filled.part(entry.getName(), part).getBytes(UTF_8));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** The sheets in the form's order: cover, guide, then the five tables. */
    private String part(String name, String xml) {
        return switch (name) {
            case "xl/worksheets/sheet3.xml" -> rows(xml, this::village);
            case "xl/worksheets/sheet4.xml" -> rows(xml, FilledForms::nursery);
            case "xl/worksheets/sheet5.xml" -> rows(xml, this::service);
            case "xl/worksheets/sheet6.xml" -> rows(xml, this::keyInfants);
            case "xl/worksheets/sheet7.xml" -> rows(xml, this::answers);
            default -> xml;
        };
    }

    private interface Filler {
        String fill(int number, String row);
    }

    private static String rows(String xml, Filler filler) {
        return ROW.matcher(xml).replaceAll(row -> {
            int number = Integer.parseInt(row.group(1));
            return Matcher.quoteReplacement(number < FIRST_ROW ? row.group() : filler.fill(number, row.group()));
        });
    }

    /** Spare rows, without a village's name, stay empty. */
    private String village(int number, String row) {
        long people = random.nextLong(400, 2400);
        return row.contains("t=\"s\"") && row.contains("t=\"n\"")
                ? figures(row, 0, 0, people, people * 3 / 100, people / 400, 0)
                : row;
    }

    private static String nursery(int number, String row) {
        return number == FIRST_NURSERY
                ? row.replaceFirst("(<c r=\"B4\" s=\"\\d+\")></c>", "$1 t=\"inlineStr\"><is><t>无</t></is></c>")
                : row;
    }

    private String service(int number, String row) {
        long due = random.nextLong(20, 600);
        return figures(row, 0, due, due - random.nextLong(due / 10), 0, random.nextLong(1, 20));
    }

    private String keyInfants(int number, String row) {
        long due = random.nextLong(1, 4);
        return figures(row, 0, due, due - random.nextLong(2), 0, 0);
    }

    private String answers(int number, String row) {
        long[] each = random.longs(4, 1, 60).toArray();
        return figures(row, each[0] + each[1] + each[2] + each[3], each[0], each[1], each[2], each[3]);
    }

    /** @param figures of the columns from A on; what is locked or filled already stays */
    private static String figures(String row, long... figures) {
        return OPEN_CELL.matcher(row).replaceAll(cell -> Matcher.quoteReplacement(figure(cell, figures)));
    }

    private static String figure(MatchResult cell, long... figures) {
        return cell.group(1) + "><v>" + figures[cell.group(2).charAt(0) - 'A'] + "</v></c>";
    }
}
