package io.tuoyu.returns.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;

/** What a text begins with, behind blanks, comments and declarations: it tells pages and XML from a table with a tag in a cell. */
final class Opening {
    private static final int LONGEST = 1_024;
    private static final String COMMENT = "<!--";
    private static final String[] DECLARATIONS = {"<?", "<!"};
    /** It tells enough, whatever follows. */
    private static final String PAGE = "<!doctype html";

    private final BufferedReader text;

    private Opening(BufferedReader text) {
        this.text = text;
    }

    /** Some characters from there on, as small letters. */
    static String of(Reader text) throws IOException {
        Opening opening = new Opening(new BufferedReader(text));
        opening.pass();
        return opening.next(LONGEST);
    }

    private void pass() throws IOException {
        String next;
        do {
            skipBlanks();
            next = next(PAGE.length());
        } while (!next.startsWith(PAGE) && isPassed(next));
    }

    private boolean isPassed(String next) throws IOException {
        if (next.startsWith(COMMENT)) {
            // <!--> is a comment of nothing.
            text.skip(2);
            skipBehind("-->");
            return true;
        }
        for (String declaration : DECLARATIONS) {
            if (next.startsWith(declaration)) {
                skipBehind(">");
                return true;
            }
        }
        return false;
    }

    private void skipBlanks() throws IOException {
        int sign;
        do {
            text.mark(1);
            sign = text.read();
        } while (sign == 0 || sign == '\uFEFF' || Character.isWhitespace(sign) || Character.isSpaceChar(sign));
        text.reset();
    }

    /** Skips behind the next {@code end}, whose signs but the last are alike. */
    private void skipBehind(String end) throws IOException {
        int met = 0;
        int last = end.length() - 1;
        for (int sign = text.read(); sign >= 0; sign = text.read()) {
            if (met == last && sign == end.charAt(last)) {
                return;
            }
            met = last > 0 && sign == end.charAt(0) ? Math.min(last, met + 1) : 0;
        }
    }

    /** The next signs, which stay where they are. */
    private String next(int length) throws IOException {
        text.mark(length);
        char[] next = new char[length];
        int filled = 0;
        int step = 0;
        while (step >= 0 && filled < length) {
            filled += step;
            step = text.read(next, filled, length - filled);
        }
        text.reset();
        return new String(next, 0, filled).toLowerCase(Locale.ROOT);
    }
}
