package io.tuoyu.release;

import io.tuoyu.release.Manifest.FileEntry;
import io.tuoyu.release.Manifest.Origin;
import io.tuoyu.release.Manifest.TableFiles;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A manifest as JSON. Names are added, never changed; {@code schema_version} says so. */
final class ManifestJson {

    private static final int SCHEMA_VERSION = 1;
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private ManifestJson() {}

    static String write(Manifest manifest) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("schema_version", SCHEMA_VERSION);
        json.put("release", manifest.release().value());
        json.put("run_id", manifest.origin().runId());
        json.put("created_at", manifest.origin().createdAt().toString());
        json.put("plan_fingerprint", manifest.origin().planFingerprint());
        json.put("previous_release", manifest.previous().map(ReleaseId::value).orElse(null));
        ArrayNode tables = json.putArray("tables");
        for (TableFiles table : manifest.tables()) {
            ObjectNode node = tables.addObject().put("name", table.name()).put("rows", table.rows());
            putFiles(node, table.files());
        }
        putFiles(json, manifest.files());
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    }

    /**
     * @throws IllegalArgumentException if it is no manifest, or one of a newer make
     * @throws tools.jackson.core.JacksonException if it is no JSON
     * @throws java.time.DateTimeException if it is no manifest
     */
    static Manifest read(byte[] bytes) {
        JsonNode json = MAPPER.readTree(bytes);
        int version = json.path("schema_version").asInt(0);
        if (version != SCHEMA_VERSION) {
            throw new IllegalArgumentException("Manifest of schema version " + version);
        }
        Origin origin = new Origin(
                json.path("run_id").asString(""),
                Instant.parse(json.path("created_at").asString("")),
                json.path("plan_fingerprint").asString(""));
        Optional<ReleaseId> previous = json.path("previous_release").isString()
                ? Optional.of(new ReleaseId(json.path("previous_release").asString()))
                : Optional.empty();
        List<TableFiles> tables = json.path("tables")
                .valueStream()
                .map(table -> new TableFiles(
                        table.path("name").asString(""), table.path("rows").asLong(-1), files(table)))
                .toList();
        return new Manifest(new ReleaseId(json.path("release").asString("")), origin, previous, tables, files(json));
    }

    private static void putFiles(ObjectNode json, List<FileEntry> files) {
        ArrayNode array = json.putArray("files");
        files.forEach(file -> array.addObject()
                .put("path", file.path())
                .put("size", file.size())
                .put("sha256", file.sha256()));
    }

    private static List<FileEntry> files(JsonNode json) {
        return json.path("files")
                .valueStream()
                .map(file -> new FileEntry(
                        file.path("path").asString(""),
                        file.path("size").asLong(-1),
                        file.path("sha256").asString("")))
                .toList();
    }
}
