package io.tuoyu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.release.Release;
import io.tuoyu.release.ReleaseStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A night that dies on the way: what was published is there still, and the next night goes through. */
class KilledNightIT {

    private static final int KILLED = 137;

    @TempDir
    static Path shared;

    private static Path home;
    private static Path workspace;

    @BeforeAll
    static void publishOnce() throws Exception {
        home = Home.at(shared.resolve("home"));
        workspace = shared.resolve("workspace");
        assertThat(night(Map.of()).exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lock",
                "scan",
                "parse",
                "stage-write",
                "checks",
                "manifest",
                "fsync",
                "release-moved",
                "pointer-tmp"
            })
    void killedBeforeTheSwapNothingIsPublished(String place) throws Exception {
        String before = Files.readString(workspace.resolve("releases/current.json"));

        Launched killed = night(Map.of("JAVA_TOOL_OPTIONS", "-Dtuoyu.failpoint=" + place + ":halt"));

        assertThat(killed.exitCode()).isEqualTo(KILLED);
        assertThat(workspace.resolve("releases/current.json")).hasContent(before);
        new ReleaseStore(workspace).current().orElseThrow().verify();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pointer-moved", "record"})
    void killedAfterTheSwapTheNewReleaseIsWholeAndTheNextNightGoesThrough(String place) throws Exception {
        Release before = new ReleaseStore(workspace).current().orElseThrow();

        Launched killed = night(Map.of("JAVA_TOOL_OPTIONS", "-Dtuoyu.failpoint=" + place + ":halt"));

        assertThat(killed.exitCode()).isEqualTo(KILLED);
        Release published = new ReleaseStore(workspace).current().orElseThrow();
        assertThat(published.id()).isNotEqualTo(before.id());
        published.verify();
        assertThat(night(Map.of()).exitCode()).isZero();
    }

    private static Launched night(Map<String, String> environment) throws Exception {
        return Launched.run(
                home,
                shared,
                environment,
                "nightly",
                "--workspace",
                workspace.toString(),
                "--inbox",
                home.resolve("data/sample/inbox").toString(),
                "--as-of",
                "2022-06-06T02:00+08:00");
    }
}
