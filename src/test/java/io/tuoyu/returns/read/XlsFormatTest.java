package io.tuoyu.returns.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.returns.TestWorkbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

class XlsFormatTest {
    private static final List<String> EVERYTHING = List.of(
            "# 月报表",
            "1 A \"汉滨区2022年5月月报表\"",
            "2 A \"镇（街道）\\n名称\" B 60382 C 0.963%1 D 44682d E TRUE!",
            "3 hidden A 60382 B #DIV/0!! C \"60382人\" E #N/A! F 90573",
            "6 A -3 C 0.25",
            "merged A1:E1",
            "note A6 去年是4人",
            "# 说明 hidden",
            "1 C \"x\"");

    private static List<String> read(byte[] bytes) {
        return Lines.of("月报.xls", bytes);
    }

    @Test
    void everyKindOfCellIsRead() {
        assertThat(read(XlsSamples.bytes(XlsSamples.calculated()))).isEqualTo(EVERYTHING);
        assertThat(Lines.of("月报.et", XlsSamples.bytes(XlsSamples.calculated()))).isEqualTo(EVERYTHING);
    }

    @Test
    void formulasThatNobodyCalculatedHaveNoCache() {
        assertThat(read(XlsSamples.bytes(XlsSamples.everything()))).contains("3 hidden A ? B ? C ? D ? E #N/A! F ?");
    }

    @Test
    void daysOfTheMacintoshCountFrom1904() throws Exception {
        HSSFWorkbook workbook = XlsSamples.everything();
        byte[] bytes = XlsSamples.bytes(workbook);
        int record = indexOf(bytes, new byte[] {0x22, 0, 2, 0, 0, 0});
        bytes[record + 4] = 1;
        assertThat(read(bytes)).anyMatch(line -> line.contains("D 44682d1904"));
    }

    @Test
    void aPasswordToOpenIsToldAndOneOfTheStructureIsNone() {
        assertThat(read(XlsSamples.encrypted(XlsSamples.calculated(), "秘密123"))).containsExactly("ENCRYPTED");
        // Excel encrypts a protected structure with this password, and opens it without asking.
        assertThat(read(XlsSamples.encrypted(XlsSamples.calculated(), Decryptor.DEFAULT_PASSWORD)))
                .isEqualTo(EVERYTHING);
        HSSFWorkbook sheet = XlsSamples.calculated();
        sheet.getSheetAt(0).protectSheet("123");
        assertThat(read(XlsSamples.bytes(sheet))).isEqualTo(EVERYTHING);
    }

    @Test
    void aNewerWorkbookBehindAPasswordIsTold() throws Exception {
        byte[] plain = new TestWorkbook().sheet("月报表").row("甲", 1).end().bytes();
        assertThat(Lines.of("a.xlsx", packed(plain, "秘密123"))).containsExactly("ENCRYPTED");
        assertThat(Lines.of("a.xlsx", packed(plain, Decryptor.DEFAULT_PASSWORD)))
                .containsExactly("# 月报表", "1 A \"甲\" B 1");
        byte[] cut = packed(plain, "秘密123");
        assertThat(Lines.of("a.xlsx", Arrays.copyOf(cut, cut.length - 600))).containsExactly("ENCRYPTED");
    }

    private static byte[] packed(byte[] plain, String password) throws Exception {
        EncryptionInfo encryption = new EncryptionInfo(EncryptionMode.agile);
        Encryptor encryptor = encryption.getEncryptor();
        encryptor.confirmPassword(password);
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            try (OutputStream out = encryptor.getDataStream(files)) {
                out.write(plain);
            }
            files.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void ofACutWorkbookNothingIsRead() {
        byte[] whole = XlsSamples.bytes(XlsSamples.calculated());
        for (int length = 8; length < whole.length; length += 509) {
            assertThat(read(Arrays.copyOf(whole, length)))
                    .as("cut at %d", length)
                    .containsExactly("CORRUPT_ARCHIVE");
        }
    }

    @Test
    void aLetterIsNoWorkbook() throws Exception {
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            files.createDocument(new ByteArrayInputStream("一封信".getBytes(UTF_8)), "WordDocument");
            files.writeFilesystem(bytes);
            assertThat(read(bytes.toByteArray())).containsExactly("CONTENT_MISMATCH");
        }
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int at = 0; at + wanted.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        throw new AssertionError("No such record");
    }
}
