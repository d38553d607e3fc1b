package io.tuoyu.returns.archive;

import static java.nio.file.StandardOpenOption.READ;

import io.tuoyu.runs.ExitCode;
import io.tuoyu.runs.UserError;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Waits for files that somebody is still copying into the inbox.
 *
 * <p>A file is settled when it was not written to for a while, by the clock of the disk that it lies on. A workbook whose zip has
 * its end is settled at once: the end is written last.
 */
final class Settling {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int END_OF_ZIP = 0x06054b50;
    private static final int END_LENGTH = 22;

    private final Duration quiet;
    private final Duration patience;

    /**
     * @param quiet    how long nobody must have written to a file
     * @param patience how long to wait for it
     */
    Settling(Duration quiet, Duration patience) {
        this.quiet = quiet;
        this.patience = patience;
    }

    /**
     * Returns when each of {@code files} is settled or gone.
     *
     * @param scratch directory to write a mark into, whose time is the disk's now
     * @throws UserError TRY_LATER if one is still being written to when patience ends
     */
    void await(List<Path> files, Path scratch) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        List<Path> moving = files;
        while (true) {
            moving = moving(moving, scratch);
            if (moving.isEmpty()) {
                return;
            }
            if (System.nanoTime() > end) {
                throw stillMoving(moving.get(0));
            }
            pause();
        }
    }

    /** The error that a file which does not hold still ends with. */
    static UserError stillMoving(Path file) {
        return new UserError(
                ExitCode.TRY_LATER,
                file.toString(),
                "文件还在复制中，本次未处理。",
                "The file is still being copied; nothing was done.",
                "请等复制完成；下次运行会自动再试。",
                "Let the copy finish; the next run tries again by itself.");
    }

    private List<Path> moving(List<Path> files, Path scratch) throws IOException {
        if (files.isEmpty()) {
            return files;
        }
        Path mark = Files.createTempFile(scratch, "now", null);
        Instant now = Files.getLastModifiedTime(mark).toInstant();
        Files.delete(mark);
        List<Path> moving = new ArrayList<>();
        for (Path file : files) {
            try {
                Duration age = Duration.between(Files.getLastModifiedTime(file).toInstant(), now);
                // Far in the future is a clock that goes wrong, not a copy.
                if (age.abs().compareTo(quiet) < 0 && !isWholeZip(file)) {
                    moving.add(file);
                }
            } catch (NoSuchFileException gone) {
                // Taken away again: there is nothing to wait for.
            }
        }
        return moving;
    }

    /** Whether {@code file} is a zip without a comment whose directory lies where its end says. */
    private static boolean isWholeZip(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, READ)) {
            long size = channel.size();
            if (size < END_LENGTH) {
                return false;
            }
            ByteBuffer start = ByteBuffer.allocate(ZIP.length);
            channel.read(start, 0);
            ByteBuffer end = ByteBuffer.allocate(END_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
            channel.read(end, size - END_LENGTH);
            long directoryLength = Integer.toUnsignedLong(end.getInt(12));
            long directoryAt = Integer.toUnsignedLong(end.getInt(16));
            return Arrays.equals(start.array(), ZIP)
                    && end.getInt(0) == END_OF_ZIP
                    && directoryAt + directoryLength == size - END_LENGTH;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a file was being copied", stop);
        }
    }
}
