package io.tuoyu.returns.read;

import io.tuoyu.returns.read.Cell.Kind;
import io.tuoyu.returns.read.Cell.Look;
import io.tuoyu.returns.read.Row.Visibility;
import io.tuoyu.returns.read.Sheet.Merge;
import io.tuoyu.returns.read.Sheet.Note;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Streams the cells of one sheet. */
final class XlsxSheet {
    private static final String TRUE = "1";

    private final List<String> strings;
    private final XlsxStyles styles;
    private final List<Row> rows = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private int row;
    private Visibility visibility = Visibility.VISIBLE;
    private boolean isSorted = true;

    XlsxSheet(List<String> strings, XlsxStyles styles) {
        this.strings = strings;
        this.styles = styles;
    }

    Sheet sheet(String name, Visibility ofSheet) {
        if (!isSorted) {
            rows.sort(Comparator.comparingInt(Row::number));
        }
        return new Sheet(Optional.of(name), ofSheet, rows, merges, notes);
    }

    void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "row" -> startRow(xml);
                    case "c" -> cell(xml);
                    case "mergeCell" -> merge(XmlParts.attribute(xml, "ref"));
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                endRow();
            }
        }
    }

    void readComments(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("comment")) {
                String place = XmlParts.attribute(xml, "ref");
                notes.add(new Note(A1.rowOf(place), A1.columnOf(place), XmlParts.runs(xml, "comment")));
            }
        }
    }

    private void startRow(XMLStreamReader xml) {
        String number = XmlParts.attribute(xml, "r");
        int next = number.isEmpty() ? row + 1 : A1.rowOf(number);
        isSorted &= next > row;
        row = next;
        visibility = XmlParts.flag(xml, "hidden") ? Visibility.HIDDEN : Visibility.VISIBLE;
        cells.clear();
        column = -1;
    }

    private void endRow() {
        if (!cells.isEmpty() && row > 0) {
            rows.add(new Row(row, visibility, cells));
        }
        cells.clear();
    }

    private int column;

    private void cell(XMLStreamReader xml) throws XMLStreamException {
        String place = "";
        String type = "";
        int style = 0;
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            switch (xml.getAttributeLocalName(at)) {
                case "r" -> place = xml.getAttributeValue(at);
                case "t" -> type = xml.getAttributeValue(at);
                case "s" -> style = Integer.parseInt(xml.getAttributeValue(at));
                default -> {}
            }
        }
        int stated = place.isEmpty() ? column + 1 : A1.columnOf(place);
        if (stated < 0) {
            throw new XMLStreamException("No cell: " + place);
        }
        // A cell left of the one before it would break the order in which rows are read.
        boolean isBackward = stated <= column;
        column = stated;
        boolean isFormula = false;
        String value = null;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if (name.equals("v")) {
                    value = xml.getElementText();
                } else if (name.equals("f")) {
                    isFormula = true;
                } else if (name.equals("is")) {
                    value = XmlParts.runs(xml, "is");
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("c")) {
                break;
            }
        }
        add(type, value, isFormula, styles.look(style));
        if (isBackward) {
            cells.sort(Comparator.comparingInt(Cell::column));
        }
    }

    private void add(String type, String value, boolean isFormula, Look look) {
        if (value == null || value.isEmpty()) {
            // A formula that gives an empty text has a cache, and says so by its type.
            if (isFormula && !(type.equals("str") && value != null)) {
                cells.add(new Cell(column, Kind.NO_CACHE, "", look));
            }
            return;
        }
        switch (type) {
            case "s" -> text(strings.get(index(value)));
            case "str", "inlineStr", "d" -> text(value);
            case "b" -> cells.add(new Cell(column, Kind.BOOLEAN, value.equals(TRUE) ? "TRUE" : "FALSE", look));
            case "e" -> cells.add(new Cell(column, Kind.ERROR, value, look));
            default -> number(value, look);
        }
    }

    private int index(String value) {
        int index = Integer.parseInt(value);
        if (index < 0 || index >= strings.size()) {
            throw new NumberFormatException("No shared string " + value);
        }
        return index;
    }

    private void text(String text) {
        if (!text.isBlank()) {
            cells.add(Cell.text(column, text));
        }
    }

    private void number(String value, Look look) {
        String number = value.strip();
        try {
            if (Double.isFinite(Double.parseDouble(number)) && Character.isDigit(number.charAt(number.length() - 1))) {
                cells.add(new Cell(column, Kind.NUMBER, number, look));
                return;
            }
        } catch (NumberFormatException noNumber) {
            // Foreign programs write texts without saying so.
        }
        text(value);
    }

    private void merge(String area) {
        int colon = area.indexOf(':');
        if (colon > 0) {
            String from = area.substring(0, colon);
            String to = area.substring(colon + 1);
            merges.add(new Merge(A1.rowOf(from), A1.columnOf(from), A1.rowOf(to), A1.columnOf(to)));
        }
    }
}
