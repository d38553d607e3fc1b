package io.tuoyu.reports;

import io.tuoyu.query.MonthlyReport.Point;
import io.tuoyu.query.MonthlyReport.Trend;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/** A value through the months, with its target as a dashed line. A month without a value breaks the line. */
final class TrendChart extends AbstractRenderer implements Graphics2DRenderable {
    private static final double LEFT = 32;
    private static final double RIGHT = 38;
    private static final double TOP = 8;
    private static final double FOOT = 26;
    private static final double DOT = 3.4;
    private static final double ROOM_PER_LABEL = 36;
    private static final float SMALL = 6.5f;
    private static final float SIZE = 7.5f;

    private final Trend trend;
    private final Words words;

    TrendChart(Trend trend, Words words) {
        this.trend = trend;
        this.words = words;
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D frame) {
        Ink ink = new Ink(context, graphics, words.locale());
        Rectangle2D plot = new Rectangle2D.Double(
                frame.getX() + LEFT,
                frame.getY() + TOP,
                frame.getWidth() - LEFT - RIGHT,
                frame.getHeight() - TOP - FOOT);
        Axis axis = axis();
        for (BigDecimal tick : axis.ticks()) {
            double y = y(plot, axis, tick);
            ink.line(plot.getMinX(), y, plot.getMaxX(), y, Ink.PALE, 0.4f);
            ink.right(Axis.text(tick), plot.getMinX() - 4, y + 2.5, SMALL, Ink.GREY);
        }
        months(ink, plot);
        target(ink, plot, axis);
        values(ink, plot, axis);
        if (axis.isCut()) {
            ink.left(
                    words.text("chart.cut.vertical", Axis.text(axis.from())),
                    plot.getMinX(),
                    plot.getMaxY() + 21,
                    SMALL,
                    Ink.GREY,
                    plot.getWidth() + RIGHT);
        }
    }

    private void months(Ink ink, Rectangle2D plot) {
        List<Point> points = trend.points();
        int every = Math.max(1, (int) Math.ceil(points.size() * ROOM_PER_LABEL / plot.getWidth()));
        for (int i = points.size() - 1; i >= 0; i--) {
            double x = x(plot, i);
            ink.line(x, plot.getMaxY(), x, plot.getMaxY() + 2, Ink.GREY, 0.4f);
            if ((points.size() - 1 - i) % every == 0) {
                ink.centred(points.get(i).period().toString(), x, plot.getMaxY() + 10, SMALL, Ink.GREY);
            }
        }
    }

    /** The target of each month: it may change with the year, and is drawn as wide as the months it holds for. */
    private void target(Ink ink, Rectangle2D plot, Axis axis) {
        List<Point> points = trend.points();
        double half = points.size() == 1 ? plot.getWidth() / 2 : plot.getWidth() / (points.size() - 1) / 2;
        int begin = 0;
        for (int i = 0; i < points.size(); i++) {
            boolean isLast = i == points.size() - 1
                    || !points.get(i).target().equals(points.get(i + 1).target());
            if (isLast) {
                int first = begin;
                int last = i;
                points.get(i).target().ifPresent(level -> {
                    double y = y(plot, axis, level);
                    double from = Math.max(plot.getMinX(), x(plot, first) - half);
                    double to = Math.min(plot.getMaxX(), x(plot, last) + half);
                    ink.dashes(from, y, to, y, Ink.TARGET);
                    ink.left(words.text("chart.target", Axis.text(level)), from + 2, y - 2.5, SMALL, Ink.TARGET, 80);
                });
                begin = i + 1;
            }
        }
    }

    private void values(Ink ink, Rectangle2D plot, Axis axis) {
        List<Point> points = trend.points();
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).value().isPresent()) {
                double x = x(plot, i);
                double y = y(plot, axis, points.get(i).value().get());
                if (i > 0 && points.get(i - 1).value().isPresent() && !isReset(points.get(i))) {
                    ink.line(
                            x(plot, i - 1),
                            y(plot, axis, points.get(i - 1).value().get()),
                            x,
                            y,
                            Ink.LINE,
                            1.3f);
                }
                ink.fill(new Ellipse2D.Double(x - DOT / 2, y - DOT / 2, DOT, DOT), Ink.LINE);
                if (i == points.size() - 1) {
                    ink.bold(trend.line().value().orElse(""), x + 4, y + 2.5, SIZE, Ink.LINE, RIGHT - 4);
                }
            }
        }
    }

    /** What counts from 1 January does not fall at New Year: it begins anew. */
    private boolean isReset(Point point) {
        return trend.isYearToDate() && point.period().getMonthValue() == 1;
    }

    private double x(Rectangle2D plot, int month) {
        int months = trend.points().size();
        return months == 1 ? plot.getCenterX() : plot.getMinX() + plot.getWidth() * month / (months - 1);
    }

    private static double y(Rectangle2D plot, Axis axis, BigDecimal value) {
        return plot.getMaxY() - plot.getHeight() * axis.place(value.doubleValue());
    }

    private Axis axis() {
        List<Double> shown = trend.points().stream()
                .flatMap(point -> Stream.concat(point.value().stream(), point.target().stream()))
                .map(BigDecimal::doubleValue)
                .toList();
        return Axis.of(
                shown.stream().min(Double::compare).orElse(0.0),
                shown.stream().max(Double::compare).orElse(1.0));
    }
}
