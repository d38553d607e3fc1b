package io.tuoyu.runs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceLockTest {

    private static final Instant NOW = Instant.parse("2022-06-05T17:31:00Z");
    private static final RunId RUN = RunId.at(NOW, new Random(2));

    @TempDir
    Path workspace;

    @Test
    void aSecondProcessIsToldWhoHoldsTheLockAndGetsItWhenTheHolderIsKilled() throws Exception {
        Process holder = ChildJava.start(LockHolder.class, List.of(), workspace.toString());
        try (BufferedReader said = new BufferedReader(new InputStreamReader(holder.getInputStream(), UTF_8))) {
            assertThat(said.readLine()).startsWith("held");

            WorkspaceLock.Busy busy =
                    catchThrowableOfType(WorkspaceLock.Busy.class, () -> WorkspaceLock.take(workspace, RUN, NOW));

            assertThat(busy.exitCode()).isEqualTo(ExitCode.TRY_LATER);
            assertThat(busy.en())
                    .contains("pid " + holder.pid())
                    .contains("since 2022-06-05T17:30:00Z")
                    .contains("host ");
        } finally {
            holder.destroyForcibly().waitFor();
        }
        WorkspaceLock.take(workspace, RUN, NOW).close();
    }

    @Test
    void aSecondAttemptOfTheSameProcessIsBusyAndLeavesTheLockInPlace() throws Exception {
        try (WorkspaceLock first = WorkspaceLock.take(workspace, RUN, NOW)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> WorkspaceLock.take(workspace, RUN, NOW)).isInstanceOf(WorkspaceLock.Busy.class);

            Process rival = ChildJava.start(LockHolder.class, List.of(), workspace.toString());
            assertThat(rival.getInputStream().readAllBytes()).asString(UTF_8).isEqualTo("busy\n");
        }
        WorkspaceLock.take(workspace, RUN, NOW).close();
    }
}
