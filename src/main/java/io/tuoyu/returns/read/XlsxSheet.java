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
    private final Memory memory;
    private final List<Row> rows = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private boolean isData;
    private int row;
    private boolean isRowStated;
    private int column;
    private Visibility visibility = Visibility.VISIBLE;
    private boolean areRowsSorted = true;
    private boolean areCellsSorted = true;

    XlsxSheet(List<String> strings, XlsxStyles styles, Memory memory) {
        this.strings = strings;
        this.styles = styles;
        this.memory = memory;
    }

    Sheet sheet(String name, Visibility ofSheet) {
        return new Sheet(Optional.of(name), ofSheet, rows, merges, notes);
    }

    void read(XMLStreamReader xml) throws XMLStreamException, Unreadable {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "sheetData" -> isData = true;
                    case "row" -> {
                        // Controls on a sheet are anchored at a <row> too.
                        if (isData) {
                            startRow(xml);
                        }
                    }
                    case "c" -> {
                        if (isData) {
                            cell(xml);
                        }
                    }
                    case "mergeCell" -> merge(XmlParts.attribute(xml, "ref"));
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && isData) {
                if (xml.getLocalName().equals("row")) {
                    endRow();
                } else if (xml.getLocalName().equals("sheetData")) {
                    isData = false;
                }
            }
        }
        if (!areRowsSorted) {
            rows.sort(Comparator.comparingInt(Row::number));
            for (int at = 1; at < rows.size(); at++) {
                if (rows.get(at).number() == rows.get(at - 1).number()) {
                    throw new XMLStreamException("Row " + rows.get(at).number() + " stands there twice");
                }
            }
        }
    }

    /** Reads comments, and those that are answered (threaded). */
    void readComments(XMLStreamReader xml) throws XMLStreamException, Unreadable {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (xml.getLocalName().equals("comment")) {
                String place = XmlParts.attribute(xml, "ref");
                note(place, XmlParts.runs(xml, "comment"));
            } else if (xml.getLocalName().equals("threadedComment")) {
                String place = XmlParts.attribute(xml, "ref");
                StringBuilder text = new StringBuilder();
                int depth = 1;
                while (depth > 0 && xml.hasNext()) {
                    int event = xml.next();
                    if (event == XMLStreamConstants.START_ELEMENT
                            && xml.getLocalName().equals("text")) {
                        text.append(XmlParts.text(xml));
                    } else if (event == XMLStreamConstants.START_ELEMENT) {
                        depth++;
                    } else if (event == XMLStreamConstants.END_ELEMENT) {
                        depth--;
                    }
                }
                note(place, text.toString());
            }
        }
    }

    private void note(String place, String text) throws Unreadable {
        memory.text(text);
        notes.add(new Note(A1.rowOf(place), A1.columnOf(place), Escapes.unescaped(text)));
    }

    private void startRow(XMLStreamReader xml) throws XMLStreamException {
        String number = XmlParts.attribute(xml, "r");
        isRowStated = !number.isEmpty();
        int next = isRowStated ? A1.rowOf(number) : row + 1;
        if (next <= 0) {
            throw new XMLStreamException("No row: " + number);
        }
        areRowsSorted &= next > row;
        row = next;
        boolean isFlat = XmlParts.flag(xml, "customHeight")
                && XmlParts.attribute(xml, "ht").equals("0");
        visibility = isFlat || XmlParts.flag(xml, "hidden") ? Visibility.HIDDEN : Visibility.VISIBLE;
        cells.clear();
        column = -1;
        areCellsSorted = true;
    }

    private void endRow() throws XMLStreamException, Unreadable {
        if (!areCellsSorted) {
            cells.sort(Comparator.comparingInt(Cell::column));
            for (int at = 1; at < cells.size(); at++) {
                if (cells.get(at).column() == cells.get(at - 1).column()) {
                    throw new XMLStreamException("A cell of row " + row + " stands there twice");
                }
            }
        }
        if (!cells.isEmpty()) {
            memory.cell();
            rows.add(new Row(row, visibility, cells));
        }
        cells.clear();
    }

    private void cell(XMLStreamReader xml) throws XMLStreamException, Unreadable {
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
        place(place);
        boolean isFormula = false;
        String value = null;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if (name.equals("v")) {
                    value = XmlParts.text(xml);
                } else if (name.equals("f")) {
                    isFormula = true;
                } else if (name.equals("is")) {
                    value = Escapes.unescaped(XmlParts.runs(xml, "is"));
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("c")) {
                break;
            }
        }
        add(type, value, isFormula, styles.look(style));
    }

    /** A cell says where it stands, or it stands right of the one before it. */
    private void place(String place) throws XMLStreamException {
        int stated = place.isEmpty() ? column + 1 : A1.columnOf(place);
        int statedRow = place.isEmpty() ? row : A1.rowOf(place);
        if (stated < 0 || statedRow < 0) {
            throw new XMLStreamException("No cell: " + place);
        }
        if (statedRow != row && !isRowStated && cells.isEmpty()) {
            // Rows need no number; then that of the first cell counts.
            areRowsSorted &=
                    rows.isEmpty() || statedRow > rows.get(rows.size() - 1).number();
            row = statedRow;
        } else if (statedRow != row) {
            throw new XMLStreamException("Cell " + place + " in row " + row);
        }
        areCellsSorted &= stated > column;
        column = stated;
    }

    private void add(String type, String value, boolean isFormula, Look look) throws Unreadable {
        if (value == null || value.isEmpty()) {
            // A formula that gives an empty text has a cache, and says so by its type.
            if (isFormula && !(type.equals("str") && value != null)) {
                memory.cell();
                cells.add(new Cell(column, Kind.NO_CACHE, "", look));
            }
            return;
        }
        switch (type) {
            case "s" -> text(strings.get(index(value)));
            case "str" -> ownText(Escapes.unescaped(value));
            case "inlineStr" -> ownText(value);
            case "d" -> ownText(day(value));
            case "b" ->
                stored(new Cell(
                        column, Kind.BOOLEAN, value.equals(TRUE) || value.equals("true") ? "TRUE" : "FALSE", look));
            case "e" -> stored(new Cell(column, Kind.ERROR, value, look));
            default -> {
                String number = value.strip();
                // Foreign programs write texts without saying so.
                if (Numbers.isNumber(number)) {
                    stored(new Cell(column, Kind.NUMBER, number, look));
                } else {
                    ownText(value);
                }
            }
        }
    }

    private void stored(Cell cell) throws Unreadable {
        memory.cell();
        memory.text(cell.text());
        cells.add(cell);
    }

    private int index(String value) {
        int index = Integer.parseInt(value.strip());
        if (index < 0 || index >= strings.size()) {
            throw new NumberFormatException("No shared string " + value);
        }
        return index;
    }

    private void ownText(String text) throws Unreadable {
        memory.text(text);
        text(text);
    }

    private void text(String text) throws Unreadable {
        if (!Cell.isBlank(text)) {
            memory.cell();
            cells.add(Cell.text(column, text));
        }
    }

    /** {@code 2022-05-31} of {@code 2022-05-31T00:00:00}. */
    private static String day(String moment) {
        int time = moment.indexOf('T');
        return time > 0 ? moment.substring(0, time) : moment;
    }

    private void merge(String area) throws Unreadable {
        int colon = area.indexOf(':');
        if (colon > 0) {
            String from = area.substring(0, colon);
            String to = area.substring(colon + 1);
            memory.cell();
            merges.add(new Merge(A1.rowOf(from), A1.columnOf(from), A1.rowOf(to), A1.columnOf(to)));
        }
    }
}
