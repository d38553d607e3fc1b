package io.tuoyu.returns.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One delivery, and exactly what {@code check} must say of it.
 *
 * <p>What it must say is written as lines, in the order of the files' names; findings and rows in any order:
 *
 * <pre>
 * a/月报.xlsx monthly_summary 2022-05 partly
 * + 610902001 月报表 5 resident_pop=60382 under3=2100
 * - NEGATIVE_COUNT row 月报表 G9 "-3" 610902100
 * ! TOTAL_MISMATCH 月报表 D33 .
 * </pre>
 *
 * where {@code .} stands for null. The message of a rejection is not part of it, but must not be empty.
 *
 * @param name     what it shows: also the name of its folder when the corpus is written out
 * @param files    content by path inside the delivery, with {@code /}
 * @param given    {@code --period}
 * @param expected the lines
 */
record Case(String name, Map<String, byte[]> files, Optional<YearMonth> given, List<String> expected) {

    static Case of(String name) {
        return new Case(name, new LinkedHashMap<>(), Optional.empty(), new ArrayList<>());
    }

    Case file(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    Case file(String path, String content) {
        return file(path, content.getBytes(UTF_8));
    }

    Case given(String period) {
        return new Case(name, files, Optional.of(YearMonth.parse(period)), expected);
    }

    Case says(String... lines) {
        expected.addAll(List.of(lines));
        return this;
    }
}
