/** The published tables in Spark's words: schemas. Decides nothing. Start at {@link io.tuoyu.tables.spark.SparkSchema}. */
package io.tuoyu.tables.spark;
