package io.tuoyu.plan.load;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The published JSON Schemas: what a file may hold at all. */
final class Schemas {

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .pathType(PathType.JSON_POINTER)
                    .build()));

    /** Tells all that {@code document} has otherwise than {@code schema/<name>.schema.json}; whether it had nothing. */
    boolean check(Document document, String name, Problems problems) {
        Schema schema = schema(name);
        List<Error> errors = schema.validate(document.root());
        errors.forEach(error -> tell(document, schema, error, problems));
        return errors.isEmpty();
    }

    private Schema schema(String name) {
        try (InputStream in = Schemas.class.getResourceAsStream("/schema/" + name + ".schema.json")) {
            return registry.getSchema(in, InputFormat.JSON);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void tell(Document document, Schema schema, Error error, Problems problems) {
        String pointer = error.getInstanceLocation().toString();
        String key = error.getProperty();
        switch (error.getKeyword()) {
            case "additionalProperties" ->
                problems.unknown(
                        document.file(), document.line(pointer + "/" + key), "键", "key", key, allowed(schema, error));
            case "required" ->
                problems.add(
                        document.file(),
                        document.line(pointer),
                        "缺少键“" + key + "”。",
                        "The key " + key + " is missing.",
                        "请补上。",
                        "Add it.");
            default -> {
                JsonNode value = error.getInstanceNode();
                String met = value == null || value.isContainer() ? "" : value.asString("");
                problems.add(
                        document.file(),
                        document.line(pointer),
                        "“" + last(pointer) + "”的值“" + met + "”不合规定。",
                        "The value " + met + " of " + last(pointer) + " is not allowed: " + error.getMessage() + ".",
                        "请对照 jobs/schema 改正。",
                        "Compare with jobs/schema and correct it.");
            }
        }
    }

    /** The keys that may stand where {@code error} found another. */
    private static List<String> allowed(Schema schema, Error error) {
        String keyword = error.getSchemaLocation().getFragment().toString();
        String properties = keyword.substring(0, keyword.lastIndexOf('/')) + "/properties";
        return schema.getSchemaNode().at(properties).propertyNames().stream().toList();
    }

    private static String last(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }
}
