package io.tuoyu.returns.read;

import io.tuoyu.returns.Reason;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Pulls the XML of a workbook's parts: no DTD, no entity, nothing from outside the file. */
final class XmlParts {

    private static final XMLInputFactory FACTORY = factory();

    private XmlParts() {}

    /** What a part says. */
    interface Reading {
        void read(XMLStreamReader xml) throws XMLStreamException;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** @throws Unreadable CORRUPT_ARCHIVE if it is not XML */
    static void read(InputStream part, Reading reading) throws Unreadable {
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(part);
            reading.read(xml);
            xml.close();
        } catch (XMLStreamException | NumberFormatException damaged) {
            throw new Unreadable(Reason.CORRUPT_ARCHIVE, "工作簿的内部数据已损坏", "The workbook's inner data are damaged");
        }
    }

    /** The attribute of this local name, or an empty text. */
    static String attribute(XMLStreamReader xml, String name) {
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            if (xml.getAttributeLocalName(at).equals(name)) {
                return xml.getAttributeValue(at);
            }
        }
        return "";
    }

    /** Whether a flag is set: {@code 1} or {@code true}. */
    static boolean flag(XMLStreamReader xml, String name) {
        String value = attribute(xml, name);
        return value.equals("1") || value.equals("true");
    }

    /** The text of all {@code <t>} up to the end of {@code element}; readings (ruby text) are no part of it. */
    static String runs(XMLStreamReader xml, String element) throws XMLStreamException {
        String whole = "";
        StringBuilder text = null;
        boolean isText = false;
        int ruby = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = xml.getLocalName();
                    isText = name.equals("t") && ruby == 0;
                    ruby += name.equals("rPh") ? 1 : 0;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (isText && whole.isEmpty() && text == null) {
                        whole = xml.getText();
                    } else if (isText) {
                        text = text == null ? new StringBuilder(whole) : text;
                        text.append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    String name = xml.getLocalName();
                    isText = false;
                    ruby -= name.equals("rPh") ? 1 : 0;
                    if (name.equals(element)) {
                        return text == null ? whole : text.toString();
                    }
                }
                default -> {}
            }
        }
        throw new XMLStreamException("Ends inside " + element);
    }
}
