package io.tuoyu.runs;

/**
 * A file that a run read.
 *
 * @param file   its name inside its delivery
 * @param sha256 hash of its content
 * @param size   bytes
 * @param rows   what became of its rows
 */
public record Input(String file, String sha256, long size, RowCounts rows) {}
