package io.tuoyu.cli;

import io.tuoyu.plan.load.Problem;
import io.tuoyu.runs.UserError;
import java.io.PrintWriter;
import java.io.Writer;

/** Where people read: what was asked for goes to one side, what went wrong to the other. */
final class Console {

    private final PrintWriter out;
    private final PrintWriter err;

    Console(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /** The same, saying nothing but what went wrong. */
    Console quiet() {
        return new Console(new PrintWriter(Writer.nullWriter()), err);
    }

    /** A line of what was asked for. */
    void say(String line) {
        out.println(line);
        out.flush();
    }

    void error(UserError error) {
        error(error.where(), error.zh(), error.en(), error.fixZh(), error.fixEn());
    }

    void problem(Problem problem) {
        error(problem.file() + ":" + problem.line(), problem.zh(), problem.en(), problem.fixZh(), problem.fixEn());
    }

    /** Where, what and why, what to do: Chinese first. */
    void error(String where, String zh, String en, String fixZh, String fixEn) {
        if (!where.isEmpty()) {
            err.println(where);
        }
        err.println("错误：" + zh + fixZh);
        err.println("Error: " + en + " " + fixEn);
    }
}
