package io.tuoyu.recompute;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The cells of a workbook as the sample writes it: sheet name, then row (from 0), then column letter. Reads no other workbook.
 */
final class RawWorkbook {
    private RawWorkbook() {}

    static Map<String, List<Map<String, String>>> read(byte[] bytes) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        Map<String, List<Map<String, String>>> sheets = new LinkedHashMap<>();
        try {
            XMLStreamReader workbook = reader(parts.get("xl/workbook.xml"));
            while (workbook.hasNext()) {
                if (workbook.next() == XMLStreamConstants.START_ELEMENT
                        && workbook.getLocalName().equals("sheet")) {
                    String part = "xl/worksheets/sheet" + workbook.getAttributeValue(null, "sheetId") + ".xml";
                    sheets.put(workbook.getAttributeValue(null, "name"), rows(parts.get(part)));
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return sheets;
    }

    private static List<Map<String, String>> rows(byte[] sheet) throws XMLStreamException {
        List<Map<String, String>> rows = new ArrayList<>();
        XMLStreamReader reader = reader(sheet);
        String column = "";
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "row" -> rows.add(new HashMap<>());
                    case "c" -> column = reader.getAttributeValue(null, "r").replaceAll("\\d", "");
                    case "v", "t" -> rows.get(rows.size() - 1).put(column, reader.getElementText());
                    default -> {}
                }
            }
        }
        return rows;
    }

    private static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
        return XMLInputFactory.newDefaultFactory().createXMLStreamReader(new ByteArrayInputStream(xml));
    }
}
