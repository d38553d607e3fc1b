package io.tuoyu.plan.load;

import io.tuoyu.plan.Plan;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;

/** Reads the plan of a district from its directory. */
public final class PlanLoader {
    private PlanLoader() {}

    /**
     * Reads and checks every file, each once, before it builds anything.
     *
     * @param planDirectory {@code jobs/hanbin}, or another district's
     * @throws InvalidPlan          with all faults of all files, if there is any
     * @throws UncheckedIOException if a file is there and cannot be read
     */
    public static Plan load(Path planDirectory) {
        Problems problems = new Problems();
        problems.expect(planDirectory);
        SourceFiles.checkNames(planDirectory, problems);
        Map<PlanFile, Document> files = new EnumMap<>(PlanFile.class);
        MessageDigest digest = sha256();
        for (PlanFile kind : PlanFile.values()) {
            Path file = planDirectory.resolve(kind.fileName());
            if (kind.isOptional() && !Files.exists(file)) {
                continue;
            }
            problems.expect(file);
            SourceFiles.bytes(file, problems).ifPresent(bytes -> {
                if (kind.judges()) {
                    digest.update(kind.fileName().getBytes(StandardCharsets.UTF_8));
                    digest.update(bytes);
                }
                kind.read(file, bytes, problems).ifPresent(document -> files.put(kind, document));
            });
        }
        Schemas schemas = new Schemas();
        files.forEach((kind, document) -> schemas.check(document, kind.word(), problems));
        new References(files, problems).check();
        problems.refuse();
        return new PlanBuilder(files).build(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
