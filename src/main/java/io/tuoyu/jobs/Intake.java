package io.tuoyu.jobs;

import io.tuoyu.plan.Plan;
import io.tuoyu.returns.FileReading;
import io.tuoyu.returns.archive.Archive;
import io.tuoyu.returns.archive.Receipt;
import io.tuoyu.returns.check.Delivered;
import io.tuoyu.returns.check.ReturnReader;
import io.tuoyu.returns.source.Databases;
import io.tuoyu.returns.source.Pause;
import io.tuoyu.returns.source.TableFaults;
import io.tuoyu.runs.ExitCode;
import io.tuoyu.runs.FailPoint;
import io.tuoyu.runs.Input;
import io.tuoyu.runs.RowCounts;
import io.tuoyu.runs.UserError;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that was ever received, read and compared.
 *
 * @param receipts every file that came in time to be known, oldest first, then the tables that something is wrong with
 * @param readings what each says, in the same order
 */
public record Intake(List<Receipt> receipts, List<FileReading> readings) {

    public Intake {
        receipts = List.copyOf(receipts);
        readings = List.copyOf(readings);
    }

    /**
     * Archives what is in {@code inbox} and what the plan's databases say, and reads all that was received up to {@code asOf}.
     *
     * @throws IOException if a file cannot be read or kept
     * @throws UserError   TRY_LATER if a database does not answer
     */
    static Intake take(Plan plan, Path workspace, Path inbox, Instant asOf) throws IOException {
        Archive archive = new Archive(workspace);
        archive.take(inbox, asOf);
        LocalDate today = asOf.atZone(NightlyJob.ZONE).toLocalDate();
        if (!plan.sources().isEmpty()) {
            YearMonth last = YearMonth.from(today).minusMonths(1);
            new Databases(System::getenv, Pause.SLEEP).take(plan, archive, asOf, last);
        }
        List<Receipt> known = archive.receipts().stream()
                .filter(receipt -> !receipt.receivedAt().isAfter(asOf))
                .toList();
        List<Receipt> receipts = new ArrayList<>(known.stream()
                .filter(receipt -> !TableFaults.isNamed(receipt.file()))
                .toList());
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
        List<FileReading> readings = new ArrayList<>(new ReturnReader(plan, today).read(delivery, Optional.empty()));
        for (Receipt faults : TableFaults.newest(known)) {
            Optional<FileReading> reading = TableFaults.reading(faults, archive.content(faults));
            if (reading.isPresent()) {
                receipts.add(faults);
                readings.add(reading.get());
            }
        }
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
