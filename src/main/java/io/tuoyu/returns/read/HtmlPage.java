package io.tuoyu.returns.read;

import io.tuoyu.returns.Reason;
import io.tuoyu.returns.read.Row.Visibility;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/** Streams the tables of a page, row by row: no page is held as a whole. Nothing is fetched, no script is run. */
final class HtmlPage {
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
                sheets.add(withoutTable(said(page.document())));
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

    /** What stands above a table, a row for each line; and the rows of a small table above, or around. */
    private List<Row> above(Element table) {
        TextAbove text = TextAbove.of(table);
        List<Row> above = new ArrayList<>();
        text.table()
                .map(this::table)
                .filter(other -> other.size() <= ROWS_OF_TITLE)
                .ifPresent(title -> {
                    for (Row row : title.rows()) {
                        above.add(new Row(Row.ABOVE, row.visibility(), row.cells()));
                    }
                });
        for (String line : text.lines()) {
            above.add(new Row(Row.ABOVE, Visibility.VISIBLE, List.of(Cell.text(0, line))));
        }
        // Of a chain of small tables every one would hold all that stands above it.
        return above.subList(Math.max(0, above.size() - TextAbove.MOST_LINES), above.size());
    }

    /** The text of a page; of one that only frames others, what it says to programs that show none, and which they are. */
    private static String said(Document page) {
        String text = HtmlText.of(page.body());
        if (!Cell.isBlank(text)) {
            return text;
        }
        List<String> framed = page.select("frame, iframe").eachAttr("src");
        page.select("noframes")
                .forEach(instead -> framed.add(0, Jsoup.parse(instead.data()).text()));
        return String.join("\n", framed);
    }

    private static Sheet withoutTable(String text) {
        List<Row> rows = Cell.isBlank(text)
                ? List.of()
                : List.of(new Row(1, Visibility.VISIBLE, List.of(Cell.text(0, text.strip()))));
        return new Sheet(Optional.empty(), Visibility.VISIBLE, rows, List.of(), List.of());
    }
}
