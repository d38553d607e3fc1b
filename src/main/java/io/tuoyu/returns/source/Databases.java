package io.tuoyu.returns.source;

import io.tuoyu.plan.DatabaseSource;
import io.tuoyu.plan.Plan;
import io.tuoyu.returns.archive.Archive;
import io.tuoyu.returns.archive.Receipt;
import io.tuoyu.returns.read.FileName;
import io.tuoyu.runs.ContentHash;
import io.tuoyu.runs.UserError;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes what a plan's databases say into the archive. */
public final class Databases {
    private static final Logger LOG = LoggerFactory.getLogger(Databases.class);

    private final UnaryOperator<String> environment;
    private final Pause pause;

    /**
     * @param environment value of an environment variable, or null
     * @param pause       how the time between two attempts passes
     */
    public Databases(UnaryOperator<String> environment, Pause pause) {
        this.environment = environment;
        this.pause = pause;
    }

    /** What a database says at one moment, in the order of its tables. */
    private record Snapshot(DatabaseSource source, List<SourceTable> tables, List<TableContent> contents) {}

    /**
     * Reads every database of {@code plan} once and archives what is new, all of it or nothing.
     *
     * <p>A database that was read as of {@code asOf} or later is left alone: it tells the present only, and what it told
     * then is in the archive.
     *
     * @param last the last month that is over: an unfinished one is no return
     * @throws UserError   TRY_LATER if a database does not answer, USAGE if it refuses us or is declared wrongly
     * @throws IOException if the archive cannot be read or written
     */
    public void take(Plan plan, Archive archive, Instant asOf, YearMonth last) throws IOException {
        Declared.check(plan);
        List<Receipt> receipts = archive.receipts();
        Map<String, byte[]> arrived = new LinkedHashMap<>();
        for (DatabaseSource source : plan.sources()) {
            if (receipts.stream()
                    .noneMatch(receipt -> receipt.file().startsWith(FileName.ofDatabase(source.id() + "/"))
                            && !receipt.receivedAt().isBefore(asOf))) {
                arrived.putAll(arrived(snapshot(source, Declared.tables(source, plan)), receipts, last));
            }
        }
        archive.keep(arrived, asOf);
    }

    private Snapshot snapshot(DatabaseSource source, List<SourceTable> tables) {
        String password = Optional.ofNullable(environment.apply(source.passwordEnvironment()))
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> SourceErrors.noPassword(source));
        Duration wait = Duration.ofSeconds(source.patience().firstWait());
        for (int attempt = 1; true; attempt++) {
            try (Connection connection = Connections.open(source, password)) {
                return new Snapshot(source, tables, new TableReader(source, connection).read(tables));
            } catch (SQLException failure) {
                SqlState state = SqlState.of(failure);
                if (!state.isPassing()) {
                    throw SourceErrors.refused(source, state.code());
                }
                if (attempt == source.patience().attempts()) {
                    throw SourceErrors.down(source, state.code());
                }
                LOG.debug("Source {}, attempt {}: SQLSTATE {}", source.id(), attempt, state.code());
            }
            pause.last(wait);
            wait = longest(wait.multipliedBy(2), source);
        }
    }

    private static Duration longest(Duration wait, DatabaseSource source) {
        Duration longest = Duration.ofSeconds(source.patience().longestWait());
        return wait.compareTo(longest) < 0 ? wait : longest;
    }

    /** What of a snapshot is not in the archive yet, by name. */
    private static Map<String, byte[]> arrived(Snapshot snapshot, List<Receipt> receipts, YearMonth last) {
        Map<String, byte[]> arrived = new LinkedHashMap<>();
        for (int at = 0; at < snapshot.tables().size(); at++) {
            SourceTable table = snapshot.tables().get(at);
            TableContent content = snapshot.contents().get(at);
            addFaults(snapshot.source(), table, content.faults(), receipts, arrived);
            if (!content.isRefused()) {
                for (YearMonth month = table.table().first(); !month.isAfter(last); month = month.plusMonths(1)) {
                    addMonth(
                            SnapshotFile.name(snapshot.source(), table, month),
                            new SnapshotFile(table, month, content.rows(month, table.isYearToDate())),
                            receipts,
                            arrived);
                }
            }
        }
        return arrived;
    }

    /** That nothing is wrong is worth saying only of a table of which something was. */
    private static void addFaults(
            DatabaseSource source,
            SourceTable table,
            List<TableFault> faults,
            List<Receipt> receipts,
            Map<String, byte[]> arrived) {
        faults.forEach(fault -> LOG.warn("{} {}", fault.zh(), fault.en()));
        String name = TableFaults.name(source, table);
        List<Receipt> earlier = named(name, receipts);
        byte[] content = TableFaults.bytes(faults);
        if (!(earlier.isEmpty() ? faults.isEmpty() : isNewest(content, earlier))) {
            arrived.put(name, content);
        }
    }

    /** A month that the table never spoke of is not reported; one that it has lost is told as empty. */
    private static void addMonth(String name, SnapshotFile file, List<Receipt> receipts, Map<String, byte[]> arrived) {
        List<Receipt> earlier = named(name, receipts);
        if (earlier.isEmpty() ? file.saysSomething() : !isNewest(file.bytes(earlier.size() - 1), earlier)) {
            arrived.put(name, file.bytes(earlier.size()));
        }
    }

    private static List<Receipt> named(String name, List<Receipt> receipts) {
        return receipts.stream().filter(receipt -> receipt.file().equals(name)).toList();
    }

    private static boolean isNewest(byte[] content, List<Receipt> earlier) {
        return earlier.get(earlier.size() - 1).sha256().equals(ContentHash.of(content));
    }
}
