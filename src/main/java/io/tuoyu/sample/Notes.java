package io.tuoyu.sample;

import io.tuoyu.plan.Area;
import java.util.ArrayList;
import java.util.List;

/** What was planted where, for the sample's README. */
final class Notes {
    private final List<Note> notes = new ArrayList<>();

    /** @param found reason code that a check must give; empty: it must be taken as it is */
    record Note(String file, String zh, String en, String found) {}

    void mistake(String file, String zh, String en, String found) {
        notes.add(new Note(file, zh, en, found));
    }

    void mistake(String file, Area town, String zh, String en, String found) {
        notes.add(new Note(file, town.name().zh() + "：" + zh, en, found));
    }

    void harmless(String file, String zh, String en) {
        notes.add(new Note(file, zh, en, ""));
    }

    List<Note> all() {
        return notes;
    }
}
