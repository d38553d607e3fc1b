package io.tuoyu.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.indicators.Progress;
import io.tuoyu.indicators.ValueState;
import io.tuoyu.indicators.Verdict;
import java.awt.Font;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a report may print has a shape in the fonts it is printed with. */
class FontsTest {
    private static final List<String> TEXTS = List.of(".java", ".jrxml", ".properties", ".yaml", ".csv", ".json");

    @ParameterizedTest
    @ValueSource(strings = {"NotoSansSC-Regular", "NotoSansSC-Bold", "NotoSerifSC-Regular", "NotoSerifSC-Bold"})
    void everyCharacterOfTemplatesWordsPlansAndSignsIsThere(String name) throws Exception {
        Font font = Font.createFont(
                Font.TRUETYPE_FONT, Path.of("reports/fonts/" + name + ".ttf").toFile());
        Set<String> missing = new TreeSet<>();
        for (Path place : List.of(
                Path.of("reports"),
                Path.of("jobs"),
                Path.of("src/main/java/io/tuoyu/query"),
                Path.of("src/main/java/io/tuoyu/reports"))) {
            for (Path file : texts(place)) {
                collect(font, Files.readString(file), missing);
            }
        }
        for (Verdict verdict : Verdict.values()) {
            collect(font, verdict.symbol() + verdict.label().zh(), missing);
        }
        for (Progress progress : Progress.values()) {
            collect(font, progress.symbol() + progress.label().zh(), missing);
        }
        for (ValueState state : ValueState.values()) {
            collect(font, state.label().zh(), missing);
        }
        collect(font, "●◐△▲□■—○↑↗→↓?≥≤〔〕①②③④⑤⑥⑦⑧⑨⑩✓％‰·〓瀛堰垭㴩茨坪", missing);
        assertThat(missing)
                .as("make the fonts anew with reports/fonts/subset.sh")
                .isEmpty();
    }

    private static List<Path> texts(Path place) throws IOException {
        if (!Files.exists(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(file -> TEXTS.stream().anyMatch(file.toString()::endsWith))
                    .toList();
        }
    }

    private static void collect(Font font, String text, Set<String> missing) {
        text.codePoints()
                .filter(character -> character >= ' ' && !font.canDisplay(character))
                .forEach(character -> missing.add(Character.toString(character)));
    }
}
