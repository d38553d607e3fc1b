package io.tuoyu.returns.form;

import io.tuoyu.plan.Plan;
import io.tuoyu.returns.AcceptedRow;
import io.tuoyu.returns.FileReading;
import io.tuoyu.returns.Reason;
import io.tuoyu.returns.archive.Contents;
import io.tuoyu.returns.check.InstitutionList;
import io.tuoyu.returns.read.Book;
import io.tuoyu.returns.read.FileName;
import io.tuoyu.returns.read.Formats;
import io.tuoyu.returns.read.Limits;
import io.tuoyu.returns.read.Unreadable;
import java.io.IOException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What each town's newest accepted workbook before a month lists. */
public final class KnownTowns {
    private static final String WORKBOOK = "town_workbook";

    private final Plan plan;
    private final Contents contents;
    private final Map<String, FileReading> newest = new HashMap<>();

    /**
     * @param readings all that was received, compared with one another
     * @param before   month of the form: only earlier ones are asked
     */
    public KnownTowns(Plan plan, Iterable<FileReading> readings, Contents contents, YearMonth before) {
        this.plan = plan;
        this.contents = contents;
        for (FileReading reading : readings) {
            if (reading.dataset().equals(Optional.of(WORKBOOK))
                    && reading.period().filter(before::isAfter).isPresent()
                    && reading.warnings().stream().noneMatch(warning -> warning.reason() == Reason.SUPERSEDED)) {
                for (AcceptedRow row : reading.accepted()) {
                    newest.merge(row.areaCode(), reading, KnownTowns::later);
                }
            }
        }
    }

    private static FileReading later(FileReading one, FileReading other) {
        return other.period().orElseThrow().isAfter(one.period().orElseThrow()) ? other : one;
    }

    /**
     * What is known of the town with this code; nothing, if it sent no workbook yet.
     *
     * @throws IOException if the archive cannot be read
     */
    public Known of(String areaCode) throws IOException {
        FileReading reading = newest.get(areaCode);
        if (reading == null) {
            return Known.NOTHING;
        }
        FileName name = FileName.of(reading.file());
        try {
            Book book = Formats.read(contents.of(reading.sha256()), name, Limits.USUAL);
            return new Known(InstitutionList.of(book, name, plan.settings().largestCount()));
        } catch (Unreadable changed) {
            throw new IOException("Read once, unreadable now: " + reading.sha256(), changed);
        }
    }
}
