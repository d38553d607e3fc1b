package io.tuoyu.returns.archive;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import io.tuoyu.returns.read.FileName;
import io.tuoyu.runs.ContentHash;
import io.tuoyu.runs.DurableFile;
import io.tuoyu.runs.ExitCode;
import io.tuoyu.runs.FailPoint;
import io.tuoyu.runs.UserError;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The archive of a workspace: every file ever received, unchanged, and the log of receipts. */
public final class Archive {
    private static final String UNFINISHED = ".part";

    private static final Settling SETTLING = new Settling(Duration.ofSeconds(3), Duration.ofMinutes(1));

    private final Path directory;
    private final ReceiptLog log;
    private final Settling settling;

    public Archive(Path workspace) {
        this(workspace, SETTLING);
    }

    Archive(Path workspace, Settling settling) {
        this.directory = workspace.resolve("archive");
        this.log = new ReceiptLog(directory.resolve("receipts.jsonl"));
        this.settling = settling;
    }

    private record Seen(String file, String sha256) {}

    /** A copy that waits for its name. */
    private record Unnamed(Path copy, Receipt receipt) {}

    /**
     * Archives whatever in {@code inbox} was not received under that name with that content before.
     *
     * <p>A file {@code received.csv} at the top of the inbox (columns {@code file, received_at}), as a mailbox export
     * writes it, says when its files came; all others came {@code now}. Files that programs leave behind (locks,
     * thumbnails, dot files) are nobody's return and are left alone.
     *
     * @param inbox directory; read, never changed
     * @throws IOException if a file cannot be read or kept
     * @throws UserError   USAGE if there is no inbox, or a line of {@code received.csv} is broken; TRY_LATER if a file is
     *                     still being copied into it
     */
    public void take(Path inbox, Instant now) throws IOException {
        if (!Files.isDirectory(inbox)) {
            throw new UserError(
                    ExitCode.USAGE,
                    inbox.toString(),
                    "收件目录不存在。",
                    "There is no such inbox.",
                    "请新建该目录，或用 --inbox 指定正确的目录。",
                    "Make the directory, or name the right one with --inbox.");
        }
        ReceivedTimes times = ReceivedTimes.of(inbox);
        Files.createDirectories(directory);
        removeUnfinished();
        Set<Seen> seen = new HashSet<>();
        log.read().forEach(receipt -> seen.add(new Seen(receipt.file(), receipt.sha256())));
        Map<String, Path> unseen = files(inbox);
        for (Iterator<Map.Entry<String, Path>> each = unseen.entrySet().iterator(); each.hasNext(); ) {
            Map.Entry<String, Path> file = each.next();
            if (seen.contains(new Seen(file.getKey(), ContentHash.of(file.getValue())))) {
                each.remove();
            }
        }
        settling.await(List.copyOf(unseen.values()), directory);
        List<Unnamed> arrived = new ArrayList<>();
        for (Map.Entry<String, Path> file : unseen.entrySet()) {
            if (Files.exists(file.getValue())) {
                arrived.add(copy(
                        file.getKey(),
                        file.getValue(),
                        times.byFile().getOrDefault(file.getKey(), now),
                        arrived.size()));
            }
        }
        keep(arrived);
        FailPoint.SCAN.reached();
    }

    /**
     * Archives what did not come as a file, under the names given, whether it was received before or not.
     *
     * @param contents bytes by name
     */
    public void keep(Map<String, byte[]> contents, Instant receivedAt) throws IOException {
        Files.createDirectories(directory);
        removeUnfinished();
        List<Unnamed> arrived = new ArrayList<>();
        for (Map.Entry<String, byte[]> each : contents.entrySet()) {
            Path copy = directory.resolve(arrived.size() + UNFINISHED);
            Files.write(copy, each.getValue());
            arrived.add(new Unnamed(
                    copy,
                    new Receipt(each.getKey(), ContentHash.of(each.getValue()), each.getValue().length, receivedAt)));
        }
        keep(arrived);
    }

    /** Everything received, oldest first. */
    public List<Receipt> receipts() throws IOException {
        return log.read().stream()
                .sorted(Comparator.comparing(Receipt::receivedAt).thenComparing(Receipt::file))
                .toList();
    }

    /** Where the content of {@code receipt} is kept. */
    public Path content(Receipt receipt) {
        return content(receipt.sha256());
    }

    /** Where the content with this hash is kept. */
    public Path content(String sha256) {
        return directory.resolve(sha256);
    }

    /** A receipt is logged when its content is on disk, never before: content without a receipt is taken again. */
    private void keep(List<Unnamed> arrived) throws IOException {
        if (arrived.isEmpty()) {
            return;
        }
        // All are written before the first is forced: the disk then works on them together.
        for (Unnamed each : arrived) {
            DurableFile.force(each.copy());
        }
        for (Unnamed each : arrived) {
            Files.move(each.copy(), content(each.receipt()), ATOMIC_MOVE);
        }
        DurableFile.force(directory);
        log.append(arrived.stream().map(Unnamed::receipt).toList());
    }

    /** Hashes what it copies, so that a file that changes meanwhile is never kept under a wrong name. */
    private Unnamed copy(String name, Path file, Instant receivedAt, int number) throws IOException {
        Path copy = directory.resolve(number + UNFINISHED);
        try (OutputStream out = Files.newOutputStream(copy)) {
            String sha256 = ContentHash.ofCopy(file, out);
            out.flush();
            if (Files.size(copy) != Files.size(file)) {
                throw Settling.stillMoving(file);
            }
            return new Unnamed(copy, new Receipt(name, sha256, Files.size(copy), receivedAt));
        }
    }

    private void removeUnfinished() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(directory, "*" + UNFINISHED)) {
            for (Path each : left) {
                Files.delete(each);
            }
        }
    }

    private static Map<String, Path> files(Path inbox) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        Files.walkFileTree(inbox, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String name = name(inbox.relativize(file));
                if (attributes.isRegularFile() && !FileName.of(name).isLitter() && !name.equals(ReceivedTimes.FILE)) {
                    files.put(name, file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static String name(Path path) {
        StringBuilder name = new StringBuilder();
        for (Path part : path) {
            name.append(name.isEmpty() ? "" : "/").append(part);
        }
        return name.toString();
    }
}
