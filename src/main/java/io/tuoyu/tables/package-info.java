/**
 * Every published table once: column, type, unit, meaning in Chinese and English. Schema, data package and dictionary
 * come from here.
 *
 * <p>Knows no plan, no returns and no Spark ({@code tables.spark} turns it into Spark's words). Start at
 * {@link io.tuoyu.tables.Tables}.
 */
package io.tuoyu.tables;
