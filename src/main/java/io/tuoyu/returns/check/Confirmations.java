package io.tuoyu.returns.check;

import io.tuoyu.returns.AnswerSheets;
import io.tuoyu.returns.Confirmation;
import io.tuoyu.returns.Reason;
import io.tuoyu.returns.read.A1;
import io.tuoyu.returns.read.Book;
import io.tuoyu.returns.read.Cell;
import io.tuoyu.returns.read.Row;
import io.tuoyu.returns.read.Sheet;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A town's answers on the sheet 核实表 of a workbook that came back. Columns are found by their headers. */
final class Confirmations {
    private static final String CODE = "区划代码";
    private static final String PERIOD = "报告期";
    private static final String VALUE = "本月数";
    private static final String ANSWER = "是否属实";
    private static final String EXPLANATION = "说明";
    private static final String MEASURE = "指标编号";
    private static final String REASON = "问题代码";
    private static final List<String> NEEDED = List.of(CODE, PERIOD, VALUE, ANSWER, MEASURE, REASON);

    private static final Set<String> YES = Set.of("是", "是的", "属实", "对", "正确", "√", "✓", "✔", "Y", "YES");
    private static final Set<String> NO = Set.of("否", "不是", "不属实", "不对", "有误", "错", "错误", "×", "✗", "X", "N", "NO");

    private Confirmations() {}

    /** The answers given; a question that is left blank, or answered by neither yes nor no, is not answered. */
    static List<Confirmation> of(Book book) {
        List<Confirmation> answers = new ArrayList<>();
        for (Sheet sheet : book.sheets()) {
            if (sheet.name().equals(Optional.of(AnswerSheets.QUESTIONS))) {
                answers.addAll(of(sheet));
            }
        }
        return answers;
    }

    private static List<Confirmation> of(Sheet sheet) {
        List<Confirmation> answers = new ArrayList<>();
        Map<String, Integer> columns = Map.of();
        for (Row row : sheet.rows()) {
            if (columns.isEmpty()) {
                columns = header(row);
            } else {
                answer(sheet, row, columns).ifPresent(answers::add);
            }
        }
        return answers;
    }

    private static Map<String, Integer> header(Row row) {
        Map<String, Integer> columns = new HashMap<>();
        row.cells().forEach(cell -> columns.putIfAbsent(Words.compact(cell.shown()), cell.column()));
        return columns.keySet().containsAll(NEEDED) ? columns : Map.of();
    }

    private static Optional<Confirmation> answer(Sheet sheet, Row row, Map<String, Integer> columns) {
        Cell said = row.at(columns.get(ANSWER));
        Optional<Boolean> isRight = isRight(said.shown());
        Optional<YearMonth> period =
                PeriodText.value(row.at(columns.get(PERIOD))).month();
        Optional<Reason> reason = reason(Words.plain(row.at(columns.get(REASON)).shown()));
        Count value = Count.of(row.at(columns.get(VALUE)), Count.Range.COUNT, 0, Long.MAX_VALUE / 2);
        String code = Words.plain(row.at(columns.get(CODE)).shown());
        String measure = Words.plain(row.at(columns.get(MEASURE)).shown());
        if (isRight.isEmpty()
                || period.isEmpty()
                || reason.isEmpty()
                || !Words.isDigits(code)
                || measure.isEmpty()
                || !(value instanceof Count.Good good)) {
            return Optional.empty();
        }
        return Optional.of(new Confirmation(
                code,
                period.get(),
                measure,
                reason.get(),
                good.value(),
                isRight.get(),
                explanation(row, columns),
                sheet.name().orElseThrow(),
                A1.name(said.column(), row.number())));
    }

    /** What tells a person is dropped; the scan of the file warns of it. */
    private static Optional<String> explanation(Row row, Map<String, Integer> columns) {
        return Optional.ofNullable(columns.get(EXPLANATION))
                .map(column -> Words.trim(row.at(column).shown()))
                .filter(text -> !text.isEmpty() && !PersonalData.isIn(text) && !PersonalData.isSignature(text));
    }

    private static Optional<Boolean> isRight(String text) {
        String word = Words.plain(text).toUpperCase(Locale.ROOT);
        if (YES.contains(word)) {
            return Optional.of(true);
        }
        return NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    private static Optional<Reason> reason(String code) {
        for (Reason reason : Reason.values()) {
            if (reason.name().equals(code)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}
