package io.tuoyu.release;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toCollection;

import io.tuoyu.release.Manifest.FileEntry;
import io.tuoyu.release.Manifest.TableFiles;
import io.tuoyu.runs.ContentHash;
import io.tuoyu.tables.Table;
import io.tuoyu.tables.Tables;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A release in the making: a directory that its maker fills with one sub-directory per table. Closed without being
 * published, it disappears.
 */
public final class Staging implements AutoCloseable {

    private static final byte[] PARQUET = "PAR1".getBytes(US_ASCII);

    private final ReleaseId id;
    private final Path directory;
    private final Optional<ReleaseId> base;

    /** @param base what was current when this was begun; publishing asks for it again */
    Staging(ReleaseId id, Path directory, Optional<ReleaseId> base) {
        this.id = id;
        this.directory = directory;
        this.base = base;
    }

    public ReleaseId id() {
        return id;
    }

    public Path directory() {
        return directory;
    }

    /** Directory that the files of {@code table} are to be written to. */
    public Path table(Table table) {
        return directory.resolve(table.name());
    }

    Optional<ReleaseId> base() {
        return base;
    }

    /** Removes what writers leave behind for themselves. */
    void removeLitter() throws IOException {
        for (Path file : Directories.files(directory)) {
            String name = file.getFileName().toString();
            if (name.startsWith("_") || name.startsWith(".")) {
                Files.delete(file);
            }
        }
    }

    /**
     * Sizes and hashes of all files of the tables, in the order in which a newcomer should meet them.
     *
     * @param rows rows that each table has, by its maker's count
     * @throws ReleaseError if a table is missing or there is one more, or a file is no whole Parquet file
     */
    Map<Table, TableFiles> audit(Map<Table, Long> rows) throws IOException {
        Set<String> expected = rows.keySet().stream().map(Table::name).collect(toCollection(TreeSet::new));
        Set<String> found;
        try (Stream<Path> entries = Files.list(directory)) {
            found = entries.map(entry -> entry.getFileName().toString()).collect(toCollection(TreeSet::new));
        }
        if (!expected.equals(found)) {
            throw ReleaseError.audit(
                    directory,
                    "应有的表为 " + expected + "，实有 " + found + "。",
                    "Expected the tables " + expected + ", found " + found + ".");
        }
        List<Table> tables =
                rows.keySet().stream().sorted(comparingInt(Tables.ALL::indexOf)).toList();
        Map<Table, TableFiles> audited = new LinkedHashMap<>();
        for (Table table : tables) {
            audited.put(table, new TableFiles(table.name(), rows.get(table), entries(table)));
        }
        return audited;
    }

    private List<FileEntry> entries(Table table) throws IOException {
        List<FileEntry> entries = new ArrayList<>();
        for (Path file : Directories.files(table(table))) {
            if (!isWholeParquet(file)) {
                throw ReleaseError.audit(file, "不是完整的 Parquet 文件。", "Not a whole Parquet file.");
            }
            entries.add(entry(file));
        }
        if (entries.isEmpty()) {
            throw ReleaseError.audit(table(table), "表中没有文件。", "The table has no file.");
        }
        return entries;
    }

    FileEntry entry(Path file) throws IOException {
        String path = directory.relativize(file).toString().replace('\\', '/');
        return new FileEntry(path, Files.size(file), ContentHash.of(file));
    }

    /** Parquet begins and ends with the same four letters; a torn file lacks the second. */
    private static boolean isWholeParquet(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            return size >= 2L * PARQUET.length && hasMarkAt(channel, 0) && hasMarkAt(channel, size - PARQUET.length);
        }
    }

    private static boolean hasMarkAt(FileChannel channel, long position) throws IOException {
        ByteBuffer mark = ByteBuffer.allocate(PARQUET.length);
        channel.read(mark, position);
        return Arrays.equals(mark.array(), PARQUET);
    }

    /** Removes the directory if it was not published; what cannot be removed is swept at the next start. */
    @Override
    public void close() {
        Directories.discard(directory);
    }
}
