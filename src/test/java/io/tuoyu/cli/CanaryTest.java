package io.tuoyu.cli;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.returns.TestWorkbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Names, ID numbers and telephones of people who do not exist, put wherever a clerk may put them: none of them may stand in
 * anything that is made of the returns. The archive keeps what came as it came; its index must not tell.
 */
class CanaryTest {
    private static final Instant NOW = Instant.parse("2022-06-05T18:00:00Z");
    private static final List<String> CANARIES = List.of(
            "欧阳金丝雀",
            "司马灰喜鹊",
            "诸葛白头翁",
            "610902201905307712",
            "61090220190530773X",
            "610902190530771",
            "13991512345",
            "18700001111",
            "翠鸟巷77号");
    private static final String HEADER = "镇办,常住人口,3岁以下婴幼儿数,应普及人数,已普及人数,应指导人数,已指导人数,重点婴幼儿数,重点婴幼儿已接受指导数,备注\n";

    @TempDir
    Path directory;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void noCanaryLeavesTheArchive() throws Exception {
        Path inbox = Files.createDirectories(directory.resolve("inbox"));
        inbox(inbox);
        Path workspace = directory.resolve("workspace");
        run("check", "--json", inbox.toString());
        run("check", inbox.toString());
        run("nightly", "--workspace", workspace.toString(), "--inbox", inbox.toString());
        run("monthly", "--workspace", workspace.toString(), "--period", "2022-04");
        run("template", "--workspace", workspace.toString(), "--period", "2022-05");

        Map<String, List<byte[]>> produced = new TreeMap<>();
        produced.put("console", List.of(said.toByteArray()));
        try (Stream<Path> files = Files.walk(workspace)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.getFileName().toString().matches("[0-9a-f]{64}")) {
                    produced.put(workspace.relativize(file).toString(), contents(file));
                }
            }
        }
        assertThat(produced.keySet()).as(said.toString(UTF_8)).anyMatch(name -> name.endsWith(".pdf"));
        assertThat(produced.keySet()).anyMatch(name -> name.startsWith("answers/") && name.endsWith(".xlsx"));
        List<String> leaks = new ArrayList<>();
        produced.forEach((name, contents) -> {
            for (String canary : CANARIES) {
                if (name.contains(canary) || contents.stream().anyMatch(bytes -> holds(bytes, canary))) {
                    leaks.add(name + " tells " + canary);
                }
            }
        });
        assertThat(leaks).isEmpty();
        assertThat(said.toString(UTF_8)).contains("PERSONAL_DATA_IN_REMARK");
    }

    private void inbox(Path inbox) throws IOException {
        Files.writeString(
                inbox.resolve("汉滨区2022年4月月报表.csv"),
                HEADER
                        + "老城街道,60382,2100,1900,1800,2000,1900,20,19,姓名：欧阳金丝雀 身份证610902201905307712\n"
                        + "新城街道,50000,13991512345,1900,1800,2000,1900,20,19,请致电18700001111\n"
                        + "江北街道,50000,-3,1900,1800,2000,1900,20,19,住址：翠鸟巷77号\n"
                        + "建民街道,610902201905307712,2100,1900,1800,2000,1900,20,19,61090220190530773X\n"
                        + "姓名：司马灰喜鹊,50000,2100,1900,1800,2000,1900,20,19,610902190530771\n"
                        + "填报人：诸葛白头翁,,,,,,,,,联系电话：13991512345\n");
        TestWorkbook book = new TestWorkbook();
        book.sheet("月报表")
                .row("汉滨区2022年4月月报表 联系人姓名：欧阳金丝雀 13991512345")
                .row(
                        "镇办",
                        "常住人口",
                        "3岁以下婴幼儿数",
                        "应普及人数",
                        "已普及人数",
                        "应指导人数",
                        "已指导人数",
                        "重点婴幼儿数",
                        "重点婴幼儿已接受指导数",
                        "备注（如姓名：司马灰喜鹊）",
                        "身份证号")
                .row(
                        "石梯镇",
                        5000,
                        150,
                        140,
                        130,
                        140,
                        133,
                        6,
                        7,
                        "=HYPERLINK(\"http://x\",\"13991512345\")",
                        "610902201905307712")
                .row("五里镇 电话18700001111", 5000, 150, 140, 130, 140, 133, 6, 5, "", "61090220190530773X")
                .row("填报人：诸葛白头翁", "", "", "", "联系电话：18700001111")
                .comment("B3", "问过姓名：欧阳金丝雀，电话13991512345");
        book.sheet("名单").row("姓名", "身份证号码").row("欧阳金丝雀", "610902201905307712");
        Files.write(inbox.resolve("石梯镇2022年4月.xlsx"), book.bytes());
        Files.writeString(
                inbox.resolve("满意度调查问卷明细2022年4月.csv"),
                "满意度调查问卷 2022年4月\n问卷编号,镇办,满意度,备注\nQ1,老城街道,满意,姓名：欧阳金丝雀\nQ2,老城街道,13991512345,\n");
        Files.writeString(
                inbox.resolve("坏表2022年4月.csv"), "姓名,身份证号\n欧阳金丝雀,610902201905307712\n司马灰喜鹊,61090220190530773X\n");
    }

    private void run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--plan", "jobs/hanbin"));
        PrintWriter console = new PrintWriter(said, true, UTF_8);
        Tuoyu.run(all.toArray(String[]::new), Clock.fixed(NOW, ZoneOffset.UTC), console, console);
    }

    private static List<byte[]> contents(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        List<byte[]> contents = new ArrayList<>(List.of(bytes));
        String name = file.getFileName().toString();
        if (name.endsWith(".parquet")) {
            contents.add(table(file).getBytes(UTF_8));
        } else if (name.endsWith(".pdf")) {
            try (PDDocument document = Loader.loadPDF(bytes)) {
                contents.add(new PDFTextStripper().getText(document).getBytes(UTF_8));
            }
        } else if (name.endsWith(".xlsx")) {
            parts(bytes).values().forEach(contents::add);
        }
        return contents;
    }

    private static Map<String, byte[]> parts(byte[] zipped) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static String table(Path file) throws Exception {
        StringBuilder text = new StringBuilder();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM '" + file + "'")) {
            while (rows.next()) {
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    text.append(rows.getString(column)).append('\t');
                }
            }
        }
        return text.toString();
    }

    private static boolean holds(byte[] bytes, String text) {
        for (Charset charset : List.of(UTF_8, UTF_16LE, Charset.forName("GB18030"))) {
            if (indexOf(bytes, text.getBytes(charset)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int at = 0; at + wanted.length <= bytes.length; at++) {
            int same = 0;
            while (same < wanted.length && bytes[at + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return at;
            }
        }
        return -1;
    }
}
