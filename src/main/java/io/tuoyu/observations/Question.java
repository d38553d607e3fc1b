package io.tuoyu.observations;

import java.time.YearMonth;
import java.util.Optional;

/**
 * Two sources that state one figure differently: the first counts, and the town is asked.
 *
 * @param countedDataset the more trusted source
 * @param otherDataset   the other one
 * @param sheet          sheet of the other figure; empty in text
 */
public record Question(
        String areaCode,
        YearMonth period,
        String measure,
        String countedDataset,
        long countedValue,
        String otherDataset,
        long otherValue,
        String otherSubmission,
        String otherFile,
        Optional<String> sheet) {}
