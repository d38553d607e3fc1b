package io.tuoyu.returns.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.returns.TestWorkbook;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever happens to a file on its way, reading it comes to an end, with cells or with a reason. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class MutantsTest {
    private static final int MUTANTS = 300;
    private static final String TEXT = "月报 2022年5月,,\n镇办,常住人口,备注\n老城街道,60382,\"无\n\"\n关庙镇,\"1,234\",\n";
    private static final String PAGE =
            "<html><meta charset=gbk><style>.a{mso-number-format:\"0%\"}</style><h1>月报</h1><table>"
                    + "<tr><th rowspan=2>镇办</th><th colspan=2>指导</th></tr><tr><td>应</td><td>已</td></tr>"
                    + "<tr style='display:none'><td>老城&amp;街道</td><td class=a x:num=\"0.5\">50%</td><td><table><tr><td>1</table></td>"
                    + "</tr></table></html>";

    @Test
    void whatHasChecksumsIsReadWholeOrNotAtAll() {
        byte[] ods = OdsFormatTest.ods(
                "<table:table table:name=\"月报表\"><table:table-row table:number-rows-repeated=\"2\">"
                        + "<table:table-cell office:value-type=\"float\" office:value=\"12\"/></table:table-row></table:table>");
        byte[] xlsx = new TestWorkbook()
                .sheet("月报表")
                .row("甲", 12)
                .comment("A1", "注")
                .end()
                .bytes();
        for (byte[] whole : List.of(ods, xlsx)) {
            List<String> sound = Lines.of("a.xlsx", whole);
            Random random = new Random(20220606);
            for (int mutant = 0; mutant < MUTANTS; mutant++) {
                List<String> read = Lines.of("a.xlsx", mutant(whole, mutant, random));
                if (read.size() > 1) {
                    assertThat(read).as("mutant %d", mutant).isEqualTo(sound);
                }
            }
        }
    }

    @Test
    void whatHasNoneIsReadOrRefused() {
        for (byte[] whole : List.of(
                XlsSamples.bytes(XlsSamples.calculated()),
                XlsSamples.encrypted(XlsSamples.calculated(), "VelvetSweatshop"),
                PAGE.getBytes(Charset.forName("GBK")),
                TEXT.getBytes(UTF_8))) {
            Random random = new Random(20220606);
            for (int mutant = 0; mutant < MUTANTS; mutant++) {
                assertThat(Lines.of("a.xls", mutant(whole, mutant, random))).isNotEmpty();
            }
        }
    }

    private static byte[] mutant(byte[] whole, int number, Random random) {
        byte[] damaged = number % 5 == 0 ? Arrays.copyOf(whole, 1 + random.nextInt(whole.length)) : whole.clone();
        for (int flip = 0; flip <= number % 3; flip++) {
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
        }
        return damaged;
    }
}
