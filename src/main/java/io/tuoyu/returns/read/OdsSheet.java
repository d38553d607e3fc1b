package io.tuoyu.returns.read;

import io.tuoyu.returns.read.Cell.Kind;
import io.tuoyu.returns.read.Cell.Look;
import io.tuoyu.returns.read.Cell.Shape;
import io.tuoyu.returns.read.Row.Visibility;
import io.tuoyu.returns.read.Sheet.Merge;
import io.tuoyu.returns.read.Sheet.Note;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Streams the cells of one table. */
final class OdsSheet {
    private static final int LAST_COLUMN = 16_384;
    private static final int LAST_ROW = 1_048_576;

    private final Memory memory;
    private final List<Row> rows = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private int row;
    private final List<Cell> cells = new ArrayList<>();
    private int column;

    OdsSheet(Memory memory) {
        this.memory = memory;
    }

    Sheet sheet(String name, Visibility visibility) {
        return new Sheet(Optional.of(name), visibility, rows, merges, notes);
    }

    /** Reads up to the end of the table, or of a group of its rows. */
    void read(XMLStreamReader xml) throws XMLStreamException, Unreadable {
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                switch (xml.getLocalName()) {
                    case "table-row" -> row(xml);
                    case "table-rows", "table-header-rows", "table-row-group" -> read(xml);
                    default -> XmlParts.skip(xml);
                }
            }
        }
    }

    private void row(XMLStreamReader xml) throws XMLStreamException, Unreadable {
        int repeated = repeated(xml, "number-rows-repeated", LAST_ROW);
        String display = XmlParts.attribute(xml, "visibility");
        Visibility visibility =
                display.equals("collapse") || display.equals("filter") ? Visibility.HIDDEN : Visibility.VISIBLE;
        cells.clear();
        column = 0;
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (!xml.isStartElement()) {
                continue;
            }
            String name = xml.getLocalName();
            if (name.equals("table-cell") || name.equals("covered-table-cell")) {
                new OdsCell(xml).read();
            } else {
                XmlParts.skip(xml);
            }
        }
        if (cells.isEmpty()) {
            row += repeated;
            return;
        }
        for (int copy = 0; copy < repeated && row < LAST_ROW; copy++) {
            row++;
            memory.cell();
            for (int at = 0; copy > 0 && at < cells.size(); at++) {
                memory.cell();
            }
            rows.add(new Row(row, visibility, cells));
        }
    }

    private static int repeated(XMLStreamReader xml, String attribute, int most) {
        String number = XmlParts.attribute(xml, attribute);
        return number.isEmpty() ? 1 : Math.max(1, Math.min(most, Integer.parseInt(number)));
    }

    /** A cell while its element is read. */
    private final class OdsCell {
        private final XMLStreamReader xml;
        private final int repeated;
        private final String type;
        private final String value;
        private final String date;
        private final String string;
        private final boolean isString;
        private final boolean isError;
        private final boolean isFormula;
        private final StringBuilder text = new StringBuilder();
        private boolean hasParagraph;

        OdsCell(XMLStreamReader xml) throws Unreadable {
            this.xml = xml;
            this.repeated = repeated(xml, "number-columns-repeated", LAST_COLUMN);
            String stored = "";
            String storedDate = "";
            String storedText = "";
            String kind = "";
            boolean stores = false;
            boolean fails = false;
            boolean computes = false;
            for (int at = 0; at < xml.getAttributeCount(); at++) {
                String content = xml.getAttributeValue(at);
                switch (xml.getAttributeLocalName(at)) {
                    // LibreOffice says the type twice; its own is the one that knows errors.
                    case "value-type" -> {
                        fails |= content.equals("error");
                        kind = content.equals("error") ? kind : content;
                    }
                    case "value", "boolean-value" -> stored = content;
                    case "date-value" -> storedDate = content;
                    case "string-value" -> {
                        stores = true;
                        storedText = content;
                    }
                    case "formula" -> computes = !content.isEmpty();
                    default -> {}
                }
            }
            this.type = kind;
            this.value = stored;
            this.date = storedDate;
            this.string = storedText;
            this.isString = stores;
            this.isError = fails;
            this.isFormula = computes;
            span();
        }

        private void span() throws Unreadable {
            int columns = repeated(xml, "number-columns-spanned", LAST_COLUMN);
            int lines = repeated(xml, "number-rows-spanned", LAST_ROW);
            if (columns > 1 || lines > 1) {
                memory.cell();
                merges.add(new Merge(row + 1, column, row + lines, column + columns - 1));
            }
        }

        void read() throws XMLStreamException, Unreadable {
            while (xml.next() != XMLStreamConstants.END_ELEMENT) {
                if (!xml.isStartElement()) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "p", "h" -> {
                        if (hasParagraph) {
                            text.append('\n');
                        }
                        hasParagraph = true;
                        OdsText.read(xml, text);
                    }
                    case "annotation" -> note();
                    default -> XmlParts.skip(xml);
                }
            }
            Optional<Cell> cell = cell();
            if (cell.isPresent()) {
                memory.text(cell.get().text());
                for (int copy = 0; copy < repeated && column + copy < LAST_COLUMN; copy++) {
                    Cell stored = cell.get();
                    memory.cell();
                    cells.add(new Cell(column + copy, stored.kind(), stored.text(), stored.look()));
                }
            }
            column = Math.min(LAST_COLUMN, column + repeated);
        }

        private void note() throws XMLStreamException, Unreadable {
            StringBuilder comment = new StringBuilder();
            int depth = 1;
            while (depth > 0) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("p")) {
                    comment.append(comment.isEmpty() ? "" : "\n");
                    OdsText.read(xml, comment);
                } else if (event == XMLStreamConstants.START_ELEMENT
                        && (xml.getLocalName().equals("date")
                                || xml.getLocalName().equals("creator"))) {
                    XmlParts.skip(xml);
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
            }
            memory.text(comment.toString());
            notes.add(new Note(row + 1, column, comment.toString()));
        }

        private Optional<Cell> cell() {
            String shown = text.toString();
            if (isError || (isFormula && Cell.isError(shown))) {
                return Optional.of(new Cell(column, Kind.ERROR, Cell.isBlank(shown) ? "#VALUE!" : shown, Look.PLAIN));
            }
            switch (type) {
                case "float", "currency", "percentage" -> {
                    if (value.isEmpty()) {
                        return withoutValue(shown);
                    }
                    if (!Numbers.isNumber(value)) {
                        throw new NumberFormatException("No number");
                    }
                    Look look = type.equals("percentage") ? percent(shown) : Look.PLAIN;
                    return Optional.of(new Cell(column, Kind.NUMBER, value, look));
                }
                case "date" -> {
                    return date.isEmpty() ? withoutValue(shown) : Optional.of(day(shown));
                }
                case "boolean" -> {
                    return value.isEmpty()
                            ? withoutValue(shown)
                            : Optional.of(new Cell(
                                    column, Kind.BOOLEAN, value.equals("true") ? "TRUE" : "FALSE", Look.PLAIN));
                }
                case "string" -> {
                    return text(hasParagraph ? shown : string);
                }
                default -> {
                    return withoutValue(shown);
                }
            }
        }

        private Optional<Cell> withoutValue(String shown) {
            // An empty paragraph is what a formula gave; without one, nobody calculated it.
            if (isFormula && !hasParagraph && !isString) {
                return Optional.of(new Cell(column, Kind.NO_CACHE, "", Look.PLAIN));
            }
            return text(shown);
        }

        private Optional<Cell> text(String content) {
            return Cell.isBlank(content) ? Optional.empty() : Optional.of(Cell.text(column, content));
        }

        private Cell day(String shown) {
            try {
                return Cell.day(
                        column, LocalDate.parse(date.substring(0, Math.min(date.length(), "2022-05-31".length()))));
            } catch (DateTimeException noDay) {
                return Cell.text(column, Cell.isBlank(shown) ? date : shown);
            }
        }

        /** A percentage and its decimals, as they are displayed. */
        private static Look percent(String shown) {
            int point = shown.indexOf('.');
            int end = shown.indexOf('%');
            return new Look(Shape.PERCENT, point >= 0 && end > point ? end - point - 1 : 0);
        }
    }
}
