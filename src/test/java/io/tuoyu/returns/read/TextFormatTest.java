package io.tuoyu.returns.read;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextFormatTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String TABLE = "镇办,常住人口\n老城街道,60382\n一里坡镇,1\n";
    private static final List<String> READ =
            List.of("# TEXT", "1 A \"镇办\" B \"常住人口\"", "2 A \"老城街道\" B \"60382\"", "3 A \"一里坡镇\" B \"1\"");

    private static List<String> read(byte[] bytes) {
        return Lines.of("月报.csv", bytes);
    }

    private static List<String> read(String text) {
        return read(text.getBytes(UTF_8));
    }

    private static byte[] marked(int... mark) {
        byte[] bytes = new byte[mark.length];
        for (int at = 0; at < mark.length; at++) {
            bytes[at] = (byte) mark[at];
        }
        return bytes;
    }

    private static byte[] joined(byte[]... parts) {
        byte[] all = new byte[0];
        for (byte[] part : parts) {
            int end = all.length;
            all = Arrays.copyOf(all, end + part.length);
            System.arraycopy(part, 0, all, end, part.length);
        }
        return all;
    }

    @Test
    void everyEncodingOfTheTownsIsRead() {
        assertThat(read(TABLE)).isEqualTo(READ);
        assertThat(read(joined(marked(0xEF, 0xBB, 0xBF), TABLE.getBytes(UTF_8))))
                .isEqualTo(READ);
        assertThat(read(joined(marked(0xFF, 0xFE), TABLE.getBytes(UTF_16LE)))).isEqualTo(READ);
        assertThat(read(joined(marked(0xFE, 0xFF), TABLE.getBytes(UTF_16BE)))).isEqualTo(READ);
        assertThat(read(TABLE.getBytes(UTF_16LE))).isEqualTo(READ);
        assertThat(read(TABLE.getBytes(Charset.forName("GBK")))).isEqualTo(READ);
        // 𠮷 and 䶮 take four bytes in GB18030.
        assertThat(read("镇办,\u4DAE\uD842\uDFB7\n".getBytes(GB18030)))
                .containsExactly("# TEXT", "1 A \"镇办\" B \"\u4DAE\uD842\uDFB7\"");
    }

    @Test
    void marksOfTheEndAreDropped() {
        assertThat(read(TABLE + "\0\0\0")).isEqualTo(READ);
        assertThat(read(TABLE + "\u001A")).isEqualTo(READ);
        assertThat(read(TABLE + "\u001A\r\n\0")).isEqualTo(READ);
        assertThat(read(joined(marked(0xFF, 0xFE), (TABLE + "\0\u001A\0").getBytes(UTF_16LE))))
                .isEqualTo(READ);
        assertThat(read(joined(marked(0xFF, 0xFE), TABLE.getBytes(UTF_16LE), new byte[1])))
                .isEqualTo(READ);
    }

    @Test
    void whatIsCutInsideACharacterIsNoText() {
        byte[] utf8 = TABLE.getBytes(UTF_8);
        int inside = TABLE.substring(0, TABLE.indexOf("坡")).getBytes(UTF_8).length + 1;
        assertThat(read(Arrays.copyOf(utf8, inside))).containsExactly("TRUNCATED_OR_UNDECODABLE");
        byte[] gbk = TABLE.getBytes(GB18030);
        int half = TABLE.substring(0, TABLE.indexOf("坡")).getBytes(GB18030).length + 1;
        assertThat(read(Arrays.copyOf(gbk, half))).containsExactly("TRUNCATED_OR_UNDECODABLE");
        byte[] wide = joined(marked(0xFF, 0xFE), TABLE.getBytes(UTF_16LE));
        assertThat(read(Arrays.copyOf(wide, wide.length - 1))).containsExactly("TRUNCATED_OR_UNDECODABLE");
        byte[] flipped = utf8.clone();
        flipped[4] = (byte) 0xFF;
        assertThat(read(flipped)).containsExactly("TRUNCATED_OR_UNDECODABLE");
        byte[] holed = utf8.clone();
        holed[10] = 0;
        assertThat(read(holed)).containsExactly("TRUNCATED_OR_UNDECODABLE");
    }

    @Test
    void theSeparatorIsWhatStandsEquallyOften() {
        for (String separator : List.of("\t", ";", "|", "，")) {
            assertThat(read(TABLE.replace(",", separator))).as(separator).isEqualTo(READ);
        }
        assertThat(read("\"一,二,三,四\"\n甲;1,5;2\n乙;2,5;3\n"))
                .containsExactly(
                        "# TEXT", "1 A \"一,二,三,四\"", "2 A \"甲\" B \"1,5\" C \"2\"", "3 A \"乙\" B \"2,5\" C \"3\"");
        assertThat(read("sep=;\n甲;1\n")).containsExactly("# TEXT", "2 A \"甲\" B \"1\"");
        assertThat(read("甲\n乙\n")).containsExactly("# TEXT", "1 A \"甲\"", "2 A \"乙\"");
    }

    @Test
    void aRowIsTheLineOnWhichItsRecordStarts() {
        assertThat(read("月报\r\n\r\n,,\n\"镇\r\n办\",\"说\"\"明\"\n甲,1\r乙,2"))
                .containsExactly(
                        "# TEXT", "1 A \"月报\"", "4 A \"镇\r\\n办\" B \"说\"明\"", "6 A \"甲\" B \"1\"", "7 A \"乙\" B \"2\"");
        assertThat(read("甲,1\r乙,2\r\r丙,3\r"))
                .containsExactly("# TEXT", "1 A \"甲\" B \"1\"", "2 A \"乙\" B \"2\"", "4 A \"丙\" B \"3\"");
    }

    @Test
    void textBehindAClosingQuoteBelongsToTheField() {
        assertThat(read("\"甲\"镇,\"1\" \n乙,2\n")).containsExactly("# TEXT", "1 A \"甲镇\" B \"1 \"", "2 A \"乙\" B \"2\"");
    }

    @Test
    void aQuoteThatIsNeverClosedIsTold() {
        assertThat(read("甲,\"1\n乙,2\n")).containsExactly("MALFORMED_CSV");
        assertThat(read("甲,5\"管\n")).containsExactly("# TEXT", "1 A \"甲\" B \"5\"管\"");
    }
}
