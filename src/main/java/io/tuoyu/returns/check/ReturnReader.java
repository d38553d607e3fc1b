package io.tuoyu.returns.check;

import io.tuoyu.plan.Plan;
import io.tuoyu.returns.FileReading;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads returns: for the nightly job and for {@code check} alike. */
public final class ReturnReader {

    private final Context context;

    /** @param today a month after this day's is in the future */
    public ReturnReader(Plan plan, LocalDate today) {
        this.context = Context.of(plan, today);
    }

    /**
     * Reads the files of one delivery and compares them with one another: repeated files, corrections, conflicts.
     *
     * @param period fills the gap where neither content nor names tell the month
     * @return one reading per file, in the order given
     * @throws IOException if a file cannot be opened at all; what is wrong inside is a finding
     */
    public List<FileReading> read(List<Delivered> delivery, Optional<YearMonth> period) throws IOException {
        FileCheck check = new FileCheck(context);
        List<FileCheck.Checked> files = new ArrayList<>(delivery.size());
        for (Delivered file : delivery) {
            files.add(check.check(file, period));
        }
        return new Reconciliation(context).compare(files);
    }
}
