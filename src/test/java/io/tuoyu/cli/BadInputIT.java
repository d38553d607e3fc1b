package io.tuoyu.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person gets wrong: one clear message, the right exit code, and everything published stays as it was. */
class BadInputIT {

    private static final Map<String, String> PLAIN = Map.of("LANG", "C");

    private static final String MOMENT = "2022-06-06T02:00+08:00";

    @TempDir
    static Path shared;

    private static Path home;
    private static Path workspace;
    private static List<String> published;

    @TempDir
    Path scratch;

    @BeforeAll
    static void publishOnce() throws Exception {
        home = Home.at(shared.resolve("home"));
        workspace = shared.resolve("workspace");
        Launched first = nightly(home.resolve("data/sample/inbox"));
        assertThat(first.exitCode()).as(first.err()).isZero();
        published = releases();
        assertThat(published).isNotEmpty();
    }

    @AfterEach
    void whatWasPublishedIsThereStill() throws IOException {
        assertThat(releases()).isEqualTo(published);
    }

    @Test
    void anUnknownOptionIsWrongUse() throws Exception {
        Launched launched = run("nightly", "--wurkspace", "x");

        assertThat(launched.exitCode()).isEqualTo(2);
        assertThat(launched.err())
                .contains("错误：命令用法不对：", "--wurkspace", "tuoyu nightly --help")
                .doesNotContain("\tat ");
        assertThat(launched.out()).isEmpty();
    }

    @Test
    void aMissingInboxIsNamed() throws Exception {
        Launched launched = nightly(scratch.resolve("nowhere"));

        assertThat(launched.exitCode()).isEqualTo(2);
        assertThat(launched.err())
                .contains(scratch.resolve("nowhere").toString())
                .doesNotContain("\tat ");
    }

    @Test
    void aBrokenPlanIsNamedWithItsLine() throws Exception {
        Path plan = scratch.resolve("plan");
        Home.copy(home.resolve("jobs/hanbin"), plan);
        Path indicators = plan.resolve("indicators.yaml");
        List<String> lines = new ArrayList<>(Files.readAllLines(indicators));
        lines.add("\tbroken: [");
        Files.write(indicators, lines);

        Launched launched =
                run("nightly", "--plan", plan.toString(), "--workspace", workspace.toString(), "--as-of", MOMENT);

        assertThat(launched.exitCode()).isEqualTo(2);
        assertThat(launched.err()).contains(indicators + ":" + lines.size()).doesNotContain("\tat ");
    }

    @Test
    void aCorruptWorkbookIsRefusedAndTheRestIsPublished() throws Exception {
        Path inbox = scratch.resolve("inbox");
        Files.createDirectories(inbox);
        Files.write(inbox.resolve("石梯镇2022年5月月报.xlsx"), "PK\3\4 not a workbook".getBytes(UTF_8));
        Path other = scratch.resolve("workspace");

        Launched launched =
                run("nightly", "--workspace", other.toString(), "--inbox", inbox.toString(), "--as-of", MOMENT);

        assertThat(launched.exitCode()).isZero();
        Path rejections;
        try (Stream<Path> runs = Files.walk(other.resolve("runs"))) {
            rejections = runs.filter(file -> file.endsWith("rejections.csv"))
                    .findFirst()
                    .orElseThrow();
        }
        assertThat(Files.readString(rejections)).contains("石梯镇2022年5月月报.xlsx", "CORRUPT_ARCHIVE");
    }

    @Test
    void anEmptyInboxPublishesNothing() throws Exception {
        Path inbox = Files.createDirectories(scratch.resolve("inbox"));
        Path other = scratch.resolve("workspace");

        Launched launched =
                run("nightly", "--workspace", other.toString(), "--inbox", inbox.toString(), "--as-of", MOMENT);

        assertThat(launched.exitCode()).isEqualTo(1);
        assertThat(launched.err()).contains("收件目录是空的", "The inbox is empty");
        assertThat(other.resolve("releases/current.json")).doesNotExist();
    }

    @Test
    void anUnwritableWorkspaceIsRefusedBeforeAnyWork() throws Exception {
        // Not even root can make a directory there.
        Launched launched = run(
                "nightly",
                "--workspace",
                "/proc/tuoyu",
                "--inbox",
                home.resolve("data/sample/inbox").toString(),
                "--as-of",
                MOMENT);

        assertThat(launched.exitCode()).isEqualTo(2);
        assertThat(launched.err()).contains("/proc/tuoyu", "无法写入工作目录").doesNotContain("\tat ");
    }

    private static Launched nightly(Path inbox) throws IOException, InterruptedException {
        return run("nightly", "--workspace", workspace.toString(), "--inbox", inbox.toString(), "--as-of", MOMENT);
    }

    private static Launched run(String... args) throws IOException, InterruptedException {
        return Launched.run(home, shared, PLAIN, args);
    }

    private static List<String> releases() throws IOException {
        try (Stream<Path> files = Files.walk(workspace.resolve("releases"))) {
            List<String> all = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
            return all;
        }
    }
}
