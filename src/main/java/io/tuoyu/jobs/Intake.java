package io.tuoyu.jobs;

import io.tuoyu.plan.Plan;
import io.tuoyu.returns.FileReading;
import io.tuoyu.returns.archive.Archive;
import io.tuoyu.returns.archive.Receipt;
import io.tuoyu.returns.check.Delivered;
import io.tuoyu.returns.check.ReturnReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that was ever received, read and compared.
 *
 * @param receipts every file that came in time to be known, oldest first
 * @param readings what each says, in the same order
 */
record Intake(List<Receipt> receipts, List<FileReading> readings) {

    Intake {
        receipts = List.copyOf(receipts);
        readings = List.copyOf(readings);
    }

    /**
     * Archives what is in {@code inbox}, and reads all that was received up to {@code asOf}.
     *
     * @throws IOException if a file cannot be read or kept
     */
    static Intake take(Plan plan, Path workspace, Path inbox, Instant asOf) throws IOException {
        Archive archive = new Archive(workspace);
        archive.take(inbox, asOf);
        List<Receipt> receipts = archive.receipts().stream()
                .filter(receipt -> !receipt.receivedAt().isAfter(asOf))
                .toList();
        List<Delivered> delivery = receipts.stream()
                .map(receipt -> new Delivered(receipt.file(), archive.content(receipt)))
                .toList();
        ReturnReader reader =
                new ReturnReader(plan, asOf.atZone(NightlyJob.ZONE).toLocalDate());
        return new Intake(receipts, reader.read(delivery, Optional.empty()));
    }

    /** When each content was first received, by its hash. */
    Map<String, Instant> receivedAt() {
        Map<String, Instant> first = new HashMap<>();
        receipts.forEach(receipt -> first.putIfAbsent(receipt.sha256(), receipt.receivedAt()));
        return Map.copyOf(first);
    }
}
