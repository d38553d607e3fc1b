package io.tuoyu.returns.source;

import io.tuoyu.plan.DatabaseSource;
import io.tuoyu.returns.Finding;
import io.tuoyu.returns.Finding.Scope;
import io.tuoyu.returns.Reason;
import io.tuoyu.returns.check.WrittenForm.Field;
import io.tuoyu.returns.check.WrittenForm.Kind;
import java.util.Optional;

/**
 * Something wrong with a table, as it is kept in the archive.
 *
 * @param zh what is wrong, with the names of table and column
 * @param en the same in English
 */
record TableFault(Reason reason, String zh, String en) {

    static TableFault noTable(DatabaseSource source, SourceTable table) {
        return new TableFault(
                Reason.HEADER_NOT_FOUND,
                "数据库中没有表 " + name(source, table) + "。本次没有从它取数，以前取得的数据不变。",
                "The database has no table " + name(source, table)
                        + ". Nothing was taken from it; what was taken before stands.");
    }

    /** @param label what people call the column */
    static TableFault noColumn(DatabaseSource source, SourceTable table, String column, String label) {
        return new TableFault(
                Reason.HEADER_NOT_FOUND,
                "表 " + name(source, table) + " 没有列 " + column + "（" + label + "）。本次没有从该表取数，以前取得的数据不变。",
                "Table " + name(source, table) + " has no column " + column
                        + ". Nothing was taken from it; what was taken before stands.");
    }

    static TableFault otherType(
            DatabaseSource source, SourceTable table, String column, String label, String found, String expected) {
        return new TableFault(
                Reason.HEADER_NOT_FOUND,
                "表 " + name(source, table) + " 的列 " + column + "（" + label + "）类型是 " + found + "，应为 " + expected
                        + "。本次没有从该表取数，以前取得的数据不变。",
                "Column " + column + " of table " + name(source, table) + " is of type " + found + ", it must be "
                        + expected + ". Nothing was taken from the table; what was taken before stands.");
    }

    static TableFault noMonth(DatabaseSource source, SourceTable table, int rows) {
        return new TableFault(
                Reason.PERIOD_MISSING,
                "表 " + name(source, table) + " 有 " + rows + " 行的列 " + table.monthColumn() + " 不是年月，这些行没有取用。",
                rows + " rows of table " + name(source, table) + " have no month in column " + table.monthColumn()
                        + " and were not taken.");
    }

    static TableFault unreadable(DatabaseSource source, SourceTable table, String sqlState) {
        return new TableFault(
                Reason.TRUNCATED_OR_UNDECODABLE,
                "查询表 " + name(source, table) + " 出错（SQLSTATE " + sqlState + "）。本次没有从该表取数，以前取得的数据不变。",
                "Table " + name(source, table) + " cannot be queried (SQLSTATE " + sqlState
                        + "). Nothing was taken from it; what was taken before stands.");
    }

    /** What a column may be, in the server's words. */
    static String types(Field field) {
        return field.kind() == Kind.DAY
                ? "date"
                : field.kind() == Kind.COUNT ? "smallint/integer/bigint/numeric" : "text/varchar/char/integer";
    }

    private static String name(DatabaseSource source, SourceTable table) {
        return source.id() + ":" + source.schema() + "." + table.table().name();
    }

    Finding finding() {
        return new Finding(
                reason,
                Scope.FILE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                zh,
                en,
                "请数据库管理员改回，或另建视图、修改 sources.yaml 后重新运行。",
                "Have the database changed back, or make a view or mend sources.yaml, and run again.");
    }
}
