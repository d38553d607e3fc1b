package io.tuoyu.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DictionaryTest {

    /** After a reviewed change of the tables: {@code mvn test -Dtest=DictionaryTest -Ddictionary.update=true}. */
    @Test
    void theCommittedDictionaryIsMadeFromTheTables() throws IOException {
        Path file = Path.of("docs", "dictionary.md");
        if (Boolean.getBoolean("dictionary.update")) {
            Files.writeString(file, Dictionary.markdown());
        }
        assertThat(file).hasContent(Dictionary.markdown());
    }
}
