package io.tuoyu.observations;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.plan.Plan;
import io.tuoyu.plan.load.PlanLoader;
import io.tuoyu.returns.Question;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoubtsTest {
    private static final Plan PLAN = PlanLoader.load(Path.of("jobs", "hanbin"));
    private static final String TOWN = "610902001";

    private final List<Stated> figures = new ArrayList<>();

    private DoubtsTest figure(String month, String measure, long value) {
        return figure(month, measure, value, "monthly_summary");
    }

    private DoubtsTest figure(String month, String measure, long value, String dataset) {
        figures.add(new Stated(TOWN, YearMonth.parse(month), measure, value, dataset, "hash", "a.xlsx", "表", "C5"));
        return this;
    }

    private List<String> asked() {
        return Doubts.of(PLAN).about(figures).stream()
                .map(doubt -> doubt.reason() + " " + doubt.stated().period() + " "
                        + doubt.stated().measure() + " " + doubt.stated().value() + " against " + doubt.other())
                .toList();
    }

    @Test
    void tenTimesLastMonthIsAsked() {
        figure("2022-04", "under3", 210).figure("2022-05", "under3", 2_100);
        assertThat(asked()).containsExactly("TENFOLD_JUMP 2022-05 under3 2100 against 210");
    }

    @Test
    void aTenthOfLastMonthIsAsked() {
        figure("2022-04", "under3", 2_109).figure("2022-05", "under3", 210);
        assertThat(asked()).containsExactly("TENFOLD_JUMP 2022-05 under3 210 against 2109");
    }

    @Test
    void justLessThanTenTimesIsNotAsked() {
        figure("2022-04", "under3", 210).figure("2022-05", "under3", 2_099);
        assertThat(asked()).isEmpty();
    }

    @Test
    void smallFiguresAndFiguresFromNothingJumpByNature() {
        figure("2022-04", "births", 9).figure("2022-05", "births", 99);
        figure("2022-04", "key_total", 0).figure("2022-05", "key_total", 300);
        assertThat(asked()).isEmpty();
    }

    @Test
    void aMonthBetweenMayBeMissing() {
        figure("2022-02", "under3", 210).figure("2022-05", "under3", 2_100);
        assertThat(asked()).containsExactly("TENFOLD_JUMP 2022-05 under3 2100 against 210");
    }

    @Test
    void whatCountsFromJanuaryFallsOnlyIntoANewYear() {
        figure("2021-12", "care_guided", 1_900).figure("2022-01", "care_guided", 150);
        figure("2022-02", "care_guided", 149);
        assertThat(asked()).containsExactly("CUMULATIVE_FALLS 2022-02 care_guided 149 against 150");
    }

    @Test
    void aFallToATenthIsAskedOnceForItsSizeAndOnceForFalling() {
        figure("2022-04", "care_guided", 1_500).figure("2022-05", "care_guided", 150);
        assertThat(asked())
                .containsExactly(
                        "TENFOLD_JUMP 2022-05 care_guided 150 against 1500",
                        "CUMULATIVE_FALLS 2022-05 care_guided 150 against 1500");
    }

    @Test
    void morePersonsThanLiveThereAreVisits() {
        figure("2022-05", "resident_pop", 60_382).figure("2022-05", "know_reached", 60_383);
        figure("2022-05", "care_guided", 60_382);
        assertThat(asked()).containsExactly("PERSON_TIMES 2022-05 know_reached 60383 against 60382");
    }

    @Test
    void personsDueDoNotDoubleInAMonth() {
        figure("2022-04", "care_target", 2_000).figure("2022-05", "care_target", 4_000);
        assertThat(asked()).containsExactly("PERSON_TIMES 2022-05 care_target 4000 against 2000");
    }

    @Test
    void everyFigureAsLastMonthIsACopy() {
        for (String month : List.of("2022-04", "2022-05")) {
            figure(month, "resident_pop", 60_382);
            figure(month, "under3", 2_100);
            figure(month, "care_target", 2_000);
            figure(month, "care_guided", 1_500);
        }
        assertThat(asked()).containsExactly("COPY_OF_LAST_MONTH 2022-05 care_guided 1500 against 1500");
        figure("2022-05", "key_guided", 3);
        figure("2022-04", "key_guided", 2);
        assertThat(asked()).isEmpty();
    }

    @Test
    void registersOfTheDistrictAreNotTheTownsToAnswerFor() {
        figure("2022-04", "slots_filed", 20, "institutions").figure("2022-05", "slots_filed", 400, "institutions");
        assertThat(asked()).isEmpty();
    }

    @Test
    void aQuestionSaysWhatWasMetAndWhatToDo() {
        figure("2022-04", "care_guided", 150).figure("2022-05", "care_guided", 1_900);
        List<Question> questions =
                new QuestionWording(PLAN).questions(Doubts.of(PLAN).about(figures));
        assertThat(questions).hasSize(1);
        Question question = questions.get(0);
        assertThat(question.messageZh())
                .isEqualTo("老城街道2022年5月“已接受科学育儿指导人数”为 1900，2022年4月为 150，是其 12 倍以上。是否多写了一位，或把人次当人数？");
        assertThat(question.messageEn())
                .isEqualTo("Laocheng Subdistrict, caregivers guided of 2022-05 is 1900, and was 150 in 2022-04:"
                        + " 12 times as much. One digit too many, or visits instead of persons?");
        assertThat(question.cell()).contains("C5");
    }
}
