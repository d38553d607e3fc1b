package io.tuoyu.tables;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.decimalType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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
 * Writes and reads the published tables with Parquet's own library: for forty rows a Spark job costs more than the rows,
 * and for twenty thousand Spark's own row format costs more than the file.
 *
 * <p>A row is its values in the order of {@link Table#columns()}: {@code String}, {@code Integer}, {@code Long}, {@code
 * Double}, {@code Boolean}, {@link LocalDate}, {@link Instant}, {@link BigDecimal}; {@code null} only where the column
 * allows it.
 */
public final class ParquetTable {
    private static final String YEAR = "year=";
    private static final String ALL_YEARS = "";
    private static final String PERIOD = "period";
    private static final int YEAR_DIGITS = 4;

    private ParquetTable() {}

    /**
     * Writes {@code rows} to {@code directory/<table>/part-00000.parquet}, or {@code year=YYYY/} below it.
     *
     * @throws IOException if the file cannot be written
     * @throws IllegalArgumentException if a row does not fit the table
     */
    public static void write(Table table, List<Object[]> rows, Path directory) throws IOException {
        write(table, rows.iterator(), directory, 0);
        if (rows.isEmpty()) {
            try (PartFile none = new PartFile(table, directory.resolve(table.name()), 0)) {
                none.keep();
            }
        }
    }

    /**
     * Writes one part of a table: a file, or a file for each year. Every file appears whole or not at all.
     *
     * @param part number of the part, from 0
     * @return rows written
     * @throws IOException if a file cannot be written
     * @throws IllegalArgumentException if a row does not fit the table
     */
    public static long write(Table table, Iterator<Object[]> rows, Path directory, int part) throws IOException {
        try (Part open = new Part(table, directory, part)) {
            while (rows.hasNext()) {
                open.write(rows.next());
            }
            return open.keep();
        }
    }

    /** One part of a table in the making: a file, or a file for each year. Closed without being kept, it disappears. */
    public static final class Part implements AutoCloseable {
        private final Table table;
        private final Path home;
        private final int number;
        private final Map<String, PartFile> files = new HashMap<>();
        private long written;

        /** @param number of the part, from 0 */
        public Part(Table table, Path directory, int number) {
            this.table = table;
            this.home = directory.resolve(table.name());
            this.number = number;
        }

        /**
         * Adds a row.
         *
         * @throws IOException if a file cannot be written
         * @throws IllegalArgumentException if it does not fit the table
         */
        public void write(Object[] row) throws IOException {
            String year = table.byYear() ? year(table, row) : ALL_YEARS;
            PartFile file = files.get(year);
            if (file == null) {
                file = new PartFile(table, table.byYear() ? home.resolve(YEAR + year) : home, number);
                files.put(year, file);
            }
            file.write(row);
            written++;
        }

        /** Puts the files where they belong; returns the number of rows in them. */
        public long keep() throws IOException {
            for (PartFile file : files.values()) {
                file.keep();
            }
            return written;
        }

        @Override
        public void close() throws IOException {
            for (PartFile file : files.values()) {
                file.close();
            }
        }

        private static String year(Table table, Object[] row) {
            return ((String) row[table.indexOf(PERIOD)]).substring(0, YEAR_DIGITS);
        }
    }

    /** A file in the making. Closed without being kept, it disappears. */
    private static final class PartFile implements AutoCloseable {
        private final Path file;
        private final Path beside;
        private final ParquetWriter<Object[]> writer;

        PartFile(Table table, Path place, int part) throws IOException {
            String name = fileName(part);
            file = Files.createDirectories(place).resolve(name);
            beside = place.resolve("." + name + "." + UUID.randomUUID());
            writer = new Builder(new LocalOutputFile(beside), table)
                    .withCompressionCodec(CompressionCodecName.SNAPPY)
                    .build();
        }

        void write(Object[] row) throws IOException {
            writer.write(row);
        }

        void keep() throws IOException {
            writer.close();
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(beside);
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
     * Reads one part of a table, of all years.
     *
     * @param part number of the part, from 0
     * @throws IOException as above
     */
    public static List<Object[]> readPart(Table table, Path release, int part) throws IOException {
        List<Object[]> rows = new ArrayList<>();
        try (Stream<Path> found = Files.walk(release.resolve(table.name()))) {
            for (Path file : found.filter(path -> path.getFileName().toString().equals(fileName(part)))
                    .sorted()
                    .toList()) {
                ParquetRows.read(table, file, rows::add);
            }
        }
        return rows;
    }

    private static String fileName(int part) {
        return String.format(Locale.ROOT, "part-%05d.parquet", part);
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
        /** So many different words of a part are remembered as bytes; most columns have few, again and again. */
        private static final int REMEMBERED = 4096;

        private final Table table;
        private final Map<String, Binary> words = new HashMap<>();
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
                case STRING -> consumer.addBinary(word((String) value));
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

        private Binary word(String text) {
            Binary known = words.get(text);
            if (known == null) {
                known = Binary.fromConstantByteArray(text.getBytes(UTF_8));
                if (words.size() < REMEMBERED) {
                    words.put(text, known);
                }
            }
            return known;
        }

        /** Exact: a value with more decimals than its column was not rounded where it should have been. */
        private static long unscaled(Column.Type type, Object value) {
            return ((BigDecimal) value).setScale(type.scale()).unscaledValue().longValueExact();
        }
    }
}
