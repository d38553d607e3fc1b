package io.tuoyu.returns.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.tuoyu.returns.TestWorkbook;
import io.tuoyu.runs.ExitCode;
import io.tuoyu.runs.UserError;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    private static final Instant FIRST = Instant.parse("2022-06-03T18:00:00Z");
    private static final Instant NEXT = Instant.parse("2022-06-04T18:00:00Z");
    /** SHA-256 of "a", by sha256sum. */
    private static final String HASH_OF_A = "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb";

    @TempDir
    private Path workspace;

    private Path inbox;
    private Archive archive;

    @BeforeEach
    void open() throws IOException {
        inbox = Files.createDirectories(workspace.resolve("inbox"));
        archive = new Archive(workspace, new Settling(Duration.ofMillis(300), Duration.ofSeconds(20)));
    }

    private void drop(String name, String content) throws IOException {
        Path file = inbox.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    @Test
    void aFileIsKeptUnderItsHash() throws IOException {
        drop("2022-05/石梯镇.csv", "a");
        archive.take(inbox, FIRST);
        assertThat(archive.receipts()).containsExactly(new Receipt("2022-05/石梯镇.csv", HASH_OF_A, 1, FIRST));
        assertThat(archive.content(archive.receipts().get(0)))
                .isEqualTo(workspace.resolve("archive").resolve(HASH_OF_A))
                .hasContent("a");
    }

    @Test
    void theSameFileNextNightIsNoNewReceipt() throws IOException {
        drop("a.csv", "a");
        archive.take(inbox, FIRST);
        archive.take(inbox, NEXT);
        assertThat(archive.receipts()).hasSize(1);
        drop("a.csv", "b");
        archive.take(inbox, NEXT);
        assertThat(archive.receipts()).hasSize(2);
        assertThat(archive.receipts().get(1).receivedAt()).isEqualTo(NEXT);
    }

    @Test
    void theSameBytesUnderAnotherNameAreAnotherReceipt() throws IOException {
        drop("a.csv", "a");
        drop("b.csv", "a");
        archive.take(inbox, FIRST);
        assertThat(archive.receipts()).extracting(Receipt::file).containsExactly("a.csv", "b.csv");
        assertThat(archive.receipts()).extracting(Receipt::sha256).containsOnly(HASH_OF_A);
    }

    @Test
    void litterStaysWhereItIsAndLettersAreKept() throws IOException {
        drop("~$a.xlsx", "x");
        drop(".a.csv.swp", "x");
        drop("Thumbs.db", "x");
        drop("通知.docx", "a");
        archive.take(inbox, FIRST);
        assertThat(archive.receipts()).extracting(Receipt::file).containsExactly("通知.docx");
    }

    @Test
    void aMailboxSaysWhenItsFilesCame() throws IOException {
        drop("received.csv", "file,received_at\n2022-05/a.csv,2022-06-02T09:30:00+08:00\n");
        drop("2022-05/a.csv", "a");
        drop("b.csv", "b");
        archive.take(inbox, FIRST);
        assertThat(archive.receipts())
                .extracting(receipt -> receipt.file() + " " + receipt.receivedAt())
                .containsExactly("2022-05/a.csv 2022-06-02T01:30:00Z", "b.csv 2022-06-03T18:00:00Z");
    }

    @Test
    void aBrokenLineOfTheMailboxIsTheUsersToMend() throws IOException {
        drop("received.csv", "file,received_at\na.csv,2022-06-02T09:30:00+08:00\nb.csv,2022-06-02 09:30\n");
        assertThatThrownBy(() -> archive.take(inbox, FIRST))
                .asInstanceOf(type(UserError.class))
                .satisfies(error -> {
                    assertThat(error.exitCode()).isEqualTo(ExitCode.USAGE);
                    assertThat(error.zh()).isEqualTo("第 3 行：“2022-06-02 09:30”不是带时区的时间。");
                    assertThat(error.en()).isEqualTo("Line 3: \"2022-06-02 09:30\" is no time with an offset.");
                });
        drop("received.csv", "name,time\n");
        assertThatThrownBy(() -> archive.take(inbox, FIRST)).hasMessageContaining("Line 1");
        assertThat(archive.receipts()).isEmpty();
    }

    @Test
    void withoutAnInboxNothingRuns() {
        assertThatThrownBy(() -> archive.take(workspace.resolve("none"), FIRST))
                .asInstanceOf(type(UserError.class))
                .satisfies(error -> assertThat(error.exitCode()).isEqualTo(ExitCode.USAGE));
    }

    @Test
    void whatAKilledProcessLeftIsMendedByTheNext() throws IOException {
        drop("a.csv", "a");
        archive.take(inbox, FIRST);
        // A torn line, an unfinished copy, and content whose receipt was never logged.
        Files.writeString(workspace.resolve("archive/receipts.jsonl"), "{\"file\":\"b.cs", StandardOpenOption.APPEND);
        Files.writeString(workspace.resolve("archive/7.part"), "half");
        drop("b.csv", "b");
        archive.take(inbox, NEXT);
        assertThat(archive.receipts()).extracting(Receipt::file).containsExactly("a.csv", "b.csv");
        assertThat(Files.readString(workspace.resolve("archive/receipts.jsonl")).lines())
                .hasSize(2);
        assertThat(workspace.resolve("archive/7.part")).doesNotExist();
    }

    @Test
    void aFileThatIsStillWrittenToIsWaitedFor() throws Exception {
        byte[] whole = "镇办,数\n石梯镇,1\n".repeat(400).getBytes(UTF_8);
        drop("a.csv", "");
        Thread copying = new Thread(() -> {
            try (OutputStream out = Files.newOutputStream(inbox.resolve("a.csv"))) {
                for (int at = 0; at < whole.length; at += whole.length / 20 + 1) {
                    out.write(whole, at, Math.min(whole.length / 20 + 1, whole.length - at));
                    out.flush();
                    Thread.sleep(50);
                }
            } catch (IOException | InterruptedException failed) {
                throw new IllegalStateException(failed);
            }
        });
        copying.start();
        archive.take(inbox, FIRST);
        copying.join();
        assertThat(archive.receipts()).extracting(Receipt::size).containsExactly((long) whole.length);
    }

    @Test
    void aFileThatIsWrittenToForTooLongIsTriedLater() throws Exception {
        Archive hasty = new Archive(workspace, new Settling(Duration.ofMinutes(5), Duration.ofMillis(200)));
        drop("2022-05/石梯镇.csv", "镇办");
        assertThatThrownBy(() -> hasty.take(inbox, FIRST))
                .asInstanceOf(type(UserError.class))
                .satisfies(error -> {
                    assertThat(error.exitCode()).isEqualTo(ExitCode.TRY_LATER);
                    assertThat(error.where()).endsWith("石梯镇.csv");
                });
        assertThat(archive.receipts()).isEmpty();
    }

    @Test
    void aWholeWorkbookNeedsNoWaitAndACutOneDoes() throws Exception {
        Archive hasty = new Archive(workspace, new Settling(Duration.ofMinutes(5), Duration.ofMillis(200)));
        byte[] whole = TestWorkbook.zip(Map.of("xl/workbook.xml", new byte[500]));
        Files.write(inbox.resolve("a.xlsx"), whole);
        hasty.take(inbox, FIRST);
        assertThat(archive.receipts()).hasSize(1);
        Files.write(inbox.resolve("b.xlsx"), Arrays.copyOf(whole, whole.length - 30));
        assertThatThrownBy(() -> hasty.take(inbox, FIRST)).isInstanceOf(UserError.class);
    }
}
