package io.tuoyu.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.indicators.Verdict;
import io.tuoyu.plan.Label;
import io.tuoyu.plan.Language;
import io.tuoyu.query.MonthlyReport.Absent;
import io.tuoyu.query.MonthlyReport.Headline;
import io.tuoyu.query.MonthlyReport.Line;
import io.tuoyu.query.MonthlyReport.Pace;
import io.tuoyu.query.MonthlyReport.Range;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Whole sentences, as a leader reads them. */
class SentencesTest {
    private static final Label PERCENT = new Label("%", "%");
    private static final Label SLOTS = new Label("个", "slots");
    private static final Label PERSONS = new Label("人", "persons");
    private static final Label NOT_RECEIVED = new Label("未报", "not received");
    private static final LocalDate END = LocalDate.of(2025, 12, 31);

    @Test
    void aRateBehindItsTargetTellsGapAndPace() {
        Headline headline = new Headline(
                slots("2.82", 1_694),
                Optional.of(new Pace("40", Optional.of(new BigDecimal("21.0")), 6, 43, false)),
                Optional.of(new Range(Range.Reason.POPULATION, "2.79", "2.85", false)),
                List.of(),
                List.of());
        assertThat(zh(headline)).isEqualTo("每千人口托位数2.82个/千人，▲未达标（目标2025年底前不低于4.7个/千人），还差1694个；还须月均增40个（近6个月月均增21个）。");
        assertThat(en(headline))
                .isEqualTo(
                        "Slots per 1,000 residents: 2.82 per 1,000; ▲ not attained (target at least 4.7 per 1,000 by the"
                                + " end of 2025), 1694 slots short; needs +40 slots a month (the last 6 months: +21 a month).");
    }

    @Test
    void aFallingPaceIsSaidToFall() {
        Headline headline = new Headline(
                slots("2.82", 1_694),
                Optional.of(new Pace("40", Optional.of(new BigDecimal("-3.5")), 6, 43, false)),
                Optional.empty(),
                List.of(),
                List.of());
        assertThat(zh(headline)).endsWith("；还须月均增40个（近6个月月均减3.5个）。");
        assertThat(en(headline)).endsWith("; needs +40 slots a month (the last 6 months: −3.5 a month).");
    }

    @Test
    void whatCountsFromJanuaryIsPacedWithinTheYear() {
        Headline headline = new Headline(
                coverage(Optional.of("92.7"), Verdict.NOT_ATTAINED, new Label("已报", "reported"), 661),
                Optional.of(new Pace("0.33", Optional.of(new BigDecimal("18.55")), 5, 7, true)),
                Optional.empty(),
                List.of(),
                List.of());
        assertThat(zh(headline)).endsWith("还差661人；年内还须月均增0.33个百分点（今年以来月均增18.55个百分点）。");
        assertThat(en(headline))
                .endsWith("661 persons short; needs +0.33 percentage points a month until the end of the year"
                        + " (this year so far: +18.55 a month).");
    }

    @Test
    void oneIsSingularInEnglish() {
        Sentences english = Sentences.in(Language.EN);
        assertThat(english.counted("1", SLOTS)).isEqualTo("1 slot");
        assertThat(english.counted("1", new Label("场", "activities"))).isEqualTo("1 activity");
        assertThat(english.counted("1", new Label("个/千人", "per 1,000"))).isEqualTo("1 per 1,000");
        assertThat(english.counted("1", PERCENT)).isEqualTo("1%");
        assertThat(english.counted("11", SLOTS)).isEqualTo("11 slots");
        assertThat(english.counted("1.0", SLOTS)).isEqualTo("1.0 slots");
    }

    @Test
    void missingTownsTellWhatTheyCouldChange() {
        Headline headline = new Headline(
                coverage(Optional.of("94.96"), Verdict.NOT_ATTAINED_UNCERTAIN, NOT_RECEIVED, 13),
                Optional.of(new Pace("0.01", Optional.empty(), 6, 43, false)),
                Optional.of(new Range(Range.Reason.TOWNS_MISSING, "91.6", "95.2", true)),
                List.of(new Absent(new Label("石梯镇", "Shiti Town"), NOT_RECEIVED)),
                List.of());
        assertThat(zh(headline))
                .isEqualTo("知识普及率94.96%（30630/32255），△可能未达标（待核）（目标2025年底前不低于95%），还差13人；还须月均增0.01个百分点"
                        + "（此前进度无法判断）。石梯镇无可用数据：其人全部未覆盖则为91.6%，全部覆盖则为95.2%，结论待补报后确定。");
        assertThat(en(headline))
                .isEqualTo(
                        "Knowledge coverage: 94.96% (30630 of 32255); △ not attained, not certain (target at least 95% by the"
                                + " end of 2025), 13 persons short; needs +0.01 percentage points a month (the pace so far cannot be"
                                + " told). No usable figures from Shiti Town: 91.6% if nobody there is reached, 95.2% if everybody is;"
                                + " the verdict waits for them.");
    }

    @Test
    void silenceIsNoFigure() {
        Headline headline = new Headline(
                coverage(Optional.empty(), Verdict.INSUFFICIENT, NOT_RECEIVED, 0),
                Optional.empty(),
                Optional.empty(),
                List.of(
                        new Absent(new Label("石梯镇", "Shiti Town"), NOT_RECEIVED),
                        new Absent(new Label("晏坝镇", "Yanba Town"), NOT_RECEIVED),
                        new Absent(new Label("坝河镇", "Bahe Town"), NOT_RECEIVED),
                        new Absent(new Label("谭坝镇", "Tanba Town"), NOT_RECEIVED)),
                List.of());
        assertThat(zh(headline)).isEqualTo("知识普及率尚无数值（未报），□数据不足（目标2025年底前不低于95%）。未含未报的石梯镇、晏坝镇、坝河镇等4个镇办。");
        assertThat(en(headline))
                .isEqualTo(
                        "Knowledge coverage: no figure (not received); □ not enough data (target at least 95% by the end of"
                                + " 2025). Without Shiti Town, Yanba Town, Bahe Town and others, 4 towns in all (not received).");
    }

    @Test
    void whatShouldBeFewIsTooMuch() {
        Line line = new Line(
                "I08",
                new Label("安全责任事故数", "liability accidents"),
                new Label("起", "accidents"),
                new Label("起", "accidents"),
                true,
                false,
                false,
                true,
                new Label("已报", "reported"),
                Optional.of("2"),
                Optional.empty(),
                Optional.of("2"),
                Optional.empty(),
                Optional.of("0"),
                Optional.of(LocalDate.of(2022, 5, 31)),
                Mark.of(Verdict.NOT_ATTAINED),
                true,
                Optional.empty(),
                OptionalLong.of(2),
                Optional.empty(),
                new Label("区卫健局", "Health Bureau"));
        Headline headline = new Headline(
                line,
                Optional.empty(),
                Optional.of(new Range(Range.Reason.PENDING, "2", "3", false)),
                List.of(),
                List.of());
        assertThat(zh(headline)).isEqualTo("安全责任事故数2起，另有1起待认定，▲未达标（目标2022年5月31日前不超过0起），超出2起。待认定的如全部认定，则为3起。");
        assertThat(en(headline))
                .isEqualTo(
                        "Liability accidents: 2 accidents, and 1 accident pending; ▲ not attained (target at most 0 accidents by"
                                + " 31 May 2022), 2 accidents too many. If all that is pending is confirmed: 3 accidents.");
    }

    private static Line slots(String value, long gap) {
        return line(
                new Label("每千人口托位数", "slots per 1,000 residents"),
                new Label("个/千人", "per 1,000"),
                SLOTS,
                false,
                Optional.of(value),
                "4.7",
                Verdict.NOT_ATTAINED,
                gap,
                new Label("已报", "reported"));
    }

    private static Line coverage(Optional<String> value, Verdict standing, Label state, long gap) {
        return line(
                new Label("知识普及率", "knowledge coverage"), PERCENT, PERSONS, true, value, "95", standing, gap, state);
    }

    private static Line line(
            Label name,
            Label unit,
            Label gapUnit,
            boolean isProportion,
            Optional<String> value,
            String target,
            Verdict standing,
            long gap,
            Label state) {
        return new Line(
                "I",
                name,
                unit,
                gapUnit,
                true,
                isProportion,
                false,
                false,
                state,
                value,
                Optional.empty(),
                Optional.of("30630"),
                Optional.of("32255"),
                Optional.of(target),
                Optional.of(END),
                Mark.of(standing),
                false,
                Optional.empty(),
                OptionalLong.of(gap),
                Optional.empty(),
                new Label("区卫健局", "Health Bureau"));
    }

    private static String zh(Headline headline) {
        return Sentences.in(Language.ZH).of(headline);
    }

    private static String en(Headline headline) {
        return Sentences.in(Language.EN).of(headline);
    }
}
