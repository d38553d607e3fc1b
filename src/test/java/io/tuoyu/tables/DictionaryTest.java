package io.tuoyu.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DictionaryTest {

    /** After a reviewed change of the tables: {@code mvn test -Dtest=DictionaryTest -Ddictionary.update=true}. */
    @Test
    void theCommittedDictionaryIsMadeFromTheTables() throws IOException {
        Path file = Path.of("docs", "dictionary.md");
        if (Boolean.getBoolean("dictionary.update")) {
            Files.writeString(file, dictionary());
        }
        assertThat(file).hasContent(dictionary());
    }

    private static String dictionary() {
        StringBuilder text = new StringBuilder("# Data dictionary 数据字典\n\n");
        text.append(
                "Made from `tables/Tables.java`. Decimal types: count DECIMAL(18,3), value DECIMAL(18,6), share DECIMAL(5,4).\n");
        for (Table table : Tables.ALL) {
            text.append("\n## ").append(table.name()).append('\n');
            text.append('\n')
                    .append(table.meaningZh())
                    .append("。")
                    .append(table.meaningEn())
                    .append(".");
            text.append(table.byYear() ? " Partitioned by `year`.\n" : "\n");
            text.append("\n| column | type | empty | unit | 含义 | meaning |\n|---|---|---|---|---|---|\n");
            for (Column column : table.columns()) {
                text.append("| ").append(column.name());
                text.append(" | ").append(column.type().name().toLowerCase(Locale.ROOT));
                text.append(" | ").append(column.nullable() ? "may be" : "never");
                text.append(" | ").append(column.unit());
                text.append(" | ").append(column.meaningZh());
                text.append(" | ").append(column.meaningEn()).append(" |\n");
            }
        }
        return text.toString();
    }
}
