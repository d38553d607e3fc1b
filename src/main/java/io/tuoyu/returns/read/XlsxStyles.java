package io.tuoyu.returns.read;

import io.tuoyu.returns.read.Cell.Look;
import io.tuoyu.returns.read.Cell.Shape;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The styles of a workbook's cells, of which only the display format matters. */
final class XlsxStyles {
    private final DisplayFormats formats;
    private final List<Look> cells = new ArrayList<>();

    /** @param dates {@link Shape#DATE} or {@link Shape#DATE_1904} */
    XlsxStyles(Shape dates) {
        this.formats = new DisplayFormats(dates);
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
                    case "numFmt" -> {
                        // Differential formats repeat ids; those of cells stand in front of them.
                        if (cells.isEmpty()) {
                            formats.define(
                                    Integer.parseInt(XmlParts.attribute(xml, "numFmtId")),
                                    XmlParts.attribute(xml, "formatCode"));
                        }
                    }
                    case "cellXfs" -> isOfCells = true;
                    case "xf" -> {
                        if (isOfCells) {
                            String id = XmlParts.attribute(xml, "numFmtId");
                            cells.add(id.isEmpty() ? Look.PLAIN : formats.of(Integer.parseInt(id)));
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
}
