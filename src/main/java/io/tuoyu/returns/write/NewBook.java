package io.tuoyu.returns.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tuoyu.returns.read.Limits;
import io.tuoyu.returns.read.Unreadable;
import io.tuoyu.returns.read.ZipParts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/**
 * A workbook in the making.
 *
 * <p>fastexcel writes it; what that library leaves out is added to the parts it wrote: the cached value of a formula, without
 * which a reader of the file finds none; protection without a password; comments large enough to be read. And what it adds
 * is taken away, the time of writing and the order of its hashes, so that the same content has the same bytes.
 */
public final class NewBook {
    static final String NO_PASSWORD = "";

    /** What we wrote ourselves is no bomb. */
    private static final Limits OURS = new Limits(
            Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Long.MAX_VALUE, 10_000);

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final Pattern CREATED = Pattern.compile("<dcterms:created.*?</dcterms:created>");
    private static final Pattern FORMULA = Pattern.compile("<c r=\"([A-Z]+\\d+)\"([^>]*)>(<f>[^<]*</f>)</c>");
    private static final Pattern PASSWORD = Pattern.compile("(<sheetProtection) password=\"0\"");
    private static final Pattern ANCHOR = Pattern.compile("<x:Anchor>(\\d+),0,(\\d+),0,\\d+,0,\\d+,0</x:Anchor>");
    private static final List<Pattern> UNORDERED =
            List.of(Pattern.compile("<mergeCell [^>]*/>"), Pattern.compile("<dataValidation .*?</dataValidation>"));
    private static final int COMMENT_COLUMNS = 5;
    private static final int COMMENT_ROWS = 11;

    private final ByteArrayOutputStream raw = new ByteArrayOutputStream();
    private final Workbook workbook = new Workbook(raw, "Tuoyu", "1.0");
    private final Map<String, Map<String, Value>> cached = new HashMap<>();
    private final Map<String, String> parts = new HashMap<>();

    /** What a formula gives. */
    enum Cached {
        NUMBER,
        TEXT
    }

    private record Value(String text, Cached kind) {}

    /** Adds a sheet behind the others. A name that no sheet may have is made one that it may. */
    public NewSheet sheet(String name) {
        NewSheet sheet = new NewSheet(this, workbook.newWorksheet(name.isBlank() ? "报表" : name));
        parts.put("xl/worksheets/sheet" + (parts.size() + 1) + ".xml", sheet.name());
        return sheet;
    }

    void cache(String sheet, String cell, String value, Cached kind) {
        cached.computeIfAbsent(sheet, first -> new HashMap<>()).put(cell, new Value(value, kind));
    }

    /** The finished file. */
    public byte[] bytes() {
        try {
            workbook.finish();
            ByteArrayOutputStream finished = new ByteArrayOutputStream(raw.size());
            ZipParts written = ZipParts.open(raw.toByteArray(), OURS);
            try (ZipOutputStream to = new ZipOutputStream(finished)) {
                for (String part : written.names()) {
                    ZipEntry timeless = new ZipEntry(part);
                    timeless.setTimeLocal(NO_TIME);
                    to.putNextEntry(timeless);
                    to.write(finished(part, written.open(part).orElseThrow().readAllBytes()));
                    to.closeEntry();
                }
            }
            return finished.toByteArray();
        } catch (IOException | Unreadable impossible) {
            throw new IllegalStateException("A workbook of our own cannot be finished", impossible);
        }
    }

    private byte[] finished(String part, byte[] content) {
        if (part.equals("docProps/core.xml")) {
            return CREATED.matcher(text(content)).replaceAll("").getBytes(UTF_8);
        }
        if (part.startsWith("xl/drawings/vmlDrawing")) {
            return ANCHOR.matcher(text(content)).replaceAll(NewBook::roomier).getBytes(UTF_8);
        }
        if (parts.containsKey(part)) {
            String sheet = PASSWORD.matcher(text(content)).replaceAll("$1");
            for (Pattern list : UNORDERED) {
                sheet = ordered(sheet, list);
            }
            String finished = sheet;
            Map<String, Value> values = cached.getOrDefault(parts.get(part), Map.of());
            return (values.isEmpty()
                            ? finished
                            : FORMULA.matcher(finished).replaceAll(found -> calculated(found, values)))
                    .getBytes(UTF_8);
        }
        return content;
    }

    /** Sorts a run of elements that the library wrote in the order of a hash. */
    private static String ordered(String sheet, Pattern list) {
        Matcher elements = list.matcher(sheet);
        List<String> sorted = new ArrayList<>();
        int from = -1;
        int to = -1;
        while (elements.find()) {
            from = from < 0 ? elements.start() : from;
            to = elements.end();
            sorted.add(elements.group());
        }
        if (sorted.size() < 2) {
            return sheet;
        }
        sorted.sort(Comparator.naturalOrder());
        return sheet.substring(0, from) + String.join("", sorted) + sheet.substring(to);
    }

    private static String text(byte[] content) {
        return new String(content, UTF_8);
    }

    private static String roomier(MatchResult anchor) {
        int column = Integer.parseInt(anchor.group(1)) + 1;
        int row = Integer.parseInt(anchor.group(2));
        return "<x:Anchor>" + column + ",15," + row + ",2," + (column + COMMENT_COLUMNS) + ",15," + (row + COMMENT_ROWS)
                + ",4</x:Anchor>";
    }

    private static String calculated(MatchResult cell, Map<String, Value> values) {
        Value value = values.get(cell.group(1));
        String type = value.kind() == Cached.TEXT ? " t=\"str\"" : "";
        return Matcher.quoteReplacement("<c r=\"" + cell.group(1) + "\"" + cell.group(2) + type + ">" + cell.group(3)
                + "<v>" + value.text() + "</v></c>");
    }
}
