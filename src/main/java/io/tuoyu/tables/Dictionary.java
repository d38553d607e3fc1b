package io.tuoyu.tables;

/** The data dictionary: every table and column, for people. */
public final class Dictionary {

    private Dictionary() {}

    /** The dictionary as Markdown. */
    public static String markdown() {
        StringBuilder text = new StringBuilder("# Data dictionary 数据字典\n\n");
        text.append("Made from `tables/Tables.java`. Decimal types: count DECIMAL(18,3), value DECIMAL(18,6), share DECIMAL(5,4).\n");
        for (Table table : Tables.ALL) {
            text.append("\n## ").append(table.name()).append('\n');
            text.append('\n').append(table.meaningZh()).append("。").append(table.meaningEn()).append(".");
            text.append(table.byYear() ? " Partitioned by `year`.\n" : "\n");
            text.append("\n| column | type | empty | unit | 含义 | meaning |\n|---|---|---|---|---|---|\n");
            for (Column column : table.columns()) {
                text.append("| ").append(column.name());
                text.append(" | ").append(column.type().name().toLowerCase(java.util.Locale.ROOT));
                text.append(" | ").append(column.nullable() ? "may be" : "never");
                text.append(" | ").append(column.unit());
                text.append(" | ").append(column.meaningZh());
                text.append(" | ").append(column.meaningEn()).append(" |\n");
            }
        }
        return text.toString();
    }
}
