package io.tuoyu.returns.source;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.tuoyu.plan.DatabaseSource;
import io.tuoyu.returns.FileReading;
import io.tuoyu.returns.FileReading.Outcome;
import io.tuoyu.returns.Finding;
import io.tuoyu.returns.Reason;
import io.tuoyu.returns.archive.Receipt;
import io.tuoyu.returns.read.FileName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is wrong with a table, kept in the archive beside what was taken from it: a release depends on nothing else. */
public final class TableFaults {
    private static final String FILE = "数据表问题.csv";

    private TableFaults() {}

    static String name(DatabaseSource source, SourceTable table) {
        return FileName.ofDatabase(source.id() + "/" + table.form().dataset() + "/" + FILE);
    }

    /** Whether {@code file} tells what is wrong with a table. */
    public static boolean isNamed(String file) {
        return FileName.isOfDatabase(file) && FileName.of(file).name().equals(FILE);
    }

    /** Of {@code receipts}, oldest first, the last of each table: what was mended is wrong no longer. */
    public static List<Receipt> newest(List<Receipt> receipts) {
        Map<String, Receipt> newest = new LinkedHashMap<>();
        receipts.stream()
                .filter(receipt -> isNamed(receipt.file()))
                .forEach(receipt -> newest.put(receipt.file(), receipt));
        return List.copyOf(newest.values());
    }

    /** Header and a line for each fault. */
    static byte[] bytes(List<TableFault> faults) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("reason", "zh", "en"));
        faults.forEach(fault -> lines.add(List.of(fault.reason().name(), fault.zh(), fault.en())));
        return CsvText.bytes(lines);
    }

    /** A rejection of the data set for each fault; empty if nothing is wrong any more. */
    public static Optional<FileReading> reading(Receipt receipt, Path content) throws IOException {
        List<Finding> rejected = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder().ofNamedCsvRecord(content)) {
            for (NamedCsvRecord line : lines) {
                rejected.add(new TableFault(
                                Reason.valueOf(line.getField("reason")), line.getField("zh"), line.getField("en"))
                        .finding());
            }
        }
        String folder = receipt.file().substring(0, receipt.file().lastIndexOf('/'));
        return rejected.isEmpty()
                ? Optional.empty()
                : Optional.of(new FileReading(
                        receipt.file(),
                        receipt.sha256(),
                        Optional.of(folder.substring(folder.lastIndexOf('/') + 1)),
                        Optional.empty(),
                        0,
                        Optional.empty(),
                        Outcome.REJECTED,
                        0,
                        0,
                        0,
                        0,
                        List.of(),
                        rejected,
                        List.of(),
                        List.of(),
                        List.of()));
    }
}
