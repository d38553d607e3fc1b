package io.tuoyu.jobs;

import io.tuoyu.plan.Plan;
import io.tuoyu.returns.FileReading;
import io.tuoyu.returns.archive.Archive;
import io.tuoyu.returns.archive.Receipt;
import io.tuoyu.returns.check.Delivered;
import io.tuoyu.returns.check.ReturnReader;
import io.tuoyu.runs.ExitCode;
import io.tuoyu.runs.FailPoint;
import io.tuoyu.runs.Input;
import io.tuoyu.runs.RowCounts;
import io.tuoyu.runs.UserError;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
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
public record Intake(List<Receipt> receipts, List<FileReading> readings) {

    public Intake {
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
        if (receipts.isEmpty()) {
            throw new UserError(
                    ExitCode.FAILED,
                    inbox.toString(),
                    "收件目录是空的，以前也没有收到过报表，无数可算。原有发布不变。",
                    "The inbox is empty and nothing was ever received: there is nothing to compute. Nothing was published.",
                    "请把各镇办报表放进收件目录后重新运行。",
                    "Put the towns' returns into the inbox and run again.");
        }
        List<Delivered> delivery = receipts.stream()
                .map(receipt -> new Delivered(receipt.file(), archive.content(receipt)))
                .toList();
        ReturnReader reader =
                new ReturnReader(plan, asOf.atZone(NightlyJob.ZONE).toLocalDate());
        List<FileReading> readings = reader.read(delivery, Optional.empty());
        FailPoint.PARSE.reached();
        return new Intake(receipts, readings);
    }

    /** The files as a run's record names them. */
    List<Input> inputs() {
        List<Input> inputs = new ArrayList<>(receipts.size());
        for (int i = 0; i < receipts.size(); i++) {
            Receipt receipt = receipts.get(i);
            FileReading reading = readings.get(i);
            inputs.add(new Input(
                    receipt.file(),
                    receipt.sha256(),
                    receipt.size(),
                    new RowCounts(
                            reading.rowsIn(),
                            reading.rowsAccepted(),
                            reading.rowsRejected(),
                            reading.rowsDuplicate())));
        }
        return inputs;
    }

    /** When each content was first received, by its hash. */
    Map<String, Instant> receivedAt() {
        Map<String, Instant> first = new HashMap<>();
        receipts.forEach(receipt -> first.putIfAbsent(receipt.sha256(), receipt.receivedAt()));
        return Map.copyOf(first);
    }
}
