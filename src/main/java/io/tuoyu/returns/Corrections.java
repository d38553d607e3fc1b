package io.tuoyu.returns;

import static java.util.stream.Collectors.toSet;

import io.tuoyu.plan.AreaLevel;
import io.tuoyu.plan.Dataset;
import io.tuoyu.plan.Plan;
import io.tuoyu.returns.Finding.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Follows each town's return through its versions: what was right at first, what had to be filled in again. */
public final class Corrections {
    /** Stands for the field where a cell is refused that holds no figure. */
    private static final String REFUSED = "";

    private final Plan plan;
    private final ZoneId zone;

    /** @param zone zone in which a day ends */
    public Corrections(Plan plan, ZoneId zone) {
        this.plan = plan;
        this.zone = zone;
    }

    /** A town's return of a month. */
    public record Key(String areaCode, String dataset, YearMonth period) {}

    /**
     * What one file says of one return.
     *
     * @param booked   figures that were accepted
     * @param withheld figures that were not, though each is good by itself
     * @param unread   fields of which a cell gives no number
     * @param refused  what was found wrong
     */
    private record Sent(
            Instant receivedAt,
            int version,
            List<Figure> booked,
            List<Figure> withheld,
            Set<String> unread,
            List<Finding> refused) {

        private static final Comparator<Sent> OLDEST_FIRST =
                Comparator.comparing(Sent::receivedAt).thenComparingInt(Sent::version);

        private static final Comparator<Sent> FORCE =
                Comparator.comparingInt(Sent::version).thenComparing(Sent::receivedAt);

        /** Each cell that was filled in, and what it says: its figure, else what is refused there. */
        Map<String, Said> cells() {
            Map<String, Said> cells = new HashMap<>();
            Stream.concat(booked.stream(), withheld.stream()).forEach(figure -> figure.cell()
                    .ifPresent(cell -> cells.putIfAbsent(
                            place(figure.sheet(), cell), new Said(figure.field(), Long.toString(figure.value())))));
            for (Finding finding : refused) {
                // A town's name that stands there twice is said right.
                if (finding.reason() != Reason.DUPLICATE_TOWN) {
                    finding.cell()
                            .ifPresent(cell -> cells.putIfAbsent(
                                    place(finding.sheet(), cell),
                                    new Said(REFUSED, finding.raw().orElse(""))));
                }
            }
            return cells;
        }

        /** Cells that say what {@code before} did not say, and refused words that were mended; rows that only moved are none. */
        int cellsNewTo(Sent before) {
            Map<String, Said> after = cells();
            Map<Said, Integer> known = before.said();
            int anew = 0;
            for (Map.Entry<Said, Integer> each : said().entrySet()) {
                anew += Math.max(0, each.getValue() - known.getOrDefault(each.getKey(), 0));
            }
            // Of a word nothing is kept once it is right.
            return anew
                    + Math.toIntExact(before.cells().entrySet().stream()
                            .filter(cell -> cell.getValue().field().equals(REFUSED))
                            .filter(cell -> !after.containsKey(cell.getKey()))
                            .count());
        }

        private Map<Said, Integer> said() {
            Map<Said, Integer> said = new HashMap<>();
            cells().values().forEach(each -> said.merge(each, 1, Integer::sum));
            return said;
        }

        /** What was stated, booked or not: a figure that could not be read in whole is none. */
        Map<String, Long> stated() {
            Map<String, Long> stated = sums(withheld);
            unread.forEach(stated::remove);
            stated.putAll(sums(booked));
            return stated;
        }
    }

    private record Said(String field, String text) {}

    private static Map<String, Long> sums(List<Figure> figures) {
        Map<String, Long> sums = new HashMap<>();
        figures.forEach(figure -> sums.merge(figure.field(), figure.value(), Math::addExact));
        return sums;
    }

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
        if (towns.isEmpty()) {
            reading.sender().ifPresent(towns::add);
        }
        return towns;
    }

    private static Sent sent(FileReading reading, String town, Instant receivedAt) {
        List<Figure> booked = reading.accepted().stream()
                .filter(row -> row.areaCode().equals(town))
                .flatMap(row -> row.figures().stream())
                .toList();
        List<Withheld> withheld = reading.withheld().stream()
                .filter(each -> each.areaCode().equals(town))
                .toList();
        return new Sent(
                receivedAt,
                reading.version(),
                booked,
                withheld.stream().flatMap(each -> each.figures().stream()).toList(),
                withheld.stream().flatMap(each -> each.unread().stream()).collect(toSet()),
                reading.rejected().stream()
                        .filter(finding ->
                                finding.areaCode().equals(Optional.of(town)) || finding.scope() == Scope.FILE)
                        .toList());
    }

    private Upkeep upkeep(List<Sent> versions, LocalDate due) {
        Sent first = versions.get(0);
        List<Sent> filled =
                versions.stream().filter(each -> !each.cells().isEmpty()).toList();
        int changed = 0;
        for (int at = 1; at < filled.size(); at++) {
            changed += filled.get(at).cellsNewTo(filled.get(at - 1));
        }
        Map<String, Long> inForce = sums(versions.stream()
                .filter(each -> !each.booked().isEmpty())
                .max(Sent.FORCE)
                .orElse(first)
                .booked());
        Map<String, Long> whenDue = versions.stream()
                .filter(each -> !each.receivedAt().atZone(zone).toLocalDate().isAfter(due))
                .filter(each -> !each.booked().isEmpty())
                .max(Sent.FORCE)
                .map(Sent::stated)
                .orElse(inForce);
        int revised = (int) inForce.entrySet().stream()
                .filter(figure -> !figure.getValue().equals(whenDue.get(figure.getKey())))
                .count();
        return new Upkeep(
                first.refused().isEmpty() && !first.booked().isEmpty(),
                filled.isEmpty() ? 0 : filled.get(0).cells().size(),
                changed,
                inForce.size(),
                revised);
    }
}
