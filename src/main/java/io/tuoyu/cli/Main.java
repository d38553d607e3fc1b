package io.tuoyu.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;

/** Entry point: the only place that asks for the present, and the only one that ends the process. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int exitCode = Tuoyu.run(args, Clock.system(ZoneId.of("Asia/Shanghai")), out, err);
        out.flush();
        System.exit(exitCode);
    }
}
