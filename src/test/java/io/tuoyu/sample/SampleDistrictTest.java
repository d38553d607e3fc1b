package io.tuoyu.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.plan.Plan;
import io.tuoyu.plan.load.PlanLoader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDistrictTest {
    private static final Path PLAN = Path.of("jobs/hanbin");
    private static final Path COMMITTED = Path.of("data/sample");
    private static final long SEED = 20220606;
    private static final long LARGEST = 3_000_000;

    @TempDir
    private Path directory;

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        assertThat(files(written("one", SEED))).isEqualTo(files(written("two", SEED)));
    }

    @Test
    void anotherSeedGivesOtherFigures() throws IOException {
        assertThat(contents(written("one", SEED))).isNotEqualTo(contents(written("two", SEED + 1)));
    }

    @Test
    void theCommittedSampleIsWhatTheSeedGives() throws IOException {
        // Inside the zips: another release of zlib packs the same parts into other bytes.
        assertThat(differing(contents(COMMITTED), contents(written("fresh", SEED))))
                .isEmpty();
    }

    @Test
    void theCommittedSampleIsSmall() throws IOException {
        Map<String, Long> sizes = files(COMMITTED).entrySet().stream()
                .collect(TreeMap::new, (map, file) -> map.put(file.getKey(), size(file.getKey())), TreeMap::putAll);
        assertThat(sizes).hasSizeBetween(100, 140);
        assertThat(sizes.values().stream().mapToLong(Long::longValue).sum()).isLessThan(LARGEST);
    }

    private static Set<String> differing(Map<String, Long> some, Map<String, Long> others) {
        Set<String> names = new TreeSet<>(some.keySet());
        names.addAll(others.keySet());
        names.removeIf(name -> Objects.equals(some.get(name), others.get(name)));
        return names;
    }

    private Path written(String name, long seed) throws IOException {
        Plan plan = PlanLoader.load(PLAN);
        Path sample = directory.resolve(name);
        new SampleDistrict(plan, Shape.read(PLAN.resolve("sample.properties")), seed).write(sample);
        return sample;
    }

    private static long size(String file) {
        return COMMITTED.resolve(file).toFile().length();
    }

    /** Checksum of every file. */
    private static Map<String, Long> files(Path sample) throws IOException {
        Map<String, Long> checksums = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : bytes(sample).entrySet()) {
            checksums.put(file.getKey(), checksum(file.getValue()));
        }
        return checksums;
    }

    /** Checksum of every file, and of every part of a zip. */
    private static Map<String, Long> contents(Path sample) throws IOException {
        Map<String, Long> checksums = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : bytes(sample).entrySet()) {
            if (file.getValue()[0] != 'P' || file.getValue()[1] != 'K') {
                checksums.put(file.getKey(), checksum(file.getValue()));
                continue;
            }
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.getValue()))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    checksums.put(file.getKey() + "!" + entry.getName(), checksum(zip.readAllBytes()));
                }
            }
        }
        return checksums;
    }

    private static Map<String, byte[]> bytes(Path sample) throws IOException {
        Map<String, byte[]> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(sample)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(sample.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return bytes;
    }

    private static long checksum(byte[] bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        return checksum.getValue();
    }
}
