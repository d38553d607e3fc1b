package io.tuoyu.returns.read;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import io.tuoyu.returns.read.Cell.Look;
import io.tuoyu.returns.read.Cell.Shape;
import io.tuoyu.returns.read.Row.Visibility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.util.CodePageUtil;
import org.apache.poi.util.LittleEndian;

/** Streams the records of a workbook of Excel 97 to 2003 (BIFF8) or of Excel 95 (BIFF5). */
final class XlsBook {
    static final int BEGIN = 0x809;
    static final int END = 0x0A;
    private static final int WRITE_PROTECTION = 0x86;
    private static final int PASSWORD = 0x2F;
    private static final int CODE_PAGE = 0x42;
    private static final int SYSTEM_1904 = 0x22;
    private static final int FORMAT = 0x41E;
    private static final int STYLE_OF_CELL = 0xE0;
    private static final int SHEET = 0x85;
    private static final int STRINGS = 0xFC;
    private static final int BIFF8 = 0x600;
    private static final int BIFF5 = 0x500;
    private static final int WORKSHEET = 0;
    private static final int HEAD = 4;
    private static final int LATIN = 1252;
    private static final int UNICODE = 1200;

    private final DirectoryNode root;
    private final String stream;
    private final Memory memory = new Memory();
    private final List<Listed> listed = new ArrayList<>();
    private final List<String> strings = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private Shape dates = Shape.DATE;
    private Optional<EncryptionInfo> encryption = Optional.empty();
    private Charset charset = Charset.forName("windows-1252");
    private boolean isUnicode = true;

    /** A sheet as the workbook lists it. */
    private record Listed(long position, int type, Visibility visibility, String name) {}

    XlsBook(DirectoryNode root, String stream) {
        this.root = root;
        this.stream = stream;
    }

    /** @throws RuntimeException if the records are damaged */
    Book read() throws IOException, Unreadable {
        encryption = encryption();
        readGlobals(records(0));
        List<Sheet> sheets = new ArrayList<>();
        DisplayFormats displays = new DisplayFormats(dates);
        formats.forEach(displays::define);
        List<Look> looks = styles.stream().map(displays::of).toList();
        for (Listed sheet : listed) {
            if (sheet.type() == WORKSHEET) {
                XlsSheet cells = new XlsSheet(this, looks, memory);
                cells.read(records(sheet.position()));
                sheets.add(cells.sheet(sheet.name(), sheet.visibility()));
            }
        }
        return new Book(FileKind.WORKBOOK, sheets);
    }

    private RecordInputStream records(long position) throws IOException {
        DocumentInputStream in = root.createDocumentInputStream(stream);
        if (position < 0 || position >= in.available()) {
            throw new IOException("A sheet begins beyond the end");
        }
        in.skip(position);
        return encryption.isPresent()
                ? new RecordInputStream(in, encryption.get(), Math.toIntExact(position))
                : new RecordInputStream(in);
    }

    /**
     * The encryption, which stands right behind the beginning. A protected structure is encrypted too, with a password
     * that Excel knows.
     */
    private Optional<EncryptionInfo> encryption() throws IOException, Unreadable {
        try (DocumentInputStream in = root.createDocumentInputStream(stream)) {
            byte[] start = in.readNBytes(1 << 12);
            ByteBuffer records = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
            int at = HEAD + (records.getShort(2) & 0xFFFF);
            if ((records.getShort(at) & 0xFFFF) == WRITE_PROTECTION) {
                at += HEAD + (records.getShort(at + 2) & 0xFFFF);
            }
            if ((records.getShort(at) & 0xFFFF) != PASSWORD) {
                return Optional.empty();
            }
            RecordInputStream record = new RecordInputStream(new ByteArrayInputStream(start, at, start.length - at));
            record.nextRecord();
            EncryptionInfo info = new FilePassRecord(record).getEncryptionInfo();
            Decryptor decryptor = info.getDecryptor();
            if (decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
                return Optional.of(info);
            }
            throw OleFormat.encrypted();
        } catch (java.security.GeneralSecurityException unknownCipher) {
            throw OleFormat.encrypted();
        }
    }

    private void readGlobals(RecordInputStream in) throws Unreadable, IOException {
        in.nextRecord();
        if ((in.getSid() & 0xFFFF) != BEGIN) {
            throw new IOException("No beginning");
        }
        int version = in.readUShort();
        if (version != BIFF8 && version != BIFF5) {
            throw new IOException("Unknown version " + version);
        }
        isUnicode = version == BIFF8;
        in.readRemainder();
        while (in.hasNextRecord()) {
            in.nextRecord();
            switch (in.getSid() & 0xFFFF) {
                case CODE_PAGE -> charset = charset(in.readUShort());
                case SYSTEM_1904 -> dates = in.readUShort() == 1 ? Shape.DATE_1904 : Shape.DATE;
                case FORMAT -> formats.put(in.readUShort(), isUnicode ? longText(in) : shortText(in));
                case STYLE_OF_CELL -> {
                    in.readUShort();
                    styles.add(in.readUShort());
                }
                case SHEET -> {
                    // Where a sheet stands is not encrypted.
                    byte[] place = new byte[Integer.BYTES];
                    in.readPlain(place, 0, place.length);
                    long position = LittleEndian.getUInt(place);
                    int state = in.readUByte();
                    int type = in.readUByte();
                    Visibility visibility = (state & 3) == 0 ? Visibility.VISIBLE : Visibility.HIDDEN;
                    listed.add(new Listed(position, type, visibility, shortText(in)));
                    memory.cell();
                }
                case STRINGS -> readStrings(in);
                case END -> {
                    return;
                }
                default -> {}
            }
            in.readRemainder();
        }
        throw new IOException("No end");
    }

    private static Charset charset(int codePage) throws IOException {
        if (codePage == UNICODE) {
            return UTF_16LE;
        }
        // 32768 and 32769 are what Excel for Macintosh and for Windows wrote before code pages.
        return Charset.forName(CodePageUtil.codepageToEncoding(codePage >= 0x8000 ? LATIN : codePage, true));
    }

    private void readStrings(RecordInputStream in) throws Unreadable {
        in.readInt();
        int unique = in.readInt();
        for (int at = 0; at < unique; at++) {
            int length = in.readUShort();
            int flags = in.readUByte();
            int runs = (flags & 8) != 0 ? in.readUShort() : 0;
            int phonetic = (flags & 4) != 0 ? in.readInt() : 0;
            String text = characters(in, length, flags);
            memory.text(text);
            strings.add(text);
            leaveOut(in, runs * 4L + (phonetic & 0xFFFFFFFFL));
        }
    }

    private static void leaveOut(RecordInputStream in, long bytes) {
        byte[] buffer = new byte[512];
        for (long left = bytes; left > 0; left -= buffer.length) {
            in.readFully(buffer, 0, (int) Math.min(left, buffer.length));
        }
    }

    private static String characters(RecordInputStream in, int length, int flags) {
        return (flags & 1) != 0 ? in.readUnicodeLEString(length) : in.readCompressedUnicode(length);
    }

    /** A text whose length is one byte. */
    private String shortText(RecordInputStream in) {
        int length = in.readUByte();
        return isUnicode ? characters(in, length, in.readUByte()) : bytes(in, length);
    }

    /** A text whose length is two bytes. */
    String longText(RecordInputStream in) {
        int length = in.readUShort();
        return isUnicode
                ? characters(in, length, length == 0 && in.remaining() == 0 ? 0 : in.readUByte())
                : bytes(in, length);
    }

    private String bytes(RecordInputStream in, int length) {
        byte[] text = new byte[length];
        in.readFully(text);
        return new String(text, charset);
    }

    /** A comment's text: {@code length} characters in continuing records. */
    String continued(RecordInputStream in, int length) {
        return characters(in, length, in.readUByte());
    }

    boolean isUnicode() {
        return isUnicode;
    }

    /** @throws IndexOutOfBoundsException if there is none */
    String string(int index) {
        return strings.get(index);
    }
}
