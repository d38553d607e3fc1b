package io.tuoyu.returns.read;

import io.tuoyu.returns.read.Row.Visibility;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Streams the tables of an OpenDocument spreadsheet. */
final class OdsBook {
    private final Memory memory = new Memory();
    private final Set<String> hidden = new HashSet<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean isSpreadsheet;

    void read(XMLStreamReader xml) throws XMLStreamException, Unreadable {
        String style = "";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "style" -> style = XmlParts.attribute(xml, "name");
                case "table-properties" -> {
                    if (XmlParts.attribute(xml, "display").equals("false")) {
                        hidden.add(style);
                    }
                }
                case "spreadsheet" -> {
                    isSpreadsheet = true;
                    tables(xml);
                }
                case "meta", "settings", "scripts", "master-styles" -> XmlParts.skip(xml);
                default -> {}
            }
        }
    }

    boolean isSpreadsheet() {
        return isSpreadsheet;
    }

    Book book() {
        return new Book(FileKind.WORKBOOK, sheets);
    }

    private void tables(XMLStreamReader xml) throws XMLStreamException, Unreadable {
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (!xml.isStartElement()) {
                continue;
            }
            if (xml.getLocalName().equals("table")) {
                String name = XmlParts.attribute(xml, "name");
                boolean isHidden = hidden.contains(XmlParts.attribute(xml, "style-name"));
                OdsSheet cells = new OdsSheet(memory);
                cells.read(xml);
                sheets.add(cells.sheet(name, isHidden ? Visibility.HIDDEN : Visibility.VISIBLE));
            } else {
                // Changes that are tracked, links and ranges hold tables that nobody sees.
                XmlParts.skip(xml);
            }
        }
    }
}
