package io.tuoyu.returns;

import io.tuoyu.plan.AreaLevel;
import io.tuoyu.plan.Dataset;
import io.tuoyu.plan.Plan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Follows each town's return through its versions: what was right at first, what had to be filled in again. */
public final class Corrections {
    private final Plan plan;
    private final ZoneId zone;

    /** @param zone zone in which a day ends */
    public Corrections(Plan plan, ZoneId zone) {
        this.plan = plan;
        this.zone = zone;
    }

    /** A town's return of a month. */
    public record Key(String areaCode, String dataset, YearMonth period) {}

    /** What one file says of one return. */
    private record Sent(Instant receivedAt, int version, List<Figure> figures, Set<String> refused) {

        private static final Comparator<Sent> OLDEST_FIRST =
                Comparator.comparing(Sent::receivedAt).thenComparingInt(Sent::version);

        private static final Comparator<Sent> FORCE =
                Comparator.comparingInt(Sent::version).thenComparing(Sent::receivedAt);

        int cells() {
            Set<String> cells = new HashSet<>(refused);
            figures.forEach(figure -> figure.cell().ifPresent(cell -> cells.add(place(figure.sheet(), cell))));
            return cells.size();
        }

        Map<String, Long> sums() {
            Map<String, Long> sums = new HashMap<>();
            figures.forEach(figure -> sums.merge(figure.field(), figure.value(), Math::addExact));
            return sums;
        }

        /** Cells whose figure {@code before} did not have; rows that only moved are none. */
        int cellsNewTo(Sent before) {
            Map<Said, Integer> known = before.said();
            int anew = 0;
            for (Map.Entry<Said, Integer> each : said().entrySet()) {
                anew += Math.max(0, each.getValue() - known.getOrDefault(each.getKey(), 0));
            }
            return anew;
        }

        private Map<Said, Integer> said() {
            Map<String, Said> byCell = new HashMap<>();
            for (Figure figure : figures) {
                figure.cell()
                        .ifPresent(cell -> byCell.putIfAbsent(
                                place(figure.sheet(), cell), new Said(figure.field(), figure.value())));
            }
            Map<Said, Integer> said = new HashMap<>();
            byCell.values().forEach(each -> said.merge(each, 1, Integer::sum));
            return said;
        }
    }

    private record Said(String field, long value) {}

    private static String place(Optional<String> sheet, String cell) {
        return sheet.orElse("") + "!" + cell;
    }

    /**
     * The returns that came, each followed through its versions.
     *
     * @param readings   reconciled with one another
     * @param receivedAt when each file was received, by the hash of its content
     */
    public Map<Key, Upkeep> of(List<FileReading> readings, Map<String, Instant> receivedAt) {
        Map<Key, List<Sent>> sent = new LinkedHashMap<>();
        for (FileReading reading : readings) {
            Optional<Dataset> dataset =
                    reading.dataset().flatMap(plan::dataset).filter(known -> known.reporter() == AreaLevel.TOWN);
            if (reading.outcome() == FileReading.Outcome.IGNORED
                    || dataset.isEmpty()
                    || reading.period().isEmpty()) {
                continue;
            }
            for (String town : towns(reading)) {
                sent.computeIfAbsent(
                                new Key(
                                        town,
                                        dataset.get().id(),
                                        reading.period().get()),
                                first -> new ArrayList<>())
                        .add(sent(reading, town, receivedAt.get(reading.sha256())));
            }
        }
        Map<Key, Upkeep> upkeep = new LinkedHashMap<>();
        sent.forEach((key, versions) -> upkeep.put(
                key,
                upkeep(
                        versions.stream().sorted(Sent.OLDEST_FIRST).toList(),
                        plan.dataset(key.dataset()).orElseThrow().dueOn(key.period()))));
        return upkeep;
    }

    private static Set<String> towns(FileReading reading) {
        Set<String> towns = new TreeSet<>();
        reading.accepted().forEach(row -> towns.add(row.areaCode()));
        reading.rejected().forEach(finding -> finding.areaCode().ifPresent(towns::add));
        return towns;
    }

    private static Sent sent(FileReading reading, String town, Instant receivedAt) {
        List<Figure> figures = reading.accepted().stream()
                .filter(row -> row.areaCode().equals(town))
                .flatMap(row -> row.figures().stream())
                .toList();
        Set<String> refused = new HashSet<>();
        reading.rejected().stream()
                .filter(finding -> finding.areaCode().equals(Optional.of(town)))
                .forEach(finding ->
                        refused.add(place(finding.sheet(), finding.cell().orElse(""))));
        return new Sent(receivedAt, reading.version(), figures, refused);
    }

    private Upkeep upkeep(List<Sent> versions, LocalDate due) {
        Sent first = versions.get(0);
        Sent last = versions.stream()
                .filter(each -> !each.figures().isEmpty())
                .max(Sent.FORCE)
                .orElse(first);
        int changed = 0;
        for (int at = 1; at < versions.size(); at++) {
            changed += versions.get(at).cellsNewTo(versions.get(at - 1));
        }
        Map<String, Long> inForce = last.sums();
        Map<String, Long> whenDue = versions.stream()
                .filter(each -> !each.receivedAt().atZone(zone).toLocalDate().isAfter(due))
                .filter(each -> !each.figures().isEmpty())
                .max(Sent.FORCE)
                .map(Sent::sums)
                .orElse(inForce);
        int revised = (int) inForce.entrySet().stream()
                .filter(figure -> !figure.getValue().equals(whenDue.get(figure.getKey())))
                .count();
        return new Upkeep(
                first.refused().isEmpty() && !first.figures().isEmpty(),
                last.cells(),
                changed,
                inForce.size(),
                revised);
    }
}
