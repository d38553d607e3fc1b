package io.tuoyu.plan.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A YAML file, and the line on which each of its values stands.
 *
 * @param lines line of each value, from 1, by its JSON pointer
 */
record Document(Path file, JsonNode root, Map<String, Integer> lines) {

    /** A plan is written by hand; what is larger is not one. */
    private static final long LARGEST = 1_000_000;

    /** Reads {@code file}; empty, with a problem told, if it is missing or no YAML. */
    static Optional<Document> read(Path file, Problems problems) {
        try {
            if (Files.size(file) > LARGEST) {
                problems.add(
                        file,
                        0,
                        "文件大于 1 MB，不像是方案文件。",
                        "Larger than 1 MB: this is no plan.",
                        "请检查是否放错了文件。",
                        "Check whether it is the right file.");
                return Optional.empty();
            }
            return Optional.of(parse(file, Files.readAllBytes(file)));
        } catch (NoSuchFileException missing) {
            problems.add(file, 0, "缺少这个文件。", "This file is missing.", "请补上。", "Add it.");
        } catch (IOException unreadable) {
            problems.add(file, 0, "文件无法读取。", "This file cannot be read.", "请检查权限。", "Check its permissions.");
        } catch (Repeated repeated) {
            problems.add(
                    file,
                    repeated.line,
                    "键“" + repeated.getMessage() + "”重复。",
                    "The key " + repeated.getMessage() + " stands here twice.",
                    "请删去一处。",
                    "Remove one of them.");
        } catch (JacksonException broken) {
            TokenStreamLocation location = broken.getLocation();
            problems.add(
                    file,
                    location == null ? 0 : Math.max(0, location.getLineNr()),
                    "YAML 写法有误。",
                    "This is not YAML: " + firstLine(broken.getOriginalMessage()),
                    "请检查缩进、引号和括号，不要用制表符。",
                    "Check indentation, quotes and brackets, and use no tabs.");
        }
        return Optional.empty();
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("").strip() + ".";
    }

    private static Document parse(Path file, byte[] bytes) {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser parser = YAMLMapper.shared().createParser(bytes)) {
            parser.nextToken();
            JsonNode root = value(parser, "", lines);
            return new Document(file, root, lines);
        }
    }

    private static JsonNode value(JsonParser parser, String pointer, Map<String, Integer> lines) {
        JsonToken token = parser.currentToken();
        lines.putIfAbsent(pointer, parser.currentTokenLocation().getLineNr());
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (token == null) {
            return nodes.missingNode();
        }
        return switch (token) {
            case START_OBJECT -> object(parser, pointer, lines);
            case START_ARRAY -> {
                ArrayNode array = nodes.arrayNode();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(value(parser, pointer + "/" + array.size(), lines));
                }
                yield array;
            }
            case VALUE_NUMBER_INT -> nodes.numberNode(parser.getLongValue());
            case VALUE_NUMBER_FLOAT -> nodes.numberNode(parser.getDecimalValue());
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            case VALUE_NULL -> nodes.nullNode();
            default -> nodes.stringNode(parser.getString());
        };
    }

    private static ObjectNode object(JsonParser parser, String pointer, Map<String, Integer> lines) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            int line = parser.currentTokenLocation().getLineNr();
            if (object.has(name)) {
                throw new Repeated(name, line);
            }
            lines.put(pointer + "/" + name, line);
            parser.nextToken();
            object.set(name, value(parser, pointer + "/" + name, lines));
        }
        return object;
    }

    /** Line of the value at {@code pointer}, or of the nearest one that holds it. */
    int line(String pointer) {
        String at = pointer;
        while (!lines.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return lines.getOrDefault(at, 1);
    }

    /** A key that stands in one object twice. */
    private static final class Repeated extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int line;

        Repeated(String name, int line) {
            super(name);
            this.line = line;
        }
    }
}
