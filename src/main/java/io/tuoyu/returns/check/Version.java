package io.tuoyu.returns.check;

import java.util.OptionalInt;

/** 报表版本: 初报 is 0, 更正第n次 is n. */
final class Version {
    private static final String CORRECTION = "更正";
    private static final String NUMERALS = "〇一二三四五六七八九十";

    private Version() {}

    /** The version that a text tells; empty if it tells none. */
    static OptionalInt of(String text) {
        String word = Words.plain(text);
        int at = word.indexOf(CORRECTION);
        if (at < 0) {
            return word.contains("初报") ? OptionalInt.of(0) : OptionalInt.empty();
        }
        int next = at + CORRECTION.length();
        if (next < word.length() && word.charAt(next) == '第') {
            next++;
        }
        int end = next;
        while (end < word.length() && Words.isDigit(word.charAt(end))) {
            end++;
        }
        if (end > next && end - next <= 3) {
            return OptionalInt.of(Integer.parseInt(word.substring(next, end)));
        }
        int numeral = next < word.length() ? NUMERALS.indexOf(word.charAt(next)) : -1;
        // 更正 alone is the first correction.
        return OptionalInt.of(Math.max(numeral, 1));
    }
}
