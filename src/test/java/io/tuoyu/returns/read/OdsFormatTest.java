package io.tuoyu.returns.read;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.returns.TestWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OdsFormatTest {
    private static final String NAMES = " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
            + " xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\"";
    private static final int LOCAL_HEADER = 30;
    private static final String TYPE = "application/vnd.oasis.opendocument.spreadsheet";

    /** A workbook with these tables. */
    static byte[] ods(String tables) {
        return zip(content(tables), "<manifest/>");
    }

    private static String content(String tables) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content" + NAMES + ">"
                + "<office:automatic-styles><style:style style:name=\"ta2\" style:family=\"table\">"
                + "<style:table-properties table:display=\"false\"/></style:style></office:automatic-styles>"
                + "<office:body><office:spreadsheet>" + tables + "</office:spreadsheet></office:body>"
                + "</office:document-content>";
    }

    private static byte[] zip(String content, String manifest) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", TYPE.getBytes(UTF_8));
        parts.put("content.xml", content.getBytes(UTF_8));
        parts.put("META-INF/manifest.xml", manifest.getBytes(UTF_8));
        return TestWorkbook.zip(parts);
    }

    private static String table(String rows) {
        return "<table:table table:name=\"月报表\">" + rows + "</table:table>";
    }

    private static String row(String cells) {
        return "<table:table-row>" + cells + "</table:table-row>";
    }

    private static String cell(String attributes, String content) {
        return "<table:table-cell " + attributes + ">" + content + "</table:table-cell>";
    }

    private static List<String> read(String rows) {
        return Lines.of("月报.ods", ods(table(rows)));
    }

    @Test
    void everyKindOfValueIsRead() {
        assertThat(read(row(cell(
                                "office:value-type=\"string\"",
                                "<text:p>老城<text:s text:c=\"2\"/>街道</text:p><text:p>办</text:p>")
                        + cell("office:value-type=\"float\" office:value=\"60382\"", "<text:p>6.0万</text:p>")
                        + cell("office:value-type=\"percentage\" office:value=\"0.963\"", "<text:p>96.3%</text:p>")
                        + cell(
                                "office:value-type=\"date\" office:date-value=\"2022-05-31T08:00:00\"",
                                "<text:p>5月</text:p>")
                        + cell(
                                "office:value-type=\"time\" office:time-value=\"PT12H00M00S\"",
                                "<text:p>12:00:00</text:p>")
                        + cell("office:value-type=\"boolean\" office:boolean-value=\"true\"", "<text:p>真</text:p>")
                        + cell("office:value-type=\"currency\" office:value=\"12.5\"", "<text:p>￥12.50</text:p>"))))
                .containsExactly(
                        "# 月报表", "1 A \"老城  街道\\n办\" B 60382 C 0.963%1 D 44712d E \"12:00:00\" F TRUE! G 12.5");
    }

    @Test
    void aFormulaSaysItsCachedValueOrThatItHasNone() {
        String formula = "table:formula=\"of:=SUM([.B1:.B9])\" ";
        assertThat(read(row(cell(formula + "office:value-type=\"float\" office:value=\"12\"", "<text:p>12</text:p>")
                        + cell(formula, "")
                        + cell(formula, "<text:p/>")
                        + cell(formula + "office:value-type=\"string\" office:string-value=\"\"", "")
                        + cell(
                                formula + "office:value-type=\"string\" calcext:value-type=\"error\"",
                                "<text:p>#DIV/0!</text:p>")
                        + cell(
                                formula + "office:value-type=\"float\" office:value=\"0\"",
                                "<text:p>Err:502</text:p>"))))
                .containsExactly("# 月报表", "1 A 12 B ? E #DIV/0!! F Err:502!");
    }

    @Test
    void repeatedCellsAndRowsStandWhereTheyAreSeen() {
        String blank = "<table:table-cell table:number-columns-repeated=\"16384\"/>";
        String one = cell(
                "office:value-type=\"float\" office:value=\"1\" table:number-columns-repeated=\"2\"",
                "<text:p>1</text:p>");
        assertThat(read("<table:table-header-rows><table:table-row table:number-rows-repeated=\"3\">" + blank
                        + "</table:table-row></table:table-header-rows>"
                        + "<table:table-row-group><table:table-row table:visibility=\"filter\" table:number-rows-repeated=\"2\">"
                        + "<table:table-cell table:number-columns-repeated=\"3\"/>" + one + blank + "</table:table-row>"
                        + "</table:table-row-group><table:table-row table:number-rows-repeated=\"1048000\">" + blank
                        + "</table:table-row><table:table-row table:visibility=\"collapse\">" + one
                        + "</table:table-row>"))
                .containsExactly("# 月报表", "4 hidden D 1 E 1", "5 hidden D 1 E 1", "1048006 hidden A 1 B 1");
    }

    @Test
    void mergedAreasCommentsAndHiddenSheets() {
        String tables = table(row(cell(
                                "office:value-type=\"string\" table:number-columns-spanned=\"3\" table:number-rows-spanned=\"2\"",
                                "<office:annotation><dc:creator>王</dc:creator><dc:date>2022-05-01</dc:date><text:p>核对</text:p>"
                                        + "<text:p>过</text:p></office:annotation><text:p>指<text:span>导</text:span></text:p>")
                        + "<table:covered-table-cell table:number-columns-repeated=\"2\"/>" + cell("", "")))
                + "<table:table table:name=\"旧\" table:style-name=\"ta2\">"
                + row(cell("office:value-type=\"string\"", "<text:p>x</text:p>"))
                + "</table:table><table:named-expressions><table:table table:name=\"虚\"/></table:named-expressions>";
        assertThat(Lines.of("a.ods", ods(tables)))
                .containsExactly("# 月报表", "1 A \"指导\"", "merged A1:C2", "note A1 核对\n过", "# 旧 hidden", "1 A \"x\"");
    }

    @Test
    void aPasswordADoctypeAndDamageAreTold() {
        String content = content(table(""));
        assertThat(Lines.of(
                        "a.ods", zip("\0\1", "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>")))
                .containsExactly("ENCRYPTED");
        assertThat(Lines.of("a.ods", zip(content.replace("?><", "?><!DOCTYPE a [<!ENTITY b \"c\">]><"), "<a/>")))
                .containsExactly("XML_DOCTYPE");
        assertThat(Lines.of("a.ods", zip(content.substring(0, content.length() - 9), "<a/>")))
                .containsExactly("CORRUPT_ARCHIVE");
        byte[] locked = zip(content, "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>");
        locked[LOCAL_HEADER + "mimetype".length()] ^= 1;
        assertThat(Lines.of("a.ods", locked))
                .as("encryption is told before damage")
                .containsExactly("ENCRYPTED");
        byte[] whole = ods(table(""));
        assertThat(Lines.of("a.ods", Arrays.copyOf(whole, whole.length / 2))).containsExactly("CORRUPT_ARCHIVE");
    }

    @Test
    void aWorkbookInOneXmlTextIsRead() {
        String flat = content(table(row(cell("office:value-type=\"float\" office:value=\"7\"", ""))))
                .replace("office:document-content", "office:document");
        assertThat(Lines.of("a.fods", flat.getBytes(UTF_8))).containsExactly("# 月报表", "1 A 7");
        assertThat(Lines.of("a.fods", flat.replace("?><", "?><!DOCTYPE a><").getBytes(UTF_8)))
                .containsExactly("XML_DOCTYPE");
        assertThat(Lines.of(
                        "a.fods",
                        flat.replace("office:spreadsheet", "office:text").getBytes(UTF_8)))
                .containsExactly("CONTENT_MISMATCH");
        assertThat(Lines.of("a.fods", flat.substring(0, flat.length() - 5).getBytes(UTF_8)))
                .containsExactly("CORRUPT_ARCHIVE");
    }

    @Test
    void xmlIsReadInTheEncodingItDeclares() {
        String flat = content(table(row(cell("office:value-type=\"string\"", "<text:p>镇办</text:p>"))))
                .replace("office:document-content", "office:document");
        List<String> read = List.of("# 月报表", "1 A \"镇办\"");
        assertThat(Lines.of("a.fods", ("\uFEFF" + flat).getBytes(UTF_8))).isEqualTo(read);
        assertThat(Lines.of("a.fods", flat.replace(" encoding=\"UTF-8\"", "").getBytes(UTF_8)))
                .isEqualTo(read);
        assertThat(Lines.of("a.fods", flat.substring(flat.indexOf("?>") + 2).getBytes(UTF_8)))
                .isEqualTo(read);
        assertThat(Lines.of("a.fods", flat.replace("UTF-8", "UTF-16").getBytes(UTF_16)))
                .isEqualTo(read);
        assertThat(Lines.of("a.fods", flat.replace("UTF-8", "GB18030").getBytes(Charset.forName("GB18030"))))
                .isEqualTo(read);
    }

    @Test
    void ofXmlThatIsNoUtf8NothingIsPrinted() {
        byte[] flat = content(table("?"))
                .replace("office:document-content", "office:document")
                .getBytes(UTF_8);
        for (int at = 0; at < flat.length; at++) {
            flat[at] = flat[at] == '?' && at > 100 ? (byte) 0xFF : flat[at];
        }
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream err = System.err;
        System.setErr(new PrintStream(printed, true, UTF_8));
        try {
            assertThat(Lines.of("a.fods", flat)).containsExactly("CORRUPT_ARCHIVE");
        } finally {
            System.setErr(err);
        }
        assertThat(printed.toString(UTF_8)).isEmpty();
    }
}
