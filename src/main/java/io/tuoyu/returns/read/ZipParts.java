package io.tuoyu.returns.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tuoyu.returns.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The parts of a zip in memory. Every part's checksum is proved before the first is used; nothing is ever unpacked by
 * its name. Small parts stay unpacked, large ones are unpacked again when they are read.
 */
public final class ZipParts {
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int END_64_LOCATOR = 0x07064b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_SIZE = 22;
    private static final int LOCATOR_SIZE = 20;
    private static final int CENTRAL_SIZE = 46;
    private static final int LOCAL_SIZE = 30;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final long WORD = 0xFFFFFFFFL;
    private static final int SHORT = 0xFFFF;
    private static final int DEFLATED = 8;
    private static final int SMALL = 1 << 20;
    /** Of the small parts together; what is more is unpacked again when it is read. */
    private static final int MOST_KEPT = 1 << 24;

    private static final int BUFFER = 1 << 13;
    private static final String MANIFEST = "meta-inf/manifest.xml";

    private record Entry(String name, int offset, int packed, long size, int method, long checksum) {}

    private final ByteBuffer zip;
    private final Limits limits;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, byte[]> unpacked = new HashMap<>();
    /** Bytes of them. */
    private int kept;

    private ZipParts(byte[] bytes, Limits limits) {
        this.zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.limits = limits;
    }

    /**
     * Opens a zip, and proves all of it.
     *
     * @throws Unreadable CORRUPT_ARCHIVE, ENCRYPTED or ZIP_BOMB
     */
    public static ZipParts open(byte[] bytes, Limits limits) throws Unreadable {
        ZipParts parts = new ZipParts(bytes, limits);
        try {
            parts.scan();
        } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException beyondTheEnd) {
            throw corrupt();
        }
        return parts;
    }

    /** Names of parts are compared without regard to case, as Excel does. */
    private static String key(String name) {
        String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }

    /** Names of all parts as they are written, in the order of the directory. */
    public List<String> names() {
        return entries.values().stream().map(Entry::name).toList();
    }

    boolean has(String part) {
        return entries.containsKey(key(part));
    }

    /** A small part as text. */
    Optional<String> text(String part) {
        Entry entry = entries.get(key(part));
        if (entry == null || entry.size() > SMALL) {
            return Optional.empty();
        }
        try (InputStream unpacking = open(part).orElseThrow()) {
            return Optional.of(new String(unpacking.readAllBytes(), UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException("A part that was proved", impossible);
        }
    }

    /** A part, unpacked as it is read. */
    public Optional<InputStream> open(String part) {
        Entry entry = entries.get(key(part));
        if (entry == null) {
            return Optional.empty();
        }
        byte[] small = unpacked.get(key(part));
        if (small != null) {
            return Optional.of(new ByteArrayInputStream(small));
        }
        InputStream packed = new ByteArrayInputStream(zip.array(), entry.offset(), entry.packed());
        return Optional.of(entry.method() == DEFLATED ? new Unpacking(packed) : packed);
    }

    /** Gives its memory outside the heap back when it is closed. */
    private static final class Unpacking extends InflaterInputStream {
        Unpacking(InputStream packed) {
            super(packed, new Inflater(true), BUFFER);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }

    /** @throws Unreadable XML_DOCTYPE if any part declares one: entities are how XML is made a weapon */
    void refuseDoctypes() throws Unreadable {
        for (Map.Entry<String, Entry> each : entries.entrySet()) {
            String name = each.getKey();
            boolean isXml =
                    name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml") || name.endsWith(".rdf");
            if (isXml && declaresDoctype(name, each.getValue())) {
                throw Prolog.doctype();
            }
        }
    }

    private boolean declaresDoctype(String name, Entry entry) throws Unreadable {
        byte[] small = unpacked.get(name);
        if (small != null) {
            return Prolog.of(small) == Prolog.DOCTYPE;
        }
        Prolog prolog = Prolog.of(unpack(entry, (int) Math.min(entry.size(), BUFFER)));
        if (prolog == Prolog.OPEN) {
            prolog = Prolog.of(unpack(entry, (int) Math.min(entry.size(), SMALL)));
        }
        return prolog == Prolog.DOCTYPE;
    }

    private void scan() throws Unreadable {
        int end = end();
        long count = zip.getShort(end + 10) & SHORT;
        long size = zip.getInt(end + 12) & WORD;
        long offset = zip.getInt(end + 16) & WORD;
        if (count == SHORT || offset == WORD) {
            int locator = end - LOCATOR_SIZE;
            if (locator < 0 || zip.getInt(locator) != END_64_LOCATOR) {
                throw corrupt();
            }
            int end64 = Math.toIntExact(zip.getLong(locator + 8));
            if (zip.getInt(end64) != END_64) {
                throw corrupt();
            }
            count = zip.getLong(end64 + 32);
            size = zip.getLong(end64 + 40);
            offset = zip.getLong(end64 + 48);
        }
        boolean isLong = count > limits.entries();
        int listed = isLong ? limits.entries() : (int) count;
        refuseEncrypted(Math.toIntExact(offset), listed);
        int behind = declared(Math.toIntExact(offset), listed);
        if (!isLong && behind != offset + size) {
            throw corrupt();
        }
        refuseEncryptedDocument();
        Optional<Unreadable> bomb = prove();
        if (bomb.isPresent()) {
            throw bomb.get();
        }
        if (isLong) {
            throw bomb(count + " 个条目", count + " entries");
        }
    }

    private int end() throws Unreadable {
        int last = zip.limit() - END_SIZE;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (zip.getInt(at) == END) {
                return at;
            }
        }
        throw corrupt();
    }

    /** Reads the directory, and says where it ends. */
    private int declared(int directory, int count) throws Unreadable {
        int at = directory;
        for (int entry = 0; entry < count; entry++) {
            if (zip.getInt(at) != CENTRAL) {
                throw corrupt();
            }
            int method = zip.getShort(at + 10) & SHORT;
            long checksum = zip.getInt(at + 16) & WORD;
            long packed = zip.getInt(at + 20) & WORD;
            long size = zip.getInt(at + 24) & WORD;
            int nameLength = zip.getShort(at + 28) & SHORT;
            int extraLength = zip.getShort(at + 30) & SHORT;
            long local = zip.getInt(at + 42) & WORD;
            String name = new String(zip.array(), at + CENTRAL_SIZE, nameLength, UTF_8);
            int extra = at + CENTRAL_SIZE + nameLength;
            int wide = extra64(extra, extraLength);
            if (size == WORD && wide >= 0) {
                size = zip.getLong(wide);
                wide += Long.BYTES;
            }
            if (packed == WORD && wide >= 0) {
                packed = zip.getLong(wide);
                wide += Long.BYTES;
            }
            if (local == WORD && wide >= 0) {
                local = zip.getLong(wide);
            }
            if (size < 0 || (method != 0 && method != DEFLATED)) {
                throw corrupt();
            }
            Entry before = entries.put(
                    key(name),
                    new Entry(
                            name,
                            content(Math.toIntExact(local), at + CENTRAL_SIZE, nameLength),
                            Math.toIntExact(packed),
                            size,
                            method,
                            checksum));
            if (before != null) {
                // Programs differ in which of two parts of one name they read: nobody knows what the sender saw.
                throw corrupt();
            }
            at = extra + extraLength + (zip.getShort(at + 32) & SHORT);
        }
        return at;
    }

    private int extra64(int extra, int length) {
        for (int at = extra; at + 4 <= extra + length; at += 4 + (zip.getShort(at + 2) & SHORT)) {
            if (zip.getShort(at) == 1) {
                return at + 4;
            }
        }
        return -1;
    }

    /** Where a part's content begins. Its name stands there a second time, and no checksum proves a name. */
    private int content(int local, int name, int nameLength) throws Unreadable {
        int again = local + LOCAL_SIZE;
        boolean isSame = zip.getInt(local) == LOCAL
                && (zip.getShort(local + 26) & SHORT) == nameLength
                && Arrays.equals(zip.array(), again, again + nameLength, zip.array(), name, name + nameLength);
        if (!isSame) {
            throw corrupt();
        }
        return local + LOCAL_SIZE + (zip.getShort(local + 26) & SHORT) + (zip.getShort(local + 28) & SHORT);
    }

    /** Told before all else: what is encrypted may be packed in any way. */
    private void refuseEncrypted(int directory, int count) throws Unreadable {
        int at = directory;
        for (int entry = 0; entry < count && zip.getInt(at) == CENTRAL; entry++) {
            if ((zip.getShort(at + 8) & 1) != 0) {
                throw encrypted();
            }
            at += CENTRAL_SIZE
                    + (zip.getShort(at + 28) & SHORT)
                    + (zip.getShort(at + 30) & SHORT)
                    + (zip.getShort(at + 32) & SHORT);
        }
    }

    /** Of OpenDocument's own encryption a part tells that is not encrypted itself. */
    private void refuseEncryptedDocument() throws Unreadable {
        Entry manifest = entries.get(MANIFEST);
        if (manifest == null || manifest.size() > SMALL || isBeyondTheEnd(manifest)) {
            return;
        }
        if (new String(unpack(manifest, (int) manifest.size()), UTF_8).contains("encryption-data")) {
            throw OleFormat.encrypted();
        }
    }

    private boolean isBeyondTheEnd(Entry entry) {
        return entry.offset() + (long) entry.packed() > zip.limit();
    }

    /** Proves what may be unpacked; what may not is told, for damage is told first. */
    private Optional<Unreadable> prove() throws Unreadable {
        Optional<Unreadable> bomb = Optional.empty();
        long total = 0;
        for (Map.Entry<String, Entry> each : entries.entrySet()) {
            Entry entry = each.getValue();
            if (isBeyondTheEnd(entry)) {
                throw corrupt();
            }
            Optional<Unreadable> tooMuch = bomb(entry, total);
            if (tooMuch.isEmpty()) {
                total += entry.size();
                prove(each.getKey(), entry);
            } else if (bomb.isEmpty()) {
                bomb = tooMuch;
            }
        }
        return bomb;
    }

    private Optional<Unreadable> bomb(Entry entry, long before) {
        long size = entry.size();
        if (size > limits.entry()) {
            return Optional.of(bomb("一个条目解压后 " + size + " 字节", "an entry of " + size + " bytes"));
        }
        if (size > limits.small() && size > (long) entry.packed() * limits.ratio()) {
            return Optional.of(bomb(
                    "一个条目由 " + entry.packed() + " 字节解压为 " + size + " 字节",
                    "an entry of " + size + " bytes packed into " + entry.packed()));
        }
        long total = before + size;
        return total > limits.total()
                ? Optional.of(bomb("解压后共 " + total + " 字节以上", "more than " + total + " bytes in all"))
                : Optional.empty();
    }

    private void prove(String key, Entry entry) throws Unreadable {
        CRC32 checksum = new CRC32();
        if (entry.size() <= SMALL) {
            byte[] small = unpack(entry, (int) entry.size());
            if (kept + small.length <= MOST_KEPT) {
                unpacked.put(key, small);
                kept += small.length;
            }
            checksum.update(small);
        } else {
            checksum(entry, checksum);
        }
        if (checksum.getValue() != entry.checksum()) {
            throw corrupt();
        }
    }

    /** The first {@code wanted} bytes; if that is all, no more may follow. */
    private byte[] unpack(Entry entry, int wanted) throws Unreadable {
        byte[] part = new byte[wanted];
        if (entry.method() != DEFLATED) {
            if (entry.packed() != entry.size()) {
                throw corrupt();
            }
            System.arraycopy(zip.array(), entry.offset(), part, 0, wanted);
            return part;
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(zip.array(), entry.offset(), entry.packed());
            int filled = 0;
            while (filled < wanted) {
                int step = inflater.inflate(part, filled, wanted - filled);
                if (step == 0) {
                    throw corrupt();
                }
                filled += step;
            }
            if (wanted == entry.size() && inflater.inflate(new byte[1]) > 0) {
                throw corrupt();
            }
            return part;
        } catch (DataFormatException damaged) {
            throw corrupt();
        } finally {
            inflater.end();
        }
    }

    private void checksum(Entry entry, CRC32 checksum) throws Unreadable {
        if (entry.method() != DEFLATED) {
            checksum.update(zip.array(), entry.offset(), entry.packed());
            return;
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(zip.array(), entry.offset(), entry.packed());
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            while (!inflater.finished()) {
                int step = inflater.inflate(buffer);
                size += step;
                // A directory that lies about the size is no excuse to unpack on.
                if ((step == 0 && !inflater.finished()) || size > entry.size()) {
                    throw corrupt();
                }
                checksum.update(buffer, 0, step);
            }
        } catch (DataFormatException damaged) {
            throw corrupt();
        } finally {
            inflater.end();
        }
    }

    private static Unreadable corrupt() {
        return new Unreadable(
                Reason.CORRUPT_ARCHIVE, "文件已损坏或不完整（校验不符）", "The file is damaged or incomplete (checksum)");
    }

    private static Unreadable encrypted() {
        return new Unreadable(Reason.ENCRYPTED, "压缩内容已加密", "The content is encrypted");
    }

    private static Unreadable bomb(String zh, String en) {
        return new Unreadable(Reason.ZIP_BOMB, "解压后过大：" + zh, "It unpacks to too much: " + en);
    }
}
