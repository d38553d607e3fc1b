package io.tuoyu.returns.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.returns.TestWorkbook;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxFormatTest {
    private static final String RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private static List<String> read(byte[] bytes) {
        return Lines.of("月报.xlsx", bytes);
    }

    private static List<String> read(String rows) {
        return read(workbook(rows).bytes());
    }

    /** A sheet of its own XML. */
    private static TestWorkbook workbook(String rows) {
        return new TestWorkbook()
                .sheet("表")
                .end()
                .part("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    @Test
    void strictNamesWithPrefixesAndTargetsFromTheRoot() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"
                        .getBytes(UTF_8));
        parts.put("_rels/.rels", relation("r1", "officeDocument", "/wb/Book.xml"));
        parts.put(
                "wb/book.xml",
                ("<x:workbook xmlns:x=\"urn:x\" xmlns:r=\"" + RELATIONS
                                + "\"><x:sheets><x:sheet name=\"表\" sheetId=\"1\" r:id=\"a\"/></x:sheets></x:workbook>")
                        .getBytes(UTF_8));
        parts.put("wb/_rels/book.xml.rels", relation("a", "worksheet", "/wb/s.xml"));
        parts.put(
                "wb/s.xml",
                "<x:worksheet xmlns:x=\"urn:x\"><x:sheetData><x:row><x:c><x:v>5</x:v></x:c><x:c t=\"b\"><x:v>true</x:v></x:c></x:row></x:sheetData></x:worksheet>"
                        .getBytes(UTF_8));
        assertThat(read(TestWorkbook.zip(parts))).containsExactly("# 表", "1 A 5 B TRUE!");
    }

    private static byte[] relation(String id, String type, String target) {
        return ("<Relationships><Relationship Id=\"" + id + "\" Type=\"" + RELATIONS + "/" + type + "\" Target=\""
                        + target + "\"/></Relationships>")
                .getBytes(UTF_8);
    }

    @Test
    void textsAreTheirRunsWithoutReadingsAndWithoutEscapes() {
        assertThat(read(
                        "<row r=\"2\"><c r=\"B2\" t=\"inlineStr\"><is><r><t>镇</t></r><r><t xml:space=\"preserve\"> 办</t></r>"
                                + "<rPh sb=\"0\" eb=\"1\"><t>zhen</t></rPh></is></c>"
                                + "<c r=\"C2\" t=\"str\"><f>A1</f><v>常住_x000D_\n人口_x005F_x</v></c>"
                                + "<c r=\"D2\" t=\"d\"><v>2022-05-31T00:00:00</v></c><c r=\"E2\"><v>1d</v></c>"
                                + "<c r=\"F2\" t=\"str\"><f>A1</f><v></v></c><c r=\"G2\"><f>A1</f></c>"
                                + "<c r=\"H2\" t=\"inlineStr\"><is><t>\u00A0\u200B</t></is></c></row>"))
                .containsExactly("# 表", "2 B \"镇 办\" C \"常住\r\\n人口_x\" D \"2022-05-31\" E \"1d\" G ?");
    }

    @Test
    void rowsAndCellsMayStandInAnyOrderButOnlyOnce() {
        assertThat(read(
                        "<row r=\"9\"><c r=\"C9\"><v>3</v></c><c r=\"A9\"><v>1</v></c></row><row r=\"4\"><c><v>4</v></c></row>"
                                + "<row><c r=\"B7\"><v>7</v></c></row>"))
                .containsExactly("# 表", "4 A 4", "7 B 7", "9 A 1 C 3");
        assertThat(read("<row r=\"4\"><c><v>4</v></c></row><row r=\"4\"><c><v>5</v></c></row>"))
                .containsExactly("CORRUPT_ARCHIVE");
        assertThat(read("<row r=\"4\"><c r=\"B4\"><v>4</v></c><c r=\"B4\"><v>5</v></c></row>"))
                .containsExactly("CORRUPT_ARCHIVE");
        assertThat(read("<row r=\"4\"><c r=\"B5\"><v>4</v></c></row>")).containsExactly("CORRUPT_ARCHIVE");
        assertThat(read("<row r=\"1048577\"><c><v>4</v></c></row>")).containsExactly("CORRUPT_ARCHIVE");
        assertThat(read("<row r=\"1\"><c r=\"XFE1\"><v>4</v></c></row>")).containsExactly("CORRUPT_ARCHIVE");
        assertThat(read("<row r=\"1\"><c t=\"s\"><v>4</v></c></row>")).containsExactly("CORRUPT_ARCHIVE");
    }

    @ParameterizedTest
    @CsvSource({
        "'yyyy\"年\"m\"月\"', DATE",
        "'[$-804]yyyy\"年\"m\"月\"d\"日\";@', DATE",
        "[h]:mm, DATE",
        "[$-804]aaaa, DATE",
        "'General\" 日 day\"', PLAIN",
        "'0\"人 (d)\"', PLAIN",
        "'#,##0_);[Red]\\(#,##0\\)', PLAIN",
        "'_-* #,##0_-;-* #,##0_-', PLAIN",
        "'[DBNum1][$-804]General', PLAIN",
        "0.00%, PERCENT",
        "'0.0\\%', PLAIN",
        "0.00E+00, PLAIN",
        "'[>=100]0.0;0', PLAIN",
    })
    void displayFormatsTellDaysFromNumbers(String code, Cell.Shape shape) {
        assertThat(new DisplayFormats(Cell.Shape.DATE).of(code).shape()).isEqualTo(shape);
    }

    @Test
    void commentsThatAreAnsweredAreRead() {
        byte[] bytes = workbook("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
                .part(
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        "<Relationships><Relationship Id=\"t\" Type=\"http://schemas.microsoft.com/office/2017/10/relationships/threadedComment\" Target=\"../threadedComments/t1.xml\"/></Relationships>")
                .part(
                        "xl/threadedComments/t1.xml",
                        "<ThreadedComments><threadedComment ref=\"A1\" id=\"{1}\"><text>张三</text><mentions/></threadedComment></ThreadedComments>")
                .bytes();
        assertThat(read(bytes)).containsExactly("# 表", "1 A 1", "note A1 张三");
    }

    @Test
    void partsThatDeceiveAreRefused() {
        TestWorkbook book = workbook("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
        String bomb = "<!DOCTYPE a [<!ENTITY b \"" + "c".repeat(99) + "\">]><a>&b;</a>";
        assertThat(read(book.part("customXml/item1.xml", " ".repeat(20_000) + "<!-- < -->" + bomb)
                        .bytes()))
                .containsExactly("XML_DOCTYPE");
        byte[] same =
                workbook("").part("xl/a1.xml", "<a/>").part("xl/a2.xml", "<a/>").bytes();
        assertThat(read(replaced(same, "xl/a2.xml", "xl/a1.xml"))).containsExactly("CORRUPT_ARCHIVE");
        byte[] climbing = workbook("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
                .part("../../etc/x.xml", "<a/>")
                .bytes();
        assertThat(read(climbing)).containsExactly("# 表", "1 A 1");
    }

    private static byte[] replaced(byte[] bytes, String from, String to) {
        return new String(bytes, StandardCharsets.ISO_8859_1).replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void manyBlankRowsAndWideRowsAreRead() {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 100_000; row++) {
            rows.append("<row r=\"")
                    .append(row)
                    .append("\" s=\"1\"><c r=\"A")
                    .append(row)
                    .append("\" s=\"1\"/></row>");
        }
        rows.append("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>");
        assertThat(read(workbook(rows.toString()).bytes())).containsExactly("# 表", "1048576 XFD 1");
        assertThat(read("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"))
                .containsExactly("# 表", "1048576 XFD 1");
    }

    @Test
    void aCutOrFlippedWorkbookIsRefused() {
        byte[] whole =
                workbook("<row r=\"1\"><c r=\"A1\"><v>60382</v></c></row>").bytes();
        for (int length = 4; length < whole.length; length += 37) {
            assertThat(read(Arrays.copyOf(whole, length)))
                    .as("cut at %d", length)
                    .containsExactly("CORRUPT_ARCHIVE");
        }
    }
}
