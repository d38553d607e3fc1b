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
    private static final Set<String> BLOCKS = Set.of("p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "caption");

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
                    if (UNSEEN.contains(inner.normalName()) || isHidden(inner)) {
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    if (inner.normalName().equals("br") || BLOCKS.contains(inner.normalName())) {
                        line(text);
                    }
                }
                return FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                if (node instanceof Element inner && depth > 0 && BLOCKS.contains(inner.normalName())) {
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
