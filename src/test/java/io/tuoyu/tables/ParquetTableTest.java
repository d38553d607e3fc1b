package io.tuoyu.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetTableTest {
    private static final Table EVERY_TYPE = new Table(
            "every_type",
            "",
            "",
            false,
            List.of(
                    new Column("word", Column.Type.STRING, false, "", "", ""),
                    new Column("small", Column.Type.INT, true, "", "", ""),
                    new Column("large", Column.Type.BIGINT, true, "", "", ""),
                    new Column("real", Column.Type.DOUBLE, true, "", "", ""),
                    new Column("flag", Column.Type.BOOLEAN, true, "", "", ""),
                    new Column("day", Column.Type.DATE, true, "", "", ""),
                    new Column("moment", Column.Type.TIMESTAMP, true, "", "", ""),
                    new Column("count", Column.Type.COUNT, true, "", "", ""),
                    new Column("level", Column.Type.VALUE, true, "", "", ""),
                    new Column("part", Column.Type.SHARE, true, "", "", "")));

    @TempDir
    Path directory;

    @Test
    void duckDbReadsEveryTypeAsWritten() throws Exception {
        ParquetTable.write(
                EVERY_TYPE,
                List.of(
                        new Object[] {
                            "瀛湖镇",
                            7,
                            894_853L,
                            0.5,
                            true,
                            LocalDate.of(2022, 5, 31),
                            Instant.parse("2022-06-05T15:59:59.123456Z"),
                            new BigDecimal("4205.809"),
                            new BigDecimal("4.7"),
                            new BigDecimal("0.9643")
                        },
                        new Object[] {"-", null, null, null, null, null, null, null, null, null}),
                directory);

        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            String from = " FROM '" + directory.resolve("every_type/*.parquet") + "'";
            ResultSet types =
                    statement.executeQuery("SELECT string_agg(column_type, ' ') FROM (DESCRIBE SELECT *" + from + ")");
            types.next();
            assertThat(types.getString(1))
                    .isEqualTo("VARCHAR INTEGER BIGINT DOUBLE BOOLEAN DATE TIMESTAMP WITH TIME ZONE DECIMAL(18,3)"
                            + " DECIMAL(18,6) DECIMAL(5,4)");
            ResultSet rows = statement.executeQuery("SELECT word, small, large, real, flag, day::VARCHAR,"
                    + " epoch_us(moment), count, level, part" + from);
            rows.next();
            assertThat(rows.getString(1)).isEqualTo("瀛湖镇");
            assertThat(rows.getInt(2)).isEqualTo(7);
            assertThat(rows.getLong(3)).isEqualTo(894_853L);
            assertThat(rows.getDouble(4)).isEqualTo(0.5);
            assertThat(rows.getBoolean(5)).isTrue();
            assertThat(rows.getString(6)).isEqualTo("2022-05-31");
            assertThat(rows.getLong(7)).isEqualTo(1_654_444_799_123_456L);
            assertThat(rows.getBigDecimal(8)).isEqualTo("4205.809");
            assertThat(rows.getBigDecimal(9)).isEqualTo("4.700000");
            assertThat(rows.getBigDecimal(10)).isEqualTo("0.9643");
            rows.next();
            for (int column = 2; column <= 10; column++) {
                assertThat(rows.getObject(column)).isNull();
            }
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        Object[] full = {
            "瀛湖镇",
            7,
            894_853L,
            0.5,
            true,
            LocalDate.of(2022, 5, 31),
            Instant.parse("2022-06-05T15:59:59.123456Z"),
            new BigDecimal("4205.809"),
            new BigDecimal("4.700000"),
            new BigDecimal("0.9643")
        };
        Object[] empty = {"-", null, null, null, null, null, null, null, null, null};
        ParquetTable.write(EVERY_TYPE, List.of(full, empty), directory);

        assertThat(ParquetTable.read(EVERY_TYPE, directory)).containsExactly(full, empty);
    }

    @Test
    void whatDuckDbWritesInItsOwnOrderIsReadByTheYearsAskedFor() throws Exception {
        Table table = new Table(
                "by_year",
                "",
                "",
                true,
                List.of(
                        new Column("area", Column.Type.STRING, false, "", "", ""),
                        new Column("level", Column.Type.VALUE, true, "", "", ""),
                        new Column("part", Column.Type.SHARE, true, "", "", ""),
                        new Column("absent", Column.Type.STRING, true, "", "", "")));
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            for (int year = 2021; year <= 2022; year++) {
                Path home = Files.createDirectories(directory.resolve("by_year/year=" + year));
                statement.execute("COPY (SELECT 0.9643::DECIMAL(20, 4) AS part, 4.7::DECIMAL(18, 6) AS level, 'a" + year
                        + "' AS area) TO '" + home.resolve("part-0.parquet") + "' (FORMAT parquet)");
            }
        }
        assertThat(ParquetTable.read(table, directory, year -> year == 2022))
                .containsExactly(new Object[] {"a2022", new BigDecimal("4.700000"), new BigDecimal("0.9643"), null});
        assertThat(ParquetTable.read(table, directory)).hasSize(2);
    }

    @Test
    void aFileWithoutAColumnThatMustBeThereIsRefused() throws Exception {
        Table narrow = new Table(
                "every_type", "", "", false, List.of(new Column("flag", Column.Type.BOOLEAN, true, "", "", "")));
        ParquetTable.write(narrow, List.<Object[]>of(new Object[] {true}), directory);

        assertThatThrownBy(() -> ParquetTable.read(EVERY_TYPE, directory))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("part-00000.parquet is no file of the table every_type");
    }

    @Test
    void aMissingValueThatMustBeThereIsRefused() {
        Object[] row = new Object[10];
        assertThatThrownBy(() -> ParquetTable.write(EVERY_TYPE, List.<Object[]>of(row), directory))
                .hasMessage("every_type.word may not be empty");
    }

    @Test
    void aValueIsNeverRoundedOnTheWay() {
        Object[] row = {"a", null, null, null, null, null, null, new BigDecimal("1.2345"), null, null};
        assertThatThrownBy(() -> ParquetTable.write(EVERY_TYPE, List.<Object[]>of(row), directory))
                .isInstanceOf(ArithmeticException.class);
    }
}
