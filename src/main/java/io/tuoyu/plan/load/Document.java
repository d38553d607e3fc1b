package io.tuoyu.plan.load;

import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A file as a tree that remembers where it was written.
 *
 * @param lines line of each key and list item, by JSON pointer
 */
record Document(Path file, JsonNode root, Map<String, Integer> lines) {

    /** Line at which {@code pointer} is written; for what is not there, the line of what should hold it. */
    int line(String pointer) {
        String at = pointer;
        while (!at.isEmpty() && !lines.containsKey(at)) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return lines.getOrDefault(at, 1);
    }
}
