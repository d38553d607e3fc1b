package io.tuoyu.plan.load;

import io.tuoyu.plan.Area;
import io.tuoyu.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads a plan's directory. */
public final class PlanLoader {

    /** Each file and its schema have one name. */
    private static final List<String> FILES =
            List.of("plan", "datasets", "measures", "indicators", "checklist", "definitions");

    private PlanLoader() {}

    /**
     * Reads the plan in {@code directory}.
     *
     * @throws InvalidPlan with everything that is wrong, by file and line
     */
    public static Plan load(Path directory) {
        Problems problems = new Problems();
        if (!Files.isDirectory(directory)) {
            problems.add(directory, 0, "没有这个方案目录。", "There is no such plan directory.", "请检查 --plan。", "Check --plan.");
            problems.throwIfAny();
        }
        Schemas schemas = new Schemas();
        Map<String, Document> documents = new LinkedHashMap<>();
        for (String name : FILES) {
            Document.read(directory.resolve(name + ".yaml"), problems)
                    .filter(document -> schemas.check(document, name, problems))
                    .ifPresent(document -> documents.put(name, document));
        }
        problems.throwIfAny();
        References.check(documents, problems);
        String root = documents.get("plan").root().at("/area/code").asString();
        AreaFiles files = new AreaFiles(directory, problems);
        List<Area> towns = files.towns(root);
        PlanValues values = new PlanValues(documents, problems);
        Plan plan = values.plan(towns, files.villages(towns), fingerprint(directory));
        problems.throwIfAny();
        return plan;
    }

    /** SHA-256 over the names and bytes of all files, by name. */
    private static String fingerprint(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
