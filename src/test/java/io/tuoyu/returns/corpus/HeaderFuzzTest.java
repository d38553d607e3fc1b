package io.tuoyu.returns.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.plan.Plan;
import io.tuoyu.plan.load.PlanLoader;
import io.tuoyu.returns.AcceptedRow;
import io.tuoyu.returns.Figure;
import io.tuoyu.returns.FileReading;
import io.tuoyu.returns.Finding;
import io.tuoyu.returns.Reason;
import io.tuoyu.returns.TestWorkbook;
import io.tuoyu.returns.TestWorkbook.TestSheet;
import io.tuoyu.returns.check.Delivered;
import io.tuoyu.returns.check.ReturnReader;
import io.tuoyu.returns.read.A1;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Monthly summaries laid out at random: the figures read are the right ones, or the header is refused with the reason that
 * it deserves. A seed names every variant.
 */
class HeaderFuzzTest {
    private static final int VARIANTS = 400;
    private static final Plan PLAN = PlanLoader.load(Path.of("jobs", "hanbin"));
    private static final List<String> FIELDS = List.of(
            "resident_pop",
            "under3",
            "know_target",
            "know_reached",
            "care_target",
            "care_guided",
            "key_total",
            "key_guided");
    private static final Map<String, String> TOWNS =
            Map.of("老城街道", "610902001", "关庙镇政府", "610902100", "1.石梯", "610902124", "建民办事处", "610902004");

    @TempDir
    private Path directory;

    /** A column: what its header says, and its field; empty if it is none. */
    private record Leaf(String field, String alone, String grouped) {}

    /** Columns that stand side by side, and the title that they may have. */
    private record Group(String title, List<Leaf> leaves) {}

    @ParameterizedTest
    @ValueSource(longs = {20220506, 77, 610902})
    void whateverTheLayoutTheFiguresAreRight(long seed) throws IOException {
        for (int variant = 0; variant < VARIANTS; variant++) {
            new Variant(new Random(seed * VARIANTS + variant)).check("seed " + seed + ", variant " + variant);
        }
    }

    private final class Variant {
        private final Random random;
        private final List<Object[]> grid = new ArrayList<>();
        private final List<String> merges = new ArrayList<>();
        private final List<String> expected = new ArrayList<>();
        private final List<Leaf> columns = new ArrayList<>();
        private int left;

        Variant(Random random) {
            this.random = random;
        }

        void check(String name) throws IOException {
            Optional<Reason> fault = draw();
            Path file = directory.resolve("file");
            Files.write(file, bytes());
            FileReading reading = new ReturnReader(PLAN, LocalDate.of(2022, 6, 6))
                    .read(List.of(new Delivered("汉滨区2022年5月月报.xlsx", file)), Optional.empty())
                    .get(0);
            List<String> rejected =
                    reading.rejected().stream().map(Variant::told).toList();
            if (fault.isPresent()) {
                assertThat(rejected)
                        .as(name + drawn())
                        .containsExactly(fault.get().name());
            } else {
                assertThat(rejected).as(name + drawn()).isEmpty();
                assertThat(reading.accepted().stream().map(Variant::told))
                        .as(name + drawn())
                        .containsExactlyElementsOf(expected);
            }
        }

        private static String told(Finding finding) {
            return finding.reason().name();
        }

        private static String told(AcceptedRow row) {
            StringBuilder told = new StringBuilder(row.areaCode());
            for (Figure figure : row.figures()) {
                told.append(" ").append(figure.field()).append("=").append(figure.value());
            }
            return told.toString();
        }

        private Optional<Reason> draw() {
            left = random.nextInt(4);
            boolean isGrouped = random.nextBoolean();
            List<Group> groups = groups(isGrouped);
            Collections.shuffle(groups, random);
            Optional<Reason> fault = spoil(groups);
            preamble();
            if (isGrouped) {
                groupedHeader(groups);
            } else {
                flatHeader(groups);
            }
            belowHeader();
            data();
            return fault;
        }

        /** Takes a column away, or writes one twice. */
        private Optional<Reason> spoil(List<Group> groups) {
            int lot = random.nextInt(10);
            List<Group> needed = groups.stream()
                    .filter(group -> !group.leaves().get(0).field().isEmpty())
                    .toList();
            Group group = needed.get(random.nextInt(needed.size()));
            Leaf leaf = group.leaves().stream()
                    .filter(each -> !each.field().isEmpty())
                    .findFirst()
                    .orElseThrow();
            if (lot == 0) {
                List<Leaf> rest = new ArrayList<>(group.leaves());
                rest.remove(leaf);
                groups.remove(group);
                if (!rest.isEmpty()) {
                    groups.add(new Group(group.title(), rest));
                }
                return Optional.of(Reason.HEADER_NOT_FOUND);
            }
            if (lot == 1) {
                groups.add(random.nextInt(groups.size()), new Group("", List.of(leaf)));
                return Optional.of(Reason.HEADER_DUPLICATE);
            }
            return Optional.empty();
        }

        private List<Group> groups(boolean isGrouped) {
            List<Group> groups = new ArrayList<>();
            groups.add(alone("name", any("镇（街道）名称", "镇办", "填报单位")));
            groups.add(alone("resident_pop", any("常住人口", "常住人口数")));
            groups.add(alone("under3", any("3岁以下婴幼儿数", "0-3岁婴幼儿数", "３岁以下儿童数", "0～3岁幼儿人数", "3岁以下婴幼儿")));
            Leaf knowTarget =
                    new Leaf("know_target", any("早期发展知识应普及人数", "应普及", "早期发展知识（普及）应普及人数"), any("应普及人数", "应普及"));
            Leaf knowReached =
                    new Leaf("know_reached", any("早期发展知识已普及人数", "已普及", "早期发展知识普及已普及数"), any("已普及人数", "已普及数"));
            Leaf careTarget = new Leaf("care_target", any("应指导人数", "应接受指导人数", "科学育儿指导应指导"), any("应指导", "应接受指导人数"));
            Leaf careGuided = new Leaf(
                    "care_guided", any("已接受指导", "接受指导", "已指导人数", "科学育儿指导已接受指导数"), any("已接受指导人数", "接受指导", "已指导"));
            Leaf keyTotal = new Leaf("key_total", any("重点婴幼儿数", "重点儿童人数", "重点幼儿数(伤、残、病)"), any("重点婴幼儿数", "重点儿童数"));
            Leaf keyGuided = new Leaf(
                    "key_guided",
                    any("重点婴幼儿已接受（照护）指导数", "重点儿童已接受照护指导数", "重点婴幼儿已接受指导数"),
                    any("已接受照护指导数", "已接受指导数", "接受指导人数", "已指导"));
            if (isGrouped) {
                groups.add(group(any("早期发展知识普及", "早期发展知识（普及）", "一、早期发展知识"), knowTarget, knowReached, "普及率"));
                groups.add(group(any("科学育儿指导", "家长和看护人员科学育儿指导"), careTarget, careGuided, "指导率"));
                groups.add(group(any("重点婴幼儿", "重点婴幼儿（伤、残、病）", "三、重点儿童照护指导"), keyTotal, keyGuided, "指导率"));
            } else {
                List.of(knowTarget, knowReached, careTarget, careGuided, keyTotal, keyGuided)
                        .forEach(leaf -> groups.add(new Group("", List.of(leaf))));
            }
            for (String other : List.of(
                    "序号",
                    "区划代码",
                    "备注",
                    "户籍人口",
                    "男",
                    "户籍3岁以下婴幼儿数",
                    "2021年常住人口",
                    "上年3岁以下婴幼儿数",
                    "未普及人数",
                    "机构数",
                    "0-6岁儿童数")) {
                if (random.nextInt(4) == 0) {
                    groups.add(alone("", other));
                }
            }
            return groups;
        }

        private Group alone(String field, String words) {
            return new Group("", List.of(new Leaf(field, words, words)));
        }

        private Group group(String title, Leaf target, Leaf reached, String rate) {
            List<Leaf> leaves = new ArrayList<>(List.of(target, reached));
            if (random.nextBoolean()) {
                leaves.add(random.nextInt(3), new Leaf("", rate, rate));
            }
            if (leaves.get(0).field().isEmpty()) {
                Collections.swap(leaves, 0, 1);
            }
            return new Group(title, leaves);
        }

        private void preamble() {
            for (int row = random.nextInt(4); row > 0; row--) {
                grid.add(new Object[] {any("", "", "汉滨区婴幼儿照护服务", "报送要求：每月5日前", "内部资料")});
            }
            if (random.nextBoolean()) {
                grid.add(shifted("汉滨区2022年5月婴幼儿照护服务月报表"));
            }
            if (random.nextBoolean()) {
                grid.add(shifted("填报单位：汉滨区卫健局", "", "报告期：2022年5月", "", any("单位：人", "单位：人、%", "")));
            }
        }

        private void flatHeader(List<Group> groups) {
            List<Object> cells = new ArrayList<>();
            for (Group group : groups) {
                for (Leaf leaf : group.leaves()) {
                    columns.add(leaf);
                    cells.add(decorated(leaf.alone()));
                }
            }
            grid.add(shifted(cells.toArray()));
        }

        private void groupedHeader(List<Group> groups) {
            boolean isMerged = random.nextBoolean();
            List<Object> upper = new ArrayList<>();
            List<Object> lower = new ArrayList<>();
            int row = grid.size() + 1;
            for (Group group : groups) {
                int first = left + columns.size();
                for (Leaf leaf : group.leaves()) {
                    boolean isOwn = group.title().isEmpty();
                    // In the lower row a guided count would stand under the title of the group on its left.
                    boolean isUp = isOwn && (isMerged || leaf.alone().contains("指导") || random.nextBoolean());
                    String words = decorated(isOwn ? leaf.alone() : leaf.grouped());
                    upper.add(isUp ? words : isOwn || !group.leaves().get(0).equals(leaf) ? "" : group.title());
                    lower.add(isUp ? "" : words);
                    columns.add(leaf);
                    if (isUp && isMerged) {
                        int column = left + columns.size() - 1;
                        merges.add(A1.name(column, row) + ":" + A1.name(column, row + 1));
                    }
                }
                if (isMerged && group.leaves().size() > 1) {
                    merges.add(A1.name(first, row) + ":"
                            + A1.name(first + group.leaves().size() - 1, row));
                }
            }
            grid.add(shifted(upper.toArray()));
            grid.add(shifted(lower.toArray()));
        }

        private void belowHeader() {
            if (random.nextInt(4) == 0) {
                List<Object> units = new ArrayList<>();
                columns.forEach(leaf -> units.add(FIELDS.contains(leaf.field()) ? "人" : ""));
                grid.add(shifted(units.toArray()));
            }
            if (random.nextInt(4) == 0) {
                List<Object> numbers = new ArrayList<>();
                for (int column = 1; column <= columns.size(); column++) {
                    numbers.add(column);
                }
                grid.add(shifted(numbers.toArray()));
            }
        }

        private void data() {
            List<String> names = new ArrayList<>(TOWNS.keySet());
            Collections.sort(names);
            Collections.shuffle(names, random);
            Map<String, Long> sums = new LinkedHashMap<>();
            for (String name : names.subList(0, 1 + random.nextInt(3))) {
                Map<String, Long> figures = figures();
                figures.forEach((field, value) -> sums.merge(field, value, Long::sum));
                StringBuilder line = new StringBuilder(TOWNS.get(name));
                FIELDS.forEach(
                        field -> line.append(" ").append(field).append("=").append(figures.get(field)));
                expected.add(line.toString());
                grid.add(row(name, figures));
                if (random.nextInt(6) == 0) {
                    grid.add(new Object[0]);
                }
            }
            grid.add(row(any("合计", "全区合计", "总 计"), sums));
            grid.add(shifted(any("填报人：张三", "注：数据由各镇办提供", ""), "", any("", "审核人：李四")));
        }

        private Map<String, Long> figures() {
            long people = 20_000L + random.nextInt(50_000);
            long children = 500L + random.nextInt(1_000);
            long known = 400L + random.nextInt(500);
            long cared = 400L + random.nextInt(500);
            long key = 20L + random.nextInt(50);
            List<Long> values = List.of(
                    people,
                    children,
                    known,
                    known - random.nextInt(99),
                    cared,
                    cared - random.nextInt(99),
                    key,
                    key - random.nextInt(9));
            Map<String, Long> figures = new LinkedHashMap<>();
            for (int at = 0; at < FIELDS.size(); at++) {
                figures.put(FIELDS.get(at), values.get(at));
            }
            return figures;
        }

        private Object[] row(String name, Map<String, Long> figures) {
            List<Object> cells = new ArrayList<>();
            for (Leaf leaf : columns) {
                if (leaf.field().equals("name")) {
                    cells.add(name);
                } else if (leaf.field().isEmpty()) {
                    cells.add(leaf.alone().endsWith("代码") || leaf.alone().endsWith("率") ? "" : any("", "无"));
                } else {
                    cells.add(figures.get(leaf.field()));
                }
            }
            return shifted(cells.toArray());
        }

        /** A header cell as people write it: numbered, with its unit, broken into lines, with spaces. */
        private String decorated(String words) {
            String number = any(
                    "",
                    "",
                    "",
                    "(" + (1 + random.nextInt(12)) + ")",
                    (1 + random.nextInt(12)) + ".",
                    "三、",
                    "⑤",
                    "*",
                    "B.",
                    "7 ");
            String unit = any("", "", "（人）", "\n(人)", "：", "（单位：人）", "［人］", "/人");
            // A bare number before an age would be a part of it.
            StringBuilder text = new StringBuilder(words.matches("[0-9０-９].*") && number.endsWith(" ") ? "" : number);
            for (int at = 0; at < words.length(); at++) {
                text.append(words.charAt(at));
                if (random.nextInt(12) == 0) {
                    text.append(any("\n", " ", "　"));
                }
            }
            return text + (words.endsWith("率") || words.endsWith("代码") ? "" : unit);
        }

        private String any(String... words) {
            return words[random.nextInt(words.length)];
        }

        private Object[] shifted(Object... cells) {
            Object[] shifted = new Object[left + cells.length];
            System.arraycopy(cells, 0, shifted, left, cells.length);
            return shifted;
        }

        private byte[] bytes() {
            TestSheet sheet = new TestWorkbook().sheet("月报表");
            grid.forEach(sheet::row);
            merges.forEach(sheet::merge);
            return sheet.end().bytes();
        }

        private String drawn() {
            StringBuilder drawn = new StringBuilder("\n");
            for (Object[] row : grid) {
                for (Object cell : row) {
                    drawn.append(cell == null ? "" : cell.toString().replace("\n", "\\n"))
                            .append(" | ");
                }
                drawn.append("\n");
            }
            return drawn.toString();
        }
    }
}
