package io.tuoyu.returns.check;

/** How people write a number as text. */
final class CountText {
    private static final String MINUS = "-−–—－﹣‐‑‒―";
    private static final int GROUP = 3;

    private CountText() {}

    /**
     * The number that {@code text} writes, as {@code -1234.5}: full-width digits, commas in groups of three, any minus
     * sign in front, or (12) for −12. Empty if it is anything else: words, exponents, %, space between digits.
     *
     * @param text without white space at its ends, not empty
     */
    static String number(String text) {
        char last = text.charAt(text.length() - 1);
        boolean isBracketed = isOneOf(text.charAt(0), "(（") && isOneOf(last, ")）");
        boolean isNegative = isBracketed || MINUS.indexOf(text.charAt(0)) >= 0;
        String digits = plainDigits(text.substring(isNegative ? 1 : 0, text.length() - (isBracketed ? 1 : 0)));
        if (digits.isEmpty()) {
            return "";
        }
        return isNegative ? "-" + digits : digits;
    }

    private static boolean isOneOf(char sign, String signs) {
        return signs.indexOf(sign) >= 0;
    }

    /** Digits without their commas, at most one point with digits on both sides; empty if the text is not so. */
    private static String plainDigits(String text) {
        StringBuilder digits = new StringBuilder(text.length());
        int inGroup = 0;
        boolean hasComma = false;
        boolean hasPoint = false;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign >= '０' && sign <= '９') {
                sign = (char) (sign - '０' + '0');
            }
            if (Words.isDigit(sign)) {
                digits.append(sign);
                inGroup++;
            } else if (isOneOf(sign, ",，") && !hasPoint && isGroupEnd(inGroup, hasComma)) {
                hasComma = true;
                inGroup = 0;
            } else if (isOneOf(sign, ".．") && !hasPoint && inGroup > 0 && (!hasComma || inGroup == GROUP)) {
                hasPoint = true;
                digits.append('.');
                inGroup = 0;
            } else {
                return "";
            }
        }
        boolean isComplete = inGroup > 0 && (hasPoint || !hasComma || inGroup == GROUP);
        return isComplete ? digits.toString() : "";
    }

    private static boolean isGroupEnd(int inGroup, boolean hasComma) {
        return hasComma ? inGroup == GROUP : inGroup >= 1 && inGroup <= GROUP;
    }
}
