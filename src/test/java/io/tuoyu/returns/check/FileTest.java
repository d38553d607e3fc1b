package io.tuoyu.returns.check;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.returns.FileReading;
import io.tuoyu.returns.FileReading.Outcome;
import io.tuoyu.returns.TestWorkbook;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTest {
    private static final String INCIDENTS = "序号,发生日期,机构名称,镇办,事件等级,是否责任事故,备注\n";
    private static final String GOOD = INCIDENTS + "1,2022-02-03,甲托育园,老城街道,一般,否,\n";

    @TempDir
    private Path directory;

    private FileReading read(String name, byte[] content) {
        return Reading.of(directory, name, content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"~$月报.xlsx", ".DS_Store", "Thumbs.db", "desktop.ini", "通知.docx", "照片.JPG", "盖章.pdf"})
    void lettersPicturesAndLitterAreNoReturn(String name) {
        FileReading reading = read("2022-05/" + name, "x".getBytes(UTF_8));
        assertThat(reading.outcome()).isEqualTo(Outcome.IGNORED);
        assertThat(reading.rejected()).isEmpty();
    }

    @Test
    void anEmptyFileIsTold() {
        assertThat(Reading.rejected(read("a.xlsx", new byte[0]))).containsExactly("EMPTY_FILE");
        assertThat(Reading.rejected(read("a.csv", " \r\n\0\0".getBytes(UTF_8)))).containsExactly("EMPTY_FILE");
        assertThat(Reading.rejected(
                        read("a.xlsx", new TestWorkbook().sheet("空").end().bytes())))
                .containsExactly("EMPTY_FILE");
    }

    @Test
    void aCutWorkbookIsNotReadAtAll() {
        byte[] whole = new TownWorkbook().bytes();
        assertThat(Reading.rejected(read("2022-05.xlsx", Arrays.copyOf(whole, whole.length / 2))))
                .containsExactly("CORRUPT_ARCHIVE");
        byte[] flipped = whole.clone();
        flipped[200] ^= 0x55;
        assertThat(Reading.rejected(read("2022-05.xlsx", flipped))).containsExactly("CORRUPT_ARCHIVE");
    }

    @Test
    void aBombIsNotUnpacked() {
        byte[] bomb = new TownWorkbook()
                .workbook()
                .part("xl/media/a.xml", "0".repeat(3 << 20))
                .bytes();
        assertThat(Reading.rejected(read("2022-05.xlsx", bomb))).containsExactly("ZIP_BOMB");
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int entry = 0; entry <= 1_000; entry++) {
            many.put("e" + entry, new byte[0]);
        }
        assertThat(Reading.rejected(read("2022-05.xlsx", TestWorkbook.zip(many))))
                .containsExactly("ZIP_BOMB");
    }

    @Test
    void aDoctypeIsRefused() {
        byte[] bytes = new TownWorkbook()
                .workbook()
                .part("docProps/core.xml", "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")
                .bytes();
        assertThat(Reading.rejected(read("2022-05.xlsx", bytes))).containsExactly("XML_DOCTYPE");
    }

    @Test
    void aPasswordIsTold() {
        byte[] ole = new byte[2_048];
        byte[] magic = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(magic, 0, ole, 0, magic.length);
        byte[] stream = "EncryptedPackage\0".getBytes(UTF_16LE);
        System.arraycopy(stream, 0, ole, 1_024, stream.length);
        FileReading reading = read("2022-05.xlsx", ole);
        assertThat(Reading.rejected(reading)).containsExactly("ENCRYPTED");
        assertThat(reading.rejected().get(0).messageZh()).isEqualTo("工作簿设有打开密码。");
        assertThat(reading.rejected().get(0).fixZh()).isEqualTo("请取消打开密码后重报。");
    }

    @Test
    void contentDecidesAndTheNameIsTold() {
        FileReading text = read("台账2022年5月.xlsx", GOOD.getBytes(UTF_8));
        assertThat(text.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(Reading.warnings(text)).containsExactly("CONTENT_MISMATCH");
        FileReading workbook = read("月报.csv", new TownWorkbook().bytes());
        assertThat(workbook.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(Reading.warnings(workbook)).containsExactly("CONTENT_MISMATCH");
        assertThat(Reading.warnings(read("月报.et", new TownWorkbook().bytes()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a.xlsx, '%PDF-1.4', CONTENT_MISMATCH",
        "a.xlsx, 只是一段话, CONTENT_MISMATCH",
        "a.csv, 只是一段话, HEADER_NOT_FOUND",
        "a.7z, '7z\uFFFF', HEADER_NOT_FOUND",
        "a.csv, '序号,\"机构', MALFORMED_CSV",
    })
    void whatIsNoReturnSaysWhy(String name, String content, String told) {
        assertThat(Reading.rejected(read(name, content.getBytes(UTF_8)))).containsExactly(told);
    }

    @Test
    void noiseAndArchivesSayWhy() {
        byte[] noise = {(byte) 0x80, (byte) 0xFF, 0, 1, 2, (byte) 0xFE, 3};
        assertThat(Reading.rejected(read("a.xlsx", noise))).containsExactly("CONTENT_MISMATCH");
        assertThat(Reading.rejected(read("a.csv", noise))).containsExactly("TRUNCATED_OR_UNDECODABLE");
        assertThat(Reading.rejected(read("a.rar", noise))).containsExactly("UNSUPPORTED_FORMAT");
        byte[] zip = TestWorkbook.zip(Map.of("a.txt", new byte[] {1}));
        assertThat(Reading.rejected(read("a.zip", zip))).containsExactly("UNSUPPORTED_FORMAT");
        assertThat(Reading.rejected(read("a.xlsx", zip))).containsExactly("CONTENT_MISMATCH");
        byte[] cut = GOOD.getBytes(UTF_8);
        assertThat(Reading.rejected(read("a.csv", Arrays.copyOf(cut, cut.length - 8))))
                .containsExactly("TRUNCATED_OR_UNDECODABLE");
    }

    @Test
    void theMonthComesFromNameThenFolderThenCaller() {
        assertThat(read("x/2022年4月/台账.csv", GOOD.getBytes(UTF_8)).period()).contains(YearMonth.of(2022, 4));
        assertThat(read("2021/x/台账2022.03.csv", GOOD.getBytes(UTF_8)).period()).contains(YearMonth.of(2022, 3));
        assertThat(Reading.rejected(read("2022-04/台账202203.csv", GOOD.getBytes(UTF_8))))
                .containsExactly("PERIOD_MISMATCH");
        assertThat(Reading.rejected(read("台账.csv", GOOD.getBytes(UTF_8)))).containsExactly("PERIOD_MISSING");
        assertThat(Reading.rejected(read("台账2022.1.csv", GOOD.getBytes(UTF_8)))).containsExactly("PERIOD_AMBIGUOUS");
        FileReading given = new Reading(directory)
                .given(YearMonth.of(2022, 2))
                .file("台账.csv", GOOD.getBytes(UTF_8))
                .read()
                .get(0);
        assertThat(given.period()).contains(YearMonth.of(2022, 2));
    }

    @Test
    void theTitleOfATextTellsTheMonthAndTheDayOfFilingDoesNot() {
        String text = "汉滨区2022年1-5月安全事件台账,,,填报日期：2022年6月3日\n" + GOOD + "填报日期,2022年6月3日\n";
        FileReading reading = read("台账.csv", text.getBytes(UTF_8));
        assertThat(reading.period()).contains(YearMonth.of(2022, 5));
        assertThat(reading.rowsIn()).isEqualTo(1);
    }
}
