package io.tuoyu.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import io.tuoyu.release.Manifest.FileEntry;
import io.tuoyu.release.Manifest.Origin;
import io.tuoyu.release.Manifest.TableFiles;
import io.tuoyu.runs.ContentHash;
import io.tuoyu.runs.DurableFile;
import io.tuoyu.runs.FailPoint;
import io.tuoyu.tables.DataPackage;
import io.tuoyu.tables.Table;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/**
 * The releases of a workspace: {@code releases/<id>/}, of which {@code releases/current.json} names the current one. A
 * release is made in {@code staging/<id>/} and never touched once it is published.
 *
 * <p>Who writes holds the workspace's lock; who reads needs none.
 */
public final class ReleaseStore {

    private final Path staging;
    private final Path releases;
    private final Path pointer;

    /** @param workspace need not exist for reading */
    public ReleaseStore(Path workspace) {
        staging = workspace.resolve("staging");
        releases = workspace.resolve("releases");
        pointer = releases.resolve(Pointer.FILE);
    }

    /**
     * Makes the store ready for writing: proves that it can be written, forced and renamed, and removes what a killed
     * run left behind. Call it before any work, and under the lock.
     *
     * @throws ReleaseError UNWRITABLE
     */
    public void prepare() {
        try {
            Files.createDirectories(releases);
            Directories.delete(staging);
            Files.createDirectories(staging);
            Path probe = staging.resolve("probe");
            DurableFile.replace(probe, "");
            Files.move(probe, releases.resolve("probe.tmp"), ATOMIC_MOVE);
            try (Stream<Path> leftovers = Files.list(releases)) {
                for (Path leftover : leftovers.filter(ReleaseStore::isTemporary).toList()) {
                    Files.delete(leftover);
                }
            }
        } catch (IOException e) {
            throw ReleaseError.unwritable(releases, e);
        }
    }

    /**
     * Begins a release.
     *
     * @throws ReleaseError UNWRITABLE, or DAMAGED if what is current cannot be read
     */
    public Staging stage(ReleaseId id) {
        Optional<ReleaseId> base = current().map(Release::id);
        Path directory = staging.resolve(id.value());
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw ReleaseError.unwritable(directory, e);
        }
        return new Staging(id, directory, base);
    }

    /**
     * Publishes: all of it, or nothing.
     *
     * @param staged filled with exactly the tables of {@code rows}
     * @param rows   rows of each table, by its maker's count
     * @throws ReleaseError AUDIT, OVERTAKEN, NOT_WRITTEN or COMMIT_UNKNOWN
     */
    public Release publish(Staging staged, Origin origin, Map<Table, Long> rows) {
        Release release;
        try {
            release = seal(staged, origin, rows);
        } catch (IOException e) {
            throw ReleaseError.notWritten(staged.directory(), e);
        }
        commit(release);
        return release;
    }

    /** Describes what is staged, brings it to disk and to its final place, where nobody looks yet. */
    private Release seal(Staging staged, Origin origin, Map<Table, Long> rows) throws IOException {
        staged.removeLitter();
        Map<Table, TableFiles> tables = staged.audit(rows);
        FailPoint.CHECKS.reached();

        Path dataPackage = staged.directory().resolve(DataPackage.FILE);
        Map<Table, List<String>> paths = new LinkedHashMap<>();
        tables.forEach((table, files) ->
                paths.put(table, files.files().stream().map(FileEntry::path).toList()));
        Files.writeString(dataPackage, DataPackage.json(staged.id().value(), origin.createdAt(), paths));
        Manifest manifest = new Manifest(
                staged.id(), origin, staged.base(), List.copyOf(tables.values()), List.of(staged.entry(dataPackage)));
        byte[] json = ManifestJson.write(manifest).getBytes(UTF_8);
        Files.write(staged.directory().resolve(Manifest.FILE), json);
        FailPoint.MANIFEST.reached();

        Directories.force(staged.directory());
        FailPoint.FSYNC.reached();

        Path home = releases.resolve(staged.id().value());
        if (Files.exists(home)) {
            throw new FileAlreadyExistsException(home.toString());
        }
        Files.move(staged.directory(), home, ATOMIC_MOVE);
        DurableFile.force(releases);
        DurableFile.force(staging);
        FailPoint.RELEASE_MOVED.reached();
        return new Release(home, manifest, ContentHash.of(json));
    }

    private void commit(Release release) {
        if (!pointed().map(Pointer::release).equals(release.manifest().previous())) {
            throw ReleaseError.overtaken(pointer);
        }
        Pointer next = new Pointer(release.id(), release.manifestSha256());
        try {
            Path beside = DurableFile.writeBeside(pointer, next.toJson());
            FailPoint.POINTER_TMP.reached();
            Files.move(beside, pointer, ATOMIC_MOVE); // This line commits.
            FailPoint.POINTER_MOVED.reached();
            DurableFile.force(releases);
        } catch (IOException e) {
            // A rename that reports an error may have happened all the same: ask, and never clean up.
            throw pointed().equals(Optional.of(next))
                    ? ReleaseError.commitUnknown(pointer, e)
                    : ReleaseError.notWritten(pointer, e);
        }
    }

    /**
     * The current release; empty if none was ever published. Its manifest is checked, its files are not: that is
     * {@link Release#verify()}.
     *
     * @throws ReleaseError DAMAGED
     */
    public Optional<Release> current() {
        return pointed().map(this::open);
    }

    /** All complete releases, oldest first, whether or not they ever were current. */
    public List<ReleaseId> all() {
        if (!Files.isDirectory(releases)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(releases)) {
            return entries.filter(entry -> Files.exists(entry.resolve(Manifest.FILE)))
                    .map(entry -> new ReleaseId(entry.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw ReleaseError.damaged(releases, "无法读取发布目录。", "The releases cannot be listed.");
        }
    }

    private Release open(Pointer pointed) {
        Release release = open(pointed.release());
        if (!release.manifestSha256().equals(pointed.manifestSha256())) {
            throw ReleaseError.damaged(
                    release.directory().resolve(Manifest.FILE), "发布清单被改动过。", "The manifest was altered.");
        }
        return release;
    }

    /**
     * A release by its name, its manifest unchecked: a caller that has its hash compares it.
     *
     * @throws ReleaseError DAMAGED
     */
    public Release open(ReleaseId id) {
        Path directory = releases.resolve(id.value());
        Path file = directory.resolve(Manifest.FILE);
        try {
            byte[] json = Files.readAllBytes(file);
            return new Release(directory, ManifestJson.read(json), ContentHash.of(json));
        } catch (IOException | JacksonException | DateTimeException | IllegalArgumentException e) {
            throw ReleaseError.damaged(file, "发布清单缺失或无法读取。", "The manifest is missing or cannot be read.");
        }
    }

    private Optional<Pointer> pointed() {
        try {
            return Optional.of(Pointer.read(Files.readAllBytes(pointer)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw ReleaseError.damaged(pointer, "当前发布指针无法读取。", "The pointer to the current release cannot be read.");
        }
    }

    private static boolean isTemporary(Path path) {
        return path.getFileName().toString().endsWith(".tmp");
    }
}
