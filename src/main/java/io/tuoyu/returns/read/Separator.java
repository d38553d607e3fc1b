package io.tuoyu.returns.read;

import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;

/**
 * What sets the fields of a text apart.
 *
 * @param isStated whether the first line says so ({@code sep=;}), and is no record
 */
record Separator(char sign, boolean isStated) {
    /** Of two that fit equally well, the first; the full-width comma is what a Chinese keyboard gives. */
    private static final char[] SIGNS = {',', '\t', ';', '|', '，'};

    private static final String STATED = "sep=";
    private static final int LINES_ASKED = 200;
    private static final int SIGNS_ASKED = 1 << 18;

    static Separator of(DecodedText text) throws IOException {
        String head = head(text);
        if (head.startsWith(STATED) && head.length() > STATED.length()) {
            char sign = head.charAt(STATED.length());
            boolean isAlone = head.length() == STATED.length() + 1 || isLineEnd(head.charAt(STATED.length() + 1));
            if (isAlone && !isLineEnd(sign) && sign != '"') {
                return new Separator(sign, true);
            }
        }
        char best = SIGNS[0];
        int bestScore = 0;
        for (char candidate : SIGNS) {
            int score = score(head, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return new Separator(best, false);
    }

    private static String head(DecodedText text) throws IOException {
        char[] head = new char[Math.min(SIGNS_ASKED, text.size() + 1)];
        int filled = 0;
        try (Reader reader = text.reader()) {
            int step = 0;
            while (filled < head.length && step >= 0) {
                filled += step;
                step = reader.read(head, filled, head.length - filled);
            }
        }
        return new String(head, 0, filled);
    }

    private static boolean isLineEnd(char sign) {
        return sign == '\n' || sign == '\r';
    }

    /** How many fields it sets apart in the lines in which it stands equally often; inside quotation marks, none. */
    private static int score(String text, char separator) {
        Map<Integer, Integer> lines = new HashMap<>();
        int inLine = 0;
        int asked = 0;
        boolean isQuoted = false;
        for (int at = 0; at < text.length() && asked < LINES_ASKED; at++) {
            char sign = text.charAt(at);
            if (sign == '"') {
                isQuoted = !isQuoted;
            } else if (!isQuoted && sign == separator) {
                inLine++;
            } else if (!isQuoted && isLineEnd(sign)) {
                lines.merge(inLine, 1, Integer::sum);
                asked++;
                inLine = 0;
            }
        }
        lines.merge(inLine, 1, Integer::sum);
        int score = 0;
        for (Map.Entry<Integer, Integer> line : lines.entrySet()) {
            score = Math.max(score, line.getKey() * line.getValue());
        }
        return score;
    }
}
