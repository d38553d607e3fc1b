package io.tuoyu.tables;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.ParquetDecodingException;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * The rows of a Parquet file, as the table's columns in their order. Columns are found by name, a column that the file
 * does not have is empty, and what the file has beyond them is not read.
 */
final class ParquetRows {
    private ParquetRows() {}

    /** Gives each row of {@code file} to {@code rows}. */
    static void read(Table table, Path file, Consumer<Object[]> rows) throws IOException {
        try (ParquetReader<Object[]> reader = new Builder(new LocalInputFile(file), table).build()) {
            for (Object[] row = reader.read(); row != null; row = reader.read()) {
                rows.accept(row);
            }
        } catch (ParquetDecodingException | IllegalArgumentException unreadable) {
            throw new IOException(file + " is no file of the table " + table.name(), unreadable);
        }
    }

    private static final class Builder extends ParquetReader.Builder<Object[]> {
        private final Table table;

        Builder(InputFile file, Table table) {
            super(file, new PlainParquetConfiguration());
            this.table = table;
            withCodecFactory(new PlainPages());
        }

        @Override
        protected ReadSupport<Object[]> getReadSupport() {
            return new Rows(table);
        }
    }

    private static final class Rows extends ReadSupport<Object[]> {
        private final Table table;

        Rows(Table table) {
            this.table = table;
        }

        @Override
        public ReadContext init(InitContext context) {
            List<Type> present = new ArrayList<>();
            for (Column column : table.columns()) {
                if (context.getFileSchema().containsField(column.name())) {
                    present.add(context.getFileSchema().getType(column.name()));
                } else if (!column.nullable()) {
                    throw new IllegalArgumentException("No column " + column.name());
                }
            }
            return new ReadContext(new MessageType(table.name(), present));
        }

        @Override
        @SuppressWarnings("deprecation") // Abstract in the library, and never called with a plain configuration.
        public RecordMaterializer<Object[]> prepareForRead(
                Configuration configuration, Map<String, String> metadata, MessageType schema, ReadContext context) {
            return new Row(table, context.getRequestedSchema());
        }

        @Override
        public RecordMaterializer<Object[]> prepareForRead(
                ParquetConfiguration configuration,
                Map<String, String> metadata,
                MessageType schema,
                ReadContext context) {
            return new Row(table, context.getRequestedSchema());
        }
    }

    private static final class Row extends RecordMaterializer<Object[]> {
        private final Cells cells;

        Row(Table table, MessageType schema) {
            this.cells = new Cells(table, schema);
        }

        @Override
        public Object[] getCurrentRecord() {
            return cells.row;
        }

        @Override
        public GroupConverter getRootConverter() {
            return cells;
        }
    }

    private static final class Cells extends GroupConverter {
        private final int width;
        private final List<Converter> converters = new ArrayList<>();
        private Object[] row = {};

        Cells(Table table, MessageType schema) {
            this.width = table.columns().size();
            for (Type type : schema.getFields()) {
                int place = table.indexOf(type.getName());
                converters.add(new Cell(table.columns().get(place).type(), type.getLogicalTypeAnnotation(), value -> {
                    row[place] = value;
                }));
            }
        }

        @Override
        public Converter getConverter(int field) {
            return converters.get(field);
        }

        @Override
        public void start() {
            row = new Object[width];
        }

        @Override
        public void end() {}
    }

    private static final class Cell extends PrimitiveConverter {
        private final Column.Type type;
        private final LogicalTypeAnnotation annotation;
        private final Consumer<Object> target;

        Cell(Column.Type type, LogicalTypeAnnotation annotation, Consumer<Object> target) {
            this.type = type;
            this.annotation = annotation;
            this.target = target;
        }

        @Override
        public void addBinary(Binary value) {
            target.accept(
                    type == Column.Type.STRING
                            ? value.toStringUsingUTF8()
                            : new BigDecimal(new BigInteger(value.getBytes()), scale()));
        }

        @Override
        public void addBoolean(boolean value) {
            target.accept(value);
        }

        @Override
        public void addDouble(double value) {
            target.accept(value);
        }

        @Override
        public void addInt(int value) {
            target.accept(
                    switch (type) {
                        case DATE -> LocalDate.ofEpochDay(value);
                        case COUNT, VALUE, SHARE -> BigDecimal.valueOf(value, scale());
                        case BIGINT -> (long) value;
                        case INT -> value;
                        case STRING, DOUBLE, BOOLEAN, TIMESTAMP -> throw mismatch("INT32");
                    });
        }

        @Override
        public void addLong(long value) {
            target.accept(
                    switch (type) {
                        case BIGINT -> value;
                        case TIMESTAMP -> Instant.EPOCH.plus(value, unit());
                        case COUNT, VALUE, SHARE -> BigDecimal.valueOf(value, scale());
                        case INT, STRING, DOUBLE, BOOLEAN, DATE -> throw mismatch("INT64");
                    });
        }

        private int scale() {
            if (annotation instanceof DecimalLogicalTypeAnnotation decimal) {
                return decimal.getScale();
            }
            throw mismatch("no decimal");
        }

        private ChronoUnit unit() {
            if (annotation instanceof TimestampLogicalTypeAnnotation timestamp) {
                return switch (timestamp.getUnit()) {
                    case MILLIS -> ChronoUnit.MILLIS;
                    case MICROS -> ChronoUnit.MICROS;
                    case NANOS -> ChronoUnit.NANOS;
                };
            }
            throw mismatch("no timestamp");
        }

        private IllegalArgumentException mismatch(String found) {
            return new IllegalArgumentException("Expected " + type + ", found " + found);
        }
    }
}
