package io.tuoyu.returns;

import io.tuoyu.plan.Area;
import io.tuoyu.plan.AreaLevel;
import io.tuoyu.plan.Areas;
import io.tuoyu.plan.Label;
import io.tuoyu.plan.Plan;
import io.tuoyu.plan.Settings;
import io.tuoyu.plan.Task;
import io.tuoyu.plan.Validity;
import io.tuoyu.plan.Village;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A small plan: five towns of 汉滨区 and one that was merged away. */
public final class TestPlan {

    private TestPlan() {}

    public static Plan plan() {
        List<Area> areas = List.of(
                new Area(
                        "610902",
                        AreaLevel.DISTRICT,
                        "区",
                        new Label("汉滨区", "Hanbin"),
                        Optional.empty(),
                        Validity.ALWAYS,
                        Optional.empty(),
                        List.of()),
                town("610902001", "街道", "老城街道", "Laocheng", Validity.ALWAYS, Optional.empty(), "老城街道办事处"),
                town("610902004", "街道", "建民街道", "Jianmin", Validity.ALWAYS, Optional.empty(), "建民办事处"),
                town("610902100", "镇", "关庙镇", "Guanmiao", Validity.ALWAYS, Optional.empty()),
                town("610902107", "镇", "恒口镇", "Hengkou", Validity.ALWAYS, Optional.empty()),
                town("610902124", "镇", "石梯镇", "Shiti", Validity.ALWAYS, Optional.empty()),
                town(
                        "610902106",
                        "镇",
                        "大同镇",
                        "Datong",
                        new Validity(LocalDate.MIN, LocalDate.of(2018, 6, 30)),
                        Optional.of("610902107")));
        List<Village> villages = List.of(
                new Village("610902001003", "西大街社区居委会", "610902001", "社区"),
                new Village("610902124201", "石梯村村委会", "610902124", "村"));
        List<Task> tasks = new ArrayList<>();
        for (int number = 1; number <= 24; number++) {
            tasks.add(new Task(
                    number < 10 ? "T0" + number : "T" + number,
                    new Label("类", "category"),
                    new Label("任务" + number, "task " + number),
                    List.of("U01"),
                    "P2",
                    LocalDate.of(2022, 5, 31)));
        }
        return new Plan(
                "hanbin",
                new Label("汉滨区", "Hanbin"),
                "汉政办发〔2021〕107号",
                new Areas(areas, villages, List.of("五里工业集中区管委会", "城东新区开发办"), List.of("安康市")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                tasks,
                List.of(),
                new Settings(
                        YearMonth.of(2020, 12),
                        10_000_000,
                        new BigDecimal("0.8"),
                        new BigDecimal("0.95"),
                        new BigDecimal("0.5")),
                List.of(),
                "0");
    }

    private static Area town(
            String code,
            String kind,
            String zh,
            String en,
            Validity validity,
            Optional<String> successor,
            String... aliases) {
        return new Area(
                code,
                AreaLevel.TOWN,
                kind,
                new Label(zh, en),
                Optional.of("610902"),
                validity,
                successor,
                List.of(aliases));
    }
}
