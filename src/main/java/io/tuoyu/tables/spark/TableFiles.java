package io.tuoyu.tables.spark;

import io.tuoyu.tables.ParquetTable;
import io.tuoyu.tables.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;

/** Tables as files: each task writes its part with Parquet's own library. */
public final class TableFiles {

    private TableFiles() {}

    /**
     * A row on its way to its table.
     *
     * @param table place in the list of tables that are written together
     * @param cells as {@link ParquetTable} wants them
     */
    @SuppressWarnings("ArrayRecordComponent") // Rows are arrays on their whole way; nobody compares them.
    public record Row(int table, Object[] cells) {}

    /**
     * Writes a table. A task that runs twice writes the same file twice.
     *
     * @param rows      as {@link ParquetTable} wants them
     * @param directory release in the making; every executor must reach it under this name
     * @return rows written
     */
    public static long write(JavaRDD<Object[]> rows, Table table, Path directory) throws IOException {
        return write(rows.map(cells -> new Row(0, cells)), List.of(table), directory)
                .get(table);
    }

    /**
     * Writes several tables in one pass over what they are made of.
     *
     * @return rows written, by table
     */
    public static Map<Table, Long> write(JavaRDD<Row> rows, List<Table> tables, Path directory) throws IOException {
        String place = directory.toString();
        List<Table> sent = new ArrayList<>(tables);
        List<long[]> written = rows.mapPartitionsWithIndex(
                        (number, some) -> List.of(part(some, sent, Path.of(place), number))
                                .iterator(),
                        true)
                .collect();
        Map<Table, Long> sums = new LinkedHashMap<>();
        for (int table = 0; table < tables.size(); table++) {
            int at = table;
            long sum = written.stream().mapToLong(counts -> counts[at]).sum();
            sums.put(tables.get(table), sum);
            if (sum == 0) {
                ParquetTable.write(tables.get(table), List.of(), directory);
            }
        }
        return sums;
    }

    private static long[] part(Iterator<Row> rows, List<Table> tables, Path directory, int number) throws IOException {
        List<ParquetTable.Part> parts = tables.stream()
                .map(table -> new ParquetTable.Part(table, directory, number))
                .toList();
        try {
            while (rows.hasNext()) {
                Row row = rows.next();
                parts.get(row.table()).write(row.cells());
            }
            long[] written = new long[parts.size()];
            for (int table = 0; table < written.length; table++) {
                written[table] = parts.get(table).keep();
            }
            return written;
        } finally {
            for (ParquetTable.Part part : parts) {
                part.close();
            }
        }
    }
}
