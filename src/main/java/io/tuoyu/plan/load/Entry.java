package io.tuoyu.plan.load;

import io.tuoyu.plan.Label;
import io.tuoyu.plan.Validity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One object of a checked file, read by its keys. What the schema demands is there; asking for it cannot fail. */
record Entry(JsonNode node) {

    boolean has(String key) {
        return node.has(key);
    }

    String text(String key) {
        return node.get(key).asString();
    }

    Optional<String> optional(String key) {
        return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    int number(String key, int otherwise) {
        return has(key) ? node.get(key).intValue() : otherwise;
    }

    BigDecimal decimal(String key) {
        return node.get(key).decimalValue();
    }

    boolean isSet(String key) {
        return has(key) && node.get(key).booleanValue();
    }

    Label label(String key) {
        Entry label = entry(key);
        return new Label(label.text("zh"), label.text("en"));
    }

    LocalDate date(String key) {
        return LocalDate.parse(text(key));
    }

    YearMonth month(String key) {
        return YearMonth.parse(text(key));
    }

    Validity validity(String from, String to) {
        return new Validity(
                has(from) ? date(from) : LocalDate.MIN, //
                has(to) ? date(to) : LocalDate.MAX);
    }

    /** The constant whose name is written in lower case in the file. */
    <E extends Enum<E>> E word(String key, Class<E> type) {
        return Enum.valueOf(type, text(key).toUpperCase(Locale.ROOT));
    }

    <E extends Enum<E>> E word(String key, E otherwise) {
        return has(key) ? word(key, otherwise.getDeclaringClass()) : otherwise;
    }

    Entry entry(String key) {
        return new Entry(node.get(key));
    }

    List<String> texts(String key) {
        return items(key).map(JsonNode::asString).toList();
    }

    Stream<Entry> entries(String key) {
        return items(key).map(Entry::new);
    }

    private Stream<JsonNode> items(String key) {
        return has(key) ? node.get(key).valueStream() : Stream.empty();
    }
}
