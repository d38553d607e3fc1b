package io.tuoyu.returns.source;

import static java.util.stream.Collectors.joining;

import io.tuoyu.plan.DatabaseSource;
import io.tuoyu.returns.check.WrittenForm.Field;
import io.tuoyu.returns.check.WrittenForm.Kind;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads all tables of a database as they stand at one moment. */
final class TableReader {
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-?(\\d{2})(-\\d{2})?");
    private static final Set<Integer> WHOLE = Set.of(Types.SMALLINT, Types.INTEGER, Types.BIGINT);
    private static final Set<Integer> TEXT = Set.of(Types.CHAR, Types.VARCHAR);
    /** Rows fetched at a time: a table of a million rows never stands in memory twice. */
    private static final int FETCHED = 1_000;

    private static final int MILLIS = 1_000;

    private final DatabaseSource source;
    private final Connection connection;

    TableReader(DatabaseSource source, Connection connection) {
        this.source = source;
        this.connection = connection;
    }

    /** A column as the database has it. */
    private record Found(int type, String name) {}

    /**
     * The content of each table, in the order given, all of one snapshot.
     *
     * <p>The tables are locked against a change of their shape before the snapshot is taken: a rewritten or truncated
     * table would look empty to it.
     *
     * @throws SQLException if the database as a whole fails; what is wrong with one table is one of its faults
     */
    List<TableContent> read(List<SourceTable> tables) throws SQLException {
        connection.setAutoCommit(false);
        execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
        int millis = source.patience().statement() * MILLIS;
        execute("SET LOCAL statement_timeout = " + millis);
        execute("SET LOCAL lock_timeout = " + millis);
        Set<SourceTable> locked = new HashSet<>();
        for (SourceTable table : tables) {
            if (lock(table)) {
                locked.add(table);
            }
        }
        List<TableContent> contents = new ArrayList<>();
        for (SourceTable table : tables) {
            contents.add(
                    locked.contains(table)
                            ? content(table)
                            : TableContent.refused(List.of(TableFault.noTable(source, table))));
        }
        connection.rollback();
        return contents;
    }

    /** Whether the table is there. */
    private boolean lock(SourceTable table) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            execute("LOCK TABLE " + name(table) + " IN ACCESS SHARE MODE");
            return true;
        } catch (SQLException failure) {
            if (SqlState.of(failure).isMissing()) {
                connection.rollback(before);
                return false;
            }
            if (SqlState.of(failure).isNotLockable()) {
                connection.rollback(before);
                return true;
            }
            throw failure;
        }
    }

    private TableContent content(SourceTable table) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            Map<String, Found> columns = columns(table);
            List<TableFault> faults = shape(table, columns);
            return faults.isEmpty() ? rows(table, columns) : TableContent.refused(faults);
        } catch (SQLException failure) {
            SqlState state = SqlState.of(failure);
            if (state.isPassing() || state.isRefusal()) {
                throw failure;
            }
            connection.rollback(before);
            return TableContent.refused(List.of(TableFault.unreadable(source, table, state.code())));
        }
    }

    private Map<String, Found> columns(SourceTable table) throws SQLException {
        Map<String, Found> columns = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery("SELECT * FROM " + name(table) + " LIMIT 0")) {
            ResultSetMetaData shape = none.getMetaData();
            for (int at = 1; at <= shape.getColumnCount(); at++) {
                columns.put(shape.getColumnName(at), new Found(shape.getColumnType(at), shape.getColumnTypeName(at)));
            }
        }
        return columns;
    }

    private List<TableFault> shape(SourceTable table, Map<String, Found> columns) {
        List<TableFault> faults = new ArrayList<>();
        for (Field field : table.fields()) {
            String column = table.table().column(field.id());
            fault(table, column, field.header(), columns, fits(field.kind()), TableFault.types(field))
                    .ifPresent(faults::add);
        }
        table.table()
                .period()
                .flatMap(period -> {
                    Set<Integer> months = new HashSet<>(TEXT);
                    months.addAll(WHOLE);
                    months.add(Types.DATE);
                    return fault(table, period, "年月", columns, months, "date/text/varchar/char/integer");
                })
                .ifPresent(faults::add);
        return faults;
    }

    private Optional<TableFault> fault(
            SourceTable table,
            String column,
            String label,
            Map<String, Found> columns,
            Set<Integer> types,
            String expected) {
        Found found = columns.get(column);
        if (found == null) {
            return Optional.of(TableFault.noColumn(source, table, column, label));
        }
        return types.contains(found.type())
                ? Optional.empty()
                : Optional.of(TableFault.otherType(source, table, column, label, found.name(), expected));
    }

    private static Set<Integer> fits(Kind kind) {
        Set<Integer> types = new HashSet<>();
        switch (kind) {
            case COUNT -> {
                types.addAll(WHOLE);
                types.add(Types.NUMERIC);
            }
            case DAY -> types.add(Types.DATE);
            // Codes and numbers of things are often kept as whole numbers.
            case TEXT -> {
                types.addAll(TEXT);
                types.addAll(WHOLE);
            }
        }
        return types;
    }

    private TableContent rows(SourceTable table, Map<String, Found> columns) throws SQLException {
        List<String> names = table.columns();
        String selected = names.stream().map(TableReader::quoted).collect(joining(", "));
        SortedMap<YearMonth, List<List<String>>> months = new TreeMap<>();
        int dateless = 0;
        try (PreparedStatement statement = connection.prepareStatement("SELECT " + selected + " FROM " + name(table))) {
            statement.setFetchSize(FETCHED);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Optional<YearMonth> month = month(rows.getString(names.size()));
                    if (month.isPresent()) {
                        months.computeIfAbsent(month.get(), first -> new ArrayList<>())
                                .add(row(rows, names, columns));
                    } else {
                        dateless++;
                    }
                }
            }
        }
        return new TableContent(
                months, dateless == 0 ? List.of() : List.of(TableFault.noMonth(source, table, dateless)));
    }

    private static List<String> row(ResultSet rows, List<String> names, Map<String, Found> columns)
            throws SQLException {
        List<String> row = new ArrayList<>(names.size() - 1);
        for (int at = 1; at < names.size(); at++) {
            row.add(text(rows.getString(at), columns.get(names.get(at - 1)).type()));
        }
        return row;
    }

    /** One text for one value: 12.00 is 12, and what a fixed width pads is not part of a word. NULL is an empty cell. */
    private static String text(String value, int type) {
        if (value == null) {
            return "";
        }
        return switch (type) {
            case Types.NUMERIC ->
                value.contains(".") ? new BigDecimal(value).stripTrailingZeros().toPlainString() : value;
            case Types.CHAR -> value.stripTrailing();
            default -> value;
        };
    }

    private static Optional<YearMonth> month(String text) {
        Matcher matcher = text == null ? MONTH.matcher("") : MONTH.matcher(text.strip());
        try {
            return matcher.matches()
                    ? Optional.of(YearMonth.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                    : Optional.empty();
        } catch (DateTimeException noMonth) {
            return Optional.empty();
        }
    }

    private void execute(String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private String name(SourceTable table) {
        return quoted(source.schema()) + "." + quoted(table.table().name());
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
