package io.tuoyu.returns.source;

import io.tuoyu.plan.DatabaseSource;
import io.tuoyu.returns.check.WrittenForm.Field;
import io.tuoyu.runs.ExitCode;
import io.tuoyu.runs.UserError;
import java.util.List;

/**
 * What a person is told of a database. Only what the plan declares and the server's five-letter SQLSTATE are quoted: a
 * server's own message may hold a row's content.
 */
final class SourceErrors {

    private SourceErrors() {}

    static UserError down(DatabaseSource source, String sqlState) {
        int attempts = source.patience().attempts();
        return new UserError(
                ExitCode.TRY_LATER,
                where(source),
                "数据源“" + source.id() + "”（" + address(source) + "）连不上、无响应或中途断开，已试 " + attempts + " 次（SQLSTATE "
                        + sqlState + "）。本次没有取数，也没有发布。",
                "Source '" + source.id() + "' (" + address(source) + ") is down, does not answer or broke off, after "
                        + attempts + " attempts (SQLSTATE " + sqlState + "). Nothing was taken from it or published.",
                "请确认数据库已启动、网络畅通，稍后重新运行。",
                "See that the database runs and can be reached, and run again later.");
    }

    static UserError refused(DatabaseSource source, String sqlState) {
        return new UserError(
                ExitCode.USAGE,
                where(source),
                "数据源“" + source.id() + "”（" + address(source) + "）拒绝了用户“" + source.user() + "”：口令、用户名、库名或权限不对（SQLSTATE "
                        + sqlState + "）。",
                "Source '" + source.id() + "' (" + address(source) + ") refused user '" + source.user()
                        + "': wrong password, user, database or rights (SQLSTATE " + sqlState + ").",
                "请核对 sources.yaml 和环境变量 " + source.passwordEnvironment() + "，并给该用户所用各表的 SELECT 权限。",
                "Check sources.yaml and the environment variable " + source.passwordEnvironment()
                        + ", and grant that user SELECT on the tables.");
    }

    static UserError noPassword(DatabaseSource source) {
        return new UserError(
                ExitCode.USAGE,
                where(source),
                "环境变量 " + source.passwordEnvironment() + " 没有设置，数据源“" + source.id() + "”没有口令。",
                "The environment variable " + source.passwordEnvironment() + " is not set: source '" + source.id()
                        + "' has no password.",
                "请在运行本程序的账户里设置该变量；口令不要写进任何文件。",
                "Set it for the account that runs this program; write the password into no file.");
    }

    static UserError notATable(DatabaseSource source, String dataset, List<String> known) {
        return new UserError(
                ExitCode.USAGE,
                where(source),
                "数据集“" + dataset + "”不是一张表，不能从数据库取数。",
                "Data set '" + dataset + "' is no single table and cannot come from a database.",
                "可用的有：" + String.join("、", known) + "。",
                "Known: " + String.join(", ", known) + ".");
    }

    static UserError unknownField(DatabaseSource source, String dataset, String field, List<String> known) {
        return new UserError(
                ExitCode.USAGE,
                where(source) + " › " + dataset,
                "没有叫“" + field + "”的字段。",
                "There is no field '" + field + "'.",
                "可用的有：" + String.join("、", known) + "。",
                "Known: " + String.join(", ", known) + ".");
    }

    static UserError neededField(DatabaseSource source, String dataset, Field field) {
        return new UserError(
                ExitCode.USAGE,
                where(source) + " › " + dataset,
                "字段“" + field.id() + "”（" + field.header() + "）必须有，不能写在“without”里。",
                "Field '" + field.id() + "' (" + field.en() + ") is needed and cannot stand in 'without'.",
                "请从“without”里删去，并在“columns”里写明它的列。",
                "Remove it from 'without' and name its column in 'columns'.");
    }

    private static String where(DatabaseSource source) {
        return "sources.yaml › " + source.id();
    }

    private static String address(DatabaseSource source) {
        return source.host() + ":" + source.port() + "/" + source.database();
    }
}
