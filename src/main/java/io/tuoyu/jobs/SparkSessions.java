package io.tuoyu.jobs;

import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** The Spark session of a job. */
public final class SparkSessions {
    private SparkSessions() {}

    /**
     * An embedded session on this machine, for a district's night: some ten thousand rows. Every setting that is not a
     * matter of safety saves start-up, which at this size is the cost: interpreted expressions instead of generated
     * code, one shuffle partition, no re-planning between stages.
     *
     * @param scratch directory for what Spark may want to keep
     */
    public static SparkSession embedded(Path scratch) {
        // A process that runs several jobs starts Spark once.
        if (SparkSession.getDefaultSession().isDefined()) {
            return SparkSession.active();
        }
        return SparkSession.builder()
                .appName("tuoyu")
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.ui.showConsoleProgress", false)
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config(
                        "spark.sql.warehouse.dir",
                        scratch.resolve("warehouse").toUri().toString())
                .config("spark.sql.session.timeZone", "Asia/Shanghai")
                .config("spark.sql.datetime.java8API.enabled", true)
                .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
                .config("spark.sql.sources.partitionColumnTypeInference.enabled", false)
                .config("spark.sql.files.ignoreCorruptFiles", false)
                .config("spark.sql.files.ignoreMissingFiles", false)
                .config("spark.sql.shuffle.partitions", 1)
                .config("spark.default.parallelism", 1)
                .config("spark.sql.adaptive.enabled", false)
                .config("spark.sql.codegen.wholeStage", false)
                .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
                .config("spark.sql.ui.retainedExecutions", 1)
                .getOrCreate();
    }
}
