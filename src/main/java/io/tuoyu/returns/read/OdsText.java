package io.tuoyu.returns.read;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of a paragraph, in which white space has its own elements. */
final class OdsText {
    /** A cell holds 32,767 characters. */
    private static final int LONGEST = 1 << 20;

    private static final int MOST_SPACES = 100;

    private OdsText() {}

    /** Appends the text up to the end of this paragraph. */
    static void read(XMLStreamReader xml, StringBuilder text) throws XMLStreamException, Unreadable {
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = xml.getLocalName();
                    if (name.equals("s")) {
                        String count = XmlParts.attribute(xml, "c");
                        int spaces = count.isEmpty() ? 1 : Math.min(MOST_SPACES, Integer.parseInt(count));
                        text.append(" ".repeat(Math.max(0, spaces)));
                    } else if (name.equals("tab")) {
                        text.append('\t');
                    } else if (name.equals("line-break")) {
                        text.append('\n');
                    }
                    if (name.equals("ruby-text") || name.equals("annotation") || name.equals("note")) {
                        XmlParts.skip(xml);
                    } else {
                        depth++;
                    }
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    append(text, xml.getText());
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }

    private static void append(StringBuilder text, String more) throws Unreadable {
        if (text.length() + more.length() > LONGEST) {
            throw Memory.tooLarge();
        }
        for (int at = 0; at < more.length(); at++) {
            char sign = more.charAt(at);
            boolean isSpace = sign == ' ' || sign == '\n' || sign == '\r' || sign == '\t';
            if (!isSpace) {
                text.append(sign);
            } else if (text.isEmpty() || !Character.isWhitespace(text.charAt(text.length() - 1))) {
                text.append(' ');
            }
        }
    }
}
