package io.tuoyu.returns.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.returns.FileReading;
import io.tuoyu.returns.FileReading.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryTest {
    private static final byte[] INCIDENTS = "序号,发生日期,机构名称,镇办,事件等级,是否责任事故,备注\n无,,,,,,\n".getBytes(UTF_8);
    private static final byte[] OTHER = "序号,发生日期,机构名称,镇办,事件等级,是否责任事故,备注\n1,2022-02-03,甲,老城街道,一般,否,\n".getBytes(UTF_8);

    @TempDir
    private Path directory;

    @Test
    void ofTheSameBytesTheShortestNameCounts() {
        List<FileReading> readings = new Reading(directory)
                .file("石梯镇月报(1).xlsx", new TownWorkbook().bytes())
                .file("石梯镇月报.xlsx", new TownWorkbook().bytes())
                .read();
        assertThat(readings.get(0).outcome()).isEqualTo(Outcome.IGNORED);
        assertThat(Reading.warnings(readings.get(0))).containsExactly("DUPLICATE_FILE");
        assertThat(readings.get(0).warnings().get(0).messageZh()).isEqualTo("与“石梯镇月报.xlsx”内容完全相同，以该文件为准。");
        assertThat(readings.get(0).rowsDuplicate()).isEqualTo(9);
        assertThat(readings.get(0).accepted()).isEmpty();
        assertThat(readings.get(1).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void aCorrectionSupersedesAndTheFirstReportKeepsItsOutcome() {
        List<FileReading> readings = new Reading(directory)
                .file("a.xlsx", new TownWorkbook().bytes())
                .file("b.xlsx", new TownWorkbook().version("更正第1次").bytes())
                .file("c.xlsx", new TownWorkbook().period("2022年4月").bytes())
                .read();
        assertThat(Reading.warnings(readings.get(0))).containsExactly("SUPERSEDED");
        assertThat(readings.get(0).outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(readings.get(0).rowsDuplicate()).isEqualTo(9);
        assertThat(readings.get(0).warnings().get(0).messageZh()).isEqualTo("已被“b.xlsx”（更正第1次）取代。");
        assertThat(readings.get(1).warnings()).isEmpty();
        assertThat(readings.get(2).warnings()).isEmpty();
    }

    @Test
    void twoDifferentFilesOfOneVersionAreBothRefused() {
        List<FileReading> readings = new Reading(directory)
                .file("a.xlsx", new TownWorkbook().bytes())
                .file("b.xlsx", new TownWorkbook().survey(50, 31, 11, 5, 3).bytes())
                .read();
        for (FileReading reading : readings) {
            assertThat(Reading.rejected(reading)).containsExactly("DUPLICATE_TOWN@B3");
            assertThat(reading.outcome()).isEqualTo(Outcome.REJECTED);
            assertThat(reading.rowsRejected()).isEqualTo(9);
            assertThat(reading.withheld().get(0).figures()).hasSizeGreaterThan(18);
        }
    }

    @Test
    void oneTownsCorrectionMakesItsRowOfARollUpADuplicate() {
        FileReading rollUp = new Reading(directory)
                .file("汉滨区2022年5月.csv", summary("石梯镇", "老城街道"))
                .file("石梯镇2022年5月更正第1次.csv", summary("石梯镇"))
                .read()
                .get(0);
        assertThat(rollUp.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(rollUp.rowsAccepted()).isEqualTo(1);
        assertThat(rollUp.rowsDuplicate()).isEqualTo(1);
    }

    @Test
    void aCorrectedRowStandsInTheOutcomeOfARollUpWhoseOtherRowIsContradicted() {
        FileReading rollUp = new Reading(directory)
                .file("汉滨区2022年5月.csv", summary("石梯镇", "老城街道"))
                .file("石梯镇2022年5月更正第1次.csv", summary("石梯镇"))
                .file("老城街道2022年5月.csv", summary("老城街道"))
                .read()
                .get(0);
        assertThat(Reading.rejected(rollUp)).containsExactly("DUPLICATE_TOWN@A3");
        assertThat(rollUp.outcome()).isEqualTo(Outcome.PARTLY);
        assertThat(rollUp.rowsRejected()).isEqualTo(1);
        assertThat(rollUp.rowsDuplicate()).isEqualTo(1);
    }

    private static byte[] summary(String... towns) {
        StringBuilder lines = new StringBuilder("镇办,常住人口,3岁以下婴幼儿数,应普及人数,已普及人数,应指导人数,已接受指导人数,重点婴幼儿数,重点婴幼儿已接受指导数\n");
        for (String town : towns) {
            lines.append(town).append(",5000,120,100,70,110,80,6,5\n");
        }
        return lines.toString().getBytes(UTF_8);
    }

    @Test
    void aCoverNamesTheTownOfAFileWhoseMonthIsUnknown() {
        FileReading reading = Reading.of(
                directory,
                "石梯镇2022年5月月报.xlsx",
                new TownWorkbook().period("2022年4月").bytes());
        assertThat(Reading.rejected(reading)).containsExactly("PERIOD_MISMATCH@B5");
        assertThat(reading.sender()).contains("610902124");
        assertThat(CheckJson.of(List.of(reading))).contains("\"town_code\" : null");
    }

    @Test
    void registersAreComparedAsAWhole() {
        List<FileReading> readings = new Reading(directory)
                .file("台账2022年5月.csv", INCIDENTS)
                .file("台账2022年5月（更正第1次）.csv", OTHER)
                .file("台账2022年4月.csv", "序号,发生日期,机构名称,镇办,事件等级,是否责任事故\n无\n".getBytes(UTF_8))
                .read();
        assertThat(Reading.warnings(readings.get(0))).containsExactly("SUPERSEDED");
        assertThat(readings.get(1).version()).isEqualTo(1);
        assertThat(readings.get(2).outcome()).isEqualTo(Outcome.ACCEPTED);
        List<FileReading> equal = new Reading(directory)
                .file("台账2022年5月.csv", INCIDENTS)
                .file("台账2022年5月b.csv", OTHER)
                .read();
        assertThat(Reading.rejected(equal.get(0))).containsExactly("DUPLICATE_TOWN");
        assertThat(equal.get(1).accepted()).isEmpty();
    }

    @Test
    void aFolderIsOneDeliveryInTheOrderOfNames() throws Exception {
        Path folder = Files.createDirectories(directory.resolve("2022-05").resolve("一"));
        Files.writeString(folder.resolve("b.csv"), "x");
        Files.writeString(folder.resolveSibling("a.csv"), "x");
        String path = directory.resolve("2022-05").toString();
        assertThat(Delivered.at(Path.of(path)))
                .containsExactly(
                        new Delivered(path + "/a.csv", "2022-05", Path.of(path, "a.csv")),
                        new Delivered(path + "/一/b.csv", "2022-05/一", folder.resolve("b.csv")));
        assertThat(Delivered.at(folder.resolve("b.csv")))
                .containsExactly(new Delivered(folder.resolve("b.csv").toString(), "", folder.resolve("b.csv")));
    }

    @Test
    void theJsonIsExactlyThis() {
        List<FileReading> readings = new Reading(directory)
                .file("通知.docx", new byte[] {1})
                .file("问卷2022年5月.csv", "问卷编号,镇办,满意度\nQ1,老城街道,满意\nQ2,老诚街道,满意\n".getBytes(UTF_8))
                .read();
        assertThat(CheckJson.of(readings)).isEqualToIgnoringWhitespace("""
                        [ { "file": "通知.docx", "dataset": null, "period": null, "outcome": "ignored",
                            "accepted": [], "rejected": [], "warnings": [] },
                          { "file": "问卷2022年5月.csv", "dataset": "survey_respondents", "period": "2022-05",
                            "outcome": "partly",
                            "accepted": [ { "town_code": "610902001", "sheet": null, "row": 2,
                              "values": { "survey_total": 1, "survey_very_satisfied": 0, "survey_satisfied": 1,
                                "survey_neutral": 0, "survey_dissatisfied": 0, "survey_dont_know": 0 } } ],
                            "rejected": [ { "reason": "UNKNOWN_TOWN", "scope": "row", "sheet": null, "cell": "B3",
                              "raw": "老诚街道", "town_code": null,
                              "message_zh": "“老诚街道”不是本区的镇办，是否为“老城街道”。",
                              "message_en": "\\"老诚街道\\" is no town of this district; is it Laocheng.",
                              "fix_zh": "请填写镇办的规范名称。" } ],
                            "warnings": [] } ]
                        """);
    }

    @Test
    void theEntryOfATownHasNoSheetAndNoRow() {
        String json = CheckJson.of(new Reading(directory)
                .file("a.xlsx", new TownWorkbook().bytes())
                .read());
        assertThat(json.replaceAll("\\s", ""))
                .contains("\"accepted\":[{\"town_code\":\"610902124\",\"sheet\":null,\"row\":null,\"values\":{"
                        + "\"resident_pop\":5000,\"under3\":150,\"know_target\":150,\"know_reached\":147,"
                        + "\"care_target\":200,\"care_guided\":190,\"key_total\":6,\"key_guided\":6,\"births\":5,"
                        + "\"institutions\":1,\"slots\":60,\"enrolled\":45,\"new_slots\":20,\"survey_total\":50,"
                        + "\"survey_very_satisfied\":30,\"survey_satisfied\":12,\"survey_neutral\":5,"
                        + "\"survey_dissatisfied\":3}}]");
    }
}
