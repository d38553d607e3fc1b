package io.tuoyu.returns.read;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeFilter.FilterResult;

/** What people read in an element. */
final class HtmlText {
    private static final Set<String> UNSEEN =
            Set.of("script", "style", "template", "noscript", "rt", "rp", "title", "table");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "center",
            "section",
            "article",
            "header",
            "main",
            "form",
            "pre",
            "blockquote",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "caption",
            "td",
            "th");

    private HtmlText() {}

    /** Lines of text; tables inside are left out. */
    static String of(Element element) {
        StringBuilder text = new StringBuilder();
        element.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    append(text, words.getWholeText());
                } else if (node instanceof Element inner && depth > 0) {
                    if (!isSeen(inner)) {
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    if (isBlock(inner)) {
                        line(text);
                    }
                }
                return FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                if (node instanceof Element inner && depth > 0 && isBlock(inner)) {
                    line(text);
                }
                return FilterResult.CONTINUE;
            }
        });
        int end = text.length();
        while (end > 0 && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    /** Whether people read in it, and it is no table, which is read by itself. */
    static boolean isSeen(Element element) {
        return !UNSEEN.contains(element.normalName()) && !isHidden(element);
    }

    /** Whether what stands before it and what stands after it are different lines. */
    static boolean isBlock(Element element) {
        return element.normalName().equals("br") || BLOCKS.contains(element.normalName());
    }

    static boolean isHidden(Element element) {
        if (element.hasAttr("hidden")) {
            return true;
        }
        String style = element.attr("style");
        return !style.isEmpty()
                && style.replaceAll("\\s", "").toLowerCase(Locale.ROOT).contains("display:none");
    }

    private static void line(StringBuilder text) {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }

    private static void append(StringBuilder text, String words) {
        for (int at = 0; at < words.length(); at++) {
            char sign = words.charAt(at);
            if (!isSpace(sign)) {
                text.append(sign);
            } else if (!text.isEmpty() && !isSpace(text.charAt(text.length() - 1))) {
                text.append(' ');
            }
        }
    }

    private static boolean isSpace(char sign) {
        return sign == ' ' || sign == '\n' || sign == '\r' || sign == '\t' || sign == '\f';
    }
}
