package io.tuoyu.returns.answer;

import io.tuoyu.returns.Confirmation;
import io.tuoyu.returns.FileReading;
import io.tuoyu.returns.Question;
import io.tuoyu.returns.Reason;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which questions towns have answered. A later version's answer counts before an earlier one's. */
final class Answered {

    private record Asked(String areaCode, YearMonth period, String measure, Reason reason, long value) {}

    private final Map<Asked, Confirmation> answers = new HashMap<>();

    Answered(List<FileReading> readings) {
        readings.stream()
                .sorted((one, other) -> Integer.compare(one.version(), other.version()))
                .flatMap(reading -> reading.confirmations().stream())
                .forEach(answer -> answers.put(
                        new Asked(
                                answer.areaCode(), answer.period(), answer.measure(), answer.reason(), answer.value()),
                        answer));
    }

    Optional<Confirmation> answer(Question question) {
        return Optional.ofNullable(answers.get(new Asked(
                question.areaCode(), question.period(), question.measure(), question.reason(), question.value())));
    }

    /** Whether the town must still do something: answer, or mend what it calls wrong. */
    boolean isOpen(Question question) {
        return answer(question).map(answer -> !answer.isRight()).orElse(true);
    }
}
