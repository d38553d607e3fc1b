package io.tuoyu.returns.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.returns.TestWorkbook;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The largest and the worst files, in a process of 512 MB. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class SmallHeapTest {
    private static final int MEGABYTE = 1 << 20;
    private static final String TYPES =
            "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>";

    @TempDir
    private Path directory;

    /** Reads files in a small process, and prints a line for each. */
    static final class Child {
        private Child() {}

        public static void main(String[] files) throws IOException {
            for (String file : files) {
                List<String> lines = Lines.of(file, Files.readAllBytes(Path.of(file)));
                System.out.println(Path.of(file).getFileName() + " " + lines.get(0));
            }
        }
    }

    /** Writes into a file or a part of one. */
    private interface Writing {
        void write(OutputStream out) throws IOException;
    }

    private String file(String name, Writing writing) throws IOException {
        Path file = directory.resolve(name);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            writing.write(out);
        }
        return file.toString();
    }

    private static void workbook(OutputStream out, String worst, Writing writing) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", TYPES);
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"urn:r\"><sheets><sheet name=\"s\" r:id=\"a\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"a\" Type=\"/worksheet\" Target=\"sheet.xml\"/>"
                        + "<Relationship Id=\"b\" Type=\"/sharedStrings\" Target=\"strings.xml\"/></Relationships>");
        parts.put("xl/sheet.xml", "<worksheet/>");
        parts.put("xl/strings.xml", "<sst/>");
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                if (part.getKey().equals(worst)) {
                    writing.write(zip);
                } else {
                    zip.write(part.getValue().getBytes(UTF_8));
                }
                zip.closeEntry();
            }
        }
    }

    private static void repeat(OutputStream out, String start, String each, String end, int megabytes)
            throws IOException {
        Random random = new Random(20220606);
        out.write(start.getBytes(UTF_8));
        long written = 0;
        while (written < (long) megabytes * MEGABYTE) {
            byte[] bytes =
                    each.replace("%", Integer.toString(random.nextInt(99_999))).getBytes(UTF_8);
            out.write(bytes);
            written += bytes.length;
        }
        out.write(end.getBytes(UTF_8));
    }

    private static void fill(OutputStream out, String start, String end, int megabytes) throws IOException {
        Random random = new Random(20220606);
        byte[] block = new byte[MEGABYTE];
        out.write(start.getBytes(UTF_8));
        for (int each = 0; each < megabytes; each++) {
            for (int at = 0; at < block.length; at++) {
                block[at] = (byte) ('a' + random.nextInt(26));
            }
            out.write(block);
        }
        out.write(end.getBytes(UTF_8));
    }

    @Test
    void theWorstFilesAreReadOrRefused() throws Exception {
        List<String> files = new ArrayList<>();
        files.add(file(
                "cells.xlsx",
                out -> workbook(
                        out,
                        "xl/sheet.xml",
                        part -> repeat(
                                part,
                                "<worksheet><sheetData><row>",
                                "<c><v>%</v></c></row><row>",
                                "</row></sheetData></worksheet>",
                                70))));
        files.add(file(
                "strings.xlsx",
                out -> workbook(
                        out, "xl/strings.xml", part -> repeat(part, "<sst>", "<si><t>%</t></si>", "</sst>", 100))));
        files.add(file(
                "text.xlsx",
                out -> workbook(out, "xl/strings.xml", part -> fill(part, "<sst><si><t>", "</t></si></sst>", 20))));
        files.add(file(
                "name.xlsx",
                out -> workbook(out, "xl/strings.xml", part -> fill(part, "<sst><si x=\"", "\"/></sst>", 150))));
        files.add(file(
                "rows.ods",
                out -> out.write(OdsFormatTest.ods(
                        "<table:table table:name=\"s\"><table:table-row table:number-rows-repeated=\"1048576\">"
                                + "<table:table-cell office:value-type=\"float\" office:value=\"1\" table:number-columns-repeated=\"16384\"/>"
                                + "</table:table-row></table:table>"))));
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int part = 0; part < 480; part++) {
            many.put(part + ".bin", new byte[MEGABYTE]);
        }
        files.add(file("many.xlsx", out -> out.write(TestWorkbook.zip(many))));
        files.add(file("cells.csv", out -> repeat(out, "a,b\n", "%,%,%,%\n", "", 30)));
        files.add(file("quote.csv", out -> repeat(out, "a,b\n\"", "%,%,%,%\n", "", 20)));
        files.add(file("line.csv", out -> fill(out, "", "", 20)));
        files.add(file("cells.html", out -> repeat(out, "<table>", "<tr><td>%<td>%", "</table>", 30)));
        files.add(file("text.html", out -> fill(out, "<table><tr><td>", "</table>", 30)));
        files.add(file("deep.html", out -> repeat(out, "<table>", "<tr><td><table><tr><td><div><b>", "", 2)));
        assertThat(read(files))
                .containsExactly(
                        "cells.xlsx UNSUPPORTED_FORMAT",
                        "strings.xlsx UNSUPPORTED_FORMAT",
                        "text.xlsx UNSUPPORTED_FORMAT",
                        "name.xlsx UNSUPPORTED_FORMAT",
                        "rows.ods UNSUPPORTED_FORMAT",
                        "many.xlsx CONTENT_MISMATCH",
                        "cells.csv UNSUPPORTED_FORMAT",
                        "quote.csv MALFORMED_CSV",
                        "line.csv MALFORMED_CSV",
                        "cells.html UNSUPPORTED_FORMAT",
                        "text.html # HTML",
                        "deep.html TRUNCATED_OR_UNDECODABLE");
    }

    private List<String> read(List<String> files) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Child.class.getName()));
        command.addAll(files);
        Path printed = directory.resolve("printed");
        Process child = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        child.waitFor();
        return Files.readAllLines(printed);
    }
}
