package io.tuoyu.tables;

/**
 * A column of a published table.
 *
 * @param name      name in Parquet, snake_case
 * @param type      type in Parquet
 * @param nullable  whether a row may be without it
 * @param unit      what a number counts; empty for words
 * @param meaningZh meaning in Chinese
 * @param meaningEn meaning in English
 */
public record Column(String name, Type type, boolean nullable, String unit, String meaningZh, String meaningEn) {

    /** Types that DuckDB, pandas and Spark read alike. */
    public enum Type {
        STRING,
        INT,
        BIGINT,
        DOUBLE,
        BOOLEAN,
        DATE,
        /** Microseconds, UTC. */
        TIMESTAMP,
        /** DECIMAL(18,3): numerators and denominators. */
        COUNT,
        /** DECIMAL(18,6): values and targets. */
        VALUE,
        /** DECIMAL(5,4): shares from 0 to 1. */
        SHARE
    }
}
