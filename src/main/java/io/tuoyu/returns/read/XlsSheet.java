package io.tuoyu.returns.read;

import io.tuoyu.returns.read.Cell.Kind;
import io.tuoyu.returns.read.Cell.Look;
import io.tuoyu.returns.read.Row.Visibility;
import io.tuoyu.returns.read.Sheet.Merge;
import io.tuoyu.returns.read.Sheet.Note;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.util.RKUtil;
import org.apache.poi.ss.formula.ptg.AttrPtg;
import org.apache.poi.ss.formula.ptg.FuncVarPtg;
import org.apache.poi.ss.formula.ptg.OperandPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.ValueOperatorPtg;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.util.LittleEndianByteArrayInputStream;

/** Streams the records of one sheet. */
final class XlsSheet {
    private static final int ROW = 0x208;
    private static final int NUMBER = 0x203;
    private static final int NUMBER_IN_SHORT = 0x27E;
    private static final int NUMBERS_IN_SHORT = 0xBD;
    private static final int SHARED_TEXT = 0xFD;
    private static final int TEXT = 0x204;
    private static final int RICH_TEXT = 0xD6;
    private static final int TRUTH_OR_ERROR = 0x205;
    private static final int FORMULA = 0x06;
    private static final int FORMULA_OF_EXCEL_95 = 0x406;
    private static final int TEXT_OF_FORMULA = 0x207;
    private static final int MERGES = 0xE5;
    private static final int COMMENT = 0x1C;
    private static final int OBJECT = 0x5D;
    private static final int TEXT_OF_OBJECT = 0x1B6;
    private static final int CONTINUED = 0x3C;

    private static final int HIDDEN_ROW = 0x20;
    private static final int NO_NUMBER = 0xFFFF;
    private static final int RESULT_TEXT = 0;
    private static final int RESULT_TRUTH = 1;
    private static final int RESULT_ERROR = 2;
    private static final int CALCULATE_WHEN_OPENED = 2;

    private final XlsBook book;
    private final List<Look> looks;
    private final Memory memory;
    private final Map<Integer, List<Cell>> cells = new TreeMap<>();
    private final Set<Integer> hidden = new HashSet<>();
    private final List<Merge> merges = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private final Map<Integer, String> texts = new HashMap<>();
    private final List<Comment> comments = new ArrayList<>();

    private int row;
    private int column;
    private Look look = Look.PLAIN;
    private int object;

    /** A comment, and the object that holds its text. */
    private record Comment(int row, int column, int object) {}

    XlsSheet(XlsBook book, List<Look> looks, Memory memory) {
        this.book = book;
        this.looks = looks;
        this.memory = memory;
    }

    Sheet sheet(String name, Visibility ofSheet) throws IOException {
        List<Row> rows = new ArrayList<>(cells.size());
        for (Map.Entry<Integer, List<Cell>> each : cells.entrySet()) {
            List<Cell> ofRow = each.getValue();
            ofRow.sort(Comparator.comparingInt(Cell::column));
            for (int at = 1; at < ofRow.size(); at++) {
                if (ofRow.get(at).column() == ofRow.get(at - 1).column()) {
                    throw new IOException("A cell stands there twice");
                }
            }
            Visibility visibility = hidden.contains(each.getKey()) ? Visibility.HIDDEN : Visibility.VISIBLE;
            rows.add(new Row(each.getKey() + 1, visibility, ofRow));
        }
        for (Comment comment : comments) {
            String text = texts.get(comment.object());
            if (text != null) {
                notes.add(new Note(comment.row() + 1, comment.column(), text));
            }
        }
        return new Sheet(Optional.of(name), ofSheet, rows, merges, notes);
    }

    void read(RecordInputStream in) throws IOException, Unreadable {
        in.nextRecord();
        if ((in.getSid() & 0xFFFF) != XlsBook.BEGIN) {
            throw new IOException("No sheet begins here");
        }
        in.readRemainder();
        // Charts inside a sheet begin and end too.
        int depth = 1;
        while (depth > 0) {
            if (!in.hasNextRecord()) {
                throw new IOException("A sheet has no end");
            }
            in.nextRecord();
            int kind = in.getSid() & 0xFFFF;
            if (kind == XlsBook.BEGIN) {
                depth++;
            } else if (kind == XlsBook.END) {
                depth--;
            } else if (depth == 1) {
                record(kind, in);
            }
            in.readRemainder();
        }
    }

    private void record(int kind, RecordInputStream in) throws IOException, Unreadable {
        switch (kind) {
            case ROW -> {
                int number = in.readUShort();
                in.readLong();
                in.readUShort();
                if ((in.readUShort() & HIDDEN_ROW) != 0) {
                    hidden.add(number);
                }
            }
            case NUMBER -> {
                place(in);
                number(in.readDouble());
            }
            case NUMBER_IN_SHORT -> {
                place(in);
                number(RKUtil.decodeNumber(in.readInt()));
            }
            case NUMBERS_IN_SHORT -> {
                row = in.readUShort();
                column = in.readUShort();
                while (in.remaining() > 2) {
                    look(in.readUShort());
                    number(RKUtil.decodeNumber(in.readInt()));
                    column++;
                }
            }
            case SHARED_TEXT -> {
                place(in);
                text(book.string(in.readInt()));
            }
            case TEXT, RICH_TEXT -> {
                place(in);
                ownText(book.longText(in));
            }
            case TRUTH_OR_ERROR -> {
                place(in);
                int value = in.readUByte();
                if (in.readUByte() == 0) {
                    add(Kind.BOOLEAN, value == 1 ? "TRUE" : "FALSE");
                } else {
                    add(Kind.ERROR, error(value));
                }
            }
            case FORMULA, FORMULA_OF_EXCEL_95 -> {
                place(in);
                formula(in);
            }
            // It stands behind its formula, whose place still holds.
            case TEXT_OF_FORMULA -> ownText(book.longText(in));
            case MERGES -> {
                for (int left = in.readUShort(); left > 0; left--) {
                    int top = in.readUShort();
                    int bottom = in.readUShort();
                    int from = in.readUShort();
                    memory.cell();
                    merges.add(new Merge(top + 1, from, bottom + 1, in.readUShort()));
                }
            }
            case COMMENT -> comment(in);
            case OBJECT -> {
                if (in.remaining() >= 8) {
                    in.readInt();
                    in.readUShort();
                    object = in.readUShort();
                }
            }
            case TEXT_OF_OBJECT -> textOfObject(in);
            default -> {}
        }
    }

    private void place(RecordInputStream in) {
        row = in.readUShort();
        column = in.readUShort();
        look(in.readUShort());
    }

    private void look(int style) {
        look = style < looks.size() ? looks.get(style) : Look.PLAIN;
    }

    private void number(double number) throws IOException, Unreadable {
        if (!Double.isFinite(number)) {
            throw new IOException("No number");
        }
        add(Kind.NUMBER, Numbers.text(number));
    }

    private void formula(RecordInputStream in) throws IOException, Unreadable {
        long result = in.readLong();
        int options = in.readUShort();
        int chain = in.readInt();
        if (result >>> 48 != NO_NUMBER) {
            double number = Double.longBitsToDouble(result);
            // POI leaves a zero that is to be calculated when somebody opens the file; Excel's own has its chain.
            boolean isUncalculated = result == 0 && options == CALCULATE_WHEN_OPENED && chain == 0;
            if (isUncalculated) {
                add(Kind.NO_CACHE, "");
            } else {
                number(number);
            }
            return;
        }
        int value = (int) (result >> 16) & 0xFF;
        switch ((int) result & 0xFF) {
            case RESULT_TEXT -> {}
            case RESULT_TRUTH -> add(Kind.BOOLEAN, value == 1 ? "TRUE" : "FALSE");
            case RESULT_ERROR -> add(Kind.ERROR, error(value));
            default -> {
                if (givesNumber(in)) {
                    add(Kind.NO_CACHE, "");
                }
            }
        }
    }

    /** Whether a formula whose result is said to be an empty text can give a number only: nobody calculated it. */
    private boolean givesNumber(RecordInputStream in) {
        if (!book.isUnicode()) {
            return false;
        }
        int length = in.readUShort();
        byte[] tokens = in.readRemainder();
        Ptg[] formula = Ptg.readTokens(Math.min(length, tokens.length), new LittleEndianByteArrayInputStream(tokens));
        if (formula.length == 0) {
            return false;
        }
        Ptg last = formula[formula.length - 1];
        if (last instanceof AttrPtg attribute) {
            return attribute.isSum();
        }
        if (last instanceof FuncVarPtg function) {
            return function.getName().equals("SUM");
        }
        return last instanceof OperandPtg || (last instanceof ValueOperatorPtg && ARITHMETIC.contains(last.getSid()));
    }

    private static final Set<Byte> ARITHMETIC = Set.of((byte) 3, (byte) 4, (byte) 5, (byte) 6, (byte) 7);

    private static String error(int code) throws IOException {
        if (!FormulaError.isValidCode(code)) {
            throw new IOException("No error's code: " + code);
        }
        return FormulaError.forInt(code).getString();
    }

    private void comment(RecordInputStream in) throws Unreadable {
        int onRow = in.readUShort();
        int onColumn = in.readUShort();
        memory.cell();
        if (book.isUnicode()) {
            in.readUShort();
            comments.add(new Comment(onRow, onColumn, in.readUShort()));
        } else if (onRow < NO_NUMBER) {
            notes.add(new Note(onRow + 1, onColumn, book.longText(in)));
        }
    }

    private void textOfObject(RecordInputStream in) throws Unreadable {
        if (!book.isUnicode() || in.remaining() < 14) {
            return;
        }
        in.readLong();
        in.readUShort();
        int length = in.readUShort();
        in.readRemainder();
        if (length > 0 && in.hasNextRecord() && in.getNextSid() == CONTINUED) {
            in.nextRecord();
            String text = book.continued(in, length);
            memory.text(text);
            texts.put(object, text);
        }
    }

    private void ownText(String text) throws Unreadable {
        memory.text(text);
        text(text);
    }

    private void text(String text) throws Unreadable {
        if (!Cell.isBlank(text)) {
            memory.cell();
            put(Cell.text(column, text));
        }
    }

    private void add(Kind kind, String text) throws Unreadable {
        memory.cell();
        memory.text(text);
        put(new Cell(column, kind, text, look));
    }

    private void put(Cell cell) {
        cells.computeIfAbsent(row, absent -> new ArrayList<>()).add(cell);
    }
}
