package io.tuoyu.returns.check;

import java.text.Normalizer;

/** Recognises what tells a person: it is reported by its cell, and copied nowhere. */
public final class PersonalData {
    static final String WITHHELD = "<withheld>";

    private static final int SHORT_ID = 15;
    private static final int LONG_ID = 18;
    private static final int PHONE = 11;
    private static final String[] LABELS = {"姓名", "身份证", "住址", "电话"};
    private static final String[] SIGNATURES = {"负责人", "填报人", "审核人", "联系电话", "制表人"};
    private static final String SEPARATORS = ":：=为是";
    private static final String NO_DATA = "、,，。.;；)）/和或及与等以不的信息必";

    private PersonalData() {}

    /** The text, or a mark in its place if it tells a person or is a signature. */
    static String withheld(String text) {
        return isIn(text) || isSignature(text) ? WITHHELD : text;
    }

    /** Whether {@code text} holds the number of an identity card or a mobile phone, or a name, address or telephone after its label. */
    public static boolean isIn(String text) {
        return text.length() > 2 && (hasNumber(text, Numbers.ALL) || hasLabelled(text));
    }

    /** Whether {@code text} is a signature with somebody's name or telephone. */
    public static boolean isSignature(String text) {
        for (String label : SIGNATURES) {
            int at = text.indexOf(label);
            if (at >= 0 && !isOnlyLabel(text.substring(at + label.length()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code text} names its person by more than signatures do: an identity number, an address. */
    static boolean isMoreThanSignature(String text) {
        return hasNumber(text, Numbers.IDENTITY) || text.contains("身份证") || text.contains("住址");
    }

    /** Whether {@code text} is nothing but a label, whose value stands in the next cell: 姓名：. */
    static boolean isOpenLabel(String text) {
        String word = Words.plain(text);
        if (!word.endsWith(":")) {
            return false;
        }
        String label = word.substring(0, word.length() - 1);
        for (String each : LABELS) {
            boolean isEnding = label.endsWith(each) || label.endsWith(each + "号") || label.endsWith(each + "号码");
            if (isEnding && !isSignatureLabel(label)) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code text} is a label of a signature, whose value stands in the next cell or in the same. */
    public static boolean isSignatureLabel(String text) {
        for (String label : SIGNATURES) {
            if (text.contains(label)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOnlyLabel(String rest) {
        for (int at = 0; at < rest.length(); at++) {
            char sign = rest.charAt(at);
            if (!Words.isSpace(sign) && SEPARATORS.indexOf(sign) < 0 && "()（）签章字盖".indexOf(sign) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Which numbers tell a person. */
    private enum Numbers {
        IDENTITY,
        /** Those of mobile phones too. */
        ALL
    }

    private static boolean hasNumber(String text, Numbers numbers) {
        int run = 0;
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            char sign = at < text.length() ? narrow(text.charAt(at)) : ' ';
            if (Words.isDigit(sign)) {
                from = run == 0 ? at : from;
                run++;
            } else {
                boolean endsWithX = (run == LONG_ID - 1 || run == SHORT_ID - 1) && (sign == 'X' || sign == 'x');
                boolean isIdentity = endsWithX || run == SHORT_ID || run == LONG_ID;
                boolean isPhone = numbers == Numbers.ALL && run == PHONE && isMobile(text, from);
                if ((isIdentity || isPhone) && !isFraction(text, from)) {
                    return true;
                }
                run = 0;
            }
        }
        return false;
    }

    /** 0.952380952380952: the decimals of a quotient are nobody's number. */
    private static boolean isFraction(String text, int from) {
        return from >= 2 && narrow(text.charAt(from - 1)) == '.' && Words.isDigit(narrow(text.charAt(from - 2)));
    }

    private static boolean isMobile(String text, int from) {
        return narrow(text.charAt(from)) == '1' && narrow(text.charAt(from + 1)) >= '3';
    }

    private static char narrow(char sign) {
        return sign >= '０' && sign <= 'ｚ' ? (char) (sign - '０' + '0') : sign;
    }

    private static boolean hasLabelled(String text) {
        for (String label : LABELS) {
            for (int at = text.indexOf(label.charAt(0)); at >= 0; at = text.indexOf(label.charAt(0), at + 1)) {
                int end = end(text, label, at);
                if (end > 0 && isFollowed(label, text.substring(end))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Where a label that begins at {@code from} ends, spaces between its signs or not (姓　名); −1 if it does not stand there. */
    private static int end(String text, String label, int from) {
        int at = from;
        for (int sign = 0; sign < label.length(); sign++) {
            while (sign > 0 && at < text.length() && Words.isSpace(text.charAt(at))) {
                at++;
            }
            if (at >= text.length() || text.charAt(at) != label.charAt(sign)) {
                return -1;
            }
            at++;
        }
        return at;
    }

    /** A label in passing (不得填写姓名、身份证号) tells nobody. */
    private static boolean isFollowed(String label, String rest) {
        String after = Words.compact(Normalizer.normalize(rest, Normalizer.Form.NFKC));
        boolean isNumbered = after.startsWith("号码") || after.startsWith("号");
        after = after.startsWith("号码") ? after.substring(2) : isNumbered ? after.substring(1) : after;
        boolean isSeparated = rest.length() > 0 && Words.isSpace(rest.charAt(0));
        while (!after.isEmpty() && SEPARATORS.indexOf(after.charAt(0)) >= 0) {
            after = after.substring(1);
            isSeparated = true;
        }
        if (after.isEmpty() || NO_DATA.indexOf(after.charAt(0)) >= 0 || isAnotherLabel(after)) {
            return false;
        }
        boolean isPlain =
                Words.isDigit(after.charAt(0)) || (!label.equals("电话") && Character.isIdeographic(after.charAt(0)));
        return isSeparated || isPlain;
    }

    private static boolean isAnotherLabel(String text) {
        for (String label : LABELS) {
            if (text.startsWith(label)) {
                return true;
            }
        }
        return text.startsWith("联系");
    }
}
