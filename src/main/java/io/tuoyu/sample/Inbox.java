package io.tuoyu.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A folder of returns, and the list of when each one came. */
final class Inbox {
    private static final ZoneOffset SHANGHAI = ZoneOffset.ofHours(8);

    private final Path directory;
    private final Map<String, OffsetDateTime> received = new TreeMap<>();

    Inbox(Path directory) {
        this.directory = directory;
    }

    /** @param name path inside the inbox, with {@code /} */
    void put(String name, byte[] bytes, LocalDateTime at) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        received.put(name, at.atOffset(SHANGHAI));
    }

    /** Comma-separated text in {@code charset}; no value of ours holds a comma, a quote or a line break. */
    void put(String name, List<List<String>> rows, Charset charset, LocalDateTime at) throws IOException {
        put(name, csv(rows).getBytes(charset), at);
    }

    /** The same in UTF-8 with a byte order mark, as spreadsheets save it. */
    void putMarked(String name, List<List<String>> rows, LocalDateTime at) throws IOException {
        put(name, ("\uFEFF" + csv(rows)).getBytes(UTF_8), at);
    }

    /** Writes {@code received.csv}, sorted by file. */
    void close() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("file", "received_at"));
        received.forEach((file, at) ->
                rows.add(List.of(file, at.format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX")))));
        Files.write(directory.resolve("received.csv"), csv(rows).getBytes(UTF_8));
    }

    private static String csv(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(String.join(",", row)).append("\r\n"));
        return text.toString();
    }
}
