package io.tuoyu.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tuoyu.plan.Area;
import io.tuoyu.plan.AreaLevel;
import io.tuoyu.plan.Areas;
import io.tuoyu.plan.Label;
import io.tuoyu.plan.Plan;
import io.tuoyu.plan.Settings;
import io.tuoyu.plan.Validity;
import io.tuoyu.plan.Village;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A district of two towns, without zones, old names, registers or tasks. */
class OtherDistrictTest {
    @TempDir
    private Path directory;

    @Test
    void itsTownsSendWorkbooksAndItsOfficeSendsSummaries() throws IOException {
        new SampleDistrict(plan(), shape(60), 1).write(directory);

        List<String> received = Files.readAllLines(directory.resolve("inbox/received.csv"), UTF_8);
        assertThat(received).element(0).isEqualTo("file,received_at");
        assertThat(received)
                .anySatisfy(line -> assertThat(line).startsWith("2021-03/乙县2021年3月月报表.csv,2021-04-0"))
                .anySatisfy(line -> assertThat(line).startsWith("2022-02/甲镇2022年2月月报.xlsx,2022-03-0"))
                .anySatisfy(line -> assertThat(line).startsWith("2022-02/丙镇2022年2月月报.xlsx,2022-03-0"));
    }

    @Test
    void peopleAddUpToTheDistrict() {
        World world = World.of(plan(), shape(60), 1);

        assertThat(world.towns().stream().mapToLong(world.people()::residents).sum())
                .isEqualTo(12_345);
        assertThat(world.towns().stream().mapToLong(world.people()::underThree).sum())
                .isEqualTo(432);
    }

    @Test
    void tooFewInstitutionsAreRefused() {
        assertThatThrownBy(() -> World.of(plan(), shape(12), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Too few institutions for so many new slots: 12");
    }

    private static Shape shape(int institutions) {
        return new Shape(
                12_345,
                432,
                5,
                institutions,
                600,
                Map.of(2021, 40L, 2022, 30L),
                60,
                YearMonth.of(2021, 1),
                YearMonth.of(2022, 2),
                LocalDate.of(2022, 3, 6));
    }

    private static Plan plan() {
        List<Area> areas = new ArrayList<>();
        areas.add(area("999901", AreaLevel.DISTRICT, "县", "乙县", Optional.empty()));
        areas.add(area("999901101", AreaLevel.TOWN, "镇", "甲镇", Optional.of("999901")));
        areas.add(area("999901102", AreaLevel.TOWN, "镇", "丙镇", Optional.of("999901")));
        List<Village> villages = List.of(
                new Village("999901101201", "一村", "999901101", "村"),
                new Village("999901102201", "二村", "999901102", "村"),
                new Village("999901102001", "三社区", "999901102", "社区"));
        Settings settings =
                new Settings(YearMonth.of(2021, 1), 10_000_000, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE);
        return new Plan(
                "other",
                new Label("样例", "Sample"),
                "",
                new Areas(areas, villages, List.of(), List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                settings,
                List.of(),
                "");
    }

    private static Area area(String code, AreaLevel level, String kind, String name, Optional<String> parent) {
        return new Area(code, level, kind, new Label(name, name), parent, Validity.ALWAYS, Optional.empty(), List.of());
    }
}
