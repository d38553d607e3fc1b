package io.tuoyu.returns.check;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 报表版本: 初报 is 0, 更正第n次 is n. */
final class Version {
    private static final String FIRST = "初报";
    private static final String CORRECTION = "更正";
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String NUMBER = "(\\d{1,3}|[一二三四五六七八九十]{1,3})";
    /** 更正第2次. */
    private static final Pattern ORDINAL = Pattern.compile("更正[(]?第" + NUMBER + "(?!\\d)");
    /** 更正2次, （更正2）; in 更正5月月报 the number is a month's. */
    private static final Pattern AFTER = Pattern.compile("更正[(]?" + NUMBER + "(?=次|稿|版|[)]|$)");

    private static final Pattern BEFORE = Pattern.compile("(?<!\\d)第" + NUMBER + "次?更正");
    /** A number that no town comes to. */
    private static final Pattern BEYOND = Pattern.compile("更正[(]?第\\d|第\\d+次?更正");

    private Version() {}

    /** The version that a text tells; empty if it tells none. */
    static OptionalInt of(String text) {
        String word = Words.plain(text);
        if (!word.contains(CORRECTION)) {
            return word.contains(FIRST) ? OptionalInt.of(0) : OptionalInt.empty();
        }
        for (Pattern pattern : List.of(BEFORE, ORDINAL, AFTER)) {
            Matcher numbered = pattern.matcher(word);
            if (numbered.find()) {
                return OptionalInt.of(number(numbered.group(1)));
            }
        }
        // 更正 alone is the first correction.
        return BEYOND.matcher(word).find() ? OptionalInt.empty() : OptionalInt.of(1);
    }

    private static int number(String written) {
        if (Words.isDigits(written)) {
            return Integer.parseInt(written);
        }
        int ten = written.indexOf('十');
        if (ten < 0) {
            return DIGITS.indexOf(written.charAt(0));
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(written.charAt(ten - 1));
        return tens * 10 + (ten == written.length() - 1 ? 0 : DIGITS.indexOf(written.charAt(ten + 1)));
    }
}
