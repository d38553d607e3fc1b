package io.tuoyu.release;

import io.tuoyu.runs.DurableFile;
import io.tuoyu.runs.FailPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The editions of each month, in {@code reports/<period>/editions.json}. Editions are added, never changed. */
public final class Editions {

    static final String FILE = "editions.json";

    private static final int SCHEMA_VERSION = 1;

    private final Path reports;

    public Editions(Path workspace) {
        reports = workspace.resolve("reports");
    }

    /** Directory that belongs to an edition: its prints, once issued, stay as they are. */
    public Path directory(YearMonth period, int number) {
        return reports.resolve(period.toString()).resolve(Integer.toString(number));
    }

    /** The edition of {@code period} that counts today; empty while the month is provisional. */
    public Optional<Edition> inForce(YearMonth period) {
        List<Edition> issued = of(period);
        return issued.isEmpty() ? Optional.empty() : Optional.of(issued.get(issued.size() - 1));
    }

    /**
     * Number that {@code release} has, or would have, as an edition of {@code period}: the one in force if it froze
     * this very release, else the next.
     */
    public int numberFor(YearMonth period, Release release) {
        return inForce(period)
                .map(edition -> isOf(edition, release) ? edition.number() : edition.number() + 1)
                .orElse(1);
    }

    /** Issues {@code release} as the next edition of {@code period}. Issued twice, it stays one edition. */
    public Edition issue(YearMonth period, Release release, Instant now) {
        List<Edition> issued = new ArrayList<>(of(period));
        if (!issued.isEmpty() && isOf(issued.get(issued.size() - 1), release)) {
            return issued.get(issued.size() - 1);
        }
        Edition edition = new Edition(issued.size() + 1, release.id(), release.manifestSha256(), now);
        issued.add(edition);
        Path file = file(period);
        try {
            Files.createDirectories(file.getParent());
            FailPoint.EDITION.reached();
            DurableFile.replace(file, json(period, issued));
        } catch (IOException e) {
            throw ReleaseError.notWritten(file, e);
        }
        return edition;
    }

    /**
     * All editions of {@code period}, oldest first.
     *
     * @throws ReleaseError DAMAGED; a ledger that cannot be read is never begun anew
     */
    public List<Edition> of(YearMonth period) {
        Path file = file(period);
        try {
            JsonNode json = JsonMapper.shared().readTree(Files.readAllBytes(file));
            List<Edition> editions = json.required("editions")
                    .valueStream()
                    .map(Editions::edition)
                    .toList();
            for (int i = 0; i < editions.size(); i++) {
                if (editions.get(i).number() != i + 1) {
                    throw damaged(file);
                }
            }
            return editions;
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException | JacksonException | DateTimeException | IllegalArgumentException e) {
            throw damaged(file);
        }
    }

    private Path file(YearMonth period) {
        return reports.resolve(period.toString()).resolve(FILE);
    }

    private static boolean isOf(Edition edition, Release release) {
        return edition.manifestSha256().equals(release.manifestSha256());
    }

    private static ReleaseError damaged(Path file) {
        return ReleaseError.damaged(file, "版次记录无法读取。", "The ledger of editions cannot be read.");
    }

    private static String json(YearMonth period, List<Edition> editions) {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("schema_version", SCHEMA_VERSION);
        json.put("period", period.toString());
        ArrayNode array = json.putArray("editions");
        editions.forEach(edition -> array.addObject()
                .put("edition", edition.number())
                .put("release", edition.release().value())
                .put("manifest_sha256", edition.manifestSha256())
                .put("issued_at", edition.issuedAt().toString()));
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    }

    private static Edition edition(JsonNode json) {
        return new Edition(
                json.required("edition").asInt(),
                new ReleaseId(json.required("release").asString()),
                json.required("manifest_sha256").asString(),
                Instant.parse(json.required("issued_at").asString()));
    }
}
