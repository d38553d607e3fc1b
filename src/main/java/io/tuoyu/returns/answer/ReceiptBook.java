package io.tuoyu.returns.answer;

import io.tuoyu.plan.Area;
import io.tuoyu.returns.Answered;
import io.tuoyu.returns.Finding;
import io.tuoyu.returns.Question;
import io.tuoyu.returns.ReturnEntry;
import io.tuoyu.returns.ReturnEntry.ReceivedFile;
import io.tuoyu.returns.answer.Correspondence.Line;
import io.tuoyu.returns.answer.Figures.Named;
import io.tuoyu.returns.read.FileName;
import io.tuoyu.returns.write.Look;
import io.tuoyu.returns.write.NewBook;
import io.tuoyu.returns.write.NewSheet;
import io.tuoyu.returns.write.NewSheet.Paper;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** 回执: what was received of a town for a month, what was used, what is still to do. One page. */
final class ReceiptBook {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final int LAST = 7;
    private static final int MOST_FINDINGS = 20;

    private final NewBook book = new NewBook();
    private final NewSheet sheet = book.sheet("回执");
    private int row = 1;

    private ReceiptBook() {}

    /**
     * What a receipt tells.
     *
     * @param area     the town; the district for what is of several towns or of none
     * @param district name of the district, whom to ask
     * @param period   empty if no file told one
     * @param entries  its lines of the log that a file came for
     * @param figures  what was accepted
     * @param findings what was refused of it
     * @param questions asked of it, answered or not
     * @param lines    its indicators
     * @param copies   names of the corrected copies that lie beside the receipt
     * @param by       day until which a correction is asked for
     */
    record Content(
            Area area,
            String district,
            Optional<YearMonth> period,
            List<ReturnEntry> entries,
            List<Named> figures,
            List<Finding> findings,
            List<Question> questions,
            List<Line> lines,
            List<String> copies,
            LocalDate by) {}

    static byte[] write(Content content, Answered answered, ZoneId zone) {
        ReceiptBook receipt = new ReceiptBook();
        receipt.head(content, answered);
        receipt.files(content, zone);
        receipt.figures(content);
        receipt.findings(content);
        receipt.questions(content, answered);
        receipt.standing(content);
        receipt.foot(content);
        receipt.sheet.widths(34, 17, 11, 13, 8, 8, 8, 8);
        receipt.sheet.print(Paper.UPRIGHT, 1, content.area().name().zh() + " 回执");
        return receipt.book.bytes();
    }

    private void head(Content content, Answered answered) {
        sheet.looks(1, 0, 1, LAST, Look.TITLE);
        sheet.text(1, 0, "报表回执", Look.TITLE);
        sheet.merge(1, 0, 1, LAST);
        sheet.height(1, 32);
        row = 2;
        prose(
                content.area().name().zh() + "（" + content.area().code() + "）　报告期："
                        + content.period().map(YearMonth::toString).orElse("未能识别"),
                20,
                Look.BOLD);
        prose(verdict(content, answered), 36, Look.BOLD);
    }

    private static String verdict(Content content, Answered answered) {
        long open = content.questions().stream().filter(answered::isOpen).count();
        int accepted = content.entries().stream()
                .filter(entry -> entry.state().isReceived())
                .mapToInt(entry -> entry.rows().accepted())
                .sum();
        StringBuilder verdict = new StringBuilder();
        if (accepted > 0 && content.findings().isEmpty()) {
            verdict.append("✓ 报表已收到，数据全部采用，无需再报。");
        } else if (accepted > 0) {
            verdict.append("✗ 报表已收到，部分采用；有 ")
                    .append(content.findings().size())
                    .append(" 处退回，请于 ")
                    .append(content.by())
                    .append(" 前改正后发回。已采用的数据不用再填。");
        } else if (content.findings().isEmpty()) {
            verdict.append("文件已收到，没有新的数据可用（重复或已被更正的文件不再计入）。");
        } else {
            verdict.append("✗ 文件已收到，但没有可采用的数据，视同未报；请于 ").append(content.by()).append(" 前改正后重报。");
        }
        if (open > 0) {
            verdict.append("另有 ").append(open).append(" 个数据请核实，见下。");
        }
        return verdict.toString();
    }

    private void files(Content content, ZoneId zone) {
        section("一、收到的文件");
        header("文件", "收到时间", "版本", "结果", "收到行", "采用行", "退回行", "重复行");
        for (ReturnEntry entry : content.entries()) {
            ReceivedFile file = entry.file().orElseThrow();
            cell(0, Privacy.shown(FileName.of(file.name()).name()));
            cell(1, MINUTE.format(file.receivedAt().atZone(zone)));
            cell(2, States.version(file.version()));
            cell(3, word(entry));
            sheet.number(row, 4, entry.rows().in(), Look.BODY, Look.CENTRED);
            sheet.number(row, 5, entry.rows().accepted(), Look.BODY, Look.CENTRED);
            sheet.number(row, 6, entry.rows().rejected(), Look.BODY, Look.CENTRED);
            sheet.number(row, 7, entry.rows().duplicate(), Look.BODY, Look.CENTRED);
            sheet.height(row, 30);
            row++;
            sheet.looks(row, 0, row, LAST, Look.BODY);
            sheet.text(row, 0, "SHA-256 " + file.sha256(), Look.BODY, Look.SMALL);
            sheet.merge(row, 0, row, LAST);
            row++;
        }
    }

    private static String word(ReturnEntry entry) {
        return entry.state().isReceived() && entry.rows().rejected() > 0
                ? States.word(entry.state()) + "，部分退回"
                : States.word(entry.state());
    }

    private void figures(Content content) {
        if (content.figures().isEmpty()) {
            return;
        }
        section("二、采用的数据");
        header("指标", "数值", "来源报表", "", "", "", "", "");
        sheet.merge(row - 1, 2, row - 1, LAST);
        for (Named figure : content.figures()) {
            cell(0, figure.name());
            sheet.number(row, 1, figure.value(), Look.BODY, Look.CENTRED);
            wide(2, figure.dataset());
            row++;
        }
    }

    private void findings(Content content) {
        section("三、退回的数据");
        if (content.findings().isEmpty()) {
            prose("没有退回的数据。", 18);
            return;
        }
        header("位置", "问题和处理办法", "", "", "", "", "", "");
        sheet.merge(row - 1, 1, row - 1, LAST);
        for (Finding finding : content.findings()
                .subList(0, Math.min(MOST_FINDINGS, content.findings().size()))) {
            Remark remark = Remark.of(finding);
            String text = remark.message() + remark.fix() + " [" + remark.reason() + "]";
            cell(0, remark.place().isEmpty() ? "整个文件" : remark.place());
            wide(1, text);
            sheet.height(row, 16 * (1 + text.length() / 38));
            row++;
        }
        if (content.findings().size() > MOST_FINDINGS) {
            prose("另有 " + (content.findings().size() - MOST_FINDINGS) + " 处，见更正文件的“退回说明”。", 18);
        }
        if (!content.copies().isEmpty()) {
            prose("请在这个文件里改正后发回：" + String.join("、", content.copies()), 32, Look.BOLD);
        }
    }

    private void questions(Content content, Answered answered) {
        section("四、需要核实的数据");
        if (content.questions().isEmpty()) {
            prose("没有需要核实的数据。", 18);
            return;
        }
        header("状态", "问题", "", "", "", "", "", "");
        sheet.merge(row - 1, 1, row - 1, LAST);
        for (Question question : content.questions()) {
            String text = Privacy.shown(question.messageZh());
            cell(0, States.answer(answered.answer(question).map(Answered.Answer::confirmation)));
            wide(1, text);
            sheet.height(row, 16 * (1 + text.length() / 38));
            row++;
        }
    }

    private void standing(Content content) {
        if (content.lines().isEmpty()) {
            return;
        }
        section("五、目前的指标");
        header("指标", "数值", "", "月份", "", "", "", "");
        sheet.merge(row - 1, 1, row - 1, 2);
        sheet.merge(row - 1, 3, row - 1, LAST);
        for (Line line : content.lines()) {
            cell(0, line.indicator());
            sheet.looks(row, 1, row, 2, Look.BODY);
            sheet.text(row, 1, line.value(), Look.BODY);
            sheet.merge(row, 1, row, 2);
            wide(3, line.month());
            row++;
        }
    }

    private void foot(Content content) {
        row++;
        prose("如有疑问，请联系" + content.district() + "的托育数据汇总人员，并报上文件名和 SHA-256 的前 8 位。" + "本回执由系统按收到的文件生成。", 32);
    }

    private void section(String title) {
        sheet.text(row, 0, title, Look.SUBTITLE);
        sheet.height(row, 26);
        row++;
    }

    private void header(String... texts) {
        for (int column = 0; column < texts.length; column++) {
            sheet.look(row, column, Look.HEADER);
            if (!texts[column].isEmpty()) {
                sheet.text(row, column, texts[column], Look.HEADER);
            }
        }
        row++;
    }

    private void cell(int column, String text) {
        sheet.text(row, column, text, Look.BODY);
    }

    /** A text from a column to the last one. */
    private void wide(int column, String text) {
        sheet.looks(row, column, row, LAST, Look.BODY);
        sheet.text(row, column, text, Look.BODY);
        sheet.merge(row, column, row, LAST);
    }

    private void prose(String text, double height, Look... looks) {
        Look[] all = new Look[looks.length + 1];
        all[0] = Look.PROSE;
        System.arraycopy(looks, 0, all, 1, looks.length);
        sheet.text(row, 0, text, all);
        sheet.merge(row, 0, row, LAST);
        sheet.height(row, height);
        row++;
    }
}
