package io.tuoyu.returns.answer;

import io.tuoyu.returns.FileReading;
import io.tuoyu.returns.read.FileName;
import io.tuoyu.returns.write.Look;
import io.tuoyu.returns.write.NewSheet;
import io.tuoyu.returns.write.NewSheet.Paper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 退回说明: what was found in a file, cell by cell, and what to do. */
final class NoteSheet {
    private static final List<String> HEADERS = List.of("类别", "工作表", "单元格", "填写内容", "问题", "怎么办", "代码");
    private static final int LAST = 6;
    private static final int CHARACTERS_A_LINE = 22;
    private static final int LINE = 16;

    private NoteSheet() {}

    /**
     * What the note is about.
     *
     * @param sender  name of the town, or of the district
     * @param by      day until which a correction is asked for
     * @param sheets  names of the copied sheets by the sender's own; empty if there is no copy
     */
    record Subject(String sender, FileReading reading, LocalDate by, Map<Optional<String>, String> sheets) {}

    static void write(NewSheet sheet, Subject subject, List<Remark> remarks) {
        sheet.widths(9, 18, 9, 16, 46, 40, 26);
        sheet.looks(1, 0, 1, LAST, Look.TITLE);
        sheet.text(1, 0, "退回说明", Look.TITLE);
        sheet.merge(1, 0, 1, LAST);
        sheet.height(1, 30);
        FileReading reading = subject.reading();
        int row = 2;
        for (String line : List.of(
                subject.sender()
                        + reading.period()
                                .map(month -> "　" + month.getYear() + "年" + month.getMonthValue() + "月")
                                .orElse("")
                        + "　原文件：" + Privacy.shown(FileName.of(reading.file()).name()),
                "文件指纹（SHA-256，8 位一组）：" + grouped(reading.sha256()),
                verdict(reading),
                request(subject, remarks))) {
            sheet.text(row, 0, line, Look.PROSE);
            sheet.merge(row, 0, row, LAST);
            sheet.height(row, row == 5 ? 36 : 20);
            row++;
        }
        row++;
        for (int column = 0; column < HEADERS.size(); column++) {
            sheet.text(row, column, HEADERS.get(column), Look.HEADER);
        }
        sheet.height(row, 22);
        for (Remark remark : remarks) {
            row++;
            line(sheet, row, remark, subject.sheets());
        }
        sheet.print(Paper.LYING, 0, subject.sender() + " 退回说明");
    }

    private static void line(NewSheet sheet, int row, Remark remark, Map<Optional<String>, String> sheets) {
        sheet.text(row, 0, remark.kind().word(), Look.BODY, Look.BOLD);
        sheet.text(row, 1, remark.sheet().orElse(""), Look.BODY);
        String target = sheets.get(remark.sheet());
        if (remark.cell().isPresent() && target != null) {
            sheet.link(row, 2, remark.cell().get(), target, remark.cell().get(), Look.BODY);
        } else {
            sheet.text(row, 2, remark.cell().orElse("—"), Look.BODY);
        }
        sheet.text(row, 3, remark.raw(), Look.BODY);
        sheet.text(row, 4, remark.message(), Look.BODY);
        sheet.text(row, 5, remark.fix(), Look.BODY);
        sheet.text(row, 6, remark.reason().name(), Look.BODY, Look.SMALL);
        int lines = 1 + Math.max(remark.message().length(), remark.fix().length() * 46 / 40) / CHARACTERS_A_LINE;
        sheet.height(row, Math.max(2, lines) * LINE);
    }

    private static String verdict(FileReading reading) {
        if (reading.rowsIn() == 0) {
            return "结果：没有读到数据行。";
        }
        return "结果：共 " + reading.rowsIn() + " 行，采用 " + reading.rowsAccepted() + " 行，退回 " + reading.rowsRejected()
                + " 行。";
    }

    private static String request(Subject subject, List<Remark> remarks) {
        boolean isRefused = remarks.stream().anyMatch(remark -> remark.kind() == Remark.Kind.REFUSED);
        boolean isAsked = remarks.stream().anyMatch(remark -> remark.kind() == Remark.Kind.ASKED);
        if (subject.sheets().isEmpty()) {
            return (subject.reading().rowsIn() == 0 ? "这个文件无法读取，请按下表处理后，于 " : "请在原文件里按下表改正后，于 ") + subject.by()
                    + " 前重新报送。";
        }
        if (!isRefused && !isAsked) {
            return "数据已全部采用，下列提醒请核对；确有错误的，在后面的工作表里改正，保存后把本文件发回（文件名不用改）。";
        }
        return "请于 " + subject.by() + " 前"
                + (isRefused ? "在后面的工作表里，把标 ✗ 的格改正" : "")
                + (isRefused && isAsked ? "，并" : "")
                + (isAsked ? "在“核实表”里回答" : "")
                + "，保存后把本文件发回（文件名不用改）。已采用的数据不用再填。点“单元格”一栏可直接跳到该格；把鼠标放在格上可看批注。";
    }

    /** No run of digits in a hash may look like somebody's number when the file comes back. */
    private static String grouped(String hash) {
        return hash.replaceAll("(.{8})(?=.)", "$1 ");
    }
}
