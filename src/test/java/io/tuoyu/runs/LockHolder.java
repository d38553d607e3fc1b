package io.tuoyu.runs;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;

/** Holds the lock of a workspace until it is killed or its input ends. */
final class LockHolder {

    private LockHolder() {}

    public static void main(String[] args) throws Exception {
        Instant now = Instant.parse("2022-06-05T17:30:00Z");
        try (WorkspaceLock lock = WorkspaceLock.take(Path.of(args[0]), RunId.at(now, new Random(1)), now)) {
            System.out.println("held " + lock.file());
            System.in.read();
        } catch (WorkspaceLock.Busy busy) {
            System.out.println("busy");
        }
    }
}
