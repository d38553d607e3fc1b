package io.tuoyu.returns.read;

/** A file format. */
interface Format {

    /** Whether {@code content} is of this format, whatever its name says. */
    boolean recognises(Content content);

    /**
     * The sheets.
     *
     * @throws Unreadable if the content is damaged, protected, dangerous or of a kind that is not read
     */
    Book read(Content content) throws Unreadable;
}
