package io.tuoyu.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tuoyu.plan.Area;
import io.tuoyu.sample.Services.Reach;
import io.tuoyu.sample.Xlsx.Cell;
import io.tuoyu.sample.Xlsx.Sheet;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The district's roll-ups of the towns' monthly summary, each month laid out as somebody may lay it out. */
final class MonthlySummaries {
    private static final List<String> FLAT = List.of(
            "序号",
            "区划代码",
            "镇（街道）名称",
            "常住人口",
            "3岁以下婴幼儿数",
            "应普及人数",
            "已普及人数",
            "应指导人数",
            "已接受指导人数",
            "重点婴幼儿数",
            "重点婴幼儿已接受指导数",
            "备注");
    private static final int FIRST_COUNT = 3;
    private static final int COUNTS = 8;
    /** A telephone number that nobody has. */
    private static final String PHONE = "13800000000";

    private final World world;
    private final Notes notes;

    MonthlySummaries(World world, Notes notes) {
        this.world = world;
        this.notes = notes;
    }

    void write(Inbox inbox) throws IOException {
        YearMonth first = world.shape().first();
        for (YearMonth month = first; month.isBefore(world.shape().last()); month = month.plusMonths(1)) {
            // The play begins with the first month, so that any district plays it.
            int scene = (int) ChronoUnit.MONTHS.between(first, month);
            List<Row> rows = rows(month, scene);
            String name = Names.folder(month) + world.district() + Names.month(month) + "月报表";
            LocalDateTime at =
                    month.plusMonths(1).atDay(scene == 8 ? 9 : 3 + scene % 3).atTime(9 + scene % 8, 7 * scene % 60);
            switch (scene) {
                case 2 -> inbox.putMarked(name + ".csv", text(rows), at);
                case 5 -> inbox.put(name + ".csv", text(rows), Charset.forName("GB18030"), at);
                case 10 -> inbox.put(name + ".csv", text(rows), UTF_8, at);
                case 12 -> inbox.put(name + ".xlsx", flat(month, rows), at);
                default -> inbox.put(name + ".xlsx", paper(month, rows, scene, at.toLocalDate()), at);
            }
            note(scene, name);
        }
    }

    /** A line as it is written down: the counts as texts, because not all of them are counts. */
    private record Row(String code, String name, List<String> counts, String remark) {
        Row with(int count, String text) {
            List<String> changed = new ArrayList<>(counts);
            changed.set(count, text);
            return new Row(code, name, changed, remark);
        }
    }

    private List<Row> rows(YearMonth month, int scene) {
        List<Row> rows = new ArrayList<>();
        for (Area town : world.towns()) {
            rows.add(played(town, row(town, month), scene));
        }
        if (scene == 11 && !world.zones().isEmpty()) {
            rows.add(new Row("", world.zones().get(0), List.of("1200", "36", "30", "21", "33", "20", "1", "1"), "代管"));
        }
        return rows;
    }

    private Row row(Area town, YearMonth month) {
        Reach reach = world.services().of(town, month);
        List<String> counts = new ArrayList<>();
        for (long count : new long[] {
            world.people().residents(town),
            world.people().underThree(town),
            reach.knowTarget(),
            reach.knowReached(),
            reach.careTarget(),
            reach.careGuided(),
            reach.keyTotal(),
            reach.keyGuidedTotal()
        }) {
            counts.add(Long.toString(count));
        }
        return new Row(town.code(), town.name().zh(), counts, "");
    }

    private Row played(Area town, Row row, int scene) {
        Script script = world.script();
        if (scene == 3 && town.equals(script.negative())) {
            return row.with(5, "-" + row.counts().get(5));
        }
        if (scene == 4 && town.equals(script.telling())) {
            return new Row(row.code(), row.name(), row.counts(), "核实电话" + PHONE);
        }
        if (scene == 6 && town.equals(script.wordy())) {
            return row.with(7, row.counts().get(7) + "人");
        }
        if (scene == 9 && town.equals(script.miscoded())) {
            return new Row(script.codeOf().code(), row.name(), row.counts(), row.remark());
        }
        if (scene == 13 && town.equals(script.oldName())) {
            return new Row(row.code(), script.oldNameText(), row.counts(), row.remark());
        }
        if (scene == 14 && town.equals(script.curt())) {
            return new Row(row.code(), Names.shortName(town), row.counts(), row.remark());
        }
        return row;
    }

    private void note(int scene, String name) {
        Script script = world.script();
        switch (scene) {
            case 2 -> notes.harmless(name + ".csv", "带 BOM 的 UTF-8", "UTF-8 with a byte order mark");
            case 3 -> notes.mistake(name + ".xlsx", script.negative(), "负数", "a negative count", "NEGATIVE_COUNT");
            case 4 ->
                notes.mistake(
                        name + ".xlsx",
                        script.telling(),
                        "备注中有（虚构的）电话号码",
                        "an (invented) telephone number in the remarks",
                        "PERSONAL_DATA_IN_REMARK");
            case 5 -> notes.harmless(name + ".csv", "GB18030 编码", "encoded in GB18030");
            case 6 ->
                notes.mistake(name + ".xlsx", script.wordy(), "“人”写在数字格里", "a count with its unit", "NOT_A_NUMBER");
            case 7 -> notes.mistake(name + ".xlsx", "合计少 100 人", "a total 100 too low", "TOTAL_MISMATCH");
            case 8 -> notes.harmless(name + ".xlsx", "9 日才收到，逾期", "came on the 9th, late");
            case 9 ->
                notes.mistake(
                        name + ".xlsx",
                        script.miscoded(),
                        "代码是" + script.codeOf().name().zh() + "的",
                        "the code is another town's",
                        "CODE_NAME_CONFLICT");
            case 10 -> notes.harmless(name + ".csv", "无 BOM 的 UTF-8", "UTF-8 without a byte order mark");
            case 11 -> {
                if (!world.zones().isEmpty()) {
                    notes.mistake(
                            name + ".xlsx",
                            world.zones().get(0) + "不是镇办",
                            "a row of a zone, which is no town",
                            "UNKNOWN_TOWN");
                }
            }
            case 12 -> notes.harmless(name + ".xlsx", "单行表头", "a header of one row");
            case 13 -> notes.harmless(name + ".xlsx", "用旧名“" + script.oldNameText() + "”", "a town under its old name");
            case 14 ->
                notes.harmless(
                        name + ".xlsx", "用简称“" + Names.shortName(script.curt()) + "”", "a town under its short name");
            default -> {}
        }
    }

    private static List<List<String>> text(List<Row> rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(FLAT);
        for (Row row : rows) {
            List<String> line = new ArrayList<>(List.of(Integer.toString(lines.size()), row.code(), row.name()));
            line.addAll(row.counts());
            line.add(row.remark());
            lines.add(line);
        }
        return lines;
    }

    private static byte[] flat(YearMonth month, List<Row> rows) {
        Xlsx workbook = new Xlsx();
        Sheet sheet = workbook.sheet(Names.month(month));
        sheet.texts(FLAT.toArray(String[]::new));
        fill(sheet, rows);
        return workbook.bytes();
    }

    private byte[] paper(YearMonth month, List<Row> rows, int scene, LocalDate filled) {
        Xlsx workbook = new Xlsx();
        Sheet sheet = workbook.sheet("月报表");
        sheet.texts(world.district() + "3岁以下婴幼儿照护服务月报表").merge("A1:L1");
        sheet.texts(
                "填报单位：" + world.district() + "卫生健康局",
                "",
                "",
                "",
                "报告期：" + Names.month(month),
                "",
                "",
                "",
                "",
                "",
                "单位：人");
        sheet.texts(
                "序号", "区划代码", "镇（街道）名称", "常住人口", "3岁以下婴幼儿数", "早期发展知识普及", "", "科学育儿指导", "", "重点婴幼儿（伤、残、病）", "", "备注");
        sheet.texts("", "", "", "", "", "应普及人数", "已普及人数", "应指导人数", "已接受指导人数", "重点婴幼儿数", "已接受指导数");
        sheet.merge("A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:E4", "F3:G3", "H3:I3", "J3:K3", "L3:L4");
        int first = sheet.next();
        fill(sheet, rows);
        List<Cell> total = new ArrayList<>(List.of(Cell.BLANK, Cell.BLANK, Cell.text("合计")));
        for (int at = 0; at < COUNTS; at++) {
            long sum = sum(rows, at);
            // The wrong total is typed over the formula, as such totals are.
            total.add(scene == 7 && at == 1 ? Cell.count(sum - 100) : sheet.sum(FIRST_COUNT + at, first, sum));
        }
        sheet.row(total);
        sheet.texts("填报人：示例甲", "", "", "审核人：示例乙", "", "", "填报日期：" + filled);
        return workbook.bytes();
    }

    private static void fill(Sheet sheet, List<Row> rows) {
        int number = 1;
        for (Row row : rows) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.count(number++));
            cells.add(row.code().isEmpty() ? Cell.BLANK : Cell.text(row.code()));
            cells.add(Cell.text(row.name()));
            row.counts()
                    .forEach(count -> cells.add(isCount(count) ? Cell.count(Long.parseLong(count)) : Cell.text(count)));
            if (!row.remark().isEmpty()) {
                cells.add(Cell.text(row.remark()));
            }
            sheet.row(cells);
        }
    }

    /** What SUM makes of a column: texts do not count. */
    private static long sum(List<Row> rows, int at) {
        return rows.stream()
                .map(row -> row.counts().get(at))
                .filter(MonthlySummaries::isCount)
                .mapToLong(Long::parseLong)
                .sum();
    }

    private static boolean isCount(String text) {
        return text.matches("-?\\d+");
    }
}
