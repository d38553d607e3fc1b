package io.tuoyu.plan.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The plan of an invented district, right as it stands, and what becomes of it after one edit. */
final class TinyPlan {
    static final Path DIRECTORY = Path.of("src/test/resources/plans/tiny");

    private TinyPlan() {}

    /** Copies the plan into {@code directory}, which may be there already. */
    static void copyTo(Path directory) {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            for (Path file : files.toList()) {
                Files.copy(file, directory.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the first {@code before} in {@code file} of a copy, and loads it. */
    static List<Problem> problemsAfter(Path directory, String file, String before, String after) {
        copyTo(directory);
        try {
            String text = Files.readString(directory.resolve(file));
            assertThat(text).contains(before);
            int at = text.indexOf(before);
            Files.writeString(
                    directory.resolve(file), text.substring(0, at) + after + text.substring(at + before.length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return problemsOf(directory);
    }

    /** What is wrong with the plan in {@code directory}; nothing, if it loads. */
    static List<Problem> problemsOf(Path directory) {
        try {
            PlanLoader.load(directory);
            return List.of();
        } catch (InvalidPlan e) {
            return e.problems();
        }
    }
}
