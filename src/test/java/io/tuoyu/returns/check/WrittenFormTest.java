package io.tuoyu.returns.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.returns.check.WrittenForm.Field;
import io.tuoyu.returns.read.Book;
import io.tuoyu.returns.read.FileName;
import io.tuoyu.returns.read.Formats;
import io.tuoyu.returns.read.Limits;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WrittenFormTest {

    static List<String> datasets() {
        return WrittenForm.datasets();
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void whatIsWrittenIsReadAsTheSameFields(String dataset) throws Exception {
        WrittenForm form = WrittenForm.of(dataset).orElseThrow();
        List<String> headers = new ArrayList<>();
        form.numbered().ifPresent(headers::add);
        form.fields().stream().map(Field::header).forEach(headers::add);
        String text = form.title() + ",报告期：2022年5月\n" + String.join(",", headers) + "\n" + "1,".repeat(headers.size());
        Book book = Formats.read(text.getBytes(UTF_8), new FileName("2022年5月.csv"), Limits.USUAL);

        Header header = HeaderFinder.find(book.sheets().get(0)).get(0);

        assertThat(header.form().id()).isEqualTo(dataset);
        assertThat(header.isComplete()).isTrue();
        assertThat(form.fields())
                .allSatisfy(field ->
                        assertThat(header.place(field.id())).as(field.id()).isEqualTo(headers.indexOf(field.header())));
    }

    @Test
    void freeTextAndRatesAreNotWritten() {
        assertThat(WrittenForm.of("monthly_summary").orElseThrow().fields())
                .extracting(Field::id)
                .containsExactly(
                        "town_code",
                        "town_name",
                        "resident_pop",
                        "under3",
                        "know_target",
                        "know_reached",
                        "care_target",
                        "care_guided",
                        "key_total",
                        "key_guided");
        assertThat(WrittenForm.of("town_workbook")).isEmpty();
    }
}
