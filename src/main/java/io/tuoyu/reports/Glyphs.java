package io.tuoyu.reports;

import java.awt.Font;
import java.util.Locale;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;

/**
 * The characters that can be printed. A file's name or a cell may hold any character there is; one that the fonts lack
 * would vanish without a trace, so the printer's geta mark stands for it.
 */
final class Glyphs {
    private static final String GETA = "〓";

    private final Font font;

    Glyphs(JasperReportsContext context) {
        this.font = FontUtil.getInstance(context)
                .getAwtFontFromBundles("Report Sans", Font.PLAIN, 10, Locale.SIMPLIFIED_CHINESE, false);
    }

    /** The text, every character of which leaves a mark on paper. */
    String printable(String text) {
        if (font.canDisplayUpTo(text) < 0) {
            return text;
        }
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (character == '\n' || font.canDisplay(character)) {
                printable.appendCodePoint(character);
            } else {
                printable.append(Character.isWhitespace(character) ? " " : GETA);
            }
        });
        return printable.toString();
    }
}
