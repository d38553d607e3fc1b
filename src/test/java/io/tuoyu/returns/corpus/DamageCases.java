package io.tuoyu.returns.corpus;

import io.tuoyu.returns.TestWorkbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files that are cut, damaged, locked or dangerous: nothing of them is accepted. */
final class DamageCases {
    private static final String NAME = "汉滨区2022年5月月报.xlsx";

    private DamageCases() {}

    static List<Case> all() {
        byte[] whole = summary().bytes();
        return List.of(
                refused("工作簿被截断", Arrays.copyOf(whole, whole.length - 40), "CORRUPT_ARCHIVE"),
                refused("工作簿有一位出错", damaged(whole), "CORRUPT_ARCHIVE"),
                refused("工作簿设有打开密码", locked(), "ENCRYPTED"),
                refused(
                        "部件里有外部实体",
                        summary()
                                .part(
                                        "xl/sharedStrings.xml",
                                        "<!DOCTYPE sst [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><sst>&a;</sst>")
                                .bytes(),
                        "XML_DOCTYPE"),
                refused("注释部件里有实体炸弹", summary().part("xl/comments9.xml", """
                        <!DOCTYPE c [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><comments>&b;</comments>
                        """).bytes(), "XML_DOCTYPE"),
                refused(
                        "压缩炸弹",
                        summary()
                                .part("xl/media/image1.xml", " ".repeat(4 << 20))
                                .bytes(),
                        "ZIP_BOMB"),
                refused(
                        "损坏先于压缩炸弹",
                        damaged(summary()
                                .part("xl/media/image1.xml", " ".repeat(4 << 20))
                                .bytes()),
                        "CORRUPT_ARCHIVE"),
                refused("损坏先于条目过多", damaged(many()), "CORRUPT_ARCHIVE"));
    }

    private static Case refused(String name, byte[] content, String reason) {
        return Case.of(name).file(NAME, content).says(NAME + " . . rejected", "- " + reason + " file . . . .");
    }

    /** With one bit flipped, in its first part. */
    private static byte[] damaged(byte[] whole) {
        byte[] flipped = whole.clone();
        flipped[200] ^= 0x20;
        return flipped;
    }

    private static byte[] many() {
        TestWorkbook book = summary();
        for (int part = 0; part < 1_000; part++) {
            book.part("xl/media/" + part + ".bin", "");
        }
        return book.bytes();
    }

    private static TestWorkbook summary() {
        TestWorkbook book = new TestWorkbook();
        book.sheet("月报表")
                .row("镇办", "常住人口", "3岁以下婴幼儿数", "应普及人数", "已普及人数", "应指导人数", "已指导人数", "重点婴幼儿数", "重点婴幼儿已接受指导数")
                .row("老城街道", 60382, 2100, 1900, 1800, 2000, 1900, 20, 19);
        return book;
    }

    /** The container that Excel puts a workbook with a password in. */
    private static byte[] locked() {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            container.createDocument(new ByteArrayInputStream(new byte[4096]), "EncryptedPackage");
            container.createDocument(new ByteArrayInputStream(new byte[512]), "EncryptionInfo");
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
