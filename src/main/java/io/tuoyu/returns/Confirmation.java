package io.tuoyu.returns;

import java.time.YearMonth;
import java.util.Optional;

/**
 * A town's answer to a {@link Question}, from the sheet 核实表 of a workbook that came back: kept as evidence.
 *
 * @param areaCode    the town that answers
 * @param period      month of the figure
 * @param measure     id of the measure
 * @param reason      what was asked
 * @param value       the figure that the answer is about: of another figure it says nothing
 * @param isRight     whether the town says that the figure is right
 * @param explanation its words; empty if it gave none, or if they hold personal data
 * @param sheet       sheet of the answer
 * @param cell        cell of the answer
 */
public record Confirmation(
        String areaCode,
        YearMonth period,
        String measure,
        Reason reason,
        long value,
        boolean isRight,
        Optional<String> explanation,
        String sheet,
        String cell) {}
