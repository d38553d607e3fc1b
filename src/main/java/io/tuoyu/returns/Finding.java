package io.tuoyu.returns;

import java.util.Optional;

/**
 * Something that a reader of the file must know: a rejection, or a warning.
 *
 * @param reason    the code, from the one vocabulary
 * @param scope     what it takes away
 * @param sheet     sheet; empty in text, or if the file as a whole is meant
 * @param row       row, from 1, if one is meant
 * @param cell      cell as a spreadsheet shows it
 * @param raw       text of the cell; {@code <withheld>} if it holds personal data
 * @param areaCode  the town, if it is known
 * @param messageZh what is wrong, with the values met
 * @param messageEn the same in English
 * @param fixZh     what to do
 * @param fixEn     the same in English
 */
public record Finding(
        Reason reason,
        Scope scope,
        Optional<String> sheet,
        Optional<Integer> row,
        Optional<String> cell,
        Optional<String> raw,
        Optional<String> areaCode,
        String messageZh,
        String messageEn,
        String fixZh,
        String fixEn) {

    /** What a finding takes away. */
    public enum Scope {
        FILE,
        ROW,
        /** Nothing: a warning. */
        NONE
    }
}
