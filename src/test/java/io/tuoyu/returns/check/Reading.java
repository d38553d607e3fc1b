package io.tuoyu.returns.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tuoyu.returns.FileReading;
import io.tuoyu.returns.Finding;
import io.tuoyu.returns.TestPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads files that a test writes, on 6 June 2022, and says what was found as {@code REASON@cell}. */
final class Reading {
    static final LocalDate TODAY = LocalDate.of(2022, 6, 6);

    private final Path directory;
    private final List<Delivered> delivery = new ArrayList<>();
    private Optional<YearMonth> given = Optional.empty();

    Reading(Path directory) {
        this.directory = directory;
    }

    static FileReading of(Path directory, String name, byte[] content) {
        return new Reading(directory).file(name, content).read().get(0);
    }

    static FileReading of(Path directory, String name, String content) {
        return of(directory, name, content.getBytes(UTF_8));
    }

    Reading given(YearMonth period) {
        given = Optional.of(period);
        return this;
    }

    Reading file(String name, byte[] content) {
        try {
            Path file = directory.resolve(Integer.toString(delivery.size()));
            Files.write(file, content);
            delivery.add(new Delivered(name, file));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return this;
    }

    List<FileReading> read() {
        try {
            return new ReturnReader(TestPlan.plan(), TODAY).read(delivery, given);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static List<String> rejected(FileReading reading) {
        return reading.rejected().stream().map(Reading::told).toList();
    }

    static List<String> warnings(FileReading reading) {
        return reading.warnings().stream().map(Reading::told).toList();
    }

    static String told(Finding finding) {
        return finding.reason() + finding.cell().map(cell -> "@" + cell).orElse("");
    }
}
