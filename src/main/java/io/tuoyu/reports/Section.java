package io.tuoyu.reports;

import java.util.List;

/**
 * A part of the report: a template and the rows it prints.
 *
 * @param template name of the template, without extension
 * @param title    its heading and bookmark
 * @param note     what is said above its table; may be empty
 * @param heads    further column heads that depend on the data
 * @param rows     what it prints; none: it says so
 */
record Section(String template, String title, String note, List<String> heads, List<? extends Record> rows) {}
