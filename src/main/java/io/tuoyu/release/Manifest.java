package io.tuoyu.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a release holds, and where it comes from.
 *
 * @param release         its name
 * @param origin          who made it of what
 * @param previous        release that was current before; empty for the first
 * @param tables          published tables
 * @param files           other files beside them
 */
public record Manifest(
        ReleaseId release,
        Origin origin,
        Optional<ReleaseId> previous,
        List<TableFiles> tables,
        List<FileEntry> files) {

    /** Name of the file in the release. */
    public static final String FILE = "manifest.json";

    public Manifest {
        tables = List.copyOf(tables);
        files = List.copyOf(files);
    }

    /**
     * Who made a release of what.
     *
     * @param runId           run that made it
     * @param createdAt       when
     * @param planFingerprint SHA-256 of the plan it was judged by
     */
    public record Origin(String runId, Instant createdAt, String planFingerprint) {}

    /**
     * A table and its files.
     *
     * @param name  name of its directory
     * @param rows  rows in all files
     * @param files its files
     */
    public record TableFiles(String name, long rows, List<FileEntry> files) {
        public TableFiles {
            files = List.copyOf(files);
        }
    }

    /**
     * A file as it was when published.
     *
     * @param path   inside the release, with slashes
     * @param size   bytes
     * @param sha256 hash of its content
     */
    public record FileEntry(String path, long size, String sha256) {}
}
