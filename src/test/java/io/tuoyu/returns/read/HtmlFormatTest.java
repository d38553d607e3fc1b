package io.tuoyu.returns.read;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlFormatTest {

    private static List<String> read(String page) {
        return Lines.of("月报.xls", page.getBytes(UTF_8));
    }

    @Test
    void spansAreMergedAreasAndRowsAreThoseOfTheTable() {
        assertThat(read("<html><body><table><thead><tr><th rowspan=2>镇<br>名称</th><th colspan=\"2\">指导</th></tr>"
                        + "<tr><th>应</th><th>已</th></tr></thead><tbody><tr><td>&nbsp;</td><td></td></tr>"
                        + "<tr style='height:0; DISPLAY : none'><td>老城&amp;街道</td><td> 1,234\n</td><td>12<!-- x --></td></tr>"
                        + "</tbody></table></body></html>"))
                .containsExactly(
                        "# HTML",
                        "1 A \"镇\\n名称\" B \"指导\"",
                        "2 B \"应\" C \"已\"",
                        "4 hidden A \"老城&街道\" B \"1,234\" C \"12\"",
                        "merged A1:A2",
                        "merged B1:C1");
    }

    @Test
    void theInnermostTableHoldsTheDataAndTheTitleStandsAbove() {
        assertThat(read("<html><head><title>x</title><script>var a='<table>'</script></head><body><h1>2022年5月月报表</h1>"
                        + "<table><tr><td>报告期：2022年5月</td></tr><tr><td><p>单位：人</p><table><tr><td>甲</td><td>1"
                        + "<script>2</script></td></tr></table></td></tr></table>"
                        + "<table hidden><tr><td>旧</td></tr></table></body></html>"))
                .containsExactly(
                        "# HTML",
                        "0 A \"2022年5月月报表\"",
                        "1 A \"报告期：2022年5月\"",
                        "2 A \"单位：人\"",
                        "# HTML",
                        "0 A \"2022年5月月报表\"",
                        "0 A \"报告期：2022年5月\"",
                        "0 A \"单位：人\"",
                        "1 A \"甲\" B \"1\"",
                        "# HTML hidden",
                        "0 A \"2022年5月月报表\"",
                        "0 A \"报告期：2022年5月\"",
                        "0 A \"单位：人\"",
                        "1 A \"旧\"");
    }

    @Test
    void everyLineAboveATableIsARowOfNoNumber() {
        assertThat(read("<html><body>月报表<br>2022年<b>5月</b><script>x</script><p hidden>旧</p><div><p>单位：</p>人<table>"
                        + "<colgroup></colgroup><caption>表1</caption><tr><td>甲</td></tr></table></div></body></html>"))
                .containsExactly(
                        "# HTML",
                        "0 A \"月报表\"",
                        "0 A \"2022年5月\"",
                        "0 A \"单位：\"",
                        "0 A \"人\"",
                        "0 A \"表1\"",
                        "1 A \"甲\"");
        // What is as long as that is to be read, and a table of so many rows is no title.
        assertThat(read("<p>" + "说".repeat(201) + "</p><table><tr><td>甲</td></tr></table>"))
                .containsExactly("# HTML", "1 A \"甲\"");
        assertThat(read("<p>旧</p><table>" + "<tr><td>旧</td></tr>".repeat(5)
                        + "</table><p>新</p><table><tr><td>甲</td></tr></table>"))
                .endsWith("# HTML", "0 A \"新\"", "1 A \"甲\"");
    }

    @Test
    void aChainOfSmallTablesDoesNotGrow() {
        List<String> lines = read("<table><tr><td>甲</td></tr></table>".repeat(2_000));
        assertThat(lines.stream().filter("0 A \"甲\""::equals)).hasSizeLessThan(2_000 * TextAbove.MOST_LINES);
        assertThat(lines).filteredOn("# HTML"::equals).hasSize(2_000);
    }

    @Test
    void aPageIsKnownByWhatItBeginsWith() {
        String table = "<table><tr><td>镇办</td></tr></table>";
        List<String> read = List.of("# HTML", "1 A \"镇办\"");
        for (String before : List.of(
                "\uFEFF",
                "\r\n".repeat(600),
                "　\u00A0",
                "<!-- " + "说明".repeat(600) + " --><!---->",
                "<!--><?xml version=\"1.0\" encoding=\"gbk\"?>",
                "<!DOCTYPE html>",
                "<![if gte mso 9]><META name=x>",
                "<FONT size=2>")) {
            String page = before + table;
            assertThat(read(page)).as(before).isEqualTo(read);
            assertThat(Lines.of("a.xls", ("\uFEFF" + page).getBytes(UTF_16LE)))
                    .as(before)
                    .isEqualTo(read);
        }
        assertThat(read("月报表<br />" + table)).containsExactly("# HTML", "0 A \"月报表\"", "1 A \"镇办\"");
        for (String text : List.of("镇办,<table>", "<镇办>\t<table>", "备注：见<html>", "<foo>" + table, "<!-- 没有结尾" + table)) {
            assertThat(read(text)).as(text).startsWith("# TEXT");
        }
    }

    @Test
    void theStoredNumberCountsWhereTheProgramSaysIt() {
        assertThat(read(
                        "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><style>.xl24\n{mso-style-parent:style0;"
                                + "mso-number-format:\"0\\.0%\";}\n.xl25 {mso-number-format:\"yyyy\\0022年\\0022m\\0022月\\0022\"}</style>"
                                + "<table><tr><td x:num=\"12345\">1.23E+04</td><td class=xl24 x:num=\"0.963\">96.3%</td>"
                                + "<td class=xl25 x:num=\"44682\">2022年5月</td><td x:num>1,234</td>"
                                + "<td style='mso-number-format:Percent' x:num=\"0.5\">50.00%</td>"
                                + "<td sdval=\"0.25\" sdnum=\"2052;0;0.00%\">25.00%</td>"
                                + "<td style=\"mso-number-format:'\\@'\">610902001</td></tr></table></html>"))
                .containsExactly("# HTML", "1 A 12345 B 0.963%1 C 44682d D \"1,234\" E 0.5%2 F 0.25%2 G \"610902001\"");
    }

    @Test
    void decodingIsStrictWhateverThePageDeclares() {
        String page = "<html><meta charset=\"%s\"><table><tr><td>镇办</td></tr></table></html>";
        List<String> read = List.of("# HTML", "1 A \"镇办\"");
        Charset gbk = Charset.forName("GBK");
        assertThat(Lines.of("a.xls", page.formatted("utf-8").getBytes(gbk))).isEqualTo(read);
        assertThat(Lines.of("a.xls", page.formatted("gb2312").getBytes(UTF_8))).isEqualTo(read);
        ByteArrayOutputStream wide = new ByteArrayOutputStream();
        wide.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE});
        wide.writeBytes(page.formatted("gbk").getBytes(UTF_16LE));
        assertThat(Lines.of("a.xls", wide.toByteArray())).isEqualTo(read);
    }

    @Test
    void ofACutPageNothingIsRead() {
        byte[] whole = "<html><body><table><tr><td>镇办</td><td>60382</td></tr></table></body></html>".getBytes(UTF_8);
        int table = "<html><body><table><tr><td>镇办</td><td>60382</td></tr>".getBytes(UTF_8).length;
        for (int length = "<html><body><table><tr><td>".length() + 1; length < table; length++) {
            assertThat(Lines.of("a.xls", Arrays.copyOf(whole, length)))
                    .as("cut at %d", length)
                    .containsExactly("TRUNCATED_OR_UNDECODABLE");
        }
        // A program that forgets to close the table has not lost a row.
        assertThat(read("<html><table><tr><td>1</td></tr></html>")).containsExactly("# HTML", "1 A \"1\"");
    }

    @Test
    void aPageWithoutTableIsItsTextAndAPageOfPartsIsRefused() {
        assertThat(read("<!DOCTYPE html><html><body><p>系统维护中</p></body></html>"))
                .containsExactly("# HTML", "1 A \"系统维护中\"");
        assertThat(read("<html><body> </body></html>")).containsExactly("# HTML");
        assertThat(read("<html><frameset><frame src=\"1.htm\"><noframes><p>没有框架</p></noframes></frameset></html>"))
                .containsExactly("# HTML", "1 A \"没有框架\\n1.htm\"");
        assertThat(read("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"x\"\n\n--x\n<html>"))
                .containsExactly("CONTENT_MISMATCH");
    }
}
