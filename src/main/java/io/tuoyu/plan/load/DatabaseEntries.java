package io.tuoyu.plan.load;

import static java.util.stream.Collectors.toMap;

import io.tuoyu.plan.DatabaseSource;
import io.tuoyu.plan.DatabaseSource.Patience;
import io.tuoyu.plan.DatabaseTable;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.node.JsonNodeFactory;

/** Builds databases from a checked {@code sources.yaml}, and knows what it may leave unsaid. */
final class DatabaseEntries {
    private static final int PORT = 5432;
    private static final String SCHEMA = "public";
    private static final Entry NOTHING_SAID = new Entry(JsonNodeFactory.instance.objectNode());

    private DatabaseEntries() {}

    static DatabaseSource source(Entry source) {
        return new DatabaseSource(
                source.text("id"),
                source.text("host"),
                source.number("port", PORT),
                source.text("database"),
                source.optional("schema").orElse(SCHEMA),
                source.text("user"),
                source.text("password_env"),
                patience(source),
                texts(source, "properties"),
                source.entries("tables").map(DatabaseEntries::table).toList());
    }

    /** A district's database answers in seconds; after a minute and three attempts a person should hear of it. */
    private static Patience patience(Entry source) {
        Entry timeouts = source.has("timeouts") ? source.entry("timeouts") : NOTHING_SAID;
        Entry backoff = source.has("backoff") ? source.entry("backoff") : NOTHING_SAID;
        return new Patience(
                timeouts.number("connect", 10),
                timeouts.number("read", 60),
                timeouts.number("statement", 30),
                source.number("attempts", 3),
                backoff.number("first", 5),
                backoff.number("longest", 60));
    }

    private static DatabaseTable table(Entry table) {
        return new DatabaseTable(
                table.text("dataset"),
                table.text("table"),
                table.optional("period"),
                table.month("first"),
                texts(table, "columns"),
                Set.copyOf(table.texts("without")));
    }

    private static Map<String, String> texts(Entry entry, String key) {
        Entry texts = entry.has(key) ? entry.entry(key) : NOTHING_SAID;
        return texts.node().propertyNames().stream().collect(toMap(Function.identity(), texts::text));
    }
}
