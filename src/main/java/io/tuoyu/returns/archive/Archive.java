package io.tuoyu.returns.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** The archive of a workspace: every file ever received, unchanged, and the log of receipts. */
public final class Archive {

    private final Path directory;

    public Archive(Path workspace) {
        this.directory = workspace.resolve("archive");
    }

    /**
     * Archives whatever in {@code inbox} was not received under that name with that content before.
     *
     * <p>A file {@code received.csv} at the top of the inbox (columns {@code file, received_at}), as a mailbox export
     * writes it, says when its files came; all others came {@code now}.
     *
     * @param inbox directory; read, never changed
     * @throws IOException if a file cannot be read or kept
     */
    public void take(Path inbox, Instant now) throws IOException {
        if (!directory.equals(inbox)) {
            throw new IOException("unwritten");
        }
    }

    /** Everything received, oldest first. */
    public List<Receipt> receipts() throws IOException {
        return List.of();
    }

    /** Where the content of {@code receipt} is kept. */
    public Path content(Receipt receipt) {
        return directory.resolve(receipt.sha256());
    }
}
