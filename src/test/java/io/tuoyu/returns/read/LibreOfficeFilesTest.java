package io.tuoyu.returns.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What LibreOffice makes of one workbook in each of its formats. */
class LibreOfficeFilesTest {
    private static final String PROGRAM = "soffice";

    @TempDir
    private static Path directory;

    @BeforeAll
    static void convert() throws Exception {
        boolean isInstalled = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, PROGRAM)));
        assumeTrue(isInstalled, "LibreOffice (soffice) is not installed: its files are not tested here");
        Files.createDirectory(directory.resolve("poi"));
        Path source = directory.resolve("poi").resolve("source.xls");
        Files.write(source, XlsSamples.bytes(XlsSamples.forLibreOffice()));
        for (String format :
                List.of("ods", "xls", "xlsx", "fods", "html", "csv:Text - txt - csv (StarCalc):44,34,76,1")) {
            convert(format, source, directory);
        }
    }

    private static void convert(String format, Path file, Path to) throws Exception {
        Process process = new ProcessBuilder(
                        PROGRAM,
                        "-env:UserInstallation=" + directory.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        format,
                        "--outdir",
                        to.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("soffice.log").toFile())
                .start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("LibreOffice does not come to an end");
        }
    }

    private static List<String> read(String name) throws Exception {
        return Lines.of(name, Files.readAllBytes(directory.resolve(name)));
    }

    @Test
    void workbooksHoldTheSameCells() throws Exception {
        List<String> cells = List.of(
                "# 月报表",
                "1 A \"汉滨区2022年5月月报表\"",
                "2 A \"镇办\" B \"常住人口\" C \"指导率\" D \"日期\"",
                "3 hidden A \"老城街道\" B 60382 C 0.963%1 D 44712d",
                "6 A \"恒口镇\\n（示范区）\" B -3 C 0.25 D \"　无 \"",
                "7 A \"合计\" B 60379 C #DIV/0!!",
                "merged A1:D1",
                "note B6 去年是4人",
                "# 旧 hidden",
                "1 A \"x\"");
        assertThat(read("poi/source.xls")).isEqualTo(cells);
        for (String format : List.of("xls", "ods", "xlsx")) {
            assertThat(read("source." + format)).as(format).isEqualTo(cells);
        }
        // LibreOffice leaves comments out of a flat file.
        assertThat(read("source.fods"))
                .isEqualTo(
                        cells.stream().filter(line -> !line.startsWith("note")).toList());
    }

    @Test
    void aPageHoldsTheStoredNumbersOfTheRowsThatAreSeen() throws Exception {
        assertThat(read("source.html"))
                .containsExactly(
                        "# HTML",
                        "1 A \"汉滨区2022年5月月报表\"",
                        "2 A \"镇办\" B \"常住人口\" C \"指导率\" D \"日期\"",
                        "5 A \"恒口镇\\n（示范区）\" B -3 C 0.25 D \"　无\"",
                        "6 A \"合计\" B 60379 C #DIV/0!!",
                        "merged A1:D1");
    }

    @Test
    void textHoldsWhatIsDisplayed() throws Exception {
        assertThat(read("source.csv"))
                .containsExactly(
                        "# TEXT",
                        "1 A \"汉滨区2022年5月月报表\"",
                        "2 A \"镇办\" B \"常住人口\" C \"指导率\" D \"日期\"",
                        "3 A \"老城街道\" B \"60382\" C \"96.3%\" D \"2022年5月\"",
                        "6 A \"恒口镇\\n（示范区）\" B \"-3\" C \"0.25\" D \"　无 \"",
                        "8 A \"合计\" B \"60379\" C \"#DIV/0!\"");
    }
}
