package io.tuoyu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.plan.Area;
import io.tuoyu.plan.Plan;
import io.tuoyu.plan.load.PlanLoader;
import io.tuoyu.returns.Figure;
import io.tuoyu.returns.FileReading;
import io.tuoyu.returns.FileReading.Outcome;
import io.tuoyu.returns.check.Delivered;
import io.tuoyu.returns.check.ReturnReader;
import io.tuoyu.returns.form.Known;
import io.tuoyu.returns.form.TownForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilledFormsTest {
    private static final YearMonth JUNE = YearMonth.of(2022, 6);

    @TempDir
    Path directory;

    @Test
    void everyTownsFormIsFilledSoThatAllOfItCounts() throws IOException {
        Plan plan = PlanLoader.load(Path.of("jobs", "hanbin"));
        TownForm form = new TownForm(plan, JUNE);
        List<Delivered> books = new ArrayList<>();
        for (Area town : plan.areas().townsIn(JUNE)) {
            Path book = directory.resolve(form.fileName(town));
            Files.write(book, FilledForms.fill(form.write(town, Known.NOTHING), books.size()));
            books.add(new Delivered(form.fileName(town), book));
        }

        List<FileReading> readings = new ReturnReader(plan, LocalDate.of(2022, 7, 4)).read(books, Optional.empty());

        assertThat(readings).hasSize(28).allSatisfy(reading -> {
            assertThat(reading.outcome()).isEqualTo(Outcome.ACCEPTED);
            assertThat(reading.warnings()).isEmpty();
            assertThat(reading.accepted().get(0).figures())
                    .extracting(Figure::field)
                    .contains("resident_pop", "under3", "care_guided", "key_guided", "survey_total");
        });
    }
}
