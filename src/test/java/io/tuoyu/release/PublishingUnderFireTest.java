package io.tuoyu.release;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.runs.ChildJava;
import io.tuoyu.runs.FailPoint;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kills real processes while they publish. Whatever happens, a whole release is current. */
class PublishingUnderFireTest {

    private static final int KILLED = 137;
    private static final int KILLS = 20;
    private static final int LONGEST_LIFE_MICROS = 60_000;

    @TempDir
    Path workspace;

    @ParameterizedTest
    @EnumSource(
            value = FailPoint.class,
            names = {"STAGE_WRITE", "CHECKS", "MANIFEST", "FSYNC", "RELEASE_MOVED", "POINTER_TMP", "POINTER_MOVED"})
    void aProcessKilledBeforeTheCommitLeavesTheOldReleaseAndAfterItTheNewOne(FailPoint point) throws Exception {
        ReleaseStore store = new ReleaseStore(workspace);
        store.prepare();
        Publisher.publish(store, 1);

        String place = point.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Process child = ChildJava.start(
                Publisher.class, List.of("-Dtuoyu.failpoint=" + place + ":halt"), workspace.toString(), "2", "2");
        assertThat(child.waitFor()).isEqualTo(KILLED);

        ReleaseId expected = Publisher.id(point.compareTo(FailPoint.POINTER_MOVED) < 0 ? 1 : 2);
        Release current = store.current().orElseThrow();
        assertThat(current.id()).isEqualTo(expected);
        current.verify();

        store.prepare();
        assertThat(workspace.resolve("staging")).isEmptyDirectory();
        Publisher.publish(store, 3).verify();
        assertThat(store.current().orElseThrow().manifest().previous()).contains(expected);
    }

    @Test
    void aReaderSeesOnlyWholeReleasesThatNeverGoBackWhileWritersAreKilled() throws Exception {
        Random random = new Random(20220606);
        ReleaseStore store = new ReleaseStore(workspace);
        store.prepare();
        Publisher.publish(store, 1);
        ReleaseId newest = Publisher.id(1);
        int first = 1;
        for (int kill = 0; kill < KILLS; kill++) {
            first += 100_000 / KILLS;
            Process writer = ChildJava.start(
                    Publisher.class, List.of(), workspace.toString(), Integer.toString(first), "999999");
            try (BufferedReader said = new BufferedReader(new InputStreamReader(writer.getInputStream(), UTF_8))) {
                assertThat(said.readLine()).isEqualTo(Integer.toString(first));
                long end = System.nanoTime() + 1_000L * random.nextInt(LONGEST_LIFE_MICROS);
                do {
                    newest = readAtLeast(newest, store);
                } while (System.nanoTime() < end);
            } finally {
                writer.destroyForcibly().waitFor();
            }
            newest = readAtLeast(newest, store);
        }
        assertThat(newest).isGreaterThanOrEqualTo(Publisher.id(first));
    }

    private static ReleaseId readAtLeast(ReleaseId seen, ReleaseStore store) {
        Release current = store.current().orElseThrow();
        current.verify();
        assertThat(current.id()).isGreaterThanOrEqualTo(seen);
        return current.id();
    }
}
