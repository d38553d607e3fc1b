package io.tuoyu.plan.load;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads YAML, token by token: a mapper would forget the lines, and starting one costs more than all files of a plan. JSON
 * is YAML, so it reads the schemas too.
 */
final class YamlReader {
    private static final YAMLFactory YAML = new YAMLFactory();

    private final Path file;
    private final Problems problems;
    private final Map<String, Integer> lines = new HashMap<>();

    private YamlReader(Path file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The tree of {@code bytes}; empty if it cannot be read, and then {@code problems} knows why. */
    static Optional<Document> read(Path file, byte[] bytes, Problems problems) {
        return text(file, bytes, problems).flatMap(text -> new YamlReader(file, problems).document(text));
    }

    /** The text of {@code bytes} without a byte order mark; empty if they are no UTF-8. */
    static Optional<String> text(Path file, byte[] bytes, Problems problems) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            problems.add(file, 1, "文件不是 UTF-8 编码。", "The file is not UTF-8.", "请另存为 UTF-8 编码。", "Save it in UTF-8.");
            return Optional.empty();
        }
    }

    private Optional<Document> document(String text) {
        if (hasTab(text)) {
            return Optional.empty();
        }
        try (JsonParser parser = YAML.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                problems.add(
                        file,
                        1,
                        "文件是空的。",
                        "The file is empty.",
                        "请按 jobs/schema 填写。",
                        "Fill it in as jobs/schema says.");
                return Optional.empty();
            }
            JsonNode root = value(parser, "");
            if (parser.nextToken() != null) {
                problems.add(
                        file,
                        line(parser),
                        "文件里有第二份 YAML 文档。",
                        "The file holds a second YAML document.",
                        "请删去“---”及其后的内容。",
                        "Remove the '---' and what follows it.");
                return Optional.empty();
            }
            return Optional.of(new Document(file, root, lines));
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            problems.add(
                    file,
                    line,
                    "YAML 语法错误，读到这里读不下去。",
                    "YAML syntax error: the file cannot be read past this line.",
                    "请检查这一行和上一行的缩进、冒号、引号和括号。",
                    "Check indentation, colons, quotes and brackets of this line and the one before.");
            return Optional.empty();
        }
    }

    /** A tab looks like an indentation and is none: it deserves its own words. */
    private boolean hasTab(String text) {
        int number = 0;
        boolean found = false;
        for (String line : text.split("\n", -1)) {
            number++;
            String indentation =
                    line.substring(0, line.length() - line.stripLeading().length());
            if (indentation.indexOf('\t') >= 0 && !line.isBlank()) {
                found = true;
                problems.add(
                        file,
                        number,
                        "缩进里有制表符（Tab）。",
                        "The indentation holds a tab.",
                        "请改用空格缩进。",
                        "Indent with spaces.");
            }
        }
        return found;
    }

    private JsonNode value(JsonParser parser, String pointer) {
        lines.putIfAbsent(pointer, line(parser));
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            problems.add(
                    file,
                    line(parser),
                    "这里用了 YAML 别名（*）。",
                    "A YAML alias (*) stands here.",
                    "请把内容直接写出来。",
                    "Write its content out.");
        }
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, pointer);
            case START_ARRAY -> array(parser, pointer);
            case VALUE_NUMBER_INT -> nodes.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> nodes.numberNode(parser.getDecimalValue());
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            case VALUE_NULL -> nodes.nullNode();
            default -> nodes.stringNode(parser.getString());
        };
    }

    private ObjectNode object(JsonParser parser, String pointer) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            String at = pointer + "/" + key;
            int line = line(parser);
            Integer before = lines.get(at);
            if (object.has(key)) {
                problems.add(
                        file,
                        line,
                        "键“" + key + "”重复，第 " + before + " 行已经写过。",
                        "Key '" + key + "' stands twice, first on line " + before + ".",
                        "请只留一个。",
                        "Keep one of them.");
            }
            lines.putIfAbsent(at, line);
            parser.nextToken();
            JsonNode value = value(parser, at);
            if (!object.has(key)) {
                object.set(key, value);
            }
        }
        return object;
    }

    private ArrayNode array(JsonParser parser, String pointer) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser, pointer + "/" + array.size()));
        }
        return array;
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
