package io.tuoyu.query;

import io.tuoyu.plan.Area;
import io.tuoyu.plan.AreaLevel;
import io.tuoyu.plan.Areas;
import io.tuoyu.plan.Dataset;
import io.tuoyu.plan.Formula;
import io.tuoyu.plan.Indicator;
import io.tuoyu.plan.Label;
import io.tuoyu.plan.Measure;
import io.tuoyu.plan.OpenDefinition;
import io.tuoyu.plan.Phase;
import io.tuoyu.plan.Plan;
import io.tuoyu.plan.Settings;
import io.tuoyu.plan.Target;
import io.tuoyu.plan.Task;
import io.tuoyu.plan.Timing;
import io.tuoyu.plan.Unit;
import io.tuoyu.plan.Validity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A plan of made-up figures over the names of a real district, as wide as a real one. */
public final class SyntheticPlan {
    public static final String ROOT = "610902";
    public static final List<String> TOWNS = List.of(
            "老城街道", "新城街道", "江北街道", "建民街道", "关庙镇", "张滩镇", "瀛湖镇", "五里镇", "恒口镇", "吉河镇", "流水镇", "大竹园镇", "洪山镇", "茨沟镇",
            "大河镇", "沈坝镇", "双龙镇", "叶坪镇", "中原镇", "县河镇", "紫荆镇", "早阳镇", "关家镇", "石梯镇", "坝河镇", "牛蹄镇", "晏坝镇", "谭坝镇");
    static final YearMonth BASELINE = YearMonth.of(2020, 12);

    private static final LocalDate END = LocalDate.of(2025, 12, 31);

    private SyntheticPlan() {}

    static String code(int town) {
        return String.valueOf(610902001 + town);
    }

    /** The plan. */
    public static Plan plan() {
        List<Area> areas = new ArrayList<>();
        areas.add(new Area(
                ROOT,
                AreaLevel.DISTRICT,
                "区",
                new Label("汉滨区", "Hanbin District"),
                Optional.empty(),
                Validity.ALWAYS,
                Optional.empty(),
                List.of()));
        for (int town = 0; town < TOWNS.size(); town++) {
            areas.add(new Area(
                    code(town),
                    AreaLevel.TOWN,
                    "镇",
                    new Label(TOWNS.get(town), "Town " + (town + 1)),
                    Optional.of(ROOT),
                    Validity.ALWAYS,
                    Optional.empty(),
                    List.of()));
        }
        return new Plan(
                "hanbin",
                new Label("汉滨区创建省级婴幼儿照护服务示范城区实施方案", "Hanbin's plan for infant care"),
                "汉政办发〔2021〕107号",
                new Areas(areas, List.of(), List.of(), List.of("安康市")),
                datasets(),
                measures(),
                indicators(),
                units(),
                List.of(new Phase("P2", new Label("组织实施", "implementation"), Validity.ALWAYS)),
                tasks(),
                definitions(),
                new Settings(
                        BASELINE, 10_000_000, new BigDecimal("0.8"), new BigDecimal("0.95"), new BigDecimal("0.5")),
                List.of(),
                "3f9a1c0d5e7b2468ace013579bdf02468ace13579bdf02468ace13579bdf0246");
    }

    private static List<Dataset> datasets() {
        return List.of(
                dataset("town_workbook", "镇办月报表", "town workbook", AreaLevel.TOWN),
                dataset("institutions", "托育机构台账", "register of institutions", AreaLevel.DISTRICT),
                dataset("slot_events", "托位变动台账", "register of slots", AreaLevel.DISTRICT),
                dataset("incidents", "安全事件台账", "register of incidents", AreaLevel.DISTRICT),
                dataset("checklist", "责任清单完成情况", "checklist", AreaLevel.DISTRICT));
    }

    private static Dataset dataset(String id, String zh, String en, AreaLevel reporter) {
        return new Dataset(
                id,
                new Label(zh, en),
                reporter,
                Dataset.Extent.MONTH,
                Dataset.Absence.UNKNOWN,
                Optional.of(BASELINE),
                Optional.empty(),
                5);
    }

    private static List<Measure> measures() {
        return List.of(
                measure("slots_filed", "备案托位", "个", "slots"),
                measure("resident_pop", "常住人口", "人", "persons"),
                measure("know_reached", "已普及人数", "人", "persons"),
                measure("care_guided", "已指导人数", "人", "persons"),
                measure("key_guided", "已指导重点婴幼儿数", "人", "infants"));
    }

    private static Measure measure(String id, String zh, String unitZh, String unitEn) {
        return new Measure(
                id,
                new Label(zh, id),
                new Label(unitZh, unitEn),
                Timing.STOCK,
                AreaLevel.TOWN,
                BigDecimal.ZERO,
                Optional.empty(),
                0,
                List.of());
    }

    private static List<Indicator> indicators() {
        List<Indicator> all = new ArrayList<>();
        all.add(indicator(
                "I01",
                "每千人口拥有3岁以下婴幼儿托位数",
                "slots per 1,000 residents",
                Formula.RATE,
                "slots_filed",
                "个",
                "slots",
                2,
                Timing.STOCK,
                List.of(target("4.7", END, false)),
                true));
        all.add(indicator(
                "I02",
                "当年新增托位数",
                "new slots this year",
                Formula.COUNT,
                "new_slots",
                "个",
                "slots",
                0,
                Timing.YEAR_TO_DATE,
                List.of(yearly("400", 2021), yearly("500", 2022)),
                true));
        all.add(indicator(
                "I04",
                "婴幼儿早期发展知识普及率",
                "early-development knowledge coverage",
                Formula.PROPORTION,
                "know_reached",
                "%",
                "%",
                1,
                Timing.STOCK,
                List.of(target("95", END, false)),
                true));
        all.add(indicator(
                "I05",
                "家长和看护人员接受科学育儿指导率",
                "caregivers' guidance rate",
                Formula.PROPORTION,
                "care_guided",
                "%",
                "%",
                1,
                Timing.STOCK,
                List.of(target("95", END, false)),
                true));
        all.add(indicator(
                "I06",
                "伤残病等重点婴幼儿接受照护指导率",
                "key infants' guidance rate",
                Formula.PROPORTION,
                "key_guided",
                "%",
                "%",
                1,
                Timing.STOCK,
                List.of(target("98", END, false)),
                true));
        all.add(low("I08", "安全责任事故数", "liability accidents", "起", "accidents"));
        all.add(indicator(
                "I09",
                "公办或公建民营托育机构数",
                "public institutions",
                Formula.COUNT,
                "public",
                "所",
                "institutions",
                0,
                Timing.STOCK,
                List.of(target("1", END, false)),
                true));
        for (int number = 11; number <= 38; number++) {
            all.add(indicator(
                    "I" + number,
                    "其他指标第" + number + "号：监督检查、质量评估与培训覆盖率",
                    "other indicator " + number,
                    Formula.PROPORTION,
                    "know_reached",
                    "%",
                    "%",
                    1,
                    Timing.STOCK,
                    List.of(),
                    false));
        }
        return all;
    }

    private static Indicator low(String id, String zh, String en, String unitZh, String unitEn) {
        return new Indicator(
                id,
                new Label(zh, en),
                new Label(zh, en),
                "二",
                Formula.COUNT,
                List.of("incidents"),
                List.of(),
                Optional.empty(),
                1,
                new Label(unitZh, unitEn),
                0,
                Timing.YEAR_TO_DATE,
                Indicator.Evidence.CENSUS,
                Indicator.Polarity.LOWER_IS_BETTER,
                Optional.empty(),
                Optional.empty(),
                List.of(target("0", END, false)),
                "health",
                1,
                true);
    }

    private static Indicator indicator(
            String id,
            String zh,
            String en,
            Formula formula,
            String numerator,
            String unitZh,
            String unitEn,
            int decimals,
            Timing timing,
            List<Target> targets,
            boolean headline) {
        return new Indicator(
                id,
                new Label(zh, en),
                new Label(zh, en),
                "二",
                formula,
                List.of(numerator),
                formula == Formula.COUNT ? List.of() : List.of("resident_pop"),
                Optional.empty(),
                formula == Formula.RATE ? 1000 : formula == Formula.COUNT ? 1 : 100,
                new Label(unitZh, unitEn),
                decimals,
                timing,
                Indicator.Evidence.CENSUS,
                Indicator.Polarity.HIGHER_IS_BETTER,
                Optional.empty(),
                Optional.empty(),
                targets,
                "health",
                1,
                headline);
    }

    private static Target target(String level, LocalDate due, boolean yearly) {
        return new Target(
                new BigDecimal(level),
                LocalDate.of(2021, 1, 1),
                due,
                yearly,
                Set.of(AreaLevel.TOWN, AreaLevel.DISTRICT),
                "二");
    }

    private static Target yearly(String level, int year) {
        return new Target(
                new BigDecimal(level),
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                true,
                Set.of(AreaLevel.DISTRICT),
                "二");
    }

    private static List<Unit> units() {
        return List.of(
                new Unit("health", new Label("区卫生健康局", "District Health Bureau")),
                new Unit("development", new Label("区发展和改革局", "District Development and Reform Bureau")),
                new Unit("towns", new Label("各镇人民政府、街道办事处", "all towns and sub-districts")));
    }

    private static List<Task> tasks() {
        List<Task> tasks = new ArrayList<>();
        for (int number = 1; number <= 24; number++) {
            tasks.add(new Task(
                    String.format("T%02d", number),
                    new Label("政策支持", "policy"),
                    new Label("制定婴幼儿照护服务机构建设及运营补贴制度，且实施效果良好（第" + number + "项）", "subsidy rules, item " + number),
                    number % 3 == 0 ? List.of("development", "health", "towns") : List.of("health", "development"),
                    "P2",
                    LocalDate.of(2022, 5, 31)));
        }
        return tasks;
    }

    private static List<OpenDefinition> definitions() {
        return List.of(new OpenDefinition(
                "population",
                new Label("每千人口托位数的人口是常住人口还是户籍人口？", "Which population: resident or registered?"),
                List.of(
                        new OpenDefinition.Option(
                                "resident", new Label("常住人口", "resident"), Map.of(), Optional.empty(), true),
                        new OpenDefinition.Option(
                                "registered", new Label("户籍人口", "registered"), Map.of(), Optional.empty(), true)),
                "resident",
                List.of("I01")));
    }
}
