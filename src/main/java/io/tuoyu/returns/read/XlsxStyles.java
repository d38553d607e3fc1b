package io.tuoyu.returns.read;

import io.tuoyu.returns.read.Cell.Look;
import io.tuoyu.returns.read.Cell.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The display formats of a workbook: which numbers are dates, which are percentages. */
final class XlsxStyles {
    private static final Look WHOLE_PERCENT = new Look(Shape.PERCENT, 0);
    private static final Look HUNDREDTH_PERCENT = new Look(Shape.PERCENT, 2);

    private final Look date;
    private final Map<Integer, Look> custom = new HashMap<>();
    private final List<Look> cells = new ArrayList<>();

    /** @param dates {@link Shape#DATE} or {@link Shape#DATE_1904} */
    XlsxStyles(Shape dates) {
        this.date = new Look(dates, 0);
    }

    Look look(int style) {
        return style >= 0 && style < cells.size() ? cells.get(style) : Look.PLAIN;
    }

    void read(XMLStreamReader xml) throws XMLStreamException {
        boolean isOfCells = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" ->
                        custom.put(
                                Integer.valueOf(XmlParts.attribute(xml, "numFmtId")),
                                ofCode(XmlParts.attribute(xml, "formatCode")));
                    case "cellXfs" -> isOfCells = true;
                    case "xf" -> {
                        if (isOfCells) {
                            String id = XmlParts.attribute(xml, "numFmtId");
                            cells.add(id.isEmpty() ? Look.PLAIN : ofId(Integer.parseInt(id)));
                        }
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("cellXfs")) {
                isOfCells = false;
            }
        }
    }

    private Look ofId(int id) {
        Look own = custom.get(id);
        if (own != null) {
            return own;
        }
        if (id == 9) {
            return WHOLE_PERCENT;
        }
        if (id == 10) {
            return HUNDREDTH_PERCENT;
        }
        // Built-in formats of days and times; 27 to 36 and 50 to 58 are the Chinese ones.
        boolean isDate = isIn(id, 14, 22) || isIn(id, 27, 36) || isIn(id, 45, 47) || isIn(id, 50, 58);
        return isDate ? date : Look.PLAIN;
    }

    private static boolean isIn(int id, int first, int last) {
        return id >= first && id <= last;
    }

    /** Reads {@code yyyy"年"m"月"}, {@code 0.0%}, {@code #,##0_);[Red](#,##0)}. */
    private Look ofCode(String code) {
        int decimals = 0;
        boolean afterPoint = false;
        boolean isDate = false;
        String small = code.toLowerCase(Locale.ROOT);
        if (small.startsWith("general") || small.startsWith("g/")) {
            return Look.PLAIN;
        }
        for (int at = 0; at < small.length(); at++) {
            char sign = small.charAt(at);
            switch (sign) {
                case '"' -> at = skip(small, at, '"');
                case '[' -> at = skip(small, at, ']');
                case '\\', '_', '*' -> at++;
                case '.' -> afterPoint = true;
                case '0', '#', '?' -> decimals += afterPoint ? 1 : 0;
                case '%' -> {
                    return new Look(Shape.PERCENT, decimals);
                }
                case 'y', 'm', 'd', 'h', 's' -> isDate = true;
                case ';' -> {
                    return isDate ? date : Look.PLAIN;
                }
                default -> {}
            }
        }
        return isDate ? date : Look.PLAIN;
    }

    private static int skip(String code, int from, char to) {
        int end = code.indexOf(to, from + 1);
        return end < 0 ? code.length() : end;
    }
}
