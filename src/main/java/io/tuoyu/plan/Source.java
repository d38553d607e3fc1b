package io.tuoyu.plan;

/**
 * A field of a data set that may feed a measure.
 *
 * @param dataset id of the data set: {@code institutions}
 * @param field   id of the field: {@code slots_filed}
 */
public record Source(String dataset, String field) {}
