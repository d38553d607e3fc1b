package io.tuoyu.plan.load;

import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The ids that a list of a document declares, and the references that other places make to them. */
final class Ids {

    private final String zh;
    private final String en;
    private final Set<String> ids = new LinkedHashSet<>();

    /**
     * Collects the ids of {@code list}, and tells of those that stand there twice.
     *
     * @param zh what they name, in Chinese
     * @param en the same in English
     */
    Ids(Document document, String list, String zh, String en, Problems problems) {
        this.zh = zh;
        this.en = en;
        int place = 0;
        for (JsonNode item : document.root().path(list)) {
            String id = item.path("id").asString("");
            if (!ids.add(id)) {
                problems.add(
                        document.file(),
                        document.line("/" + list + "/" + place + "/id"),
                        zh + "“" + id + "”重复。",
                        "The " + en + " " + id + " stands here twice.",
                        "请改用另一个编号。",
                        "Give one of them another id.");
            }
            place++;
        }
    }

    /** Tells of a reference at {@code pointer} to an id that is not there. */
    void refer(Document document, String pointer, Problems problems) {
        JsonNode node = document.root().at(pointer);
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                refer(document, pointer + "/" + i, problems);
            }
        } else if (node.isString() && !ids.contains(node.asString())) {
            problems.unknown(document.file(), document.line(pointer), zh, en, node.asString(), ids);
        }
    }
}
