package io.tuoyu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The launcher, run as a person runs it: a real process, with what it said.
 *
 * @param exitCode what it ended with
 * @param out      standard output
 * @param err      standard error
 */
record Launched(int exitCode, String out, String err) {

    private static final long LIMIT_SECONDS = 300;

    /** Runs {@code <home>/tuoyu args…} in {@code directory}. */
    static Launched run(Path home, Path directory, Map<String, String> environment, String... args)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(home.resolve("tuoyu").toString()));
        command.addAll(List.of(args));
        Path out = Files.createTempFile("tuoyu", ".out");
        Path err = Files.createTempFile("tuoyu", ".err");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("Not done after " + LIMIT_SECONDS + " s: " + command);
        }
        Launched launched = new Launched(process.exitValue(), Files.readString(out), Files.readString(err));
        Files.delete(out);
        Files.delete(err);
        return launched;
    }
}
