package io.tuoyu.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tuoyu.plan.Area;
import io.tuoyu.sample.Nurseries.Standing;
import io.tuoyu.sample.People.Place;
import io.tuoyu.sample.Services.Reach;
import io.tuoyu.sample.Xlsx.Cell;
import io.tuoyu.sample.Xlsx.Sheet;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The towns' workbooks of the last month, six sheets each. */
final class TownWorkbooks {
    private static final List<String> KEY_CLASSES = List.of("伤", "残", "病");
    /** How the guided were reached; the parts do not add to the whole, many took part in two. */
    private static final int[] CHANNELS = {38, 45, 31};

    private final World world;
    private final Notes notes;
    private final YearMonth month;
    private final LocalDate due;

    TownWorkbooks(World world, Notes notes) {
        this.world = world;
        this.notes = notes;
        this.month = world.shape().last();
        this.due = month.plusMonths(1).atDay(5);
    }

    void write(Inbox inbox) throws IOException {
        Script script = world.script();
        for (int at = 0; at < world.towns().size(); at++) {
            Area town = world.towns().get(at);
            LocalDateTime received = received(town, at);
            if (town.equals(script.correcting())) {
                LocalDateTime first = due.minusDays(3).atTime(16, 20);
                inbox.put(name(town, ""), workbook(town, "初报", first.toLocalDate()), first);
                inbox.put(name(town, "（更正第1次）"), workbook(town, "更正第1次", received.toLocalDate()), received);
                notes.mistake(name(town, ""), "初报少报已指导 7 人，随后更正", "7 guided too few, corrected later", "SUPERSEDED");
            } else {
                byte[] workbook = workbook(town, "初报", received.toLocalDate());
                inbox.put(name(town, ""), workbook, received);
                if (town.equals(script.copying())) {
                    inbox.put(name(town, " - 副本"), workbook, received.plusMinutes(4));
                    notes.mistake(name(town, " - 副本"), "同一文件又寄一次", "the same bytes once more", "DUPLICATE_FILE");
                }
            }
        }
        notes.mistake(
                name(script.exceeding(), ""),
                "表3第一行已服务人数大于应服务人数",
                "more reached than due",
                "NUMERATOR_EXCEEDS_DENOMINATOR");
        notes.mistake(
                name(script.differing(), ""),
                "表2比台账多 10 个托位",
                "10 slots more than in the register: a question, no rejection",
                "SOURCES_DIFFER");
        notes.harmless(name(script.midnight(), ""), "逾期 35 分钟收到", "came 35 minutes late");
        notes.harmless(name(script.late(), ""), "演示日之后才收到", "comes after the demonstration's day");
        beside(inbox);
    }

    private void beside(Inbox inbox) throws IOException {
        String letter = Names.folder(month) + "关于报送" + Names.month(month) + "报表的函.docx";
        inbox.put(
                letter, Xlsx.letter("word/document.xml", "示例"), due.minusDays(1).atTime(9, 0));
        notes.harmless(letter, "公函，不是报表", "a letter, ignored");
        String lock =
                Names.folder(month) + "~$" + name(world.script().copying(), "").substring(8);
        inbox.put(lock, "lock".getBytes(UTF_8), due.minusDays(1).atTime(9, 1));
        notes.harmless(lock, "表格程序的锁文件", "a spreadsheet's lock file, ignored");
    }

    private LocalDateTime received(Area town, int at) {
        if (town.equals(world.script().late())) {
            return world.shape().seen().plusDays(2).atTime(10, 20);
        }
        if (town.equals(world.script().midnight())) {
            return due.plusDays(1).atTime(0, 35);
        }
        if (town.equals(world.script().correcting())) {
            return due.minusDays(1).atTime(11, 5);
        }
        return due.minusDays(at * 3 % 5).atTime(9 + at % 8, 11 * at % 60);
    }

    private String name(Area town, String addition) {
        return Names.folder(month) + town.name().zh() + Names.month(month) + "月报" + addition + ".xlsx";
    }

    private byte[] workbook(Area town, String version, LocalDate filled) {
        Xlsx workbook = new Xlsx();
        workbook.sheet("封面")
                .texts("3岁以下婴幼儿照护服务月报")
                .texts("填报单位（盖章）", town.name().zh())
                .texts("区划代码", town.code())
                .texts("报告期", Names.month(month))
                .texts("填报人", "示例丙")
                .texts("审核人", "示例丁")
                .texts("联系电话", "（略）")
                .texts("填报日期", filled.toString())
                .texts("报表版本", version)
                .merge("A1:B1");
        people(workbook.sheet("表1人口与婴幼儿"), town);
        nurseries(workbook.sheet("表2托育机构"), town);
        Reach reach = world.services().of(town, month);
        long tooFew = town.equals(world.script().correcting()) && version.equals("初报") ? 7 : 0;
        guidance(workbook.sheet("表3育儿指导"), town, reach, reach.careGuided() - tooFew);
        keyInfants(workbook.sheet("表4重点幼儿"), reach);
        survey(workbook.sheet("表5满意度"), town);
        return workbook.bytes();
    }

    private void people(Sheet sheet, Area town) {
        List<Place> places = world.people().of(town);
        sheet.texts("表1 人口与婴幼儿").texts("序号", "村（社区）名称", "常住人口", "3岁以下婴幼儿数", "本月出生", "备注");
        sheet.merge("A1:F1");
        int first = sheet.next();
        for (int at = 0; at < places.size(); at++) {
            Place place = places.get(at);
            sheet.row(
                    Cell.count(at + 1),
                    Cell.text(place.name()),
                    Cell.count(place.residents()),
                    Cell.count(place.underThree()),
                    Cell.count(place.born()));
        }
        sheet.row(
                Cell.BLANK,
                Cell.text("合计"),
                sheet.sum(2, first, world.people().residents(town)),
                sheet.sum(3, first, world.people().underThree(town)),
                sheet.sum(4, first, places.stream().mapToLong(Place::born).sum()));
    }

    private void nurseries(Sheet sheet, Area town) {
        List<Standing> standings = world.nurseries().at(month).stream()
                .filter(standing -> standing.nursery().town().equals(town) && standing.isActive())
                .toList();
        sheet.texts("表2 托育机构")
                .texts(
                        "序号",
                        "机构名称",
                        "统一社会信用代码",
                        "机构性质",
                        "是否备案",
                        "托位数",
                        "其中",
                        "",
                        "",
                        "",
                        "实际收托数",
                        month.getYear() + "年新增托位",
                        "备注")
                .texts("", "", "", "", "", "", "乳儿班", "托小班", "托大班", "混合班")
                .merge("A1:M1", "G2:J2");
        for (String column : List.of("A", "B", "C", "D", "E", "F", "K", "L", "M")) {
            sheet.merge(column + "2:" + column + "3");
        }
        if (standings.isEmpty()) {
            sheet.texts("", "无");
            return;
        }
        int first = sheet.next();
        long[] sums = new long[7];
        boolean isMore = town.equals(world.script().differing());
        for (int at = 0; at < standings.size(); at++) {
            Standing standing = standings.get(at);
            long[] classes = standing.classes();
            long slots = standing.slots();
            if (isMore && standing.isFiled()) {
                slots += 10;
                classes[3] += 10;
                isMore = false;
            }
            long[] counts = {
                slots, classes[0], classes[1], classes[2], classes[3], standing.enrolled(), standing.newSlots()
            };
            List<Cell> cells = new ArrayList<>(List.of(
                    Cell.count(at + 1),
                    Cell.text(standing.nursery().name()),
                    Cell.text(standing.nursery().code()),
                    Cell.text(standing.nursery().founder()),
                    Cell.text(standing.isFiled() ? "是" : "否")));
            for (int count = 0; count < counts.length; count++) {
                cells.add(Cell.count(counts[count]));
                sums[count] += counts[count];
            }
            sheet.row(cells);
        }
        List<Cell> total = new ArrayList<>(List.of(Cell.BLANK, Cell.text("合计"), Cell.BLANK, Cell.BLANK, Cell.BLANK));
        for (int count = 0; count < sums.length; count++) {
            total.add(sheet.sum(5 + count, first, sums[count]));
        }
        sheet.row(total);
    }

    private void guidance(Sheet sheet, Area town, Reach reach, long guided) {
        long told = town.equals(world.script().exceeding()) ? reach.knowTarget() + 14 : reach.knowReached();
        sheet.texts("表3 育儿指导").texts("项目", "应服务人数", "已服务人数", "完成率（%）", "活动场次").merge("A1:E1");
        service(sheet, "一、早期发展知识普及", reach.knowTarget(), told, told / 60 + 1);
        service(sheet, "二、家长和看护人员科学育儿指导", reach.careTarget(), guided, guided / 35 + 3);
        List<String> channels = List.of("其中：入户指导", "亲子活动", "家长课堂");
        for (int at = 0; at < CHANNELS.length; at++) {
            long part = reach.careGuided() * CHANNELS[at] / 100;
            service(sheet, channels.get(at), reach.careTarget(), part, guided / 105 + 1);
        }
    }

    private static void service(Sheet sheet, String name, long due, long done, long events) {
        sheet.row(Cell.text(name), Cell.count(due), Cell.count(done), rate(done, due), Cell.count(events));
    }

    private static void keyInfants(Sheet sheet, Reach reach) {
        sheet.texts("表4 重点婴幼儿").texts("类别", "重点幼儿数", "已接受照护指导数", "指导率（%）").merge("A1:D1");
        int first = sheet.next();
        for (int at = 0; at < KEY_CLASSES.size(); at++) {
            long total = reach.key().get(at);
            long guided = reach.keyGuided().get(at);
            sheet.row(Cell.text(KEY_CLASSES.get(at)), Cell.count(total), Cell.count(guided), rate(guided, total));
        }
        sheet.row(
                Cell.text("合计"),
                sheet.sum(1, first, reach.keyTotal()),
                sheet.sum(2, first, reach.keyGuidedTotal()),
                rate(reach.keyGuidedTotal(), reach.keyTotal()));
    }

    private void survey(Sheet sheet, Area town) {
        sheet.texts("表5 满意度").texts("调查人数", "非常满意", "满意", "一般", "不满意").merge("A1:E1");
        List<Cell> cells = new ArrayList<>(List.of(Cell.count(world.survey().valid(town))));
        Survey.ANSWERS.forEach(answer -> cells.add(Cell.count(world.survey().count(town, answer))));
        sheet.row(cells);
    }

    private static Cell rate(long part, long whole) {
        return whole == 0
                ? Cell.BLANK
                : Cell.number(
                        BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
    }
}
