package io.tuoyu.runs;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A real process of our own classes, for tests that kill it. */
public final class ChildJava {

    private ChildJava() {}

    /**
     * Starts {@code main}, which may use our classes and JSON: a class path of three hundred jars would cost half a second.
     *
     * @param options of the virtual machine, as {@code -Dname=value}
     */
    public static Process start(Class<?> main, List<String> options, String... args) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:+UseSerialGC");
        command.addAll(options);
        command.add("-cp");
        command.add(classPath());
        command.add(main.getName());
        command.addAll(List.of(args));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry ->
                        Files.isDirectory(Path.of(entry)) || entry.contains("jackson") || entry.contains("slf4j-api"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
