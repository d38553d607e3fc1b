package io.tuoyu.tables.spark;

import io.tuoyu.tables.Column;
import io.tuoyu.tables.Table;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** A published table as a Spark schema: names, types and, as comments, the meanings. */
public final class SparkSchema {
    private SparkSchema() {}

    /** The schema of {@code table}. Java values: {@code LocalDate}, {@code Instant} and {@code BigDecimal}. */
    public static StructType of(Table table) {
        return new StructType(table.columns().stream().map(SparkSchema::field).toArray(StructField[]::new));
    }

    private static StructField field(Column column) {
        return new StructField(
                column.name(),
                type(column.type()),
                column.nullable(),
                new MetadataBuilder()
                        .putString("comment", column.meaningZh() + " / " + column.meaningEn())
                        .build());
    }

    private static DataType type(Column.Type type) {
        return switch (type) {
            case STRING -> DataTypes.StringType;
            case INT -> DataTypes.IntegerType;
            case BIGINT -> DataTypes.LongType;
            case DOUBLE -> DataTypes.DoubleType;
            case BOOLEAN -> DataTypes.BooleanType;
            case DATE -> DataTypes.DateType;
            case TIMESTAMP -> DataTypes.TimestampType;
            case COUNT, VALUE, SHARE -> DataTypes.createDecimalType(type.precision(), type.scale());
        };
    }
}
