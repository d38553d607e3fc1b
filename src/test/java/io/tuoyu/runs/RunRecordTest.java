package io.tuoyu.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRecordTest {

    private static final RunRecord RECORD = new RunRecord(
            new RunId("20220606T013000-7f3a"),
            "nightly",
            Optional.of(YearMonth.of(2022, 5)),
            Instant.parse("2022-06-05T17:30:00Z"),
            Optional.of(Instant.parse("2022-06-05T17:00:00Z")),
            List.of("nightly", "--workspace", "数据"),
            Instant.parse("2022-06-05T17:30:00Z"),
            Instant.parse("2022-06-05T17:30:07.250Z"),
            List.of(new Stages.Timing("read", 0.61249)),
            List.of(
                    new Input("石梯镇2022年5月月报.xlsx", "ab", 9_120, new RowCounts(30, 28, 2, 0)),
                    new Input("石梯镇2022年5月月报(1).xlsx", "cd", 9_120, new RowCounts(30, 0, 0, 30))),
            Map.of("tuoyu", "0.1.0", "java", "17.0.15", "spark", "4.1.3"),
            Optional.of("f1"),
            Optional.of("20220606T013000-7f3a"),
            Outcome.PUBLISHED,
            "已发布。",
            "Published.");

    @TempDir
    Path workspace;

    @Test
    void tellsAllOfARunInStableWords() throws IOException {
        Path file = RECORD.keep(workspace);

        assertThat(workspace.relativize(file)).hasToString("runs/20220606T013000-7f3a/run_results.json");
        assertThat(file).hasContent("""
                {
                  "schema_version" : 1,
                  "run_id" : "20220606T013000-7f3a",
                  "job" : "nightly",
                  "period" : "2022-05",
                  "as_of" : "2022-06-05T17:30:00Z",
                  "scheduled_for" : "2022-06-05T17:00:00Z",
                  "args" : [ "nightly", "--workspace", "数据" ],
                  "started_at" : "2022-06-05T17:30:00Z",
                  "ended_at" : "2022-06-05T17:30:07.250Z",
                  "outcome" : "published",
                  "exit_code" : 0,
                  "message" : {
                    "zh" : "已发布。",
                    "en" : "Published."
                  },
                  "release" : "20220606T013000-7f3a",
                  "plan_fingerprint" : "f1",
                  "versions" : {
                    "java" : "17.0.15",
                    "spark" : "4.1.3",
                    "tuoyu" : "0.1.0"
                  },
                  "stages" : [ {
                    "id" : "read",
                    "seconds" : 0.612
                  } ],
                  "rows" : {
                    "in" : 60,
                    "accepted" : 28,
                    "rejected" : 2,
                    "duplicate" : 30
                  },
                  "inputs" : [ {
                    "file" : "石梯镇2022年5月月报.xlsx",
                    "sha256" : "ab",
                    "size" : 9120,
                    "rows" : {
                      "in" : 30,
                      "accepted" : 28,
                      "rejected" : 2,
                      "duplicate" : 0
                    }
                  }, {
                    "file" : "石梯镇2022年5月月报(1).xlsx",
                    "sha256" : "cd",
                    "size" : 9120,
                    "rows" : {
                      "in" : 30,
                      "accepted" : 0,
                      "rejected" : 0,
                      "duplicate" : 30
                    }
                  } ]
                }
                """);
    }

    @Test
    void isReadBackByTheLedger() throws IOException {
        RECORD.keep(workspace);

        assertThat(Ledger.read(workspace).runs())
                .containsExactly(new Ledger.Entry(
                        RECORD.id(),
                        "nightly",
                        Optional.of(YearMonth.of(2022, 5)),
                        Optional.of(Instant.parse("2022-06-05T17:00:00Z")),
                        Instant.parse("2022-06-05T17:30:00Z"),
                        Outcome.PUBLISHED));
    }

    @Test
    void tornAndForeignRecordsAreNamedAndCountAsNotDone() throws IOException {
        Path kept = RECORD.keep(workspace);
        Path torn = Files.createDirectories(workspace.resolve("runs/20220605T013000-0001"))
                .resolve(RunRecord.FILE);
        Files.writeString(torn, Files.readString(kept).substring(0, 200));
        Path newer = Files.createDirectories(workspace.resolve("runs/20220604T013000-0001"))
                .resolve(RunRecord.FILE);
        Files.writeString(newer, Files.readString(kept).replace("\"schema_version\" : 1", "\"schema_version\" : 2"));
        Files.createDirectories(workspace.resolve("runs/killed"));
        Files.writeString(workspace.resolve("runs/notes.txt"), "mine");

        Ledger ledger = Ledger.read(workspace);

        assertThat(ledger.runs()).extracting(Ledger.Entry::id).containsExactly(RECORD.id());
        assertThat(ledger.unreadable()).containsExactlyInAnyOrder(torn, newer);
    }

    @Test
    void aWorkspaceWithoutRunsHasAnEmptyLedger() throws IOException {
        assertThat(Ledger.read(workspace)).isEqualTo(Ledger.EMPTY);
    }

    @Test
    void losesNoRow() {
        assertThatThrownBy(() -> new RowCounts(30, 28, 1, 0)).hasMessageContaining("Rows lost: 30 in");
    }
}
