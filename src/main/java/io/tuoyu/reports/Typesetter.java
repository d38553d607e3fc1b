package io.tuoyu.reports;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;

/**
 * Breaks a text into lines of one width, by the rules of its language: no Chinese mark of punctuation begins a line. Set
 * line by line, a page has the even pitch of an official one, which the PDF writer's own breaking does not keep.
 */
final class Typesetter {
    private static final Pattern NUMBER_END = Pattern.compile("[0-9.]$");
    private static final Pattern SIGN_END = Pattern.compile("[●◐△▲□○—] ?$");

    private final Font font;
    private final float width;
    private final Locale locale;

    /**
     * @param family family of the font extension
     * @param style  of {@link Font}
     * @param size   in points
     * @param width  of a line, in points
     */
    Typesetter(JasperReportsContext context, String family, int style, float size, float width, Locale locale) {
        this.font = FontUtil.getInstance(context).getAwtFontFromBundles(family, style, size, locale, false);
        this.width = width;
        this.locale = locale;
    }

    /** The lines of {@code text}, of which none is empty. */
    List<String> lines(String text) {
        AttributedString attributed = new AttributedString(text);
        attributed.addAttribute(TextAttribute.FONT, font);
        LineBreakMeasurer measurer = new LineBreakMeasurer(
                attributed.getIterator(),
                BreakIterator.getLineInstance(locale),
                new FontRenderContext(null, true, true));
        List<String> lines = new ArrayList<>();
        int begin = 0;
        while (begin < text.length()) {
            int end = kept(text, begin, measurer.nextOffset(width));
            lines.add(text.substring(begin, end).stripTrailing());
            measurer.setPosition(end);
            begin = end;
        }
        return lines;
    }

    /** The last place up to {@code end} that parts neither a number nor a sign from its word. */
    private int kept(String text, int begin, int end) {
        BreakIterator places = BreakIterator.getLineInstance(locale);
        places.setText(text);
        int place = end;
        while (place > begin && parts(text, place)) {
            place = places.preceding(place);
        }
        return place > begin ? place : end;
    }

    private static boolean parts(String text, int place) {
        if (place >= text.length()) {
            return false;
        }
        String line = text.substring(0, place);
        boolean isInNumber = NUMBER_END.matcher(line).find() && Character.isDigit(text.charAt(place));
        return isInNumber || SIGN_END.matcher(line).find();
    }
}
