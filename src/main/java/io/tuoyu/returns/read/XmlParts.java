package io.tuoyu.returns.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.tuoyu.returns.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.util.Arrays;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Pulls the XML of a workbook's parts: no DTD, no entity, nothing from outside the file. */
final class XmlParts {

    /** A cell holds 32,767 characters. */
    private static final int LONGEST = 1 << 20;

    private static final int HEAD = 256;
    /** The byte order mark of UTF-8, each byte as a character. */
    private static final String MARK = "\u00EF\u00BB\u00BF";
    /** XML that declares UTF-8, or nothing: then it is UTF-8 as well. */
    private static final Pattern IN_UTF_8 = Pattern.compile(
            "(?:" + MARK
                    + ")?<(?:\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']utf-8[\"']|\\?xml\\s(?![^>]*encoding)|[^?\\x00])",
            Pattern.CASE_INSENSITIVE);

    private static final XMLInputFactory FACTORY = factory();

    private XmlParts() {}

    /** What a part says. */
    interface Reading {
        void read(XMLStreamReader xml) throws XMLStreamException, Unreadable;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** @throws Unreadable CORRUPT_ARCHIVE if it is not XML */
    static void read(InputStream part, Reading reading) throws Unreadable {
        try (part) {
            XMLStreamReader xml = reader(part);
            reading.read(xml);
            // What stands behind the last element is read too: a part is sound to its end or not at all.
            while (xml.hasNext()) {
                xml.next();
            }
            xml.close();
        } catch (XMLStreamException | IOException | IllegalArgumentException damaged) {
            throw damaged();
        }
    }

    /** UTF-8 is decoded here: of bytes that are none the JDK's parser prints a line of its own before it fails. */
    private static XMLStreamReader reader(InputStream part) throws IOException, XMLStreamException {
        PushbackInputStream bytes = new PushbackInputStream(part, HEAD);
        byte[] head = bytes.readNBytes(HEAD);
        String declared = new String(head, ISO_8859_1);
        if (!IN_UTF_8.matcher(declared).lookingAt()) {
            bytes.unread(head);
            return FACTORY.createXMLStreamReader(bytes);
        }
        int mark = declared.startsWith(MARK) ? MARK.length() : 0;
        bytes.unread(head, mark, head.length - mark);
        return FACTORY.createXMLStreamReader(new InputStreamReader(bytes, UTF_8.newDecoder()));
    }

    /** @throws Unreadable XML_DOCTYPE if a workbook in one XML text declares one */
    static void refuseDoctype(byte[] text) throws Unreadable {
        byte[] head = text.length > LONGEST ? Arrays.copyOf(text, LONGEST) : text;
        if (Prolog.of(head) == Prolog.DOCTYPE) {
            throw Prolog.doctype();
        }
    }

    static Unreadable damaged() {
        return new Unreadable(Reason.CORRUPT_ARCHIVE, "工作簿的内部数据已损坏", "The workbook's inner data are damaged");
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

    /** The text up to the end of this element; that of elements inside it is left out. */
    static String text(XMLStreamReader xml) throws XMLStreamException, Unreadable {
        String whole = "";
        StringBuilder text = null;
        int depth = 1;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (depth == 1 && whole.isEmpty() && text == null) {
                        whole = xml.getText();
                    } else if (depth == 1) {
                        text = text == null ? new StringBuilder(whole) : text;
                        append(text, xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    if (depth == 0) {
                        return text == null ? whole : text.toString();
                    }
                }
                default -> {}
            }
        }
        throw new XMLStreamException("Ends inside a text");
    }

    /** The text of all {@code <t>} up to the end of {@code element}; readings (ruby text) are no part of it. */
    static String runs(XMLStreamReader xml, String element) throws XMLStreamException, Unreadable {
        String whole = "";
        StringBuilder text = null;
        int ruby = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if (name.equals("t") && ruby == 0) {
                    String run = text(xml);
                    if (whole.isEmpty() && text == null) {
                        whole = run;
                    } else {
                        text = text == null ? new StringBuilder(whole) : text;
                        append(text, run);
                    }
                } else if (name.equals("rPh")) {
                    ruby++;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                String name = xml.getLocalName();
                ruby -= name.equals("rPh") ? 1 : 0;
                if (name.equals(element)) {
                    return text == null ? whole : text.toString();
                }
            }
        }
        throw new XMLStreamException("Ends inside " + element);
    }

    /** Leaves out the rest of this element. */
    static void skip(XMLStreamReader xml) throws XMLStreamException {
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
            depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
        }
    }

    private static void append(StringBuilder text, String more) throws Unreadable {
        if (text.length() + more.length() > LONGEST) {
            throw Memory.tooLarge();
        }
        text.append(more);
    }
}
