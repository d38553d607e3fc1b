package io.tuoyu.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A fenced block of a Markdown page.
 *
 * @param info what stands behind the opening fence: {@code sql duckdb}
 * @param text its lines, each ended
 */
record Fence(String info, String text) {

    private static final String MARK = "```";

    /** The blocks of a page, in their order. */
    static List<Fence> of(Path page) throws IOException {
        List<Fence> fences = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        String info = null;
        for (String line : Files.readAllLines(page)) {
            if (!line.startsWith(MARK)) {
                text.append(line).append('\n');
            } else if (info == null) {
                info = line.substring(MARK.length());
                text.setLength(0);
            } else {
                fences.add(new Fence(info, text.toString()));
                info = null;
            }
        }
        if (info != null) {
            throw new IllegalArgumentException(page + " does not close a fence: " + info);
        }
        return fences;
    }

    /** The cells of a printed table, ruled by {@code │} or {@code |}; the lines between are left out. */
    List<List<String>> cells() {
        return text.lines()
                .filter(line -> line.startsWith("│") || line.startsWith("|"))
                .map(line -> List.of(line.substring(1, line.length() - 1).split("[│|]", -1)))
                .map(cells -> cells.stream().map(String::strip).toList())
                .toList();
    }
}
