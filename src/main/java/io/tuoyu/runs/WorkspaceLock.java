package io.tuoyu.runs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * At most one run writes to a workspace. The kernel frees the lock when its holder dies, so there is no stale lock; on
 * a network drive it protects nothing, and the release's own check is what is left.
 */
public final class WorkspaceLock implements AutoCloseable {

    /**
     * Locks of this process. The kernel's lock belongs to the process, and closing any channel of the file would free
     * it: so a second attempt from inside must not even open the file.
     */
    private static final Map<Path, String> HELD = new ConcurrentHashMap<>();

    private final Path file;
    private final FileChannel channel;

    private WorkspaceLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** The file that is locked. */
    public Path file() {
        return file;
    }

    /**
     * Takes the lock, or says who has it.
     *
     * @param now when the holder took it, for whoever comes second
     * @throws Busy if another run holds it
     * @throws IOException if the workspace cannot be written
     */
    public static WorkspaceLock take(Path workspace, RunId run, Instant now) throws IOException {
        Path file = workspace.toRealPath().resolve("lock");
        String holder = "pid " + ProcessHandle.current().pid() + ", host " + host() + ", since " + now + ", run " + run;
        String other = HELD.putIfAbsent(file, holder);
        if (other != null) {
            throw new Busy(file, other);
        }
        try {
            return new WorkspaceLock(file, lock(file, holder));
        } catch (IOException | RuntimeException failure) {
            HELD.remove(file);
            throw failure;
        }
    }

    private static FileChannel lock(Path file, String holder) throws IOException {
        FileChannel channel = FileChannel.open(file, CREATE, WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new Busy(file, Files.readString(file).strip());
            }
            channel.truncate(0);
            channel.write(UTF_8.encode(holder + "\n"));
            FailPoint.LOCK.reached();
            return channel;
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    /** Frees the lock. The file stays: removing it would let two runs lock two files of one name. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD.remove(file);
        }
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }

    /** Another run holds the workspace. */
    public static final class Busy extends UserError {

        private static final long serialVersionUID = 1L;

        Busy(Path file, String holder) {
            super(
                    ExitCode.TRY_LATER,
                    file.toString(),
                    "另一次运行正在使用这个工作目录（" + named(holder) + "）。",
                    "Another run is using this workspace (" + named(holder) + ").",
                    "请等它结束后再试。",
                    "Wait until it has ended and try again.");
        }

        private static String named(String holder) {
            return holder.isEmpty() ? "pid ?" : holder;
        }
    }
}
