package io.tuoyu.plan.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The bytes of files that people write. */
final class SourceFiles {
    private static final Pattern DATA = Pattern.compile(".*\\.(ya?ml|csv)");

    private SourceFiles() {}

    /** A misspelt name must not drop a file in silence: what looks like a file of a plan must be one. */
    static void checkNames(Path directory, Problems problems) {
        if (!Files.isDirectory(directory)) {
            problems.add(
                    directory,
                    1,
                    "找不到方案目录“" + directory + "”。",
                    "There is no plan directory '" + directory + "'.",
                    "请用 --plan 指明方案目录，例如 jobs/hanbin。",
                    "Name it with --plan, for example jobs/hanbin.");
            problems.refuse();
        }
        List<String> known =
                Arrays.stream(PlanFile.values()).map(PlanFile::fileName).toList();
        try (Stream<Path> all = Files.list(directory)) {
            for (Path file : all.sorted().toList()) {
                String name = file.getFileName().toString();
                if (DATA.matcher(name).matches() && !known.contains(name)) {
                    problems.expect(file);
                    problems.add(
                            file,
                            1,
                            "方案里没有叫“" + name + "”的文件。",
                            "A plan has no file '" + name + "'.",
                            Words.adviceZh(name, known),
                            Words.adviceEn(name, known));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All bytes of {@code file}; empty if there is no such file, and then {@code problems} knows. */
    static Optional<byte[]> bytes(Path file, Problems problems) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            problems.add(
                    file,
                    1,
                    "找不到文件“" + file.getFileName() + "”。",
                    "There is no file '" + file.getFileName() + "'.",
                    "请补上这个文件，可照 jobs 目录里的同名文件填写。",
                    "Add it; the file of the same name under jobs shows how.");
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
