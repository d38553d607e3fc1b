package io.tuoyu.returns.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.tuoyu.returns.Reason;

/** What stands before the first element of an XML text. */
enum Prolog {
    DOCTYPE,
    PLAIN,
    /** It goes on beyond what was looked at. */
    OPEN;

    static Prolog of(byte[] head) {
        // NULs are left out so that it is seen in UTF-16 too.
        String text = new String(head, ISO_8859_1);
        if (text.indexOf('\0') >= 0) {
            text = text.replace("\0", "");
        }
        for (int at = text.indexOf('<'); at >= 0 && at + 1 < text.length(); at = text.indexOf('<', at + 1)) {
            if (text.startsWith("<!--", at)) {
                at = text.indexOf("-->", at);
            } else if (text.startsWith("<?", at)) {
                at = text.indexOf("?>", at);
            } else if (text.regionMatches(true, at, "<!DOCTYPE", 0, "<!DOCTYPE".length())) {
                return DOCTYPE;
            } else if (text.charAt(at + 1) != '!') {
                return PLAIN;
            }
            if (at < 0) {
                return OPEN;
            }
        }
        return OPEN;
    }

    static Unreadable doctype() {
        return new Unreadable(Reason.XML_DOCTYPE, "工作簿的部件含有 DOCTYPE 声明", "A part of the workbook declares a DOCTYPE");
    }
}
