package io.tuoyu.returns.check;

import java.util.List;
import java.util.Set;

/**
 * A column of a form, recognised by its header, never by its place.
 *
 * @param id     field or role: {@code resident_pop}, {@code town_name}
 * @param zh     what people call it
 * @param en     the same in English
 * @param role   what its cells hold
 * @param need   whether the form cannot be read without it
 * @param leaves words of its own header cell, as {@link Words#header} leaves them
 * @param topics the topics it may stand under
 */
record Column(String id, String zh, String en, Role role, Need need, List<String> leaves, Set<Topic> topics) {

    /** What a column's cells hold. */
    enum Role {
        /** The running number of a row. */
        INDEX,
        TOWN,
        TOWN_CODE,
        /** What the row is about, if not a town: a village, an institution. */
        NAME,
        /** A code or number that tells rows apart. */
        KEY,
        COUNT,
        /** A count that may be below zero. */
        CHANGE,
        WORD,
        DATE,
        RATE,
        REMARK
    }

    /** Whether a form can be read without the column. */
    enum Need {
        REQUIRED,
        OPTIONAL
    }

    /** What a group title above headers speaks of; it settles a header that fits two fields. */
    enum Topic {
        NONE,
        KNOWLEDGE,
        CARE,
        KEY_INFANTS;

        static final Set<Topic> ANY = Set.of(values());

        /** The topic that a title speaks of. */
        static Topic of(String title) {
            if (title.contains("重点")) {
                return KEY_INFANTS;
            }
            if (title.contains("普及") || title.contains("早期发展")) {
                return KNOWLEDGE;
            }
            return title.contains("科学育儿") || title.contains("看护") || title.contains("家长") ? CARE : NONE;
        }
    }

    Column {
        leaves = List.copyOf(leaves);
        topics = Set.copyOf(topics);
    }

    static Column of(String id, String zh, String en, Role role, Need need, String... headers) {
        return new Column(
                id,
                zh,
                en,
                role,
                need,
                List.of(headers).stream().map(Words::header).toList(),
                Topic.ANY);
    }

    /** The same column, if it stands under none but these topics. */
    Column under(Topic... only) {
        return new Column(id, zh, en, role, need, leaves, Set.of(only));
    }

    boolean isRequired() {
        return need == Need.REQUIRED;
    }
}
