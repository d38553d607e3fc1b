package io.tuoyu.returns.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.plan.Area;
import io.tuoyu.plan.Plan;
import io.tuoyu.returns.AcceptedRow;
import io.tuoyu.returns.Figure;
import io.tuoyu.returns.FileReading;
import io.tuoyu.returns.FileReading.Outcome;
import io.tuoyu.returns.Finding;
import io.tuoyu.returns.Institution;
import io.tuoyu.returns.OfficeFile;
import io.tuoyu.returns.Reason;
import io.tuoyu.returns.TestPlan;
import io.tuoyu.returns.check.Delivered;
import io.tuoyu.returns.check.ReturnReader;
import io.tuoyu.returns.read.Book;
import io.tuoyu.returns.read.FileName;
import io.tuoyu.returns.read.Formats;
import io.tuoyu.returns.read.Limits;
import io.tuoyu.returns.read.Sheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The form as it goes out, and as it comes back. */
class TownFormTest {
    private static final YearMonth JUNE = YearMonth.of(2022, 6);
    private static final int PEOPLE = 3;
    private static final int NURSERIES = 4;
    private static final int GUIDANCE = 5;
    private static final int KEY_INFANTS = 6;
    private static final int SURVEY = 7;

    private final Plan plan = TestPlan.plan();
    private final Area shiti = plan.areas().find("610902124").orElseThrow();
    private final TownForm form = new TownForm(plan, JUNE);

    @TempDir
    private Path directory;

    private static Known oneNursery() {
        return new Known(List.of(new Institution(
                "石梯镇托育园", Optional.of("91610902MA70ABCD1X"), "公办", true, 60, List.of(10L, 20L, 20L, 10L))));
    }

    @Test
    void itHasTheSheetsOfTheContractAndTheTownsVillages() throws Exception {
        Book book = book(form.write(shiti, oneNursery()));

        assertThat(form.fileName(shiti)).isEqualTo("石梯镇2022年6月月报.xlsx");
        assertThat(book.sheets())
                .extracting(sheet -> sheet.name().orElseThrow())
                .containsExactly("封面", "填表说明", "表1人口与婴幼儿", "表2托育机构", "表3育儿指导", "表4重点幼儿", "表5满意度");
        assertThat(text(book, 0, 3, 1)).isEqualTo("石梯镇");
        assertThat(text(book, 0, 4, 1)).isEqualTo("610902124");
        assertThat(text(book, 0, 5, 1)).isEqualTo("2022年6月");
        assertThat(text(book, 0, 10, 1)).isEqualTo("初报");
        assertThat(text(book, 2, 3, 1)).isEqualTo("石梯村村委会");
        assertThat(text(book, 3, 4, 1)).isEqualTo("石梯镇托育园");
        assertThat(text(book, 3, 4, 2)).isEqualTo("91610902MA70ABCD1X");
        assertThat(text(book, 3, 4, 5)).isEqualTo("60");
        assertThat(text(book, 3, 4, 10)).isEmpty();
        assertThat(text(book, 3, 2, 11)).isEqualTo("2022年新增托位");
    }

    @Test
    void unfilledItLacksFiguresAndNothingElse() throws IOException {
        FileReading reading = read(form.write(shiti, oneNursery()));

        assertThat(reading.dataset()).contains("town_workbook");
        assertThat(reading.period()).contains(JUNE);
        assertThat(reading.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(reading.rejected().stream().map(Finding::reason).collect(Collectors.toSet()))
                .isEqualTo(Set.of(Reason.MISSING_VALUE));
        assertThat(reading.rejected())
                .extracting(finding -> finding.areaCode().orElse(""))
                .containsOnly("610902124");
        assertThat(reading.warnings()).isEmpty();
    }

    @Test
    void filledInItIsAcceptedWithoutAWarning() throws IOException {
        FileReading reading = read(filled(form.write(shiti, oneNursery())));

        assertThat(reading.rejected()).isEmpty();
        assertThat(reading.warnings()).isEmpty();
        assertThat(reading.outcome()).isEqualTo(Outcome.ACCEPTED);
        Map<String, Long> sums = new LinkedHashMap<>();
        for (AcceptedRow row : reading.accepted()) {
            for (Figure figure : row.figures()) {
                sums.merge(figure.field(), figure.value(), Long::sum);
            }
        }
        assertThat(sums)
                .containsEntry("resident_pop", 5000L)
                .containsEntry("under3", 150L)
                .containsEntry("births", 4L)
                .containsEntry("slots", 60L)
                .containsEntry("enrolled", 45L)
                .containsEntry("know_reached", 147L)
                .containsEntry("care_guided", 190L)
                .containsEntry("key_total", 6L)
                .containsEntry("survey_satisfied", 12L);
    }

    @Test
    void aProgramThatFillsItInWithoutCalculatingLeavesNoWrongTotal() throws IOException {
        FileReading reading = read(typed(form.write(shiti, oneNursery())).bytes());

        assertThat(reading.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(reading.rejected()).isEmpty();
        assertThat(reading.warnings()).isEmpty();
    }

    @Test
    void withoutAnythingKnownItIsBlankAndNoneMayBeWritten() throws IOException {
        OfficeFile file = new OfficeFile(form.write(shiti, Known.NOTHING)).fill(NURSERIES, "B4", "无");

        FileReading reading = read(file.bytes());

        assertThat(reading.rejected())
                .extracting(finding -> finding.sheet().orElse(""))
                .doesNotContain("表2托育机构");
        assertThat(reading.warnings()).isEmpty();
    }

    @Test
    void everyFormulaHasItsCacheAndSheetsAreProtectedWithoutAPassword() {
        OfficeFile file = new OfficeFile(form.write(shiti, oneNursery()));

        for (int sheet = 1; sheet <= SURVEY; sheet++) {
            String xml = file.text("xl/worksheets/sheet" + sheet + ".xml");
            assertThat(xml.split("<f>", -1)).hasSameSizeAs(xml.split("</f><v>", -1));
            assertThat(xml).contains("<sheetProtection ").doesNotContain("password");
            assertThat(xml).contains("paperSize=\"9\"");
        }
        assertThat(OfficeFile.resolved(file.text("xl/worksheets/sheet4.xml")))
                .contains("<f>IF(COUNT(F4:F14)=0,\"\",SUM(F4:F14))</f><v>60</v>")
                .contains("<f>IF(COUNT(K4:K14)=0,\"\",SUM(K4:K14))</f><v></v>");
        assertThat(file.text("docProps/core.xml")).doesNotContain("created");
    }

    @Test
    void theFormRefusesWhatTheCheckWouldRefuse() {
        OfficeFile file = new OfficeFile(form.write(shiti, oneNursery()));

        assertThat(OfficeFile.resolved(file.text("xl/worksheets/sheet5.xml")))
                .contains("sqref=\"C3:C7\" type=\"custom\"")
                .contains("AND(AND(ISNUMBER(C3),C3>=0,C3<=10000000,C3=INT(C3)),OR(ISBLANK(B3),C3<=B3))")
                .contains("已服务人数不能大于应服务人数。");
        assertThat(OfficeFile.resolved(file.text("xl/worksheets/sheet4.xml")))
                .contains("\"公办,公建民营,民办普惠,民办营利,用人单位办\"")
                .contains("\"是,否\"");
        assertThat(OfficeFile.resolved(file.text("xl/worksheets/sheet1.xml"))).contains("初报,更正第1次");
    }

    @Test
    void aNameThatLooksLikeAFormulaStaysText() throws Exception {
        String name = "=cmd|' /C calc'!A0";
        Known known = new Known(List.of(new Institution(name, Optional.empty(), "公办", true, 10, List.of())));
        byte[] bytes = form.write(shiti, known);

        assertThat(text(book(bytes), 3, 4, 1)).isEqualTo(name);
        assertThat(new OfficeFile(bytes).text("xl/worksheets/sheet4.xml"))
                .doesNotContain("cmd")
                .containsPattern("<c r=\"B4\" s=\"\\d+\" t=\"s\">");
    }

    @Test
    void theSameFormHasTheSameBytes() {
        assertThat(form.write(shiti, oneNursery())).isEqualTo(form.write(shiti, oneNursery()));
    }

    @Test
    void nextMonthsFormListsTheInstitutionsOfTheNewestAcceptedWorkbook() throws IOException {
        Path file = directory.resolve("june");
        Files.write(file, filled(form.write(shiti, oneNursery())));
        List<FileReading> readings =
                reader().read(List.of(new Delivered(form.fileName(shiti), file)), Optional.empty());

        Known july = new KnownTowns(plan, readings, sha256 -> Files.readAllBytes(file), YearMonth.of(2022, 7))
                .of("610902124");
        Known june = new KnownTowns(plan, readings, sha256 -> Files.readAllBytes(file), JUNE).of("610902124");

        assertThat(july).isEqualTo(oneNursery());
        assertThat(june).isEqualTo(Known.NOTHING);
    }

    /** As a spreadsheet leaves it: typed in, and calculated. */
    private static byte[] filled(byte[] form) {
        return typed(form)
                .fill(PEOPLE, "C7", 5000)
                .fill(PEOPLE, "D7", 150)
                .fill(PEOPLE, "E7", 4)
                .fill(NURSERIES, "K15", 45)
                .fill(NURSERIES, "L15", 20)
                .fill(GUIDANCE, "D3", 98)
                .fill(GUIDANCE, "D4", 95)
                .fill(KEY_INFANTS, "B6", 6)
                .fill(KEY_INFANTS, "C6", 6)
                .fill(KEY_INFANTS, "D6", 100)
                .bytes();
    }

    private static OfficeFile typed(byte[] form) {
        OfficeFile file = new OfficeFile(form)
                .fill(PEOPLE, "C3", 5000)
                .fill(PEOPLE, "D3", 150)
                .fill(PEOPLE, "E3", 4)
                .fill(NURSERIES, "K4", 45)
                .fill(NURSERIES, "L4", 20)
                .fill(GUIDANCE, "B3", 150)
                .fill(GUIDANCE, "C3", 147)
                .fill(GUIDANCE, "B4", 200)
                .fill(GUIDANCE, "C4", 190);
        for (int row = 3; row <= 5; row++) {
            file.fill(KEY_INFANTS, "B" + row, row - 2L).fill(KEY_INFANTS, "C" + row, row - 2L);
        }
        return file.fill(SURVEY, "A3", 50)
                .fill(SURVEY, "B3", 30)
                .fill(SURVEY, "C3", 12)
                .fill(SURVEY, "D3", 5)
                .fill(SURVEY, "E3", 3);
    }

    private ReturnReader reader() {
        return new ReturnReader(plan, LocalDate.of(2022, 7, 4));
    }

    private FileReading read(byte[] content) throws IOException {
        Path file = directory.resolve("return");
        Files.write(file, content);
        return reader().read(List.of(new Delivered(form.fileName(shiti), file)), Optional.empty())
                .get(0);
    }

    private static Book book(byte[] bytes) throws Exception {
        return Formats.read(bytes, new FileName("form.xlsx"), Limits.USUAL);
    }

    private static String text(Book book, int sheet, int row, int column) {
        Sheet found = book.sheets().get(sheet);
        return found.row(row).map(each -> each.at(column).shown()).orElse("");
    }
}
