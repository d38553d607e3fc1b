package io.tuoyu.returns;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.plan.Plan;
import io.tuoyu.plan.load.PlanLoader;
import io.tuoyu.returns.check.Delivered;
import io.tuoyu.returns.check.ReturnReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReturnLogTest {
    private static final Plan PLAN = PlanLoader.load(Path.of("jobs", "hanbin"));
    private static final LocalDate TODAY = LocalDate.of(2022, 6, 6);
    private static final String HEADER = "镇办,常住人口,3岁以下婴幼儿数,应普及人数,已普及人数,应指导人数,已接受指导人数,重点婴幼儿数,重点婴幼儿已接受指导数\n";

    @TempDir
    private Path directory;

    private final List<Delivered> delivery = new ArrayList<>();

    private void file(String name, byte[] content) throws IOException {
        Path file = directory.resolve(Integer.toString(delivery.size()));
        Files.write(file, content);
        delivery.add(new Delivered(name, file));
    }

    private static byte[] summary(String... rows) {
        return (HEADER + String.join("\n", rows) + "\n").getBytes(UTF_8);
    }

    private static String row(String town, int reached) {
        return town + ",5000,120,100," + reached + ",110,80,6,5";
    }

    /** Each file of the log: who, which month, what became of it, and its rows accepted, rejected, duplicate. */
    private List<String> log() throws IOException {
        List<FileReading> readings = new ReturnReader(PLAN, TODAY).read(delivery, Optional.empty());
        Map<String, Instant> receivedAt = new HashMap<>();
        readings.forEach(reading -> receivedAt.put(reading.sha256(), Instant.parse("2022-06-03T01:30:00Z")));
        return new ReturnLog(PLAN, TODAY, ZoneId.of("Asia/Shanghai"))
                .entries(readings, receivedAt, YearMonth.of(2022, 5)).stream()
                        .filter(entry -> entry.file().isPresent())
                        .map(ReturnLogTest::line)
                        .toList();
    }

    private static String line(ReturnEntry entry) {
        return entry.file().orElseThrow().name() + " " + entry.areaCode() + " "
                + entry.period().map(YearMonth::toString).orElse("-") + " " + entry.state() + " "
                + entry.rows().accepted() + " " + entry.rows().rejected() + " "
                + entry.rows().duplicate();
    }

    @Test
    void aSecondCopyIsOfTheTownAndMonthOfTheFirst() throws IOException {
        file("石梯镇2022年4月.csv", summary("报告期：2022年4月", row("石梯镇", 70)));
        file("石梯镇2022年5月月报.csv", summary("报告期：2022年4月", row("石梯镇", 70)));
        assertThat(log())
                .containsExactly(
                        "石梯镇2022年4月.csv 610902124 2022-04 LATE 1 0 0",
                        "石梯镇2022年5月月报.csv 610902124 2022-04 DUPLICATE 0 0 1");
    }

    @Test
    void aSecondCopyOfARollUpIsOfAllItsTowns() throws IOException {
        file("汉滨区2022年5月.csv", summary(row("石梯镇", 170), row("老城街道", 70), row("某镇", 70)));
        file("汉滨区2022年5月 - 副本.csv", summary(row("石梯镇", 170), row("老城街道", 70), row("某镇", 70)));
        assertThat(log())
                .containsExactlyInAnyOrder(
                        "汉滨区2022年5月.csv 610902124 2022-05 REJECTED 0 1 0",
                        "汉滨区2022年5月.csv 610902001 2022-05 ON_TIME 1 0 0",
                        "汉滨区2022年5月.csv 610902 2022-05 REJECTED 0 1 0",
                        "汉滨区2022年5月 - 副本.csv 610902124 2022-05 DUPLICATE 0 0 1",
                        "汉滨区2022年5月 - 副本.csv 610902001 2022-05 DUPLICATE 0 0 1",
                        "汉滨区2022年5月 - 副本.csv 610902 2022-05 DUPLICATE 0 0 1");
    }

    @Test
    void aRowThatItsTownCorrectedIsADuplicateAndARefusedOneIsRejected() throws IOException {
        file("汉滨区2022年5月.csv", summary(row("石梯镇", 170), row("老城街道", 70), row("新城街道", 70)));
        file("老城街道2022年5月更正第1次.csv", summary(row("老城街道", 75)));
        assertThat(log())
                .containsExactlyInAnyOrder(
                        "汉滨区2022年5月.csv 610902124 2022-05 REJECTED 0 1 0",
                        "汉滨区2022年5月.csv 610902001 2022-05 SUPERSEDED 0 0 1",
                        "汉滨区2022年5月.csv 610902002 2022-05 ON_TIME 1 0 0",
                        "老城街道2022年5月更正第1次.csv 610902001 2022-05 ON_TIME 1 0 0");
        file("新城街道2022年5月更正第1次.csv", summary(row("新城街道", 75)));
        assertThat(log())
                .contains(
                        "汉滨区2022年5月.csv 610902124 2022-05 REJECTED 0 1 0",
                        "汉滨区2022年5月.csv 610902002 2022-05 SUPERSEDED 0 0 1");
    }

    @Test
    void aFileRefusedAsAWholeIsOfTheTownOfItsCover() throws IOException {
        file("石梯镇2022年4月月报.xlsx", workbook("常住人口", "3岁以下婴幼儿数").bytes());
        file("石梯镇2022年5月月报.xlsx", workbook("常住人口", "常住人口").bytes());
        assertThat(log())
                .containsExactly(
                        "石梯镇2022年4月月报.xlsx 610902124 - UNRECOGNISED 0 2 0",
                        "石梯镇2022年5月月报.xlsx 610902124 - UNRECOGNISED 0 0 0");
    }

    private static TestWorkbook workbook(String third, String fourth) {
        TestWorkbook book = new TestWorkbook();
        book.sheet("封面").row("填报单位", "石梯镇").row("报告期", "2022年5月");
        book.sheet("表1人口与婴幼儿")
                .row("序号", "村（社区）名称", third, fourth, "3岁以下婴幼儿数".equals(fourth) ? "本月出生" : "3岁以下婴幼儿数")
                .row(1, "石梯村", 2000, 60, 2);
        book.sheet("表5满意度").row("调查人数", "非常满意", "满意", "一般", "不满意").row(50, 30, 12, 5, 3);
        return book;
    }
}
