package io.tuoyu.plan.load;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.serialization.NodeReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Holds files against the JSON Schemas published in {@code jobs/schema}, and tells in plain words what does not fit. */
final class Schemas {
    private static final String BASE = "resource:/schema/";
    private static final String SUFFIX = ".schema.json";

    private final SchemaRegistry registry = SchemaRegistry.withDialect(
            Dialects.getDraft202012(), builder -> builder.schemas(Schemas::text).nodeReader(new Reader()));

    /** Tells {@code problems} what in {@code document} does not fit the schema called {@code word}. */
    void check(Document document, String word, Problems problems) {
        Schema schema = registry.getSchema(SchemaLocation.of(BASE + word + SUFFIX));
        for (Error error : schema.validate(document.root())) {
            tell(document, error, problems);
        }
    }

    private static void tell(Document document, Error error, Problems problems) {
        NodePath at = error.getInstanceLocation();
        String pointer = pointer(at, at.getNameCount());
        String name = at.getNameCount() == 0 ? "" : at.getName(-1);
        JsonNode value = document.root().at(pointer);
        JsonNode rule = rule(error.getSchemaLocation());
        // Somebody may have written the secret itself where its name belongs.
        boolean isSecret = rule.path("writeOnly").booleanValue(false);
        String written = value.isValueNode() ? isSecret ? "…" : value.asString() : "";
        switch (error.getKeyword()) {
            case "additionalProperties", "unevaluatedProperties" -> {
                List<String> known = List.copyOf(rule.path("properties").propertyNames());
                problems.add(
                        document,
                        pointer + "/" + error.getProperty(),
                        "不认识的键“" + error.getProperty() + "”。",
                        "Unknown key '" + error.getProperty() + "'.",
                        Words.adviceZh(error.getProperty(), known),
                        Words.adviceEn(error.getProperty(), known));
            }
            case "required" ->
                problems.add(
                        document,
                        pointer,
                        "缺少“" + error.getProperty() + "”。",
                        "'" + error.getProperty() + "' is missing.",
                        "请补上“" + error.getProperty() + "”。",
                        "Add '" + error.getProperty() + "'.");
            case "enum" -> {
                List<String> known =
                        rule.path("enum").valueStream().map(JsonNode::asString).toList();
                problems.add(
                        document,
                        pointer,
                        "“" + name + "”不能是“" + written + "”。",
                        "'" + name + "' cannot be '" + written + "'.",
                        Words.adviceZh(written, known),
                        Words.adviceEn(written, known));
            }
            case "pattern" ->
                problems.add(
                        document,
                        pointer,
                        "“" + name + "”的“" + written + "”写法不对。",
                        "'" + written + "' is no way to write '" + name + "'.",
                        "应为" + rule.path("title").asString() + "。",
                        "Write " + rule.path("description").asString() + ".");
            case "minimum", "maximum" ->
                problems.add(
                        document,
                        pointer,
                        "“" + name + "”的“" + written + "”超出范围。",
                        "'" + name + "' is out of range: " + written + ".",
                        "应" + range(rule, "不小于 ", "不大于 ", "，") + "。",
                        "It must be " + range(rule, "at least ", "at most ", ", ") + ".");
            case "minItems" ->
                problems.add(
                        document,
                        pointer,
                        "“" + name + "”是空的。",
                        "'" + name + "' is empty.",
                        "请至少写一项。",
                        "Give at least one item.");
            default ->
                problems.add(
                        document,
                        pointer,
                        "“" + name + "”的类型不对。",
                        "'" + name + "' is of the wrong type.",
                        "应为" + type(rule, Language.ZH) + "。",
                        "Make it " + type(rule, Language.EN) + ".");
        }
    }

    private enum Language {
        ZH,
        EN
    }

    private static String type(JsonNode rule, Language language) {
        boolean zh = language == Language.ZH;
        return switch (rule.path("type").asString("")) {
            case "object" -> zh ? "若干“键: 值”" : "keys with values";
            case "array" -> zh ? "列表" : "a list";
            case "string" -> zh ? "文字，数字请加引号" : "text, digits in quotes";
            case "integer" -> zh ? "整数" : "a whole number";
            case "number" -> zh ? "数" : "a number";
            case "boolean" -> zh ? "true 或 false" : "true or false";
            default -> zh ? "jobs/schema 规定的类型" : "what jobs/schema says";
        };
    }

    private static String range(JsonNode rule, String least, String most, String and) {
        String low = rule.has("minimum") ? least + rule.get("minimum").asString() : "";
        String high = rule.has("maximum") ? most + rule.get("maximum").asString() : "";
        return low + (low.isEmpty() || high.isEmpty() ? "" : and) + high;
    }

    /** The part of a schema that holds the keyword that failed. */
    private static JsonNode rule(SchemaLocation keyword) {
        NodePath fragment = keyword.getFragment();
        Document schema = parsed(
                keyword.getAbsoluteIri().toString(),
                text(keyword.getAbsoluteIri().toString()));
        return schema.root().at(pointer(fragment, fragment.getNameCount() - 1));
    }

    private static String pointer(NodePath path, int names) {
        StringBuilder pointer = new StringBuilder();
        for (int name = 0; name < names; name++) {
            pointer.append('/').append(path.getElement(name));
        }
        return pointer.toString();
    }

    /** Text of one of our schemas; {@code null}, as the library asks, for any other address. */
    private static String text(String iri) {
        if (!iri.startsWith(BASE)) {
            return null;
        }
        try (InputStream in = Schemas.class.getResourceAsStream("/schema/" + iri.substring(BASE.length()))) {
            if (in == null) {
                throw new IllegalStateException("Not in the jar: " + iri);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document parsed(String name, String text) {
        Problems problems = new Problems();
        return YamlReader.read(Path.of(name), text.getBytes(StandardCharsets.UTF_8), problems)
                .orElseThrow(() -> new IllegalStateException("Not JSON: " + name));
    }

    /** Reads schemas with the parser that is running anyway; the library's own would start a second one. */
    private static final class Reader implements NodeReader {
        @Override
        public JsonNode readTree(String content, InputFormat format) {
            return parsed("schema", content).root();
        }

        @Override
        public JsonNode readTree(InputStream content, InputFormat format) {
            try {
                return readTree(new String(content.readAllBytes(), StandardCharsets.UTF_8), format);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
