package io.tuoyu.returns.read;

import io.tuoyu.returns.Reason;
import io.tuoyu.returns.read.Row.Visibility;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/** Streams the tables of a page, row by row: no page is held as a whole. Nothing is fetched, no script is run. */
final class HtmlPage {
    /** Texts right above a table that are looked at: its title, 报告期. */
    private static final int TEXTS_ABOVE = 8;

    private static final int LONGEST_ABOVE = 200;
    /** A table of so few rows, above another, is its title. */
    private static final int ROWS_OF_TITLE = 4;

    private final Memory memory = new Memory();
    private final IdentityHashMap<Element, HtmlTable> tables = new IdentityHashMap<>();
    private final List<HtmlTable> inOrder = new ArrayList<>();
    private Optional<HtmlStyles> styles = Optional.empty();

    Book read(DecodedText text) throws IOException, Unreadable {
        List<Sheet> sheets = new ArrayList<>();
        try (Reader reader = text.reader();
                StreamParser page = new StreamParser(Parser.htmlParser().setTrackPosition(true)).parse(reader, "")) {
            for (Element row = page.selectNext("tr"); row != null; row = page.selectNext("tr")) {
                Element table = row.closest("table");
                if (table != null) {
                    if (styles.isEmpty()) {
                        styles = Optional.of(HtmlStyles.of(page.document()));
                    }
                    table(table).add(row);
                    // Its cells are let go; to take the row itself away would be slow in a long table.
                    row.empty();
                }
            }
            if (isCut(page.document(), text.tail())) {
                throw new Unreadable(
                        Reason.TRUNCATED_OR_UNDECODABLE, "网页不完整，表格没有结尾", "The page is cut: its table has no end");
            }
            if (inOrder.isEmpty()) {
                sheets.add(withoutTable(HtmlText.of(page.document().body())));
            }
        }
        for (HtmlTable table : inOrder) {
            sheets.add(table.sheet());
        }
        return new Book(FileKind.HTML, sheets);
    }

    /** Whether a table is open at the end, and the page too: programs may forget the one, hardly both. */
    private static boolean isCut(Document page, String tail) {
        if (tail.contains("</html") || tail.contains("</body")) {
            return false;
        }
        Element last = page.select("table").last();
        return last != null && !hasEnd(last);
    }

    private static boolean hasEnd(Element element) {
        return element.endSourceRange().isTracked() && !element.endSourceRange().isImplicit();
    }

    private HtmlTable table(Element element) {
        HtmlTable known = tables.get(element);
        if (known == null) {
            known = new HtmlTable(styles.orElseThrow(), memory, above(element), isHidden(element));
            tables.put(element, known);
            inOrder.add(known);
        }
        return known;
    }

    private static boolean isHidden(Element element) {
        for (Element each = element; each != null; each = each.parent()) {
            if (HtmlText.isHidden(each)) {
                return true;
            }
        }
        return false;
    }

    /** Texts above a table, from top to bottom, up to the next table above. */
    private List<String> above(Element table) {
        List<String> above = new ArrayList<>();
        Element at = table;
        while (at != null && !at.normalName().equals("body") && above.size() < TEXTS_ABOVE) {
            Element before = at.previousElementSibling();
            if (before == null) {
                at = at.parent();
                if (at != null && at.normalName().equals("table")) {
                    return with(at, above);
                }
                continue;
            }
            at = before;
            if (at.normalName().equals("table") || at.selectFirst("table") != null) {
                Element last = at.normalName().equals("table") ? at : at.selectFirst("table");
                return with(last, above);
            }
            String text = HtmlText.of(at).strip();
            if (!Cell.isBlank(text) && text.length() <= LONGEST_ABOVE && !HtmlText.isHidden(at)) {
                above.add(0, text);
            }
        }
        return above;
    }

    /** Adds what a small table above, or around, says. */
    private List<String> with(Element other, List<String> above) {
        HtmlTable title = tables.get(other);
        if (title != null && title.size() <= ROWS_OF_TITLE) {
            List<String> texts = new ArrayList<>(title.texts());
            texts.addAll(above);
            return texts;
        }
        return above;
    }

    private static Sheet withoutTable(String text) {
        List<Row> rows = Cell.isBlank(text)
                ? List.of()
                : List.of(new Row(1, Visibility.VISIBLE, List.of(Cell.text(0, text.strip()))));
        return new Sheet(Optional.empty(), Visibility.VISIBLE, rows, List.of(), List.of());
    }
}
