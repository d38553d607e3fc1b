package io.tuoyu.reports;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;

/** A pen for charts: lines and words in points, from the top left corner of the chart. */
final class Ink {
    static final Color BLACK = new Color(0x22, 0x22, 0x22);
    static final Color GREY = new Color(0x8A, 0x8F, 0x98);
    static final Color PALE = new Color(0xDD, 0xE0, 0xE4);
    static final Color LINE = new Color(0x1F, 0x4E, 0x8C);
    static final Color TARGET = new Color(0xB3, 0x26, 0x1E);

    private static final float[] DASHES = {4, 2.5f};

    /** A family of the font extension, and its weight: Hei is sans, Song is serif. */
    enum Face {
        SANS("Report Sans", Font.PLAIN),
        SANS_BOLD("Report Sans", Font.BOLD),
        SERIF("Report Serif", Font.PLAIN);

        private final String family;
        private final int style;

        Face(String family, int style) {
            this.family = family;
            this.style = style;
        }

        String family() {
            return family;
        }

        /** As {@link Font} counts styles. */
        int style() {
            return style;
        }
    }

    private final Graphics2D graphics;
    private final Map<Face, Font> fonts = new EnumMap<>(Face.class);

    Ink(JasperReportsContext context, Graphics2D graphics, Locale locale) {
        this.graphics = graphics;
        FontUtil bundles = FontUtil.getInstance(context);
        for (Face face : Face.values()) {
            fonts.put(face, bundles.getAwtFontFromBundles(face.family(), face.style(), 10, locale, false));
        }
    }

    void line(double x1, double y1, double x2, double y2, Color colour, float width) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    void dashes(double x1, double y1, double x2, double y2, Color colour) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, DASHES, 0));
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    void fill(Shape shape, Color colour) {
        graphics.setColor(colour);
        graphics.fill(shape);
    }

    void outline(Shape shape, Color colour) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke(0.7f));
        graphics.draw(shape);
    }

    /** Words that begin at {@code x}, drawn together until they fit {@code room}. */
    void left(String text, double x, double baseline, float size, Color colour, double room) {
        text(Face.SANS, text, x, baseline, size, colour, room);
    }

    void bold(String text, double x, double baseline, float size, Color colour, double room) {
        text(Face.SANS_BOLD, text, x, baseline, size, colour, room);
    }

    /** Words that end at {@code x}. */
    void right(String text, double x, double baseline, float size, Color colour) {
        left(text, x - width(text, size), baseline, size, colour, Double.MAX_VALUE);
    }

    /** Words around {@code x}. */
    void centred(String text, double x, double baseline, float size, Color colour) {
        left(text, x - width(text, size) / 2, baseline, size, colour, Double.MAX_VALUE);
    }

    double width(String text, float size) {
        return width(Face.SANS, text, size);
    }

    double width(Face face, String text, float size) {
        return metrics(face, size).stringWidth(text);
    }

    /** Words of one face that begin at {@code x}, drawn together until they fit {@code room}. */
    void text(Face face, String text, double x, double baseline, float size, Color colour, double room) {
        double width = width(face, text, size);
        Font font = fonts.get(face).deriveFont(size);
        graphics.setFont(width > room ? font.deriveFont(AffineTransform.getScaleInstance(room / width, 1)) : font);
        graphics.setColor(colour);
        graphics.drawString(text, (float) x, (float) baseline);
    }

    private FontMetrics metrics(Face face, float size) {
        return graphics.getFontMetrics(fonts.get(face).deriveFont(size));
    }
}
