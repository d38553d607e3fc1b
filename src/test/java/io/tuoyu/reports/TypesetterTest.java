package io.tuoyu.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.util.List;
import java.util.Locale;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import org.junit.jupiter.api.Test;

class TypesetterTest {

    @Test
    void noMarkOfPunctuationBeginsALine() {
        // Ten letters of 16 points a line.
        assertThat(chinese(160).lines("汉滨区婴幼儿照护服务，月报。")).containsExactly("汉滨区婴幼儿照护服", "务，月报。");
    }

    @Test
    void aNumberStaysWhole() {
        List<String> lines = chinese(160).lines("今年以来月均增加共有18.55个百分点");
        assertThat(lines).hasSize(2);
        assertThat(String.join("|", lines)).contains("18.55");
    }

    @Test
    void aSignStaysWithItsWord() {
        assertThat(chinese(160).lines("婴幼儿照护服务托位▲未达标")).containsExactly("婴幼儿照护服务托位", "▲未达标");
    }

    @Test
    void aWordWiderThanTheLineIsBrokenAllTheSame() {
        assertThat(String.join("", chinese(40).lines("NUMERATOR"))).isEqualTo("NUMERATOR");
    }

    private static Typesetter chinese(float width) {
        return new Typesetter(
                new SimpleJasperReportsContext(), "Report Serif", Font.PLAIN, 16, width, Locale.SIMPLIFIED_CHINESE);
    }
}
