package io.tuoyu.returns.check;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts as they are compared: people write the same word in many ways. */
final class Words {
    private static final Set<String> NO_FIGURE = Set.of("", "无", "未统计");
    /** Strokes of every length and width, by which people cross a cell out. */
    private static final String STROKES = "-−–—－﹣‐‑‒―─━/／\\＼";

    private static final int LONGEST_STROKE = 8;
    private static final String[] TOTALS = {"合计", "总计", "小计", "累计"};
    private static final String[] COMPARISONS = {"其中", "上月", "上年", "去年", "同期", "同比", "环比", "比", "较", "增减"};
    private static final String[] FOOTERS = {"负责人", "填报人", "填表人", "审核人", "制表", "填报日期", "填表日期", "注", "说明"};
    /** With a mark behind it, or a bare number before a word that is no age. */
    private static final Pattern NUMBERING = Pattern.compile(
            "^(([0-9]{1,3}|[一二三四五六七八九十]{1,3}|[A-Za-z]{1,3})[、.,):]+|[0-9]{1,2}(?=\\p{IsHan})(?![0-9]*[岁至月年个周]))");
    /** A unit behind a word: 常住人口/万人, 常住人口，单位：人, 常住人口万人. */
    private static final Pattern UNIT_BEHIND = Pattern.compile("([:/,、](单位:?)?|(?<!填报)单位:)(人|名|个|万人)$|万人$");
    /** ① ⑴ ⒈ ⓐ and their like. */
    private static final char CIRCLED_FIRST = '\u2460';

    private static final char CIRCLED_LAST = '\u24FF';
    private static final Pattern BRACKETS = Pattern.compile("[()\\[\\]{}【】〔〕《》<>]");
    private static final String MARKS = ":*%‰、.,;/";
    private static final String DASHES = "~〜—–―‐‑−";
    /** Full-width signs: each stands so far above its plain one. */
    private static final char WIDE_FIRST = '\uFF01';

    private static final char WIDE_LAST = '\uFF5E';
    private static final int WIDTH = WIDE_FIRST - '!';
    private static final String NUMERALS = "一二三四五六七八九十";
    /** A header that bears the year it counts: 2022年新增托位. */
    private static final String OF_A_YEAR = "新增托位";

    private Words() {}

    /** White space of every width, and characters that have none. */
    static boolean isSpace(char sign) {
        // Almost every sign is a Han character or ASCII: no need to look those up.
        boolean isSeen = (sign > 0x3000 && sign < 0xFE00) || (sign > 0x20 && sign < 0x7F);
        return !isSeen && isUnseen(sign);
    }

    private static boolean isUnseen(char sign) {
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
        String narrow = narrow(compact(text));
        return isPlain(narrow) || Normalizer.isNormalized(narrow, Normalizer.Form.NFKC)
                ? narrow
                : compact(Normalizer.normalize(narrow, Normalizer.Form.NFKC));
    }

    /** Almost all that the normalizer would do, for it is slow. */
    private static String narrow(String text) {
        char[] narrow = null;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign >= WIDE_FIRST && sign <= WIDE_LAST) {
                narrow = narrow == null ? text.toCharArray() : narrow;
                narrow[at] = (char) (sign - WIDTH);
            }
        }
        return narrow == null ? text : new String(narrow);
    }

    /** Whether there is nothing in it but ASCII and Han characters: no normalizer changes them. */
    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) > 0x7F && !isHan(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    static boolean isHan(char sign) {
        return sign >= 0x4E00 && sign <= 0x9FFF;
    }

    /** A header's own words: without brackets, units and numbering; 婴幼儿, 幼儿 and 儿童 are one word. */
    static String header(String text) {
        String words = withoutMarks(withoutBrackets(withoutNumbering(plain(withoutCircled(text)))));
        words = withoutMarks(withoutYear(withoutNumbering(words)));
        words = withPlainDashes(withoutUnit(words));
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
            boolean opens = !isHan(sign) && "([{〔【<《".indexOf(sign) >= 0;
            boolean closes = !isHan(sign) && ")]}〕】>》".indexOf(sign) >= 0;
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
        StringBuilder left = null;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            boolean isCircled = sign >= CIRCLED_FIRST && sign <= CIRCLED_LAST;
            if (isCircled && left == null) {
                left = new StringBuilder(text.length()).append(text, 0, at);
            } else if (!isCircled && left != null) {
                left.append(sign);
            }
        }
        return left == null ? text : left.toString();
    }

    private static String withoutMarks(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && MARKS.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && MARKS.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Without {@code 1.}, {@code 一、}, {@code 3)} in front; the 3 of 3岁 stays. */
    static String withoutNumbering(String text) {
        boolean isWord = text.isEmpty() || (isHan(text.charAt(0)) && NUMERALS.indexOf(text.charAt(0)) < 0);
        return isWord ? text : NUMBERING.matcher(text).replaceFirst("");
    }

    private static String withoutUnit(String text) {
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        boolean isWord = isHan(last) && "人名个".indexOf(last) < 0;
        return isWord ? text : UNIT_BEHIND.matcher(text).replaceFirst("");
    }

    private static String withPlainDashes(String text) {
        String plain = text;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (!isHan(sign) && DASHES.indexOf(sign) >= 0) {
                plain = plain.replace(sign, '-');
            }
        }
        return plain;
    }

    private static String withoutYear(String text) {
        int at = text.indexOf(OF_A_YEAR);
        boolean isYear = at > 0
                && (text.startsWith("本年") || text.startsWith("当年") || (at > 4 && isDigits(text.substring(0, 4))));
        return isYear ? text.substring(at) : text;
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

    /** What a row says of itself, without notes in brackets: 合 计（28个镇办） is 合计, （合计） too. */
    static String label(String text) {
        String plain = plain(text);
        String bare = withoutMarks(withoutBrackets(plain));
        return withoutStrokes(
                bare.isEmpty() ? withoutMarks(BRACKETS.matcher(plain).replaceAll("")) : bare);
    }

    /** —合计—, “合计” */
    private static String withoutStrokes(String label) {
        int from = 0;
        int to = label.length();
        while (from < to && isAround(label.charAt(from))) {
            from++;
        }
        while (to > from && isAround(label.charAt(to - 1))) {
            to--;
        }
        return label.substring(from, to);
    }

    private static boolean isAround(char sign) {
        return STROKES.indexOf(sign) >= 0 || "“”\"'‘’=".indexOf(sign) >= 0;
    }

    /** Whether a row that bears this label is a total or a comparison. */
    static boolean isTotal(String label) {
        for (String total : TOTALS) {
            if (label.startsWith(total) || label.endsWith(total)) {
                return true;
            }
        }
        for (String comparison : COMPARISONS) {
            if (label.startsWith(comparison)) {
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
