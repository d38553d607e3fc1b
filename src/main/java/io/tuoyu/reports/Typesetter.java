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
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;

/**
 * Breaks a text into lines of one width, by the rules of its language: no Chinese mark of punctuation begins a line. Set
 * line by line, a page has the even pitch of an official one, which the PDF writer's own breaking does not keep.
 */
final class Typesetter {
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
            int end = measurer.nextOffset(width);
            lines.add(text.substring(begin, end).stripTrailing());
            measurer.setPosition(end);
            begin = end;
        }
        return lines;
    }
}
