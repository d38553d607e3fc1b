package io.tuoyu.returns.answer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The folder {@code answers} of a workspace: a month's answers are staged, and then put in place of the old ones. */
final class AnswerFolder {
    static final String UNKNOWN_PERIOD = "unknown-period";

    private final Path answers;
    private final Path staging;

    AnswerFolder(Path workspace) {
        this.answers = in(workspace);
        this.staging = workspace.resolve("staging").resolve("answers");
    }

    static Path in(Path workspace) {
        return workspace.resolve("answers");
    }

    /**
     * Puts {@code files} in place of all that lies in the month's folder. If the process dies in between, the next night
     * makes the folder anew.
     *
     * @param files content by path inside the folder, with {@code /}
     */
    void replace(String name, Map<String, byte[]> files) throws IOException {
        Path fresh = staging.resolve(name);
        Path old = staging.resolve(name + ".old");
        delete(fresh);
        delete(old);
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = fresh.resolve(file.getKey()).normalize();
            if (!path.startsWith(fresh)) {
                throw new IOException("Outside its folder: " + file.getKey());
            }
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        Path place = answers.resolve(name);
        Files.createDirectories(answers);
        if (Files.exists(place)) {
            Files.move(place, old);
        }
        Files.move(fresh, place);
        delete(old);
    }

    private static void delete(Path root) throws IOException {
        if (Files.notExists(root)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> paths = Files.walk(root)) {
            all = paths.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
