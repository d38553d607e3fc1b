package io.tuoyu.returns;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tuoyu.returns.read.A1;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook made part by part, so that a test may write what no library writes: formulas without a cache, cells without
 * references, hidden rows, comments.
 */
public final class TestWorkbook {
    /** Styles by their place: 1 percent, 2 percent with two decimals, 3 date, 4 own date format, 5 own number format. */
    private static final String STYLES = "<styleSheet><numFmts count=\"3\">"
            + "<numFmt numFmtId=\"164\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/>"
            + "<numFmt numFmtId=\"165\" formatCode=\"#,##0_);[Red]\\(#,##0\\)\"/>"
            + "<numFmt numFmtId=\"166\" formatCode=\"0.0%\"/></numFmts>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"14\"/></cellStyleXfs>"
            + "<cellXfs count=\"6\"><xf numFmtId=\"0\"/><xf numFmtId=\"9\"/><xf numFmtId=\"10\"/><xf numFmtId=\"14\"/>"
            + "<xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>";

    private final Map<String, TestSheet> sheets = new LinkedHashMap<>();
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private String properties = "";

    /** What a cell may hold beside texts and numbers: XML of a {@code <c>} without its reference. */
    public record Raw(String attributes, String inner) {}

    public static Raw formula(String cached) {
        return new Raw("", "<f>SUM(A1:A2)</f><v>" + cached + "</v>");
    }

    public static Raw uncached() {
        return new Raw("", "<f>SUM(A1:A2)</f><v></v>");
    }

    public static Raw error(String name) {
        return new Raw(" t=\"e\"", "<f>A1/0</f><v>" + name + "</v>");
    }

    public static Raw styled(int style, String value) {
        return new Raw(" s=\"" + style + "\"", "<v>" + value + "</v>");
    }

    public static Raw truth() {
        return new Raw(" t=\"b\"", "<v>1</v>");
    }

    /** One sheet. */
    public final class TestSheet {
        private final StringBuilder rows = new StringBuilder();
        private final List<String> merges = new ArrayList<>();
        private final StringBuilder comments = new StringBuilder();
        private final StringBuilder columns = new StringBuilder();
        private final String name;
        private String state = "";
        private int row;

        private TestSheet(String name) {
            this.name = name;
        }

        public TestSheet row(Object... cells) {
            return row("", cells);
        }

        public TestSheet hiddenRow(Object... cells) {
            return row(" hidden=\"1\"", cells);
        }

        public TestSheet skip(int more) {
            row += more;
            return this;
        }

        public TestSheet merge(String area) {
            merges.add(area);
            return this;
        }

        public TestSheet hide() {
            state = " state=\"hidden\"";
            return this;
        }

        /** Hides a column, counted from 1. */
        public TestSheet hideColumn(int column) {
            columns.append("<col min=\"" + column + "\" max=\"" + column + "\" hidden=\"1\"/>");
            return this;
        }

        public TestSheet comment(String cell, String text) {
            comments.append("<comment ref=\"" + cell + "\"><text><r><t>" + escaped(text) + "</t></r></text></comment>");
            return this;
        }

        private TestSheet row(String attributes, Object... cells) {
            row++;
            rows.append("<row r=\"" + row + "\"" + attributes + ">");
            for (int column = 0; column < cells.length; column++) {
                cell(A1.name(column, row), cells[column]);
            }
            rows.append("</row>");
            return this;
        }

        private void cell(String name, Object value) {
            if (value instanceof Raw raw) {
                rows.append("<c r=\"" + name + "\"" + raw.attributes() + ">" + raw.inner() + "</c>");
            } else if (value instanceof Number number) {
                rows.append("<c r=\"" + name + "\"><v>" + number + "</v></c>");
            } else if (value != null && !value.equals("")) {
                rows.append(
                        "<c r=\"" + name + "\" t=\"inlineStr\"><is><t>" + escaped(value.toString()) + "</t></is></c>");
            }
        }

        public TestWorkbook end() {
            return TestWorkbook.this;
        }

        private String xml() {
            StringBuilder areas = new StringBuilder();
            merges.forEach(area -> areas.append("<mergeCell ref=\"" + area + "\"/>"));
            return "<worksheet>" + (columns.isEmpty() ? "" : "<cols>" + columns + "</cols>") + "<sheetData>" + rows
                    + "</sheetData>" + (merges.isEmpty() ? "" : "<mergeCells>" + areas + "</mergeCells>")
                    + "</worksheet>";
        }
    }

    public TestSheet sheet(String name) {
        return sheets.computeIfAbsent(name, TestSheet::new);
    }

    /** A further part, or another content of a usual one. */
    public TestWorkbook part(String name, String content) {
        parts.put(name, content.getBytes(UTF_8));
        return this;
    }

    public TestWorkbook date1904() {
        properties = "<workbookPr date1904=\"1\"/>";
        return this;
    }

    public byte[] bytes() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        StringBuilder listed = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        int number = 0;
        for (TestSheet sheet : sheets.values()) {
            number++;
            listed.append("<sheet name=\"" + escaped(sheet.name) + "\" sheetId=\"" + number + "\" r:id=\"rId" + number
                    + "\"" + sheet.state + "/>");
            relations.append(relation("rId" + number, "worksheet", "worksheets/sheet" + number + ".xml"));
            all.put("xl/worksheets/sheet" + number + ".xml", sheet.xml().getBytes(UTF_8));
            if (!sheet.comments.isEmpty()) {
                all.put(
                        "xl/worksheets/_rels/sheet" + number + ".xml.rels",
                        relations(relation("rId1", "comments", "../comments" + number + ".xml")));
                all.put(
                        "xl/comments" + number + ".xml",
                        ("<comments><commentList>" + sheet.comments + "</commentList></comments>").getBytes(UTF_8));
            }
        }
        relations.append(relation("rIdS", "styles", "styles.xml"));
        all.put(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"
                        .getBytes(UTF_8));
        all.put("_rels/.rels", relations(relation("rId1", "officeDocument", "xl/workbook.xml")));
        all.put(
                "xl/workbook.xml",
                ("<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                                + properties + "<sheets>" + listed + "</sheets></workbook>")
                        .getBytes(UTF_8));
        all.put("xl/_rels/workbook.xml.rels", relations(relations.toString()));
        all.put("xl/styles.xml", STYLES.getBytes(UTF_8));
        all.putAll(parts);
        return zip(all);
    }

    /** A zip of these entries. */
    public static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id
                + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type
                + "\" Target=\"" + target + "\"/>";
    }

    private static byte[] relations(String relations) {
        return ("<Relationships>" + relations + "</Relationships>").getBytes(UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
