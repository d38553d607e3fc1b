package io.tuoyu.returns.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads a page backwards from a table, up to the next one above or around it: its caption, its title, 报告期. */
final class TextAbove {
    static final int MOST_LINES = 60;
    /** A longer line is a text to be read, and no title. */
    private static final int LONGEST = 200;
    /** A page of a million nodes and as many tables inside one another is not walked through a million times. */
    private static final int MOST_NODES = 1_000;

    /** Texts and line ends, from top to bottom. */
    private final Deque<String> pieces = new ArrayDeque<>();

    private Optional<Element> table = Optional.empty();

    private TextAbove() {}

    static TextAbove of(Element table) {
        TextAbove above = new TextAbove();
        above.captions(table);
        Node at = table;
        for (int nodes = 0;
                nodes < MOST_NODES && above.table.isEmpty() && at.parent() instanceof Element parent;
                nodes++) {
            Node before = at.previousSibling();
            if (before != null) {
                at = above.last(before);
                above.take(at);
            } else if (parent.normalName().equals("body")) {
                break;
            } else {
                at = parent;
                above.leave(parent);
            }
        }
        return above;
    }

    /** The table at which the text begins: the next one above, or around. */
    Optional<Element> table() {
        return table;
    }

    /** From top to bottom. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (String line : String.join("", pieces).split("\n", -1)) {
            if (!Cell.isBlank(line) && line.length() <= LONGEST) {
                lines.add(line.strip());
            }
        }
        return lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size());
    }

    private void captions(Element table) {
        for (Element child : table.children()) {
            if (child.normalName().equals("caption") && HtmlText.isSeen(child)) {
                pieces.add("\n" + HtmlText.of(child));
            }
        }
    }

    /** What stands last in {@code node} if a table stands in it, else {@code node} itself. */
    private Node last(Node node) {
        Node last = node;
        while (last instanceof Element element && isAround(element)) {
            pieces.addFirst("\n");
            last = element.lastChild();
        }
        return last;
    }

    private static boolean isAround(Element element) {
        return !isTable(element) && HtmlText.isSeen(element) && element.selectFirst("table") != null;
    }

    private void take(Node node) {
        if (node instanceof TextNode words) {
            pieces.addFirst(words.text());
        } else if (node instanceof Element element) {
            take(element);
        }
    }

    private void take(Element element) {
        if (isTable(element) && !HtmlText.isHidden(element)) {
            table = Optional.of(element);
        } else if (HtmlText.isSeen(element)) {
            String end = HtmlText.isBlock(element) ? "\n" : "";
            pieces.addFirst(end + HtmlText.of(element) + end);
        }
    }

    private void leave(Element around) {
        if (isTable(around)) {
            table = Optional.of(around);
        } else if (HtmlText.isBlock(around)) {
            pieces.addFirst("\n");
        }
    }

    private static boolean isTable(Element element) {
        return element.normalName().equals("table");
    }
}
