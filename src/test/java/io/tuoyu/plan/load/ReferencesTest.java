package io.tuoyu.plan.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults between files, and in what they mean together: each is told where it is written. */
class ReferencesTest {
    @TempDir
    private Path directory;

    @Test
    void anUnknownMeasureIsTold() {
        assertThat(edited("indicators.yaml", "numerator: [beds]", "numerator: [bed]"))
                .containsExactly(at(
                        "indicators.yaml",
                        7,
                        "没有叫“bed”的数据项。",
                        "There is no measure 'bed'.",
                        "是不是“beds”？可用的有：beds、people、visits。",
                        "Did you mean 'beds'? Known: beds, people, visits."));
    }

    @Test
    void anUnknownIndicatorIsTold() {
        assertThat(edited("definitions.yaml", "[A1, A3]", "[A1, A9]"))
                .containsExactly(at(
                        "definitions.yaml",
                        8,
                        "没有叫“A9”的指标。",
                        "There is no indicator 'A9'.",
                        "是不是“A1”？可用的有：A1、A2、A3。",
                        "Did you mean 'A1'? Known: A1, A2, A3."));
    }

    @Test
    void anUnknownOwnerIsTold() {
        assertThat(
                        edited(
                                "indicators.yaml",
                                "of: A1\n    unit: {zh: 张, en: beds}\n    timing: stock\n    polarity: lower_is_better\n    owner: health",
                                "of: A1\n    unit: {zh: 张, en: beds}\n    timing: stock\n    polarity: lower_is_better\n    owner: helth"))
                .containsExactly(at(
                        "indicators.yaml",
                        35,
                        "没有叫“helth”的责任单位。",
                        "There is no unit 'helth'.",
                        "是不是“health”？可用的有：health。",
                        "Did you mean 'health'? Known: health."));
    }

    @Test
    void anUnknownDatasetIsTold() {
        assertThat(edited("measures.yaml", "[card.people]", "[cards.people]"))
                .containsExactly(at(
                        "measures.yaml",
                        13,
                        "没有叫“cards”的数据集。",
                        "There is no data set 'cards'.",
                        "是不是“card”？可用的有：card、visits。",
                        "Did you mean 'card'? Known: card, visits."));
    }

    @Test
    void anUnknownFieldIsTold() {
        assertThat(edited("measures.yaml", "[card.people]", "[card.persons]"))
                .containsExactly(at(
                        "measures.yaml",
                        13,
                        "没有叫“persons”的字段。",
                        "There is no field 'persons'.",
                        "可用的有：beds、people。",
                        "Known: beds, people."));
    }

    @Test
    void anUnknownPhaseIsTold() {
        assertThat(edited("tasks.yaml", "phase: first", "phase: frist"))
                .containsExactly(at(
                        "tasks.yaml",
                        9,
                        "没有叫“frist”的阶段。",
                        "There is no phase 'frist'.",
                        "是不是“first”？可用的有：first、second。",
                        "Did you mean 'first'? Known: first, second."));
    }

    @Test
    void anUnknownAreaIsTold() {
        assertThat(edited("towns.csv", ",2030-03-31,990101100,", ",2030-03-31,990101109,"))
                .containsExactly(at(
                        "towns.csv",
                        4,
                        "没有叫“990101109”的区域。",
                        "There is no area '990101109'.",
                        "是不是“990101100”？可用的有：990101、990101001、990101100、990101101。",
                        "Did you mean '990101100'? Known: 990101, 990101001, 990101100, 990101101."));
    }

    @Test
    void anUnknownTownOfAVillageIsTold() {
        assertThat(edited("villages.csv", "990101001,社区", "990101009,社区"))
                .containsExactly(at(
                        "villages.csv",
                        2,
                        "没有叫“990101009”的区域。",
                        "There is no area '990101009'.",
                        "是不是“990101001”？可用的有：990101、990101001、990101100、990101101。",
                        "Did you mean '990101001'? Known: 990101, 990101001, 990101100, 990101101."));
    }

    @Test
    void anUnknownOptionIsTold() {
        assertThat(edited("definitions.yaml", "chosen: resident", "chosen: residents"))
                .containsExactly(at(
                        "definitions.yaml",
                        7,
                        "没有叫“residents”的选项。",
                        "There is no option 'residents'.",
                        "是不是“resident”？可用的有：resident、registered。",
                        "Did you mean 'resident'? Known: resident, registered."));
    }

    @Test
    void aMeasureThatAnOptionCountsInsteadMustBeKnown() {
        assertThat(edited(
                        "definitions.yaml",
                        "en: registered}}",
                        "en: registered}, instead: [{measure: people, by: nobody}]}"))
                .extracting(Problem::en)
                .contains("There is no measure 'nobody'.");
    }

    @Test
    void aDayThatIsNotInTheCalendarIsTold() {
        assertThat(edited("tasks.yaml", "due: 2030-06-30", "due: 2030-06-31"))
                .containsExactly(at(
                        "tasks.yaml",
                        10,
                        "日历上没有“2030-06-31”这一天。",
                        "There is no day 2030-06-31 in the calendar.",
                        "请核对日期。",
                        "Check the date."));
    }

    @Test
    void aDuplicateIdIsTold() {
        assertThat(edited("measures.yaml", "- id: people", "- id: beds"))
                .containsExactly(
                        at(
                                "measures.yaml",
                                8,
                                "数据项“beds”重复，第 2 行已经有了。",
                                "Two of the kind measure are called 'beds', the first on line 2.",
                                "请改编号或删去一个。",
                                "Change one id or remove it."),
                        at(
                                "indicators.yaml",
                                8,
                                "没有叫“people”的数据项。",
                                "There is no measure 'people'.",
                                "可用的有：beds、visits。",
                                "Known: beds, visits."));
    }

    @Test
    void aCircleIsTold() {
        assertThat(edited("indicators.yaml", "of: A1", "of: A3"))
                .containsExactly(at(
                        "indicators.yaml",
                        31,
                        "指标互相引用，成了一圈：A3 → A3。",
                        "Indicators refer to each other in a circle: A3 → A3.",
                        "请让“of”指向有分子的指标。",
                        "Let 'of' name an indicator with a numerator."));
    }

    @Test
    void targetsOutOfOrderAreTold() {
        assertThat(edited("indicators.yaml", "due: 2032-12-31", "due: 2030-06-30"))
                .containsExactly(at(
                        "indicators.yaml",
                        15,
                        "目标没有按到期日排列：2030-06-30 排在 2030-12-31 之后。",
                        "Targets are out of order: 2030-06-30 stands after 2030-12-31.",
                        "请按到期日从早到晚排列，同一天只留一个。",
                        "Put the earliest first, one for each day."));
    }

    @Test
    void overlappingPhasesAreTold() {
        assertThat(edited("tasks.yaml", "from: 2030-07-01", "from: 2030-06-30"))
                .containsExactly(at(
                        "tasks.yaml",
                        3,
                        "阶段“second”与“first”的日期重叠。",
                        "The days of phase 'second' overlap those of 'first'.",
                        "请核对起止日期。",
                        "Check the first and last days."));
    }

    @Test
    void overlappingAreasAreTold() {
        assertThat(edited("towns.csv", "北岭镇", "南塘镇"))
                .containsExactly(at(
                        "towns.csv",
                        4,
                        "两个区域在同一时期都叫“南塘镇”：990101100 和 990101101。",
                        "Two areas are called '南塘镇' at the same time: 990101100 and 990101101.",
                        "请核对名称和有效期。",
                        "Check names and validity."));
    }

    @Test
    void anEndBeforeTheBeginningIsTold() {
        assertThat(edited("tasks.yaml", "to: 2030-06-30}", "to: 2029-06-30}"))
                .containsExactly(
                        at(
                                "tasks.yaml",
                                2,
                                "结束（2029-06-30）早于开始（2030-01-01）。",
                                "It ends (2029-06-30) before it begins (2030-01-01).",
                                "请核对这两个日期。",
                                "Check both dates."),
                        at(
                                "tasks.yaml",
                                10,
                                "到期日 2030-06-30 晚于所在阶段的最后一天 2029-06-30。",
                                "It is due on 2030-06-30, after the last day of its phase, 2029-06-30.",
                                "请改到期日或阶段。",
                                "Change the day or the phase."));
    }

    @Test
    void aTaskDueAfterItsPhaseIsTold() {
        assertThat(edited("tasks.yaml", "    due: 2030-06-30", "    due: 2030-07-01"))
                .containsExactly(at(
                        "tasks.yaml",
                        10,
                        "到期日 2030-07-01 晚于所在阶段的最后一天 2030-06-30。",
                        "It is due on 2030-07-01, after the last day of its phase, 2030-06-30.",
                        "请改到期日或阶段。",
                        "Change the day or the phase."));
    }

    @Test
    void aSecondRootIsTold() {
        assertThat(
                        edited(
                                "areas.yaml",
                                "}}\n",
                                "}}\n  - {code: \"990102\", level: district, kind: 区, name: {zh: 云山区, en: Yunshan District}}\n"))
                .containsExactly(at(
                        "areas.yaml",
                        3,
                        "没有上级的区域不止一个。",
                        "More than one area has no parent.",
                        "请补上“parent”，只留一个最高的区域。",
                        "Add 'parent': only one area may stand at the top."));
    }

    @Test
    void aParentThatIsNotAboveIsTold() {
        assertThat(edited("towns.csv", "Beiling Town,镇,990101,", "Beiling Town,镇,990101100,"))
                .containsExactly(at(
                        "towns.csv",
                        4,
                        "上级“990101100”的层级不比它高。",
                        "Its parent '990101100' is of no higher level.",
                        "请改为上一级区域的代码。",
                        "Give the code of an area of a higher level."));
    }

    @Test
    void aChainOfDerivedIndicatorsIsTold() {
        assertThat(edited(
                        "indicators.yaml",
                        "    formula: count\n    numerator: [visits]",
                        "    formula: shortfall\n    of: A3"))
                .containsExactly(at(
                        "indicators.yaml",
                        22,
                        "“A3”本身也由别的指标得出。",
                        "'A3' is derived from another indicator itself.",
                        "请让“of”指向有分子的指标。",
                        "Let 'of' name an indicator with a numerator."));
    }

    @Test
    void anOfWhereNothingIsDerivedIsTold() {
        assertThat(edited("indicators.yaml", "numerator: [visits]", "of: A1"))
                .containsExactly(at(
                        "indicators.yaml",
                        22,
                        "“count”不从别的指标得出，不能写“of”。",
                        "A count is not derived from another indicator.",
                        "请删去“of”，或改用 completion、shortfall。",
                        "Remove 'of', or make it a completion or shortfall."));
    }

    @Test
    void aShortfallOfNothingIsTold() {
        assertThat(edited("indicators.yaml", "    of: A1\n", ""))
                .containsExactly(at(
                        "indicators.yaml",
                        30,
                        "“shortfall”要说明对哪个指标而言。",
                        "A shortfall must say of which indicator.",
                        "请补上“of”。",
                        "Add 'of'."));
    }

    @Test
    void aNumeratorWithoutADenominatorIsTold() {
        assertThat(edited("indicators.yaml", "    denominator: [people]\n", ""))
                .containsExactly(at(
                        "indicators.yaml",
                        7,
                        "有分子，没有分母。",
                        "There is a numerator and no denominator.",
                        "请补上“denominator”，或把“formula”改为 count。",
                        "Add 'denominator', or make the formula a count."));
    }

    @Test
    void aSampleWithoutWeightsIsTold() {
        assertThat(edited(
                        "indicators.yaml", "    numerator: [visits]", "    numerator: [visits]\n    evidence: sample"))
                .containsExactly(at(
                        "indicators.yaml",
                        23,
                        "抽样指标没有权数。",
                        "A sample has no weights.",
                        "请补上“stratum”，例如镇办的婴幼儿人数。",
                        "Add 'stratum': the children of each town, for example."));
    }

    private List<Problem> edited(String file, String before, String after) {
        return TinyPlan.problemsAfter(directory, file, before, after);
    }

    private Problem at(String file, int line, String zh, String en, String fixZh, String fixEn) {
        return new Problem(directory.resolve(file), line, zh, en, fixZh, fixEn);
    }
}
