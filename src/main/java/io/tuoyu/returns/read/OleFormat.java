package io.tuoyu.returns.read;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import io.tuoyu.returns.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** OLE2 containers: workbooks of Excel 95 to 2003 and of WPS (.xls, .et), and newer ones behind a password. */
final class OleFormat implements Format {

    private static final byte[] MAGIC = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    /** Names of streams stand at the start of directory entries, and those at multiples of their size. */
    private static final int DIRECTORY_ENTRY = 128;

    private static final String PACKAGE = "EncryptedPackage";
    /** Of Excel 97 and later, and of Excel 95; a file for both has both. */
    private static final String[] WORKBOOKS = {"Workbook", "WORKBOOK", "Book", "BOOK"};
    /** A sheet of 65,536 rows and 60 columns; the container is held beside the file. */
    private static final int LARGEST = 90 << 20;
    /** Excel spends 100,000 rounds on a password; a file that asks for more is out to waste time. */
    private static final int MOST_ROUNDS = 200_000;

    @Override
    public boolean recognises(Content content) {
        return content.startsWith(MAGIC);
    }

    @Override
    public Book read(Content content) throws Unreadable {
        if (content.bytes().length > LARGEST) {
            throw Memory.tooLarge();
        }
        boolean isPackage = hasStream(content.bytes(), PACKAGE);
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content.bytes()))) {
            DirectoryNode root = files.getRoot();
            if (isPackage) {
                return decrypted(root, content.limits());
            }
            prove(root);
            Optional<String> workbook = workbook(root);
            if (workbook.isEmpty()) {
                throw new Unreadable(
                        Reason.CONTENT_MISMATCH,
                        "文件内容不是工作簿（可能是 Word 等其他 Office 文档）",
                        "The content is no workbook (it may be a letter or another Office document)");
            }
            return new XlsBook(root, workbook.get()).read();
        } catch (IOException | RuntimeException damaged) {
            if (isPackage) {
                throw encrypted();
            }
            throw new Unreadable(Reason.CORRUPT_ARCHIVE, "工作簿已损坏或不完整", "The workbook is damaged or incomplete");
        }
    }

    /** Workbooks that Excel opens without asking are encrypted with a password that Excel knows. */
    private static Book decrypted(DirectoryNode root, Limits limits) throws IOException, Unreadable {
        EncryptionInfo encryption = new EncryptionInfo(root);
        try {
            Decryptor decryptor = encryption.getDecryptor();
            if (encryption.getVerifier().getSpinCount() <= MOST_ROUNDS
                    && decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
                try (InputStream plain = decryptor.getDataStream(root)) {
                    return Formats.workbook(Content.of(plain.readAllBytes(), limits));
                }
            }
        } catch (GeneralSecurityException unknownCipher) {
            throw encrypted();
        }
        throw encrypted();
    }

    static Unreadable encrypted() {
        return new Unreadable(Reason.ENCRYPTED, "工作簿设有打开密码", "The workbook needs a password to open");
    }

    /** Reads every stream to its end: of a cut file nothing is accepted. */
    private static void prove(DirectoryNode directory) throws IOException {
        for (Entry entry : directory) {
            if (entry instanceof DirectoryNode folder) {
                prove(folder);
            } else if (entry instanceof DocumentEntry document) {
                try (InputStream stream = new DocumentInputStream(document)) {
                    if (stream.transferTo(OutputStream.nullOutputStream()) != document.getSize()) {
                        throw new IOException("A stream ends before its time");
                    }
                }
            }
        }
    }

    private static Optional<String> workbook(DirectoryNode root) {
        for (String name : WORKBOOKS) {
            if (root.hasEntry(name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private static boolean hasStream(byte[] bytes, String name) {
        byte[] wanted = (name + "\0").getBytes(UTF_16LE);
        for (int entry = DIRECTORY_ENTRY; entry + wanted.length <= bytes.length; entry += DIRECTORY_ENTRY) {
            int at = 0;
            while (at < wanted.length && bytes[entry + at] == wanted[at]) {
                at++;
            }
            if (at == wanted.length) {
                return true;
            }
        }
        return false;
    }
}
