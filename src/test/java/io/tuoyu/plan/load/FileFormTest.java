package io.tuoyu.plan.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults that stand in one file: each is told with its line, what is wrong and what to do. */
class FileFormTest {
    @TempDir
    private Path directory;

    @Test
    void anUnknownKeyIsTold() {
        assertThat(edited("indicators.yaml", "    factor: 1000", "    facter: 1000"))
                .containsExactly(
                        at(
                                "indicators.yaml",
                                9,
                                "不认识的键“facter”。",
                                "Unknown key 'facter'.",
                                "是不是“factor”？可用的有：id、name、definition、clause、formula、of、numerator、denominator、factor、unit、decimals、timing、evidence、polarity、stratum、pending、targets、owner、definition_version、headline。",
                                "Did you mean 'factor'? Known: id, name, definition, clause, formula, of, numerator, denominator, factor, unit, decimals, timing, evidence, polarity, stratum, pending, targets, owner, definition_version, headline."));
    }

    @Test
    void aMissingKeyIsTold() {
        assertThat(edited("units.yaml", "{id: health, name:", "{name:"))
                .containsExactly(at("units.yaml", 2, "缺少“id”。", "'id' is missing.", "请补上“id”。", "Add 'id'."));
    }

    @Test
    void anUnknownWordIsTold() {
        assertThat(edited("indicators.yaml", "formula: rate", "formula: ratio"))
                .containsExactly(at(
                        "indicators.yaml",
                        6,
                        "“formula”不能是“ratio”。",
                        "'formula' cannot be 'ratio'.",
                        "是不是“rate”？可用的有：proportion、rate、count、completion、shortfall、share_where。",
                        "Did you mean 'rate'? Known: proportion, rate, count, completion, shortfall, share_where."));
    }

    @Test
    void aBadlyWrittenDateIsTold() {
        assertThat(edited("tasks.yaml", "due: 2030-06-30", "due: 2030/6/30"))
                .containsExactly(at(
                        "tasks.yaml",
                        10,
                        "“due”的“2030/6/30”写法不对。",
                        "'2030/6/30' is no way to write 'due'.",
                        "应为日期，写作 2025-12-31。",
                        "Write a day, written 2025-12-31."));
    }

    @Test
    void aDuplicateKeyIsTold() {
        assertThat(edited("datasets.yaml", "    due_day: 10", "    due_day: 10\n    due_day: 11"))
                .containsExactly(at(
                        "datasets.yaml",
                        9,
                        "键“due_day”重复，第 8 行已经写过。",
                        "Key 'due_day' stands twice, first on line 8.",
                        "请只留一个。",
                        "Keep one of them."));
    }

    @Test
    void aTabIsTold() {
        assertThat(edited("units.yaml", "  - {id: health", "	- {id: health"))
                .containsExactly(at(
                        "units.yaml",
                        2,
                        "缩进里有制表符（Tab）。",
                        "The indentation holds a tab.",
                        "请改用空格缩进。",
                        "Indent with spaces."));
    }

    @Test
    void aSyntaxErrorIsTold() {
        assertThat(edited("units.yaml", "en: Health Bureau}}", "en: Health Bureau}"))
                .containsExactly(at(
                        "units.yaml",
                        2,
                        "YAML 语法错误，读到这里读不下去。",
                        "YAML syntax error: the file cannot be read past this line.",
                        "请检查这一行和上一行的缩进、冒号、引号和括号。",
                        "Check indentation, colons, quotes and brackets of this line and the one before."));
    }

    @Test
    void aShareAboveOneIsTold() {
        assertThat(edited("plan.yaml", "coverage_floor: 0.8", "coverage_floor: 80"))
                .containsExactly(at(
                        "plan.yaml",
                        7,
                        "“coverage_floor”的“80”超出范围。",
                        "'coverage_floor' is out of range: 80.",
                        "应不小于 0，不大于 1。",
                        "It must be at least 0, at most 1."));
    }

    @Test
    void aNumberForTextIsTold() {
        assertThat(edited("areas.yaml", "code: \"990101\"", "code: 990101"))
                .containsExactly(at(
                        "areas.yaml",
                        2,
                        "“code”的类型不对。",
                        "'code' is of the wrong type.",
                        "应为文字，数字请加引号。",
                        "Make it text, digits in quotes."));
    }

    @Test
    void anEmptyListIsTold() {
        assertThat(edited("tasks.yaml", "units: [health]", "units: []"))
                .containsExactly(
                        at("tasks.yaml", 8, "“units”是空的。", "'units' is empty.", "请至少写一项。", "Give at least one item."));
    }

    @Test
    void aWrongHeaderIsTold() {
        assertThat(edited("towns.csv", "aliases\n", "alias\n"))
                .containsExactly(at(
                        "towns.csv",
                        1,
                        "表头是“code,name,name_en,kind,parent,valid_from,valid_to,successor,alias”，不是规定的表头。",
                        "The header is 'code,name,name_en,kind,parent,valid_from,valid_to,successor,alias', not the one agreed.",
                        "请改为“code,name,name_en,kind,parent,valid_from,valid_to,successor,aliases”。",
                        "Make it 'code,name,name_en,kind,parent,valid_from,valid_to,successor,aliases'."));
    }

    @Test
    void aSecondDocumentIsTold() {
        assertThat(edited("units.yaml", "Health Bureau}}\n", "Health Bureau}}\n---\nunits: []\n"))
                .containsExactly(at(
                        "units.yaml",
                        4,
                        "文件里有第二份 YAML 文档。",
                        "The file holds a second YAML document.",
                        "请删去“---”及其后的内容。",
                        "Remove the '---' and what follows it."));
    }

    @Test
    void anAliasIsTold() {
        assertThat(edited("units.yaml", "en: Health Bureau", "en: *name"))
                .containsExactly(at(
                        "units.yaml",
                        2,
                        "这里用了 YAML 别名（*）。",
                        "A YAML alias (*) stands here.",
                        "请把内容直接写出来。",
                        "Write its content out."));
    }

    @Test
    void aBoundThatIsTooSmallIsTold() {
        assertThat(edited("datasets.yaml", "due_day: 10", "due_day: 31"))
                .containsExactly(at(
                        "datasets.yaml",
                        8,
                        "“due_day”的“31”超出范围。",
                        "'due_day' is out of range: 31.",
                        "应不小于 1，不大于 28。",
                        "It must be at least 1, at most 28."));
    }

    @Test
    void aLineTooShortIsTold() {
        assertThat(edited("villages.csv", ",社区", ""))
                .containsExactly(at(
                        "villages.csv",
                        2,
                        "这一行有 3 列，应为 4 列。",
                        "This line has 3 cells instead of 4.",
                        "请检查逗号和引号。",
                        "Check commas and quotes."));
    }

    private List<Problem> edited(String file, String before, String after) {
        return TinyPlan.problemsAfter(directory, file, before, after);
    }

    private Problem at(String file, int line, String zh, String en, String fixZh, String fixEn) {
        return new Problem(directory.resolve(file), line, zh, en, fixZh, fixEn);
    }
}
