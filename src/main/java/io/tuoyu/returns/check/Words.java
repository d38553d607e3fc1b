package io.tuoyu.returns.check;

import java.text.Normalizer;
import java.util.Set;

/** Texts as they are compared: people write the same word in many ways. */
final class Words {
    private static final Set<String> NO_FIGURE = Set.of("", "无", "未统计");
    /** Strokes of every length and width, by which people cross a cell out. */
    private static final String STROKES = "-−–—－﹣‐‑‒―─━/／\\＼";

    private static final int LONGEST_STROKE = 8;
    private static final String[] TOTALS = {"合计", "总计", "小计", "累计"};
    private static final String[] COMPARISONS = {"其中", "上月", "上年", "去年", "同期", "同比", "环比", "比", "较", "增减"};
    private static final String[] FOOTERS = {"负责人", "填报人", "审核人", "制表", "填报日期", "注", "说明"};
    private static final String NUMERALS = "一二三四五六七八九十";

    private Words() {}

    /** White space of every width, and characters that have none. */
    static boolean isSpace(char sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || Character.getType(sign) == Character.FORMAT;
    }

    /** Without any white space. */
    static String compact(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (isSpace(text.charAt(at))) {
                return compactFrom(text, at);
            }
        }
        return text;
    }

    private static String compactFrom(String text, int first) {
        StringBuilder compact = new StringBuilder(text.length()).append(text, 0, first);
        for (int at = first; at < text.length(); at++) {
            if (!isSpace(text.charAt(at))) {
                compact.append(text.charAt(at));
            }
        }
        return compact.toString();
    }

    /** Without white space at its ends. */
    static String trim(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Full-width letters, digits and brackets made plain, and without white space. */
    static String plain(String text) {
        String compact = compact(text);
        return Normalizer.isNormalized(compact, Normalizer.Form.NFKC)
                ? compact
                : compact(Normalizer.normalize(compact, Normalizer.Form.NFKC));
    }

    /** A header's own words: without brackets, units and numbering; 婴幼儿, 幼儿 and 儿童 are one word. */
    static String header(String text) {
        String words = withoutBrackets(plain(withoutCircled(text)));
        words = withoutYear(withoutNumbering(words));
        int end = words.length();
        while (end > 0 && ":*%‰".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        words = words.substring(0, end);
        if (words.endsWith("万人")) {
            words = words.substring(0, words.length() - 2);
        }
        words = words.replace('～', '-').replace('~', '-').replace('—', '-').replace('–', '-');
        words = words.replace("三岁", "3岁").replace("婴幼儿", "儿").replace("幼儿", "儿").replace("儿童", "儿");
        if (words.endsWith("人数")) {
            return words.substring(0, words.length() - 2);
        }
        return words.endsWith("数") ? words.substring(0, words.length() - 1) : words;
    }

    /** Text in brackets of any kind left out; a bracket that never closes reaches to the end. */
    static String withoutBrackets(String text) {
        StringBuilder left = null;
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            boolean opens = "([{〔【<《".indexOf(sign) >= 0;
            boolean closes = ")]}〕】>》".indexOf(sign) >= 0;
            if ((opens || closes) && left == null) {
                left = new StringBuilder(text.length()).append(text, 0, at);
            }
            if (opens) {
                depth++;
            } else if (closes) {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && left != null) {
                left.append(sign);
            }
        }
        return left == null ? text : left.toString();
    }

    /** Without a note in brackets right at the start: 填报单位（盖章）：老城街道. */
    static String withoutLeadingBrackets(String text) {
        if (text.startsWith("(") && text.indexOf(')') > 0) {
            return text.substring(text.indexOf(')') + 1);
        }
        return text;
    }

    private static String withoutCircled(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) >= '\u2460' && text.charAt(at) <= '\u24FF') {
            at++;
        }
        return text.substring(at);
    }

    /** Without {@code 1.}, {@code 一、}, {@code 3)} in front; the 3 of 3岁 stays. */
    static String withoutNumbering(String text) {
        int at = 0;
        while (at < text.length() && (isDigit(text.charAt(at)) || NUMERALS.indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at > 0 && at < text.length() && "、.,)".indexOf(text.charAt(at)) >= 0 ? text.substring(at + 1) : text;
    }

    private static String withoutYear(String text) {
        if (text.length() > 5
                && text.charAt(4) == '年'
                && isDigit(text.charAt(0))
                && isDigit(text.charAt(1))
                && isDigit(text.charAt(2))
                && isDigit(text.charAt(3))) {
            return text.substring(5);
        }
        return text.startsWith("本年") || text.startsWith("当年") ? text.substring(2) : text;
    }

    static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    /** Whether all of it is digits, and there is some. */
    static boolean isDigits(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!isDigit(text.charAt(at))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** Empty, or a mark by which people say that they have no figure. */
    static boolean isNoFigure(String text) {
        if (text.length() > LONGEST_STROKE) {
            return trim(text).isEmpty();
        }
        String word = compact(text);
        return NO_FIGURE.contains(word) || isStroke(word);
    }

    private static boolean isStroke(String word) {
        for (int at = 0; at < word.length(); at++) {
            if (STROKES.indexOf(word.charAt(at)) < 0) {
                return false;
            }
        }
        return true;
    }

    static boolean isNone(String text) {
        String word = plain(text);
        return word.equals("无") || word.equals("无。") || word.equals("本月无") || word.equals("(无)");
    }

    /** Whether a row that bears this label is a total or a comparison. */
    static boolean isTotal(String label) {
        String word = compact(label);
        for (String total : TOTALS) {
            if (word.startsWith(total) || word.endsWith(total)) {
                return true;
            }
        }
        for (String comparison : COMPARISONS) {
            if (word.startsWith(comparison)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a row whose first text this is stands below the data: a signature or a note. */
    static boolean isFooter(String first) {
        String word = compact(first);
        for (String footer : FOOTERS) {
            if (word.contains(footer)) {
                return true;
            }
        }
        return false;
    }
}
