package io.tuoyu.returns;

import java.time.YearMonth;
import java.util.Optional;

/**
 * A figure that was accepted, and that its town is asked about all the same.
 *
 * @param reason     why it is asked
 * @param areaCode   the town
 * @param period     month of the figure
 * @param measure    id of the measure that the figure feeds
 * @param dataset    data set in which the town stated it
 * @param value      the figure as stated
 * @param other      what it is held against: last month's figure, another measure's, or another source's
 * @param submission SHA-256 of the file that stated it
 * @param file       name of that file
 * @param sheet      sheet of its first cell; empty in text
 * @param cell       its first cell; empty if no single cell says it
 * @param messageZh  what is odd, with the values met
 * @param messageEn  the same in English
 * @param fixZh      what to do
 * @param fixEn      the same in English
 */
public record Question(
        Reason reason,
        String areaCode,
        YearMonth period,
        String measure,
        String dataset,
        long value,
        long other,
        String submission,
        String file,
        Optional<String> sheet,
        Optional<String> cell,
        String messageZh,
        String messageEn,
        String fixZh,
        String fixEn) {}
