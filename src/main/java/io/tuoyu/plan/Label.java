package io.tuoyu.plan;

/** A text for people, in both languages of the house. */
public record Label(String zh, String en) {

    /** The text in {@code language}. */
    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
