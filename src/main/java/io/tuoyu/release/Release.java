package io.tuoyu.release;

import io.tuoyu.release.Manifest.FileEntry;
import io.tuoyu.runs.ContentHash;
import io.tuoyu.tables.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A published, immutable set of tables. Who holds one sees only that one, whatever is published meanwhile.
 *
 * @param directory      where it lies
 * @param manifest       what it holds
 * @param manifestSha256 hash of the manifest, which names it beyond doubt
 */
public record Release(Path directory, Manifest manifest, String manifestSha256) {

    public ReleaseId id() {
        return manifest.release();
    }

    /** Directory of a table. */
    public Path table(Table table) {
        return directory.resolve(table.name());
    }

    /**
     * Reads every file and compares it with the manifest.
     *
     * @throws ReleaseError DAMAGED: a file is missing, altered, or was slipped in for a glob to find
     */
    public void verify() {
        Set<Path> known = new HashSet<>();
        known.add(directory.resolve(Manifest.FILE));
        Stream.concat(manifest.tables().stream().flatMap(table -> table.files().stream()), manifest.files().stream())
                .forEach(entry -> {
                    verify(entry);
                    known.add(directory.resolve(entry.path()));
                });
        for (Path file : files()) {
            if (!known.contains(file)) {
                throw ReleaseError.damaged(file, "发布目录中多出一个文件。", "A file that was not published lies in the release.");
            }
        }
    }

    private List<Path> files() {
        try {
            return Directories.files(directory);
        } catch (IOException unreadable) {
            throw ReleaseError.damaged(directory, "发布目录无法读取。", "The release cannot be listed.");
        }
    }

    private void verify(FileEntry entry) {
        Path file = directory.resolve(entry.path());
        try {
            if (Files.size(file) == entry.size() && ContentHash.of(file).equals(entry.sha256())) {
                return;
            }
        } catch (IOException unreadable) {
            throw ReleaseError.damaged(file, "已发布的文件缺失或无法读取。", "A published file is missing or cannot be read.");
        }
        throw ReleaseError.damaged(file, "已发布的文件被改动过。", "A published file was altered.");
    }
}
