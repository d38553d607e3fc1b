package io.tuoyu.returns.read;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import io.tuoyu.returns.Reason;

/** OLE2 containers: encrypted workbooks, and workbooks of Excel 97 (.xls, .et), which are recognised and not read. */
final class OleFormat implements Format {

    private static final byte[] MAGIC = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    /** Names of streams stand at the start of directory entries, and those at multiples of their size. */
    private static final int DIRECTORY_ENTRY = 128;

    @Override
    public boolean recognises(Content content) {
        return content.startsWith(MAGIC)
                && (hasStream(content.bytes(), "EncryptedPackage")
                        || hasStream(content.bytes(), "Workbook")
                        || hasStream(content.bytes(), "Book"));
    }

    @Override
    public Book read(Content content) throws Unreadable {
        if (hasStream(content.bytes(), "EncryptedPackage")) {
            throw new Unreadable(Reason.ENCRYPTED, "工作簿设有打开密码", "The workbook needs a password to open");
        }
        throw new Unreadable(
                Reason.UNSUPPORTED_FORMAT, "不支持 Excel 97 格式（.xls）的工作簿", "Excel 97 workbooks (.xls) are not read");
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
