package io.tuoyu.release;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What {@code current.json} says.
 *
 * @param release        the current release
 * @param manifestSha256 hash of its manifest
 */
record Pointer(ReleaseId release, String manifestSha256) {

    static final String FILE = "current.json";

    String toJson() {
        return JsonMapper.shared()
                        .createObjectNode()
                        .put("release", release.value())
                        .put("manifest_sha256", manifestSha256)
                        .toString()
                + "\n";
    }

    /**
     * @throws IllegalArgumentException if it is no pointer
     * @throws tools.jackson.core.JacksonException if it is no JSON
     */
    static Pointer read(byte[] bytes) {
        JsonNode json = JsonMapper.shared().readTree(bytes);
        return new Pointer(
                new ReleaseId(json.path("release").asString("")),
                json.path("manifest_sha256").asString(""));
    }
}
