package io.tuoyu.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A plain workbook of sheets, cells and merged areas, the same bytes each time.
 *
 * <p>Written by hand because totals must be SUM formulas with the cached value a spreadsheet leaves there, and because no clock
 * may stand in the file.
 */
final class Xlsx {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final List<Sheet> sheets = new ArrayList<>();

    /** One cell's content. */
    sealed interface Cell {
        Cell BLANK = new Blank();

        /** The cell at {@code reference} (B7) as XML. */
        String xml(String reference);

        static Cell text(String text) {
            return new Text(text);
        }

        static Cell count(long count) {
            return new Figure(BigDecimal.valueOf(count));
        }

        static Cell number(BigDecimal number) {
            return new Figure(number);
        }
    }

    private record Blank() implements Cell {
        @Override
        public String xml(String reference) {
            return "";
        }
    }

    private record Text(String text) implements Cell {
        @Override
        public String xml(String reference) {
            return "<c r=\"" + reference + "\" t=\"inlineStr\"><is><t>" + escaped(text) + "</t></is></c>";
        }
    }

    private record Figure(BigDecimal number) implements Cell {
        @Override
        public String xml(String reference) {
            return "<c r=\"" + reference + "\"><v>" + number.toPlainString() + "</v></c>";
        }
    }

    /** The sum of an area, and the value that was last calculated for it. */
    private record Sum(String area, long cached) implements Cell {
        @Override
        public String xml(String reference) {
            return "<c r=\"" + reference + "\"><f>SUM(" + area + ")</f><v>" + cached + "</v></c>";
        }
    }

    /** A sheet, filled from the top. */
    static final class Sheet {
        private final String name;
        private final List<List<Cell>> rows = new ArrayList<>();
        private final List<String> merged = new ArrayList<>();

        private Sheet(String name) {
            this.name = name;
        }

        Sheet row(List<Cell> cells) {
            rows.add(List.copyOf(cells));
            return this;
        }

        Sheet row(Cell... cells) {
            return row(List.of(cells));
        }

        /** A row of texts; an empty one stays a blank cell. */
        Sheet texts(String... texts) {
            List<Cell> cells = new ArrayList<>();
            for (String text : texts) {
                cells.add(text.isEmpty() ? Cell.BLANK : Cell.text(text));
            }
            return row(cells);
        }

        /** Merges an area that is written as a spreadsheet shows it: A1:D1. */
        Sheet merge(String... areas) {
            merged.addAll(List.of(areas));
            return this;
        }

        /** Number of the row that comes next, counted from 1. */
        int next() {
            return rows.size() + 1;
        }

        /** The sum of the column at {@code column}, counted from 0, from row {@code first} to the row above the next one. */
        Cell sum(int column, int first, long cached) {
            return new Sum(letter(column) + first + ":" + letter(column) + rows.size(), cached);
        }

        private String xml() {
            StringBuilder xml = new StringBuilder(HEAD)
                    .append("<worksheet xmlns=\"")
                    .append(MAIN)
                    .append("\"><sheetData>");
            for (int row = 0; row < rows.size(); row++) {
                xml.append("<row r=\"").append(row + 1).append("\">");
                for (int column = 0; column < rows.get(row).size(); column++) {
                    xml.append(rows.get(row).get(column).xml(letter(column) + (row + 1)));
                }
                xml.append("</row>");
            }
            xml.append("</sheetData>");
            if (!merged.isEmpty()) {
                xml.append("<mergeCells count=\"").append(merged.size()).append("\">");
                merged.forEach(
                        area -> xml.append("<mergeCell ref=\"").append(area).append("\"/>"));
                xml.append("</mergeCells>");
            }
            return xml.append("</worksheet>").toString();
        }
    }

    Sheet sheet(String name) {
        Sheet sheet = new Sheet(name);
        sheets.add(sheet);
        return sheet;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", contentTypes());
            part(zip, "_rels/.rels", links(link(1, "officeDocument", "xl/workbook.xml")));
            part(zip, "xl/workbook.xml", workbook());
            StringBuilder toSheets = new StringBuilder();
            for (int at = 1; at <= sheets.size(); at++) {
                toSheets.append(link(at, "worksheet", "worksheets/sheet" + at + ".xml"));
            }
            part(zip, "xl/_rels/workbook.xml.rels", links(toSheets.toString()));
            for (int at = 1; at <= sheets.size(); at++) {
                part(
                        zip,
                        "xl/worksheets/sheet" + at + ".xml",
                        sheets.get(at - 1).xml());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail to be written", e);
        }
        return bytes.toByteArray();
    }

    /** A zip of one entry that is no workbook: what a letter looks like to whoever only looks at names. */
    static byte[] letter(String name, String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, name, text);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail to be written", e);
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content.getBytes(UTF_8));
        zip.closeEntry();
    }

    private String contentTypes() {
        StringBuilder xml = new StringBuilder(HEAD)
                .append("<Types xmlns=\"")
                .append(PACKAGE)
                .append(
                        "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.")
                .append("relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>")
                .append("<Override PartName=\"/xl/workbook.xml\" ContentType=\"")
                .append(TYPE)
                .append("sheet.main+xml\"/>");
        for (int at = 1; at <= sheets.size(); at++) {
            xml.append("<Override PartName=\"/xl/worksheets/sheet")
                    .append(at)
                    .append(".xml\" ContentType=\"")
                    .append(TYPE)
                    .append("worksheet+xml\"/>");
        }
        return xml.append("</Types>").toString();
    }

    private String workbook() {
        StringBuilder xml = new StringBuilder(HEAD)
                .append("<workbook xmlns=\"")
                .append(MAIN)
                .append("\" xmlns:r=\"")
                .append(LINKS)
                .append("\"><sheets>");
        for (int at = 1; at <= sheets.size(); at++) {
            xml.append("<sheet name=\"")
                    .append(escaped(sheets.get(at - 1).name))
                    .append("\" sheetId=\"")
                    .append(at)
                    .append("\" r:id=\"rId")
                    .append(at)
                    .append("\"/>");
        }
        return xml.append("</sheets></workbook>").toString();
    }

    private static String links(String links) {
        return HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + links + "</Relationships>";
    }

    private static String link(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + LINKS + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    /** The letter of a column, counted from 0. No form here is wider than Z. */
    static String letter(int column) {
        return String.valueOf((char) ('A' + column));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
