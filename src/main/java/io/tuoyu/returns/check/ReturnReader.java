package io.tuoyu.returns.check;

import io.tuoyu.plan.Plan;
import io.tuoyu.returns.FileReading;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads returns: for the nightly job and for {@code check} alike. */
public final class ReturnReader {

    private final Context context;
    private final int threads;

    /** @param today a month after this day's is in the future */
    public ReturnReader(Plan plan, LocalDate today) {
        this(plan, today, Runtime.getRuntime().availableProcessors());
    }

    /** @param threads how many files are read side by side */
    public ReturnReader(Plan plan, LocalDate today, int threads) {
        this.context = Context.of(plan, today);
        this.threads = threads;
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
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, Math.min(threads, delivery.size())));
        try {
            List<Future<FileCheck.Checked>> reading = new ArrayList<>(delivery.size());
            for (Delivered file : delivery) {
                reading.add(pool.submit(() -> check.check(file, period)));
            }
            List<FileCheck.Checked> files = new ArrayList<>(delivery.size());
            for (Future<FileCheck.Checked> each : reading) {
                files.add(done(each));
            }
            return new Reconciliation(context).compare(files);
        } finally {
            pool.shutdownNow();
        }
    }

    private static FileCheck.Checked done(Future<FileCheck.Checked> reading) throws IOException {
        try {
            return reading.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            throw new IllegalStateException("A file could not be checked", failed.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while files were read", stop);
        }
    }
}
