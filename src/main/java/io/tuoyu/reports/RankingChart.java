package io.tuoyu.reports;

import io.tuoyu.query.MonthlyReport.Bar;
import io.tuoyu.query.MonthlyReport.Ranking;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.DoubleStream;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/**
 * Towns as bars, the best first, with the target as a line through all of them. Bars of towns that reach it are full,
 * the others hollow, and the sign stands before the name: it reads in black and white.
 */
final class RankingChart extends AbstractRenderer implements Graphics2DRenderable {
    private static final double RANK = 16;
    private static final double NAMES = 92;
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

    /** Where things are: the bars' left end and full width, the first row's top, and the height of a row. */
    private record Place(double left, double width, double top, double pitch, Axis axis) {
        double end(BigDecimal value) {
            return left + Math.max(0.5, width * axis.place(value.doubleValue()));
        }

        double y(int row) {
            return top + row * pitch;
        }

        double baseline(int row) {
            return y(row) + pitch * 0.75;
        }
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D frame) {
        Ink ink = new Ink(context, graphics, words.locale());
        int rows = ranking.bars().size();
        Place place = new Place(
                frame.getX() + NAMES,
                frame.getWidth() - NAMES - VALUES,
                frame.getY() + 2,
                Math.min(MOST_PER_TOWN, (frame.getHeight() - FOOT) / Math.max(1, rows)),
                axis());
        scale(ink, place, rows);
        for (int row = 0; row < rows; row++) {
            bar(ink, place, row, frame.getX());
        }
        ranking.target().ifPresent(target -> {
            double x = place.end(target);
            ink.dashes(x, place.top() - 2, x, place.y(rows) + 1, Ink.TARGET);
        });
        // Values come last, on white: the target's line must not cross them.
        for (int row = 0; row < rows; row++) {
            value(ink, place, row);
        }
    }

    private void scale(Ink ink, Place place, int rows) {
        double bottom = place.y(rows);
        for (BigDecimal tick : place.axis().ticks()) {
            double x = place.left() + place.width() * place.axis().place(tick.doubleValue());
            ink.line(x, place.top(), x, bottom, Ink.PALE, 0.4f);
            ink.centred(Axis.text(tick), x, bottom + 8, SMALL, Ink.GREY);
        }
        if (place.axis().isCut()) {
            String note = words.text("chart.cut", Axis.text(place.axis().from()));
            ink.left(note, place.left(), bottom + 17, SMALL, Ink.GREY, place.width() + VALUES);
        }
    }

    private void bar(Ink ink, Place place, int row, double start) {
        Bar bar = ranking.bars().get(row);
        Color colour = bar.standing().map(mark -> Color.decode(mark.colour())).orElse(Ink.GREY);
        ink.right(Integer.toString(bar.rank()), start + RANK - 4, place.baseline(row), SIZE, Ink.GREY);
        bar.standing()
                .ifPresent(mark -> ink.left(mark.symbol(), start + RANK, place.baseline(row), SIZE, colour, RANK));
        ink.left(words.of(bar.town()), start + RANK + 10, place.baseline(row), SIZE, Ink.BLACK, NAMES - RANK - 13);
        Rectangle2D shape = new Rectangle2D.Double(
                place.left(),
                place.y(row) + place.pitch() * 0.18,
                place.end(bar.value()) - place.left(),
                place.pitch() * 0.64);
        ink.fill(shape, bar.isReached() ? colour : pale(colour));
        ink.outline(shape, colour);
    }

    private void value(Ink ink, Place place, int row) {
        Bar bar = ranking.bars().get(row);
        double x = place.end(bar.value()) + 3;
        ink.fill(
                new Rectangle2D.Double(
                        x - 1,
                        place.y(row) + place.pitch() * 0.1,
                        ink.width(bar.text(), SIZE) + 2,
                        place.pitch() * 0.8),
                Color.WHITE);
        ink.left(bar.text(), x, place.baseline(row), SIZE, Ink.BLACK, VALUES);
    }

    private static Color pale(Color colour) {
        return new Color(
                255 - (255 - colour.getRed()) / 6,
                255 - (255 - colour.getGreen()) / 6,
                255 - (255 - colour.getBlue()) / 6);
    }

    private Axis axis() {
        List<BigDecimal> values = ranking.bars().stream().map(Bar::value).toList();
        DoubleStream shown = DoubleStream.concat(
                values.stream().mapToDouble(BigDecimal::doubleValue),
                ranking.target().stream().mapToDouble(BigDecimal::doubleValue));
        double[] all = shown.sorted().toArray();
        return Axis.of(all[0], all[all.length - 1]);
    }
}
