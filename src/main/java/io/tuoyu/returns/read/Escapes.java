package io.tuoyu.returns.read;

/** Characters that XML cannot hold, as Excel writes them: {@code _x000D_}. */
final class Escapes {
    private static final int LENGTH = "_x000D_".length();
    private static final int HEXADECIMAL = 16;

    private Escapes() {}

    static String unescaped(String text) {
        int first = text.indexOf("_x");
        if (first < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        int at = 0;
        for (int escape = first; escape >= 0; escape = text.indexOf("_x", escape)) {
            int code = code(text, escape);
            if (code >= 0) {
                plain.append(text, at, escape).append((char) code);
                escape += LENGTH;
                at = escape;
            } else {
                escape++;
            }
        }
        return plain.append(text, at, text.length()).toString();
    }

    private static int code(String text, int escape) {
        if (escape + LENGTH > text.length() || text.charAt(escape + LENGTH - 1) != '_') {
            return -1;
        }
        int code = 0;
        for (int at = escape + 2; at < escape + LENGTH - 1; at++) {
            int digit = Character.digit(text.charAt(at), HEXADECIMAL);
            if (digit < 0) {
                return -1;
            }
            code = code * HEXADECIMAL + digit;
        }
        return code;
    }
}
