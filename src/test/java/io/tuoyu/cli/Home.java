package io.tuoyu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** A checkout under another path: the launcher, the plan and the sample copied, the build linked. */
final class Home {

    private static final Path CHECKOUT = Path.of("").toAbsolutePath();

    private Home() {}

    static Path at(Path home) throws IOException {
        Files.createDirectories(home);
        Files.copy(CHECKOUT.resolve("tuoyu"), home.resolve("tuoyu"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createSymbolicLink(home.resolve("target"), CHECKOUT.resolve("target"));
        for (String part : List.of("jobs", "data/sample")) {
            copy(CHECKOUT.resolve(part), home.resolve(part));
        }
        return home;
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
