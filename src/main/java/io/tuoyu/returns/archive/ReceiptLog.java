package io.tuoyu.returns.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import io.tuoyu.runs.DurableFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log of receipts: one line of JSON each, only ever appended to. */
final class ReceiptLog {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Path file;

    ReceiptLog(Path file) {
        this.file = file;
    }

    /** All receipts in the order in which they were logged. A last line that a killed process tore is none. */
    List<Receipt> read() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        byte[] bytes = Files.readAllBytes(file);
        List<Receipt> receipts = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                receipts.add(receipt(MAPPER.readTree(new String(bytes, from, at - from, UTF_8))));
                from = at + 1;
            }
        }
        return receipts;
    }

    /** Appends, and returns when it is on disk. */
    void append(List<Receipt> receipts) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Receipt receipt : receipts) {
            lines.append(MAPPER.writeValueAsString(MAPPER.createObjectNode()
                            .put("file", receipt.file())
                            .put("sha256", receipt.sha256())
                            .put("size", receipt.size())
                            .put("received_at", receipt.receivedAt().toString())))
                    .append('\n');
        }
        try (FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE)) {
            channel.position(endOfLastLine(channel));
            ByteBuffer bytes = UTF_8.encode(lines.toString());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.truncate(channel.position());
            channel.force(true);
        }
        DurableFile.force(file.toAbsolutePath().getParent());
    }

    /** What stands after the last line break is the torn line of a killed process: it is written over. */
    private static long endOfLastLine(FileChannel channel) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        for (long at = channel.size(); at > 0; at--) {
            one.clear();
            channel.read(one, at - 1);
            if (one.get(0) == '\n') {
                return at;
            }
        }
        return 0;
    }

    private static Receipt receipt(JsonNode line) {
        return new Receipt(
                line.path("file").asString(""),
                line.path("sha256").asString(""),
                line.path("size").asLong(0),
                Instant.parse(line.path("received_at").asString("")));
    }
}
