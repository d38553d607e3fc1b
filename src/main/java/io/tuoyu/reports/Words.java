package io.tuoyu.reports;

import io.tuoyu.plan.Label;
import io.tuoyu.plan.Language;
import io.tuoyu.query.Mark;
import io.tuoyu.query.Sentences;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The words of one language: the bundle of the templates, and the sentences. */
final class Words {
    private final Language language;
    private final ResourceBundle bundle;
    private final Sentences sentences;

    Words(Language language) {
        this.language = language;
        // Without fallback: the machine's own language decides nothing.
        this.bundle = ResourceBundle.getBundle(
                "reports/i18n/report",
                locale(),
                Words.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.sentences = Sentences.in(language);
    }

    Locale locale() {
        return language == Language.ZH ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    ResourceBundle bundle() {
        return bundle;
    }

    Sentences sentences() {
        return sentences;
    }

    String of(Label label) {
        return label.in(language);
    }

    /** Sign and word: ▲ 未达标. */
    String of(Mark mark) {
        return mark.symbol() + " " + of(mark.word());
    }

    /** The bundle's text, its {@code %s} filled in order. */
    String text(String key, Object... parts) {
        return String.format(Locale.ROOT, bundle.getString(key), parts);
    }

    /** The text as a sentence: names begin small in English, sentences do not. */
    String sentence(String text) {
        return text.substring(0, 1).toUpperCase(locale()) + text.substring(1);
    }

    /** The digits, or nothing. */
    static String orBlank(Optional<String> digits) {
        return digits.orElse("");
    }
}
