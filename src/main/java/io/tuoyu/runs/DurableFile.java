package io.tuoyu.runs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small files that a reader sees whole or not at all, and that a power cut does not take. */
public final class DurableFile {

    private DurableFile() {}

    /** Replaces {@code target} in one step: written beside, forced to disk, moved over it. */
    public static void replace(Path target, String text) throws IOException {
        Files.move(writeBeside(target, text), target, ATOMIC_MOVE);
        force(target.toAbsolutePath().getParent());
    }

    /** Writes and forces {@code <target>.tmp}; the caller moves it. */
    public static Path writeBeside(Path target, String text) throws IOException {
        Path beside = target.resolveSibling(target.getFileName() + ".tmp");
        try (FileChannel channel = FileChannel.open(beside, CREATE, TRUNCATE_EXISTING, WRITE)) {
            ByteBuffer bytes = UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        return beside;
    }

    /** Forces a file or the entries of a directory to disk. */
    public static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, READ)) {
            channel.force(true);
        }
    }
}
