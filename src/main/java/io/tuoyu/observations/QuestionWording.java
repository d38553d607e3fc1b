package io.tuoyu.observations;

import io.tuoyu.plan.Label;
import io.tuoyu.plan.Plan;
import io.tuoyu.returns.Question;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts doubts into words. */
public final class QuestionWording {
    private static final String CHECK_ZH = "属实请在“核实表”中确认并说明；有误请改正后重报。";
    private static final String CHECK_EN =
            "If it is right, confirm it on the sheet 核实表 and say why; if not, correct it and resend.";

    private final Plan plan;

    public QuestionWording(Plan plan) {
        this.plan = plan;
    }

    /** The questions, each once, by area, month, measure and reason. */
    public List<Question> questions(List<Doubt> doubts) {
        return doubts.stream()
                .distinct()
                .map(this::question)
                .sorted(Comparator.comparing(Question::areaCode)
                        .thenComparing(Question::period)
                        .thenComparing(Question::measure)
                        .thenComparing(Question::reason)
                        .thenComparing(Question::dataset))
                .toList();
    }

    private Question question(Doubt doubt) {
        Stated stated = doubt.stated();
        Label town = plan.areas().find(stated.areaCode()).orElseThrow().name();
        Label measure = measure(stated.measure());
        String subject = town.zh() + month(stated.period()) + "“" + measure.zh() + "”";
        String subjectEn = town.en() + ", " + measure.en() + " of " + stated.period();
        return switch (doubt.reason()) {
            case SOURCES_DIFFER ->
                question(
                        doubt,
                        subject + "：" + dataset(doubt.otherDataset()).zh() + "为 " + doubt.other() + "，"
                                + dataset(stated.dataset()).zh() + "为 " + stated.value() + "。已采用前者。",
                        subjectEn + ": " + dataset(doubt.otherDataset()).en() + " says " + doubt.other() + ", "
                                + dataset(stated.dataset()).en() + " says " + stated.value() + ". The first counts.",
                        "请核对两处，改正有误的一处后重报。",
                        "Check both, correct the wrong one and resend it.");
            case TENFOLD_JUMP -> {
                boolean isUp = stated.value() > doubt.other();
                long times = isUp ? stated.value() / doubt.other() : doubt.other() / stated.value();
                yield question(
                        doubt,
                        subject + "为 " + stated.value() + "，" + month(doubt.otherPeriod()) + "为 " + doubt.other()
                                + (isUp ? "，是其 " + times + " 倍以上。是否多写了一位，或把人次当人数？" : "，不到其 " + times + " 分之一。是否少写了一位？"),
                        subjectEn + " is " + stated.value() + ", and was " + doubt.other() + " in "
                                + doubt.otherPeriod() + ": " + (isUp ? "" : "1/") + times
                                + (isUp
                                        ? " times as much. One digit too many, or visits instead of persons?"
                                        : " of it. One digit too few?"),
                        CHECK_ZH,
                        CHECK_EN);
            }
            case CUMULATIVE_FALLS ->
                question(
                        doubt,
                        subject + "为 " + stated.value() + "，比" + month(doubt.otherPeriod()) + "的 " + doubt.other()
                                + " 少。本项为当年累计数，不应减少。",
                        subjectEn + " is " + stated.value() + ", less than " + doubt.other() + " in "
                                + doubt.otherPeriod() + ". It counts from January on and should not fall.",
                        CHECK_ZH,
                        CHECK_EN);
            case PERSON_TIMES -> {
                boolean isMonth = doubt.otherMeasure().equals(stated.measure());
                Label other = measure(doubt.otherMeasure());
                yield question(
                        doubt,
                        subject + "为 " + stated.value()
                                + (isMonth
                                        ? "，比" + month(doubt.otherPeriod()) + "的 " + doubt.other() + " 增加一倍以上"
                                        : "，多于“" + other.zh() + "”" + doubt.other())
                                + "。是否把人次当人数？",
                        subjectEn + " is " + stated.value()
                                + (isMonth
                                        ? ", twice the " + doubt.other() + " of " + doubt.otherPeriod() + " or more"
                                        : ", more than " + doubt.other() + ", " + other.en())
                                + ". Were visits counted instead of persons?",
                        CHECK_ZH,
                        CHECK_EN);
            }
            case COPY_OF_LAST_MONTH ->
                question(
                        doubt,
                        town.zh() + month(stated.period()) + "的各项数字与" + month(doubt.otherPeriod()) + "完全相同。是否误报了上月的表？",
                        town.en() + ": every figure of " + stated.period() + " equals that of " + doubt.otherPeriod()
                                + ". Was last month's form sent again?",
                        CHECK_ZH,
                        CHECK_EN);
            default -> throw new IllegalArgumentException("Not asked: " + doubt.reason());
        };
    }

    private static Question question(Doubt doubt, String messageZh, String messageEn, String fixZh, String fixEn) {
        Stated stated = doubt.stated();
        return new Question(
                doubt.reason(),
                stated.areaCode(),
                stated.period(),
                stated.measure(),
                stated.dataset(),
                stated.value(),
                doubt.other(),
                stated.submission(),
                stated.file(),
                Optional.ofNullable(stated.sheet()),
                Optional.ofNullable(stated.cell()),
                messageZh,
                messageEn,
                fixZh,
                fixEn);
    }

    private Label measure(String id) {
        return plan.measure(id).orElseThrow().name();
    }

    private Label dataset(String id) {
        return plan.dataset(id).orElseThrow().name();
    }

    private static String month(YearMonth period) {
        return period.getYear() + "年" + period.getMonthValue() + "月";
    }
}
