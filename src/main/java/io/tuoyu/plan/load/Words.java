package io.tuoyu.plan.load;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses which word was meant. */
final class Words {
    /** More than a third of the letters wrong is another word; two letters that changed places are two slips. */
    private static final int LETTERS_PER_SLIP = 3;

    private Words() {}

    /** The known word that {@code written} is a slip of; empty if it resembles none. */
    static Optional<String> nearest(String written, Collection<String> known) {
        return known.stream()
                .filter(word -> distance(written, word) <= Math.max(1, (written.length() + 1) / LETTERS_PER_SLIP))
                .min(Comparator.comparingInt((String word) -> distance(written, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** What to do about an unknown word, in Chinese. */
    static String adviceZh(String written, Collection<String> known) {
        return nearest(written, known).map(word -> "是不是“" + word + "”？").orElse("")
                + "可用的有："
                + String.join("、", known)
                + "。";
    }

    /** What to do about an unknown word, in English. */
    static String adviceEn(String written, Collection<String> known) {
        return nearest(written, known)
                        .map(word -> "Did you mean '" + word + "'? ")
                        .orElse("")
                + "Known: "
                + String.join(", ", known)
                + ".";
    }

    /** Levenshtein's distance: letters to insert, remove or replace. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= from.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = diagonal + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replaced, 1 + Math.min(row[column], row[column - 1]));
            }
        }
        return row[to.length()];
    }
}
