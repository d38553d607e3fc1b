package io.tuoyu.plan.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The bytes of files that people write. */
final class SourceFiles {
    private SourceFiles() {}

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
                    "请补上这个文件，可照 jobs/hanbin 里的同名文件填写。",
                    "Add it; the file of the same name in jobs/hanbin shows how.");
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
