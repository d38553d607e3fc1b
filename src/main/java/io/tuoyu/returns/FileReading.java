package io.tuoyu.returns;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * All that one received file says, and all that is wrong with it.
 *
 * @param file     name of the file inside its delivery
 * @param sha256   hash of its content
 * @param dataset  id of the data set; empty if not recognised
 * @param period   month it speaks of; empty if unknown
 * @param version  0 for the first report (初报), n for 更正第n次
 * @param sender   code of the town that its cover names; empty if there is none
 * @param outcome  what became of it
 * @param rowsIn   rows of data it has; always accepted + rejected + duplicate
 * @param rowsAccepted  rows booked
 * @param rowsRejected  rows refused, with a finding each
 * @param rowsDuplicate rows of a file that repeats or is superseded by another
 * @param accepted what it says
 * @param rejected findings that took a row or the file away
 * @param warnings findings that took nothing away
 * @param withheld what it says of a town and is not booked
 * @param confirmations answers to questions that were asked before
 */
public record FileReading(
        String file,
        String sha256,
        Optional<String> dataset,
        Optional<YearMonth> period,
        int version,
        Optional<String> sender,
        Outcome outcome,
        int rowsIn,
        int rowsAccepted,
        int rowsRejected,
        int rowsDuplicate,
        List<AcceptedRow> accepted,
        List<Finding> rejected,
        List<Finding> warnings,
        List<Withheld> withheld,
        List<Confirmation> confirmations) {

    public FileReading {
        accepted = List.copyOf(accepted);
        rejected = List.copyOf(rejected);
        warnings = List.copyOf(warnings);
        withheld = List.copyOf(withheld);
        confirmations = List.copyOf(confirmations);
        if (rowsIn != rowsAccepted + rowsRejected + rowsDuplicate) {
            throw new IllegalArgumentException("Rows lost in " + file + ": " + rowsIn + " in, " + rowsAccepted
                    + " accepted, " + rowsRejected + " rejected, " + rowsDuplicate + " duplicate");
        }
    }

    /** The same, with the answers that it brings. */
    public FileReading confirming(List<Confirmation> answers) {
        return new FileReading(
                file,
                sha256,
                dataset,
                period,
                version,
                sender,
                outcome,
                rowsIn,
                rowsAccepted,
                rowsRejected,
                rowsDuplicate,
                accepted,
                rejected,
                warnings,
                withheld,
                answers);
    }

    /** The same file with another end, for what other files say of it. */
    public FileReading ending(
            Outcome end,
            int countedRows,
            int refusedRows,
            int duplicateRows,
            List<AcceptedRow> counted,
            List<Finding> refusals,
            List<Finding> notices,
            List<Withheld> kept) {
        return new FileReading(
                file,
                sha256,
                dataset,
                period,
                version,
                sender,
                end,
                rowsIn,
                countedRows,
                refusedRows,
                duplicateRows,
                counted,
                refusals,
                notices,
                kept,
                confirmations);
    }

    /** What became of a file. Warnings never change it. */
    public enum Outcome {
        ACCEPTED,
        PARTLY,
        REJECTED,
        /** Not a return: a letter, a picture, a lock file. */
        IGNORED
    }
}
