package io.tuoyu.returns.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.plan.Plan;
import io.tuoyu.plan.load.PlanLoader;
import io.tuoyu.returns.Reason;
import io.tuoyu.returns.check.CheckJson;
import io.tuoyu.returns.check.Delivered;
import io.tuoyu.returns.check.ReturnReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Returns as towns really send them: every case is written to {@code target/corpus}, read on 6 June 2022 with the district's
 * real plan as {@code tuoyu check --json} reads it, and compared word for word.
 */
class CorpusTest {
    private static final Path DIRECTORY = Path.of("target", "corpus");
    private static final LocalDate TODAY = LocalDate.of(2022, 6, 6);
    /** Asked by the district between sources, never said of a file. */
    private static final Set<Reason> OF_NO_FILE = EnumSet.range(Reason.SOURCES_DIFFER, Reason.COPY_OF_LAST_MONTH);

    private static final Plan PLAN = PlanLoader.load(Path.of("jobs", "hanbin"));

    static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        cases.addAll(LayoutCases.all());
        cases.addAll(ValueCases.all());
        cases.addAll(DamageCases.all());
        return cases;
    }

    @TestFactory
    Stream<DynamicTest> everyCaseIsReadExactly() {
        return cases().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.name(), () -> assertThat(said(each)).containsExactlyElementsOf(expected(each))));
    }

    @Test
    void everyReasonOccurs() {
        Set<String> met = new TreeSet<>();
        cases().forEach(each -> each.expected().stream()
                .filter(line -> line.startsWith("- ") || line.startsWith("! "))
                .forEach(line -> met.add(line.substring(2, line.indexOf(' ', 2)))));
        Set<String> all = new TreeSet<>();
        EnumSet.complementOf(EnumSet.copyOf(OF_NO_FILE)).forEach(reason -> all.add(reason.name()));
        assertThat(met).containsExactlyElementsOf(all);
    }

    @Test
    void namesAreUnique() {
        assertThat(cases()).extracting(Case::name).doesNotHaveDuplicates();
    }

    private static List<String> expected(Case each) {
        return blocks(each.expected());
    }

    private static List<String> said(Case each) throws IOException {
        Path delivery = DIRECTORY.resolve(each.name());
        for (Map.Entry<String, byte[]> file : each.files().entrySet()) {
            Path path = delivery.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        String json = CheckJson.of(new ReturnReader(PLAN, TODAY).read(Delivered.at(delivery), each.given()));
        List<String> lines = new ArrayList<>();
        for (JsonNode file : JsonMapper.shared().readTree(json)) {
            lines.add(
                    file.path("file").asString("").substring(delivery.toString().length() + 1) + " "
                            + text(file.path("dataset")) + " " + text(file.path("period")) + " "
                            + text(file.path("outcome")));
            for (JsonNode row : file.path("accepted")) {
                StringBuilder line = new StringBuilder("+ " + text(row.path("town_code")) + " "
                        + text(row.path("sheet")) + " " + text(row.path("row")));
                row.path("values")
                        .properties()
                        .forEach(value -> line.append(" " + value.getKey() + "=" + text(value.getValue())));
                lines.add(line.toString());
            }
            for (JsonNode finding : file.path("rejected")) {
                assertThat(finding.path("message_zh").asString("")).isNotBlank();
                assertThat(finding.path("message_en").asString("")).isNotBlank();
                assertThat(finding.path("fix_zh").asString("")).isNotBlank();
                lines.add("- " + text(finding.path("reason")) + " " + text(finding.path("scope")) + " "
                        + text(finding.path("sheet")) + " " + text(finding.path("cell")) + " "
                        + (finding.path("raw").isNull()
                                ? "."
                                : "\"" + finding.path("raw").asString("") + "\"") + " "
                        + text(finding.path("town_code")));
            }
            for (JsonNode finding : file.path("warnings")) {
                lines.add("! " + text(finding.path("reason")) + " " + text(finding.path("sheet")) + " "
                        + text(finding.path("cell")) + " " + text(finding.path("town_code")));
            }
        }
        return blocks(lines);
    }

    /** Files by name, and the lines of each in one order. */
    private static List<String> blocks(List<String> lines) {
        List<List<String>> blocks = new ArrayList<>();
        for (String line : lines) {
            if (!line.startsWith("+ ") && !line.startsWith("- ") && !line.startsWith("! ")) {
                blocks.add(new ArrayList<>());
            }
            blocks.get(blocks.size() - 1).add(line);
        }
        blocks.forEach(block -> block.subList(1, block.size()).sort(null));
        return blocks.stream()
                .sorted((one, other) -> one.get(0).compareTo(other.get(0)))
                .flatMap(List::stream)
                .toList();
    }

    private static String text(JsonNode node) {
        return node.isNull() ? "." : node.asString("");
    }
}
