package io.tuoyu.returns.check;

import io.tuoyu.returns.check.Column.Topic;

/**
 * A cell of a header: its own words, and the topic that it names itself (重点婴幼儿已接受指导数 → 已接受指导, key infants).
 *
 * @param text as it stands in the file
 * @param leaf its words without the topic in front
 * @param isNote  whether it only adds to the cell above it: a unit, a number of a column
 * @param asTitle the topic that it names if it is a group title
 */
record HeaderCell(int column, String text, String leaf, Topic topic, boolean isNote, Topic asTitle) {
    /** The longer ones first. */
    private static final String[] TOPICS = {
        "家长和看护人员科学育儿指导", "儿早期发展知识普及", "早期发展知识普及", "儿早期发展知识", "早期发展知识", "家长和看护人员", "科学育儿指导", "早期发展", "科学育儿", "重点儿"
    };

    private static final String BETWEEN = ":-_/·|>,、";

    static HeaderCell of(int column, String text) {
        String plain = Words.plain(text);
        String bare = Words.withoutBrackets(plain);
        boolean isNote = bare.isEmpty() || Units.isUnit(text);
        Topic asTitle = Topic.of(bare.isEmpty() ? plain : bare);
        String words = Words.header(text);
        for (String topic : TOPICS) {
            if (words.length() > topic.length() && words.startsWith(topic)) {
                int from = topic.length();
                while (from < words.length() - 1 && BETWEEN.indexOf(words.charAt(from)) >= 0) {
                    from++;
                }
                return new HeaderCell(column, text, words.substring(from), Topic.of(topic), isNote, asTitle);
            }
        }
        return new HeaderCell(column, text, words, Topic.NONE, isNote, asTitle);
    }
}
