/** Writes published tables from where their rows are. Decides nothing. Start at {@link io.tuoyu.tables.spark.TableFiles}. */
package io.tuoyu.tables.spark;
