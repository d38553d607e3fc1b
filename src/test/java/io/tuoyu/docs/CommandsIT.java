package io.tuoyu.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The commands of the README, typed into a shell as they stand there and one after the other, say what stands below
 * them. In what is printed, {@code …} stands for what was cut; alone on a line, for any number of lines.
 */
class CommandsIT {

    private static final String PROMPT = "$ ";

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void everyCommandSaysWhatIsPrinted(String page) throws Exception {
        checkout();
        // The first command of a checkout also makes its start-up archive, and says so.
        said("./tuoyu --version");
        List<Typed> typed = Fence.of(Path.of(page)).stream()
                .filter(fence -> fence.info().equals("console"))
                .flatMap(fence -> commands(fence).stream())
                .toList();
        assertThat(typed).isNotEmpty();
        for (Typed command : typed) {
            assertThat(said(command.line())).as(command.line()).matches(pattern(command.output()));
        }
    }

    /** A command, and what is printed below it. */
    private record Typed(String line, String output) {}

    private static List<Typed> commands(Fence fence) {
        return Arrays.stream(("\n" + fence.text()).split("\n" + Pattern.quote(PROMPT), -1))
                .skip(1)
                .map(block -> block.split("\n", 2))
                .map(block -> new Typed(block[0], block[1].endsWith("\n") ? block[1] : block[1] + "\n"))
                .toList();
    }

    private static Pattern pattern(String output) {
        return Pattern.compile(output.lines()
                .map(line -> line.equals("…") ? "(?:.*\n)*?" : line(line) + "\n")
                .collect(Collectors.joining()));
    }

    private static String line(String printed) {
        return Arrays.stream(printed.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    }

    /** The launcher copied and the rest linked, so that the demo's workspace is not that of this checkout. */
    private void checkout() throws IOException {
        Files.copy(Path.of("tuoyu"), home.resolve("tuoyu"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createSymbolicLink(home.resolve("jobs"), Path.of("jobs").toAbsolutePath());
        Path target = Files.createDirectory(home.resolve("target"));
        for (String part : List.of("tuoyu.jar", "lib")) {
            Files.createSymbolicLink(
                    target.resolve(part), Path.of("target", part).toAbsolutePath());
        }
        Path data = Files.createDirectory(home.resolve("data"));
        Files.createSymbolicLink(
                data.resolve("sample"), Path.of("data", "sample").toAbsolutePath());
    }

    private String said(String command) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", command).directory(home.toFile());
        shell.environment().put("LC_ALL", "C.UTF-8");
        shell.redirectErrorStream(true);
        Process process = shell.start();
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }
}
