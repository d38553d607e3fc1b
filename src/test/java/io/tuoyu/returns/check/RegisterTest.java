package io.tuoyu.returns.check;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.returns.AcceptedRow;
import io.tuoyu.returns.FileReading;
import io.tuoyu.returns.FileReading.Outcome;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterTest {
    private static final String INSTITUTIONS = "序号,机构名称,统一社会信用代码,镇办,机构性质,状态,登记日期,备案日期,备案托位,开放托位,实际收托数,备注\n";
    private static final String EVENTS = "序号,变动日期,统一社会信用代码,机构名称,镇办,变动类型,托位变动数,计入年度任务,佐证编号,备注\n";
    private static final String INCIDENTS = "序号,发生日期,机构名称,镇办,事件等级,是否责任事故,备注\n";
    private static final String CHECKLIST = "序号,类别,创建任务,责任单位,完成情况,完成时间,佐证材料\n";

    @TempDir
    private Path directory;

    private FileReading read(String name, String text) {
        return Reading.of(directory, name, text);
    }

    private static String values(AcceptedRow row) {
        StringBuilder values = new StringBuilder();
        row.figures().forEach(figure -> values.append(figure.field())
                .append('=')
                .append(figure.value())
                .append(' '));
        return values.toString().strip();
    }

    @Test
    void anInstitutionCountsByItsState() {
        FileReading reading = read(
                "托育机构台账2022年5月.csv",
                INSTITUTIONS
                        + "1,甲托育园,A1,老城街道,公建民营,已备案,2021-03-01,2021/4/1,60,50,55,\n"
                        + "2,乙托育园,A2,关庙镇,民办普惠,已登记,2021年3月1日,,,,,\n"
                        + "3,丙托育园,A3,关庙镇,民办普惠,已备案,44256,2021-04-01,40,40,30,\n"
                        + "合计,,,,,,,,100,90,85,\n");
        assertThat(reading.rejected()).isEmpty();
        assertThat(reading.dataset()).contains("institutions");
        assertThat(reading.accepted().stream().map(RegisterTest::values))
                .containsExactly(
                        "institutions_active=1 institutions_filed=1 institutions_public=1 slots_filed=60 slots_open=50"
                                + " slots_inclusive=60 slots_public=60 enrolled=55",
                        "institutions_active=1 institutions_filed=0 institutions_public=0 slots_filed=0 slots_open=0"
                                + " slots_inclusive=0 slots_public=0 enrolled=0",
                        "institutions_active=1 institutions_filed=1 institutions_public=0 slots_filed=40 slots_open=40"
                                + " slots_inclusive=40 slots_public=0 enrolled=30");
        assertThat(Reading.warnings(reading)).containsExactly("ENROLLED_EXCEEDS_SLOTS@K2");
    }

    @Test
    void aBadRowOfARegisterIsRefusedByItself() {
        FileReading reading = read(
                "托育机构台账2022年5月.csv",
                INSTITUTIONS
                        + "1,甲托育园,A1,老城街道,公办,已备案,2021-03-01,2021-02-30,60,,55,\n"
                        + "2,乙托育园,A1,,其他,营业中,,,,,,\n"
                        + "3,较场托育园,A3,关庙镇,民办普惠,已备案,,,40,40,30,\n");
        assertThat(Reading.rejected(reading))
                .containsExactly(
                        "DATE_INVALID@H2",
                        "MISSING_VALUE@J2",
                        "CODE_NOT_IN_LIST@E3",
                        "CODE_NOT_IN_LIST@F3",
                        "MISSING_VALUE@D3",
                        "DUPLICATE_INSTITUTION@C3");
        assertThat(reading.outcome()).isEqualTo(Outcome.PARTLY);
        assertThat(reading.rowsAccepted()).isEqualTo(1);
        assertThat(reading.rejected().get(5).messageZh()).isEqualTo("“统一社会信用代码”A1 与 C2 重复，以先出现的一行为准。");
    }

    @Test
    void anEventSpeaksOfItsOwnMonth() {
        FileReading reading = read(
                "托位变动台账2022年5月.csv",
                EVENTS
                        + "1,2022-03-12,A1,甲托育园,老城街道,新设,60,是,Z1,\n"
                        + "2,2022.5.20,A2,乙托育园,关庙镇,核减,-20,是,Z2,\n"
                        + "3,2022年4月1日,A2,乙托育园,关庙镇,扩增,30,否,Z2,\n"
                        + "4,2021-12-31,A2,乙托育园,关庙镇,扩增,30,否,Z2,\n"
                        + "5,2022年4月,A2,乙托育园,关庙镇,装修,30,否,Z2,\n");
        assertThat(reading.accepted().stream().map(row -> row.period() + " " + values(row)))
                .containsExactly(
                        "2022-03 new_slots_gross=60 slots_net_change=60",
                        "2022-05 new_slots_gross=0 slots_net_change=-20",
                        "2022-04 new_slots_gross=0 slots_net_change=30");
        assertThat(Reading.rejected(reading))
                .containsExactly("DATE_INVALID@B5", "DATE_INVALID@B6", "CODE_NOT_IN_LIST@F6");
        assertThat(reading.rejected().get(0).messageZh()).isEqualTo("“变动日期”2021-12-31 不在本台账的期间 2022-01 至 2022-05 内。");
    }

    @Test
    void anUndecidedIncidentIsPending() {
        FileReading reading =
                read("安全事件台账2022年5月.csv", INCIDENTS + "1,2022-02-03,甲托育园,老城街道,一般,待认定,\n2,2022-02-03,甲托育园,老城街道,一般,是,\n");
        assertThat(reading.accepted().stream().map(RegisterTest::values))
                .containsExactly("incidents_liable=0 incidents_pending=1", "incidents_liable=1 incidents_pending=0");
    }

    @Test
    void aRegisterThatSaysNoneIsAnAnswer() {
        FileReading reading = read("安全事件台账2022年5月.csv", INCIDENTS + "无,,,,,,\n");
        assertThat(reading.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(reading.accepted()).isEmpty();
        assertThat(reading.rowsIn()).isEqualTo(1);
        assertThat(Reading.rejected(read("安全事件台账2022年5月.csv", INCIDENTS))).containsExactly("EMPTY_FILE");
    }

    @Test
    void whoDoesNotKnowHasGivenNoAnswer() {
        FileReading reading = read("问卷2022年5月.csv", "问卷编号,镇办,满意度\nQ1,老城街道,满意\nQ2,关庙镇,不了解\nQ1,关庙镇,一般\nQ4,关庙镇,很好\n");
        assertThat(reading.accepted().stream().map(RegisterTest::values))
                .containsExactly(
                        "survey_total=1 survey_very_satisfied=0 survey_satisfied=1 survey_neutral=0"
                                + " survey_dissatisfied=0 survey_dont_know=0",
                        "survey_total=0 survey_very_satisfied=0 survey_satisfied=0 survey_neutral=0"
                                + " survey_dissatisfied=0 survey_dont_know=1");
        assertThat(Reading.rejected(reading)).containsExactly("DUPLICATE_RESPONDENT@A4", "CODE_NOT_IN_LIST@C5");
    }

    @Test
    void theChecklistTellsWhereEachTaskStands() {
        FileReading reading = read(
                "责任清单2022年5月.csv",
                CHECKLIST
                        + "1,领导重视,建立组织体系,区政府办,已完成,2022-03-15,有\n"
                        + "2,领导重视,纳入规划,区发改局,推进中,,\n"
                        + "3,领导重视,实施意见,区卫健局,已完成,2022年4月,\n"
                        + "4,政策支持,综合政策,区发改局,基本完成,,\n"
                        + "5,政策支持,用地,自然资源局,逾期,,\n"
                        + "25,政策支持,其他,自然资源局,未启动,,\n"
                        + "6,政策支持,补贴,财政局,,,\n");
        assertThat(reading.accepted().stream().map(AcceptedRow::texts))
                .containsExactly(
                        Map.of("task_id", "T01", "status", "DONE", "completed_on", "2022-03-15"),
                        Map.of("task_id", "T02", "status", "IN_PROGRESS"),
                        Map.of("task_id", "T03", "status", "DONE", "completed_on", "2022-04-30"));
        assertThat(reading.accepted().get(0).areaCode()).isEqualTo("610902");
        assertThat(Reading.rejected(reading))
                .containsExactly(
                        "STATUS_UNCLEAR@E5", "STATUS_NOT_APPLICABLE@E6", "CODE_NOT_IN_LIST@A7", "MISSING_VALUE@E8");
    }

    @Test
    void encodingsAndSeparatorsAreToldFromTheContent() {
        String text = INCIDENTS + "1,2022-02-03,甲托育园,老城街道,一般,否,㴩\n";
        for (byte[] bytes : List.of(
                text.getBytes(UTF_8),
                ("\uFEFF" + text).getBytes(UTF_8),
                text.getBytes(Charset.forName("GB18030")),
                ("\uFEFF" + text.replace(',', '\t')).getBytes(UTF_16LE),
                text.replace(',', ';').getBytes(Charset.forName("GB18030")),
                text.replace('\n', '\r').getBytes(UTF_8),
                (text + "\u001A\0\0").getBytes(UTF_8))) {
            FileReading reading = Reading.of(directory, "安全事件台账2022年5月.csv", bytes);
            assertThat(reading.accepted()).hasSize(1);
            assertThat(reading.accepted().get(0).row()).contains(2);
            assertThat(reading.period()).contains(YearMonth.of(2022, 5));
            assertThat(reading.warnings()).isEmpty();
        }
    }
}
