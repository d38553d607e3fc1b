package io.tuoyu.tables.spark;

import io.tuoyu.tables.ParquetTable;
import io.tuoyu.tables.Table;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;

/** A table as files: each task writes its part with Parquet's own library. */
public final class TableFiles {

    private TableFiles() {}

    /**
     * Writes a table. A task that runs twice writes the same file twice.
     *
     * @param rows      as {@link ParquetTable} wants them
     * @param directory release in the making; every executor must reach it under this name
     * @return rows written
     */
    public static long write(JavaRDD<Object[]> rows, Table table, Path directory) {
        String place = directory.toString();
        return rows
                .mapPartitionsWithIndex(
                        (part, some) -> List.of(ParquetTable.write(table, some, Path.of(place), part))
                                .iterator(),
                        true)
                .collect()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
