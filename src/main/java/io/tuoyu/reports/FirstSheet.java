package io.tuoyu.reports;

import io.tuoyu.reports.FirstPage.Row;
import io.tuoyu.reports.Ink.Face;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/**
 * The first page below its title, set by hand because it must be one page whatever the month brings: letters and lists
 * give way, in steps, until it fits.
 */
final class FirstSheet extends AbstractRenderer implements Graphics2DRenderable {
    /** How it may be set, the best first. */
    private static final List<Setting> SETTINGS = List.of(
            new Setting(13, 15, 4),
            new Setting(12, 14, 4),
            new Setting(12, 14, 3),
            new Setting(12, 14, 2),
            new Setting(11.5f, 13, 3),
            new Setting(11, 12.5f, 3),
            new Setting(10.5f, 12, 3),
            new Setting(10.5f, 11.5f, 3),
            new Setting(10, 11, 3),
            new Setting(10, 11, 2),
            new Setting(9.5f, 10.5f, 1));

    private static final float HEADING = 16;
    private static final double HEADING_PITCH = 21.5;
    private static final List<Float> OVERVIEW = List.of(15f, 14f, 13f, 12f, 11f);
    private static final int OVERVIEW_LINES = 2;
    private static final float NOTE = 8.5f;
    private static final double NOTE_PITCH = 12;
    private static final double PITCH = 1.3;
    private static final double TABLE_PITCH = 1.15;
    private static final double PADDING = 2;

    /** How much wider than its room words may be, and are drawn together sooner than broken. */
    private static final double SQUEEZE = 1.3;

    /** Where the columns end, of 442. */
    private static final double[] EDGES = {0, 16, 122, 184, 256, 322, 374, 442};

    private static final int NAME = 1;
    private static final int STANDING = 4;
    private static final int FIGURES = 5;

    private final FirstPage page;
    private final Words words;

    FirstSheet(FirstPage page, Words words) {
        this.page = page;
        this.words = words;
    }

    /** Sizes of letters in the table and below it, and how many names a duty has. */
    private record Setting(float table, float body, int named) {}

    /** Cells that are broken into lines. */
    private record SetRow(List<List<String>> cells, Color colour) {
        int lines() {
            return cells.stream().mapToInt(List::size).max().orElse(1);
        }
    }

    /** A page that is set. */
    private record Sheet(
            Setting setting,
            float overviewSize,
            List<String> overview,
            SetRow heads,
            List<SetRow> rows,
            List<String> note,
            List<String> duties) {
        double height() {
            double table = rows.stream().mapToDouble(this::height).sum() + height(heads);
            return 3 * HEADING_PITCH
                    + overview.size() * overviewSize * PITCH
                    + table
                    + note.size() * NOTE_PITCH
                    + duties.size() * setting.body() * PITCH
                    + 6;
        }

        double height(SetRow row) {
            return row.lines() * setting.table() * TABLE_PITCH + 1.6 * PADDING;
        }
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D frame) {
        Sheet sheet = fit(context, frame);
        AffineTransform before = graphics.getTransform();
        // The last way out, for names without end: a smaller page is still one page.
        double scale = Math.min(1, frame.getHeight() / sheet.height());
        graphics.translate(frame.getX(), frame.getY());
        graphics.scale(scale, scale);
        draw(sheet, new Ink(context, graphics, words.locale()), frame.getWidth());
        graphics.setTransform(before);
    }

    private Sheet fit(JasperReportsContext context, Rectangle2D frame) {
        List<Row> rows = page.rows();
        Sheet sheet = null;
        for (Setting setting : SETTINGS) {
            sheet = set(context, setting, frame.getWidth(), rows.size());
            if (sheet.height() <= frame.getHeight()) {
                return sheet;
            }
        }
        for (int kept = rows.size() - 1; kept > 0 && sheet.height() > frame.getHeight(); kept--) {
            sheet = set(context, SETTINGS.get(SETTINGS.size() - 1), frame.getWidth(), kept);
        }
        return sheet;
    }

    private Sheet set(JasperReportsContext context, Setting setting, double width, int kept) {
        Setter setter = new Setter(context, width);
        float overviewSize = OVERVIEW.stream()
                .filter(size -> setter.paragraph(page.overview(), size).size() <= OVERVIEW_LINES)
                .findFirst()
                .orElse(OVERVIEW.get(OVERVIEW.size() - 1));
        return new Sheet(
                setting,
                overviewSize,
                setter.paragraph(page.overview(), overviewSize),
                setter.row(new Row(page.heads(), "#222222", true), setting.table() - 1, Face.SANS_BOLD),
                rows(kept).stream()
                        .map(row -> setter.row(row, setting.table(), Face.SERIF))
                        .toList(),
                setter.lines(words.text("first.note"), Face.SERIF, NOTE, width),
                page.duties(setting.named()).stream()
                        .flatMap(point -> setter.paragraph(point, setting.body()).stream())
                        .toList());
    }

    /** What is open stays; what is reached goes first. */
    private List<Row> rows(int kept) {
        List<Row> rows = page.rows();
        if (kept >= rows.size()) {
            return rows;
        }
        List<Row> first = rows.stream()
                .sorted(Comparator.comparing(row -> !row.isOpen()))
                .limit(kept)
                .toList();
        Row others = new Row(List.of("", page.others(rows.size() - kept), "", "", "", "", ""), "#222222", false);
        return Stream.concat(rows.stream().filter(first::contains), Stream.of(others))
                .toList();
    }

    /** Breaks texts into lines. */
    private final class Setter {
        private final JasperReportsContext context;
        private final double width;

        Setter(JasperReportsContext context, double width) {
            this.context = context;
            this.width = width;
        }

        List<String> paragraph(String text, float size) {
            return lines(words.text("indent") + text, Face.SERIF, size, width);
        }

        SetRow row(Row row, float size, Face face) {
            List<List<String>> cells = new ArrayList<>();
            for (int i = 0; i < row.cells().size(); i++) {
                double room = width * (EDGES[i + 1] - EDGES[i]) / EDGES[EDGES.length - 1] - 2 * PADDING;
                cells.add(
                        i == NAME
                                ? lines(row.cells().get(i), face, size, room)
                                : together(row.cells().get(i), i == STANDING ? Face.SANS_BOLD : face, size, room));
            }
            return new SetRow(cells, Color.decode(row.colour()));
        }

        /** Lines of their own, of which only one that is far too wide is broken. */
        List<String> together(String text, Face face, float size, double room) {
            List<String> lines = lines(text, face, size, room * SQUEEZE);
            return lines.size() == text.lines().count() ? lines : lines(text, face, size, room);
        }

        List<String> lines(String text, Face face, float size, double room) {
            Typesetter typesetter =
                    new Typesetter(context, face.family(), face.style(), size, (float) room, words.locale());
            return text.lines().flatMap(line -> typesetter.lines(line).stream()).toList();
        }
    }

    private void draw(Sheet sheet, Ink ink, double width) {
        double y = heading(ink, words.text("heading.whole"), 0, width);
        y = lines(ink, sheet.overview(), sheet.overviewSize(), y, width);
        y = heading(ink, words.text("heading.targets"), y, width);
        y = table(sheet, ink, y, width) + 2;
        for (String line : sheet.note()) {
            y += NOTE_PITCH;
            ink.text(Face.SERIF, line, 0, y - 3, NOTE, Ink.BLACK, width);
        }
        y = heading(ink, words.text("heading.duties"), y + 4, width);
        lines(ink, sheet.duties(), sheet.setting().body(), y, width);
    }

    private double heading(Ink ink, String text, double y, double width) {
        ink.text(Face.SANS_BOLD, text, 0, y + HEADING_PITCH * 0.75, HEADING, Ink.BLACK, width);
        return y + HEADING_PITCH;
    }

    private double lines(Ink ink, List<String> lines, float size, double y, double width) {
        double pitch = size * PITCH;
        double top = y;
        for (String line : lines) {
            ink.text(Face.SERIF, line, 0, top + pitch * 0.76, size, Ink.BLACK, width);
            top += pitch;
        }
        return top;
    }

    private double table(Sheet sheet, Ink ink, double y, double width) {
        double size = sheet.setting().table();
        double top = y;
        ink.line(0, top, width, top, Ink.BLACK, 1);
        draw(sheet.heads(), ink, top, sheet.height(sheet.heads()), width, size - 1, Face.SANS_BOLD);
        top += sheet.height(sheet.heads());
        ink.line(0, top, width, top, Ink.BLACK, 0.75f);
        for (SetRow row : sheet.rows()) {
            draw(row, ink, top, sheet.height(row), width, size, Face.SERIF);
            top += sheet.height(row);
            ink.line(0, top, width, top, Ink.GREY, 0.4f);
        }
        ink.line(0, top, width, top, Ink.BLACK, 1);
        for (int i = 1; i < EDGES.length - 1; i++) {
            double x = width * EDGES[i] / EDGES[EDGES.length - 1];
            ink.line(x, y, x, top, Ink.GREY, 0.4f);
        }
        return top;
    }

    /** Which part of the room that a word leaves stands before it: words begin, figures end, the rest is in the middle. */
    private static double shift(int column, Face face) {
        if (face == Face.SERIF && (column == NAME || column == STANDING)) {
            return 0;
        }
        return face == Face.SERIF && column >= FIGURES ? 1 : 0.5;
    }

    /** Cell by cell, so that a reader of the file's text finds each cell whole. */
    private static void draw(SetRow row, Ink ink, double top, double height, double width, double size, Face face) {
        double pitch = size * TABLE_PITCH;
        for (int i = 0; i < row.cells().size(); i++) {
            double left = width * EDGES[i] / EDGES[EDGES.length - 1];
            double right = width * EDGES[i + 1] / EDGES[EDGES.length - 1];
            List<String> lines = row.cells().get(i);
            double baseline = top + (height - lines.size() * pitch) / 2 + pitch * 0.8;
            for (String line : lines) {
                Face drawn = i == STANDING ? Face.SANS_BOLD : face;
                Color colour = i == STANDING ? row.colour() : Ink.BLACK;
                double room = right - left - 2 * PADDING;
                double spare = room - Math.min(room, ink.width(drawn, line, (float) size));
                double x = left + PADDING + spare * shift(i, face);
                ink.text(drawn, line, x, baseline, (float) size, colour, room);
                baseline += pitch;
            }
        }
    }
}
