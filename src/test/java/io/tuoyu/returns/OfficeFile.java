package io.tuoyu.returns;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tuoyu.returns.read.Limits;
import io.tuoyu.returns.read.Unreadable;
import io.tuoyu.returns.read.ZipParts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A workbook as its parts, so that a test may look into the XML and fill in cells as a spreadsheet would. */
public final class OfficeFile {
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    public OfficeFile(byte[] bytes) {
        try {
            ZipParts zip = ZipParts.open(bytes, Limits.USUAL);
            for (String name : zip.names()) {
                parts.put(name, zip.open(name).orElseThrow().readAllBytes());
            }
        } catch (Unreadable | IOException broken) {
            throw new UncheckedIOException(new IOException(broken));
        }
    }

    public Map<String, byte[]> parts() {
        return parts;
    }

    /** XML of a part. */
    public String text(String part) {
        return new String(parts.get(part), UTF_8);
    }

    /** All parts in one text, references to characters resolved: what a search for a name must not find. */
    public String everything() {
        StringBuilder all = new StringBuilder();
        parts.forEach((name, content) -> all.append(name).append('\n').append(new String(content, UTF_8)));
        return resolved(all.toString());
    }

    public static String resolved(String xml) {
        return Pattern.compile("&#x([0-9a-f]+);")
                .matcher(xml)
                .replaceAll(found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))))
                .replace("&apos;", "'")
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** Types a number into a cell, or calculates the formula that stands there. */
    public OfficeFile fill(int sheet, String cell, long value) {
        return replace(
                sheet,
                "<c r=\"" + cell + "\"([^>]*?)( t=\"[a-z]+\")?>(<f>[^<]*</f>)?(<v>[^<]*</v>)?</c>",
                "<c r=\"" + cell + "\"$1>$3<v>" + value + "</v></c>");
    }

    /** Types a text into a cell. */
    public OfficeFile fill(int sheet, String cell, String value) {
        return replace(
                sheet,
                "<c r=\"" + cell + "\"([^>]*?)( t=\"[a-z]+\")?>(<v>[^<]*</v>)?</c>",
                "<c r=\"" + cell + "\"$1 t=\"inlineStr\"><is><t>" + value + "</t></is></c>");
    }

    private OfficeFile replace(int sheet, String from, String to) {
        String part = "xl/worksheets/sheet" + sheet + ".xml";
        Matcher cell = Pattern.compile(from).matcher(text(part));
        if (!cell.find()) {
            throw new IllegalArgumentException("No such cell: " + from);
        }
        parts.put(part, cell.replaceFirst(to).getBytes(UTF_8));
        return this;
    }

    public byte[] bytes() {
        return TestWorkbook.zip(parts);
    }
}
