package io.tuoyu.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.plan.DatabaseSource;
import io.tuoyu.plan.Plan;
import io.tuoyu.plan.load.PlanLoader;
import io.tuoyu.returns.source.Declared;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The {@code sources.yaml} that the manuals print is a right one. */
class SourcesTest {
    @TempDir
    private Path plan;

    @ParameterizedTest
    @ValueSource(strings = {"docs/databases.md", "docs/databases.zh-CN.md"})
    void theExampleCanBeUsed(String manual) throws Exception {
        try (Stream<Path> files = Files.list(Path.of("jobs/hanbin"))) {
            for (Path file : files.toList()) {
                Files.copy(file, plan.resolve(file.getFileName()));
            }
        }
        List<Fence> examples = Fence.of(Path.of(manual));
        Files.writeString(plan.resolve("sources.yaml"), examples.get(0).text());

        Plan loaded = PlanLoader.load(plan);

        Declared.check(loaded);
        assertThat(loaded.sources()).extracting(DatabaseSource::id).isEqualTo(List.of("district"));
    }
}
