package io.tuoyu.returns.read;

import io.tuoyu.returns.read.Cell.Look;
import io.tuoyu.returns.read.Cell.Shape;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The display formats that office programs write into a page, for cells that say their stored number. */
final class HtmlStyles {
    private static final Pattern RULE = Pattern.compile("\\.([\\w-]{1,40})\\s*\\{([^}]{0,2000})\\}");
    private static final Pattern FORMAT =
            Pattern.compile("mso-number-format:\\s*(\"[^\"]{0,200}\"|'[^']{0,200}'|[^;\"']{1,40})");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(?:([0-9A-Fa-f]{4}) ?|(.))");
    private static final Map<String, String> NAMED = Map.of(
            "General", "",
            "Percent", "0.00%",
            "Short Date", "yyyy/m/d",
            "Medium Date", "d-mmm-yy",
            "Long Date", "yyyy/m/d",
            "Short Time", "h:mm",
            "Medium Time", "h:mm",
            "Long Time", "h:mm:ss",
            "Fixed", "0.00",
            "Standard", "#,##0.00");
    private static final String LIBREOFFICE_FORMAT = "sdnum";
    private static final int LONGEST = 1 << 18;

    private final DisplayFormats formats = new DisplayFormats(Shape.DATE);
    private final Map<String, Look> classes = new HashMap<>();

    private HtmlStyles() {}

    static HtmlStyles of(Document page) {
        HtmlStyles styles = new HtmlStyles();
        for (Element style : page.select("style")) {
            String rules = style.data();
            Matcher rule = RULE.matcher(rules.length() > LONGEST ? rules.substring(0, LONGEST) : rules);
            while (rule.find()) {
                Matcher format = FORMAT.matcher(rule.group(2));
                if (format.find()) {
                    styles.classes.put(rule.group(1), styles.look(format.group(1)));
                }
            }
        }
        return styles;
    }

    Look look(Element cell) {
        Matcher own = FORMAT.matcher(cell.attr("style"));
        if (own.find()) {
            return look(own.group(1));
        }
        String[] libreOffice = cell.attr(LIBREOFFICE_FORMAT).split(";", 3);
        if (libreOffice.length == 3) {
            return formats.of(libreOffice[2]);
        }
        for (String name : cell.classNames()) {
            Look look = classes.get(name);
            if (look != null) {
                return look;
            }
        }
        return Look.PLAIN;
    }

    /** {@code "0\.00%"}, {@code Percent}, {@code "yyyy\0022年\0022"}. */
    private Look look(String quoted) {
        String format = quoted.strip();
        if (format.startsWith("\"") || format.startsWith("'")) {
            format = format.substring(1, format.length() - 1);
        }
        String code = ESCAPED.matcher(format)
                .replaceAll(escape -> Matcher.quoteReplacement(
                        escape.group(1) == null
                                ? escape.group(2)
                                : String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
        return formats.of(NAMED.getOrDefault(code, code));
    }
}
