package io.tuoyu.plan.load;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** An object of a file that may still hold faults: what is missing or of the wrong type is simply not there. */
record Item(Document document, String pointer) {

    /** The objects of the list at {@code pointer}. */
    static List<Item> listed(Document document, String pointer) {
        List<Item> items = new ArrayList<>();
        JsonNode list = document.root().at(pointer);
        for (int place = 0; list.isArray() && place < list.size(); place++) {
            items.add(new Item(document, pointer + "/" + place));
        }
        return items;
    }

    List<Item> listed(String key) {
        return listed(document, at(key));
    }

    Optional<String> text(String key) {
        JsonNode value = document.root().at(at(key));
        return value.isString() && !value.asString().isBlank() ? Optional.of(value.asString()) : Optional.empty();
    }

    /** The day written there; empty if there is none or it is not in the calendar. */
    Optional<LocalDate> date(String key) {
        try {
            return text(key).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The words of the list {@code key}, each with its pointer; a single word is a list of one. */
    List<Word> words(String key) {
        JsonNode value = document.root().at(at(key));
        List<Word> words = new ArrayList<>();
        if (value.isString()) {
            words.add(new Word(value.asString(), at(key)));
        }
        for (int place = 0; value.isArray() && place < value.size(); place++) {
            if (value.get(place).isString()) {
                words.add(new Word(value.get(place).asString(), at(key) + "/" + place));
            }
        }
        return words;
    }

    String at(String key) {
        return pointer + "/" + key;
    }

    int line() {
        return document.line(pointer);
    }

    /** A word and where it is written. */
    record Word(String text, String pointer) {}
}
