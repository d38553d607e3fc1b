package io.tuoyu.runs;

import java.time.Instant;
import java.time.YearMonth;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A run record as JSON. Names that a reader relies on are added, never changed; {@code schema_version} says so. */
final class RunRecordJson {

    static final int SCHEMA_VERSION = 1;

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final double MILLIS = 1e3;

    private RunRecordJson() {}

    static String write(RunRecord run) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("schema_version", SCHEMA_VERSION);
        json.put("run_id", run.id().value());
        json.put("job", run.job());
        json.put("period", run.period().map(YearMonth::toString).orElse(null));
        json.put("as_of", run.asOf().toString());
        json.put("scheduled_for", run.scheduledFor().map(Instant::toString).orElse(null));
        run.args().forEach(json.putArray("args")::add);
        json.put("started_at", run.startedAt().toString());
        json.put("ended_at", run.endedAt().toString());
        json.put("outcome", run.outcome().word());
        json.put("exit_code", run.outcome().exitCode().number());
        json.putObject("message").put("zh", run.messageZh()).put("en", run.messageEn());
        json.put("release", run.release().orElse(null));
        json.put("plan_fingerprint", run.planFingerprint().orElse(null));
        ObjectNode versions = json.putObject("versions");
        new TreeMap<>(run.versions()).forEach(versions::put);
        var stages = json.putArray("stages");
        run.stages().forEach(stage -> stages.addObject()
                .put("id", stage.id())
                .put("seconds", Math.round(stage.seconds() * MILLIS) / MILLIS));
        json.set("rows", rows(run.rows()));
        var inputs = json.putArray("inputs");
        run.inputs().forEach(input -> inputs.addObject()
                .put("file", input.file())
                .put("sha256", input.sha256())
                .put("size", input.size())
                .set("rows", rows(input.rows())));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    }

    private static JsonNode rows(RowCounts rows) {
        return MAPPER.createObjectNode()
                .put("in", rows.in())
                .put("accepted", rows.accepted())
                .put("rejected", rows.rejected())
                .put("duplicate", rows.duplicate());
    }
}
