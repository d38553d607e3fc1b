package io.tuoyu.tables;

import java.io.Serializable;

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
public record Column(String name, Type type, boolean nullable, String unit, String meaningZh, String meaningEn)
        implements Serializable {

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
        /** Numerators and denominators. */
        COUNT(18, 3),
        /** Values and targets. */
        VALUE(18, 6),
        /** Shares from 0 to 1. */
        SHARE(5, 4);

        private final int precision;
        private final int scale;

        Type() {
            this(0, 0);
        }

        Type(int precision, int scale) {
            this.precision = precision;
            this.scale = scale;
        }

        /** Digits of a decimal; 0 for other types. */
        public int precision() {
            return precision;
        }

        /** Decimals of a decimal; 0 for other types. */
        public int scale() {
            return scale;
        }
    }
}
