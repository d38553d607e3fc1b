package io.tuoyu.tables;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A release described for other programs.
 *
 * @see "Frictionless Data Package, version 2"
 */
public final class DataPackage {

    /** Name of the file in a release. */
    public static final String FILE = "datapackage.json";

    private static final String PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";
    private static final String SCHEMA_PROFILE = "https://datapackage.org/profiles/2.0/tableschema.json";

    private DataPackage() {}

    /**
     * The descriptor of a release.
     *
     * @param release   its name
     * @param createdAt when it was made
     * @param files     files of each table, relative to the descriptor, in the order in which they should be met
     */
    public static String json(String release, Instant createdAt, Map<Table, List<String>> files) {
        JsonMapper mapper = JsonMapper.shared();
        ObjectNode json = mapper.createObjectNode();
        json.put("$schema", PROFILE);
        json.put("name", "tuoyu");
        json.put("id", release);
        json.put("title", "托育服务监测发布表");
        json.put("description", "Published tables on infant and toddler care services");
        json.put("version", release);
        json.put("created", createdAt.toString());
        ArrayNode resources = json.putArray("resources");
        files.forEach((table, paths) -> resources.add(resource(mapper, table, paths)));
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    }

    private static ObjectNode resource(JsonMapper mapper, Table table, List<String> paths) {
        ObjectNode json = mapper.createObjectNode();
        json.put("name", table.name());
        json.put("type", "table");
        json.put("title", table.meaningZh());
        json.put("description", table.meaningEn());
        paths.forEach(json.putArray("path")::add);
        json.put("format", "parquet");
        json.put("mediatype", "application/vnd.apache.parquet");
        ObjectNode schema = json.putObject("schema").put("$schema", SCHEMA_PROFILE);
        ArrayNode fields = schema.putArray("fields");
        table.columns().forEach(column -> put(fields.addObject(), column));
        return json;
    }

    private static void put(ObjectNode field, Column column) {
        field.put("name", column.name());
        field.put("type", fieldType(column.type()));
        field.put("title", column.meaningZh());
        field.put("description", column.meaningEn());
        if (!column.unit().isEmpty()) {
            field.put("unit", column.unit());
        }
        if (!column.nullable()) {
            field.putObject("constraints").put("required", true);
        }
    }

    private static String fieldType(Column.Type type) {
        return switch (type) {
            case STRING -> "string";
            case INT, BIGINT -> "integer";
            case DOUBLE, COUNT, VALUE, SHARE -> "number";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case TIMESTAMP -> "datetime";
        };
    }
}
