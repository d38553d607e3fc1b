package io.tuoyu.reports;

import io.tuoyu.query.MonthlyReport.Bar;
import io.tuoyu.query.MonthlyReport.Ranking;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/**
 * Towns as bars, the best first, with the target as a line through all of them. Bars of towns that reach it are full,
 * the others hollow, and the sign stands before the name: it reads in black and white.
 */
final class RankingChart extends AbstractRenderer implements Graphics2DRenderable {
    private static final double NAME = 16;
    private static final double BARS = 92;
    private static final double VALUES = 40;
    private static final double FOOT = 22;
    private static final double MOST_PER_TOWN = 13;
    private static final float SIZE = 7.5f;
    private static final float SMALL = 6.5f;

    private final Ranking ranking;
    private final Words words;

    RankingChart(Ranking ranking, Words words) {
        this.ranking = ranking;
        this.words = words;
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D frame) {
        Ink ink = new Ink(context, graphics, words.locale());
        double left = frame.getX() + BARS;
        double width = frame.getWidth() - BARS - VALUES;
        double pitch = Math.min(
                MOST_PER_TOWN,
                (frame.getHeight() - FOOT) / Math.max(1, ranking.bars().size()));
        double bottom = frame.getY() + pitch * ranking.bars().size();
        Axis axis = axis();
        for (BigDecimal tick : axis.ticks()) {
            double x = left + width * axis.place(tick.doubleValue());
            ink.line(x, frame.getY(), x, bottom, Ink.PALE, 0.4f);
            ink.centred(Axis.text(tick), x, bottom + 8, SMALL, Ink.GREY);
        }
        double y = frame.getY();
        for (Bar bar : ranking.bars()) {
            bar(
                    ink,
                    bar,
                    frame.getX(),
                    y,
                    pitch,
                    left,
                    width * axis.place(bar.value().doubleValue()));
            y += pitch;
        }
        ranking.target().ifPresent(target -> {
            double x = left + width * axis.place(target.doubleValue());
            ink.dashes(x, frame.getY() - 2, x, bottom + 1, Ink.TARGET);
        });
        if (axis.isCut()) {
            ink.left(
                    words.text("chart.cut", Axis.text(axis.from())),
                    left,
                    bottom + 17,
                    SMALL,
                    Ink.GREY,
                    width + VALUES);
        }
    }

    private void bar(Ink ink, Bar bar, double start, double y, double pitch, double left, double length) {
        double baseline = y + pitch * 0.75;
        Color colour = Color.decode(bar.standing().colour());
        ink.right(Integer.toString(bar.rank()), start + NAME - 4, baseline, SIZE, Ink.GREY);
        ink.left(bar.standing().symbol(), start + NAME, baseline, SIZE, colour, NAME);
        ink.left(words.of(bar.town()), start + NAME + 10, baseline, SIZE, Ink.BLACK, BARS - NAME - 13);
        Rectangle2D shape = new Rectangle2D.Double(left, y + pitch * 0.18, Math.max(length, 0.5), pitch * 0.64);
        ink.fill(shape, isFull(bar) ? colour : pale(colour));
        ink.outline(shape, colour);
        ink.left(bar.text(), left + Math.max(length, 0) + 3, baseline, SIZE, Ink.BLACK, VALUES);
    }

    private static boolean isFull(Bar bar) {
        return bar.standing().symbol().equals("●") || bar.standing().symbol().equals("◐");
    }

    private static Color pale(Color colour) {
        return new Color(
                255 - (255 - colour.getRed()) / 6,
                255 - (255 - colour.getGreen()) / 6,
                255 - (255 - colour.getBlue()) / 6);
    }

    private Axis axis() {
        double smallest = ranking.bars().stream()
                .mapToDouble(bar -> bar.value().doubleValue())
                .min()
                .orElse(0);
        double largest = ranking.bars().stream()
                .mapToDouble(bar -> bar.value().doubleValue())
                .max()
                .orElse(0);
        double target = ranking.target().map(BigDecimal::doubleValue).orElse(largest);
        return Axis.of(Math.min(smallest, target), Math.max(largest, target));
    }
}
