package io.tuoyu.returns.check;

import io.tuoyu.returns.read.FileName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of a delivery.
 *
 * @param file    name by which it is reported: PATH, or PATH/relative path
 * @param folders folders that may tell its period, with {@code /}, the nearest last; empty if none may
 * @param content where its bytes are
 */
public record Delivered(String file, String folders, Path content) {

    /** A file whose folders, all that its name has, may tell its period; those of a database's are only its words. */
    public Delivered(String file, Path content) {
        this(
                file,
                file.contains("/") && !FileName.isOfDatabase(file) ? file.substring(0, file.lastIndexOf('/')) : "",
                content);
    }

    /**
     * The delivery that a PATH of the command line is: the file, or the folder with all below it, ordered by name.
     *
     * @throws IOException if a folder cannot be listed
     */
    public static List<Delivered> at(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(new Delivered(path.toString(), "", path));
        }
        String own = path.toAbsolutePath().normalize().getFileName() == null
                ? ""
                : path.toAbsolutePath().normalize().getFileName().toString();
        try (Stream<Path> files = Files.walk(path)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> of(path, own, path.relativize(file), file))
                    .toList();
        }
    }

    private static Delivered of(Path path, String own, Path relative, Path file) {
        String name = relative.toString();
        String folders = name.contains("/") ? own + "/" + name.substring(0, name.lastIndexOf('/')) : own;
        String before = path.toString();
        return new Delivered(before.endsWith("/") ? before + name : before + "/" + name, folders, file);
    }
}
