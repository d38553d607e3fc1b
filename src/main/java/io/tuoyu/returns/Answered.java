package io.tuoyu.returns;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which questions towns have answered. A later version's answer counts before an earlier one's. */
public final class Answered {

    private record Asked(String areaCode, YearMonth period, String measure, Reason reason, long value) {}

    private final Map<Asked, Answer> answers = new HashMap<>();

    /**
     * An answer and the file that it came in.
     *
     * @param submission SHA-256 of the file
     */
    public record Answer(Confirmation confirmation, String submission) {}

    /** @param readings all that was received; a town speaks of its own figures only, the district of all */
    public Answered(List<FileReading> readings) {
        readings.stream()
                .sorted(Comparator.comparingInt(FileReading::version))
                .forEach(reading -> reading.confirmations().stream()
                        .filter(confirmation -> isOwn(confirmation, reading))
                        .forEach(confirmation -> answers.put(
                                new Asked(
                                        confirmation.areaCode(),
                                        confirmation.period(),
                                        confirmation.measure(),
                                        confirmation.reason(),
                                        confirmation.value()),
                                new Answer(confirmation, reading.sha256()))));
    }

    private static boolean isOwn(Confirmation confirmation, FileReading reading) {
        return reading.accepted().stream().anyMatch(row -> row.areaCode().equals(confirmation.areaCode()))
                || reading.rejected().stream()
                        .anyMatch(finding -> finding.areaCode().equals(Optional.of(confirmation.areaCode())));
    }

    /** The answer to a question about the figure as it stands. */
    public Optional<Answer> answer(Question question) {
        return Optional.ofNullable(answers.get(new Asked(
                question.areaCode(), question.period(), question.measure(), question.reason(), question.value())));
    }

    /** Whether the town must still do something: answer, or mend what it calls wrong. */
    public boolean isOpen(Question question) {
        return answer(question).map(answer -> !answer.confirmation().isRight()).orElse(true);
    }
}
