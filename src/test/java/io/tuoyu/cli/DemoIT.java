package io.tuoyu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.tables.ParquetTable;
import io.tuoyu.tables.Tables;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first command of the README, as a newcomer runs it: in a folder with a space in its name, in the plainest locale. */
class DemoIT {

    private static final int INDICATOR = Tables.INDICATOR_VALUES.indexOf("indicator_id");
    private static final int AREA = Tables.INDICATOR_VALUES.indexOf("area_code");
    private static final int PERIOD = Tables.INDICATOR_VALUES.indexOf("period");
    private static final int NUMERATOR = Tables.INDICATOR_VALUES.indexOf("numerator");
    private static final int DENOMINATOR = Tables.INDICATOR_VALUES.indexOf("denominator");

    @TempDir
    Path scratch;

    @Test
    void theDemoNamesWhatItMadeAndWhatItMadeAgrees() throws Exception {
        Path home = Home.at(scratch.resolve("a folder with spaces"));

        Launched demo = Launched.run(home, scratch, Map.of("LANG", "C", "LC_ALL", "C"), "demo");

        assertThat(demo.exitCode()).as(demo.err()).isZero();
        assertThat(demo.err()).contains("✓ 读取报表", "✓ 计算指标", "✓ 打印月报").doesNotContain("WARN", "ERROR", "\tat ");
        Path workspace = home.toRealPath().resolve("data/demo");
        Path release = named(demo.out(), "发布 release:");
        Path pdf = named(demo.out(), "月报 PDF:");
        assertThat(release).isDirectory().hasParent(workspace.resolve("releases"));
        assertThat(named(demo.out(), "退回 rejected:")).isNotEmptyFile();
        assertThat(demo.out()).contains("婴幼儿早期发展知识普及率");
        String text = text(pdf);
        for (Object[] row : ParquetTable.read(Tables.INDICATOR_VALUES, release)) {
            boolean isAsked = List.of("I04", "I05", "I06").contains(row[INDICATOR]);
            if (isAsked && row[AREA].equals("610902") && row[PERIOD].equals("2022-05")) {
                assertThat(text).contains(whole(row[NUMERATOR]) + "/" + whole(row[DENOMINATOR]));
            }
        }
    }

    @Test
    void theSecondTimeSaysTheSame() throws Exception {
        Path home = Home.at(scratch.resolve("home"));
        Launched first = Launched.run(home, scratch, Map.of(), "demo");
        Launched second = Launched.run(home, scratch, Map.of(), "demo");

        assertThat(second.exitCode()).as(second.err()).isZero();
        assertThat(figures(second.out())).isEqualTo(figures(first.out()));
        assertThat(second.out()).contains("与已定版相同");
        try (Stream<Path> editions = Files.list(home.resolve("data/demo/reports/2022-05"))) {
            assertThat(editions.map(edition -> edition.getFileName().toString()).sorted())
                    .containsExactly("1", "editions.json");
        }
    }

    private static List<String> figures(String out) {
        return out.lines()
                .filter(line -> !line.startsWith("发布") && !line.startsWith("退回") && !line.startsWith("记录"))
                .filter(line -> !line.startsWith("月报"))
                .toList();
    }

    private static Path named(String out, String label) {
        return out.lines()
                .filter(line -> line.startsWith(label))
                .map(line -> Path.of(line.substring(label.length()).strip()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No line " + label + " in\n" + out));
    }

    private static String whole(Object number) {
        return ((BigDecimal) number).setScale(0, RoundingMode.UNNECESSARY).toPlainString();
    }

    private static String text(Path pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }
}
