package io.tuoyu.jobs;

import io.tuoyu.plan.AreaLevel;
import io.tuoyu.plan.Plan;
import io.tuoyu.returns.Answered;
import io.tuoyu.returns.Confirmation;
import io.tuoyu.returns.FileReading;
import io.tuoyu.returns.Finding;
import io.tuoyu.returns.Question;
import io.tuoyu.returns.ReturnEntry;
import io.tuoyu.returns.ReturnEntry.ReceivedFile;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Rows of the published tables that tell what came in: returns, rejections, periods. */
final class ReturnTables {
    private final Plan plan;
    private final String releaseId;

    ReturnTables(Plan plan, String releaseId) {
        this.plan = plan;
        this.releaseId = releaseId;
    }

    List<Object[]> returns(List<ReturnEntry> log) {
        return log.stream().map(this::entry).toList();
    }

    private Object[] entry(ReturnEntry entry) {
        return new Object[] {
            entry.areaCode(),
            entry.dataset(),
            entry.period().map(YearMonth::toString).orElse(null),
            entry.dueOn().orElse(null),
            entry.state().name(),
            entry.file().map(ReceivedFile::receivedAt).orElse(null),
            entry.file().map(ReceivedFile::sha256).orElse(null),
            entry.file().map(ReceivedFile::name).orElse(null),
            entry.file().map(ReceivedFile::version).orElse(null),
            entry.rows().in(),
            entry.rows().accepted(),
            entry.rows().rejected(),
            entry.rows().duplicate(),
            releaseId
        };
    }

    List<Object[]> rejections(List<FileReading> readings, List<Question> questions) {
        List<Object[]> rows = new ArrayList<>();
        for (FileReading reading : readings) {
            reading.rejected().forEach(finding -> rows.add(finding("REJECTION", reading, finding)));
            reading.warnings().forEach(finding -> rows.add(finding("WARNING", reading, finding)));
        }
        Answered answered = new Answered(readings);
        questions.forEach(question -> rows.add(question(question, answered.answer(question))));
        return rows;
    }

    private Object[] finding(String kind, FileReading reading, Finding finding) {
        return new Object[] {
            kind,
            finding.reason().name(),
            finding.scope().name().toLowerCase(Locale.ROOT),
            finding.areaCode().or(reading::sender).orElse(null),
            reading.dataset().orElse(null),
            reading.period().map(YearMonth::toString).orElse(null),
            reading.sha256(),
            reading.file(),
            finding.sheet().orElse(null),
            finding.row().orElse(null),
            finding.cell().orElse(null),
            finding.raw().orElse(null),
            finding.messageZh(),
            finding.messageEn(),
            finding.fixZh(),
            finding.fixEn(),
            null,
            null,
            null,
            null,
            releaseId
        };
    }

    private Object[] question(Question question, Optional<Answered.Answer> answer) {
        Optional<Confirmation> said = answer.map(Answered.Answer::confirmation);
        return new Object[] {
            "QUESTION",
            question.reason().name(),
            "figure",
            question.areaCode(),
            question.dataset(),
            question.period().toString(),
            question.submission(),
            question.file(),
            question.sheet().orElse(null),
            null,
            question.cell().orElse(null),
            Long.toString(question.value()),
            question.messageZh(),
            question.messageEn(),
            question.fixZh(),
            question.fixEn(),
            question.measure(),
            said.map(confirmation -> confirmation.isRight() ? "RIGHT" : "WRONG").orElse(null),
            said.flatMap(Confirmation::explanation).orElse(null),
            answer.map(Answered.Answer::submission).orElse(null),
            releaseId
        };
    }

    /** One row per month, with what the towns owed and sent. */
    List<Object[]> periods(List<ReturnEntry> log, List<YearMonth> months, Map<YearMonth, Integer> editions) {
        List<Object[]> rows = new ArrayList<>();
        for (YearMonth month : months) {
            List<ReturnEntry> owed = log.stream()
                    .filter(entry -> entry.period().filter(month::equals).isPresent()
                            && entry.dueOn().isPresent()
                            && isByTown(entry.dataset())
                            && !entry.areaCode().equals(plan.areas().root().code()))
                    .toList();
            rows.add(new Object[] {
                month.toString(),
                month.atDay(1),
                month.atEndOfMonth(),
                Math.toIntExact(owed.stream()
                        .map(entry -> entry.dataset() + entry.areaCode())
                        .distinct()
                        .count()),
                Math.toIntExact(owed.stream()
                        .filter(entry -> entry.state().isReceived())
                        .map(entry -> entry.dataset() + entry.areaCode())
                        .distinct()
                        .count()),
                editions.get(month),
                releaseId
            });
        }
        return rows;
    }

    private boolean isByTown(String dataset) {
        return plan.dataset(dataset)
                .filter(known -> known.reporter() == AreaLevel.TOWN)
                .isPresent();
    }
}
