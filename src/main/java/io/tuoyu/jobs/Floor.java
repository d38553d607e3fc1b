package io.tuoyu.jobs;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/**
 * The least that a job on Spark can cost on this machine: an empty session that writes and reads one tiny Parquet file.
 * What jobs take is told as a multiple of it, because seconds differ from machine to machine.
 */
public final class Floor {

    private Floor() {}

    /**
     * Runs it.
     *
     * @param directory empty directory for the file and for Spark's scratch
     * @return rows read back: 1
     */
    public static long run(Path directory) {
        SparkSession spark = SparkSessions.embedded(directory.resolve("scratch"));
        String file = directory.resolve("tiny").toString();
        spark.range(1).write().parquet(file);
        return spark.read().parquet(file).count();
    }
}
