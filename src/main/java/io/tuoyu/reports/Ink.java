package io.tuoyu.reports;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.util.Locale;
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
    private static final String FAMILY = "Report Sans";

    private final Graphics2D graphics;
    private final Font plain;
    private final Font bold;

    Ink(JasperReportsContext context, Graphics2D graphics, Locale locale) {
        this.graphics = graphics;
        FontUtil fonts = FontUtil.getInstance(context);
        this.plain = fonts.getAwtFontFromBundles(FAMILY, Font.PLAIN, 10, locale, false);
        this.bold = fonts.getAwtFontFromBundles(FAMILY, Font.BOLD, 10, locale, false);
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
        draw(text, x, baseline, size, colour, room, plain);
    }

    void bold(String text, double x, double baseline, float size, Color colour, double room) {
        draw(text, x, baseline, size, colour, room, bold);
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
        return metrics(plain, size).stringWidth(text);
    }

    private void draw(String text, double x, double baseline, float size, Color colour, double room, Font face) {
        double width = metrics(face, size).stringWidth(text);
        Font font = face.deriveFont(size);
        graphics.setFont(width > room ? font.deriveFont(AffineTransform.getScaleInstance(room / width, 1)) : font);
        graphics.setColor(colour);
        graphics.drawString(text, (float) x, (float) baseline);
    }

    private FontMetrics metrics(Font face, float size) {
        return graphics.getFontMetrics(face.deriveFont(size));
    }
}
