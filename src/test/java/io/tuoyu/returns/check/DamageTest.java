package io.tuoyu.returns.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.returns.FileReading;
import io.tuoyu.returns.FileReading.Outcome;
import io.tuoyu.returns.Reason;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to a file on its way: it is refused or read whole, and never fails the reader. */
class DamageTest {
    private static final int MUTANTS = 400;

    @TempDir
    private Path directory;

    @Test
    void aDamagedWorkbookIsRefusedOrReadWhole() {
        byte[] whole = new TownWorkbook().bytes();
        String sound = Reading.of(directory, "a.xlsx", whole).accepted().toString();
        Random random = new Random(20220606);
        for (int mutant = 0; mutant < MUTANTS; mutant++) {
            byte[] damaged = mutant % 4 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int flip = 0; flip <= mutant % 3 && damaged.length > 0; flip++) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
            }
            FileReading reading = Reading.of(directory, "a.xlsx", damaged);
            if (reading.outcome() != Outcome.REJECTED) {
                assertThat(reading.accepted().toString()).isEqualTo(sound);
            }
        }
    }

    @Test
    void damagedTextNeverFailsTheReader() {
        byte[] whole = "汉滨区2022年5月问卷\n问卷编号,镇办,满意度\nQ1,老城街道,满意\nQ2,\"关庙镇\",一般\n".getBytes(UTF_8);
        Random random = new Random(20220606);
        for (int mutant = 0; mutant < MUTANTS; mutant++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            FileReading reading =
                    Reading.of(directory, "a.csv", Arrays.copyOf(damaged, random.nextInt(damaged.length)));
            assertThat(reading.rowsIn()).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void whatAnotherProgramWritesIsRead() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("问卷");
            sheet.value(0, 0, "问卷 2022年5月");
            sheet.range(0, 0, 0, 2).merge();
            String[] header = {"问卷编号", "镇办", "满意度"};
            for (int column = 0; column < header.length; column++) {
                sheet.value(1, column, header[column]);
            }
            sheet.value(2, 0, 1);
            sheet.value(2, 1, "老城街道");
            sheet.value(2, 2, "满意");
            sheet.hideRow(2);
        }
        FileReading reading = Reading.of(directory, "a.xlsx", bytes.toByteArray());
        assertThat(reading.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(reading.warnings().get(0).reason()).isEqualTo(Reason.HIDDEN_ROW);
        assertThat(reading.warnings().get(0).cell()).contains("B3");
    }
}
