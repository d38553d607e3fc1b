package io.tuoyu.tables;

import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.decimalType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/**
 * Writes a small table as one Parquet file from the driver, and reads any table, also one that Spark wrote: a Spark job
 * for forty rows costs more than the rows.
 *
 * <p>A row is its values in the order of {@link Table#columns()}: {@code String}, {@code Integer}, {@code Long}, {@code
 * Double}, {@code Boolean}, {@link LocalDate}, {@link Instant}, {@link BigDecimal}; {@code null} only where the column
 * allows it.
 */
public final class ParquetTable {
    private static final String YEAR = "year=";

    private ParquetTable() {}

    /**
     * Writes {@code rows} to {@code directory/<table>/part-00000.parquet}.
     *
     * @throws IOException if the file cannot be written
     * @throws IllegalArgumentException if a row does not fit the table
     */
    public static void write(Table table, List<Object[]> rows, Path directory) throws IOException {
        Path file = Files.createDirectories(directory.resolve(table.name())).resolve("part-00000.parquet");
        try (ParquetWriter<Object[]> writer = new Builder(new LocalOutputFile(file), table)
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .build()) {
            for (Object[] row : rows) {
                writer.write(row);
            }
        }
    }

    /**
     * Reads a whole table, file by file in the order of their names.
     *
     * @param release directory in which the table's directory lies
     * @throws IOException if a file cannot be read, or lacks a column that may not be empty
     */
    public static List<Object[]> read(Table table, Path release) throws IOException {
        return read(table, release, year -> true);
    }

    /**
     * Reads the years of a table that is partitioned by year; files outside any {@code year=YYYY} are always read.
     *
     * @param years the years that are wanted
     * @throws IOException as above
     */
    public static List<Object[]> read(Table table, Path release, IntPredicate years) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(release.resolve(table.name()))) {
            files = found.filter(file -> file.toString().endsWith(".parquet"))
                    .filter(file -> isOf(years, file.getParent().getFileName().toString()))
                    .sorted()
                    .toList();
        }
        List<Object[]> rows = new ArrayList<>();
        for (Path file : files) {
            ParquetRows.read(table, file, rows::add);
        }
        return rows;
    }

    private static boolean isOf(IntPredicate years, String directory) {
        return !directory.startsWith(YEAR) || years.test(Integer.parseInt(directory.substring(YEAR.length())));
    }

    /** The table in Parquet's own words. */
    static MessageType schemaOf(Table table) {
        Types.MessageTypeBuilder schema = Types.buildMessage();
        for (Column column : table.columns()) {
            schema.addField(fieldOf(column));
        }
        return schema.named(table.name());
    }

    private static PrimitiveType fieldOf(Column column) {
        return switch (column.type()) {
            case STRING ->
                primitive(column, PrimitiveTypeName.BINARY).as(stringType()).named(column.name());
            case INT -> primitive(column, PrimitiveTypeName.INT32).named(column.name());
            case BIGINT -> primitive(column, PrimitiveTypeName.INT64).named(column.name());
            case DOUBLE -> primitive(column, PrimitiveTypeName.DOUBLE).named(column.name());
            case BOOLEAN -> primitive(column, PrimitiveTypeName.BOOLEAN).named(column.name());
            case DATE ->
                primitive(column, PrimitiveTypeName.INT32).as(dateType()).named(column.name());
            case TIMESTAMP ->
                primitive(column, PrimitiveTypeName.INT64)
                        .as(timestampType(true, TimeUnit.MICROS))
                        .named(column.name());
            case COUNT, VALUE ->
                primitive(column, PrimitiveTypeName.INT64)
                        .as(decimalType(column.type().scale(), column.type().precision()))
                        .named(column.name());
            case SHARE ->
                primitive(column, PrimitiveTypeName.INT32)
                        .as(decimalType(column.type().scale(), column.type().precision()))
                        .named(column.name());
        };
    }

    private static Types.PrimitiveBuilder<PrimitiveType> primitive(Column column, PrimitiveTypeName type) {
        return column.nullable() ? Types.optional(type) : Types.required(type);
    }

    private static final class Builder extends ParquetWriter.Builder<Object[], Builder> {
        private final Table table;

        Builder(OutputFile file, Table table) {
            super(file);
            this.table = table;
            withConf(new PlainParquetConfiguration());
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation") // Abstract in the library, and never called with a plain configuration.
        protected WriteSupport<Object[]> getWriteSupport(Configuration configuration) {
            return new Rows(table);
        }

        @Override
        protected WriteSupport<Object[]> getWriteSupport(ParquetConfiguration configuration) {
            return new Rows(table);
        }
    }

    private static final class Rows extends WriteSupport<Object[]> {
        private final Table table;
        private RecordConsumer consumer;

        Rows(Table table) {
            this.table = table;
        }

        @Override
        @SuppressWarnings("deprecation") // As above.
        public WriteContext init(Configuration configuration) {
            return new WriteContext(schemaOf(table), Map.of());
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            return new WriteContext(schemaOf(table), Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer recordConsumer) {
            this.consumer = recordConsumer;
        }

        @Override
        public void write(Object[] row) {
            List<Column> columns = table.columns();
            if (row.length != columns.size()) {
                throw new IllegalArgumentException(
                        table.name() + " has " + columns.size() + " columns, the row " + row.length);
            }
            consumer.startMessage();
            for (int i = 0; i < row.length; i++) {
                if (row[i] != null) {
                    consumer.startField(columns.get(i).name(), i);
                    add(columns.get(i).type(), row[i]);
                    consumer.endField(columns.get(i).name(), i);
                } else if (!columns.get(i).nullable()) {
                    throw new IllegalArgumentException(
                            table.name() + "." + columns.get(i).name() + " may not be empty");
                }
            }
            consumer.endMessage();
        }

        private void add(Column.Type type, Object value) {
            switch (type) {
                case STRING -> consumer.addBinary(Binary.fromString((String) value));
                case INT -> consumer.addInteger((Integer) value);
                case BIGINT -> consumer.addLong((Long) value);
                case DOUBLE -> consumer.addDouble((Double) value);
                case BOOLEAN -> consumer.addBoolean((Boolean) value);
                case DATE -> consumer.addInteger(Math.toIntExact(((LocalDate) value).toEpochDay()));
                case TIMESTAMP -> consumer.addLong(ChronoUnit.MICROS.between(Instant.EPOCH, (Instant) value));
                case COUNT, VALUE -> consumer.addLong(unscaled(type, value));
                case SHARE -> consumer.addInteger(Math.toIntExact(unscaled(type, value)));
            }
        }

        /** Exact: a value with more decimals than its column was not rounded where it should have been. */
        private static long unscaled(Column.Type type, Object value) {
            return ((BigDecimal) value).setScale(type.scale()).unscaledValue().longValueExact();
        }
    }
}
