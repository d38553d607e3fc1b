package io.tuoyu.observations;

import java.io.Serializable;
import java.time.YearMonth;

/**
 * What a source says of one measure of one area in one period: the sum of its cells.
 *
 * @param submission SHA-256 of the file
 * @param file       name of the file
 * @param sheet      sheet of the first cell; null in text
 * @param cell       the first cell; null if no single cell says it
 */
public record Stated(
        String areaCode,
        YearMonth period,
        String measure,
        long value,
        String dataset,
        String submission,
        String file,
        String sheet,
        String cell)
        implements Serializable {}
