package io.tuoyu.indicators;

import io.tuoyu.plan.Formula;
import io.tuoyu.plan.Indicator.Evidence;
import io.tuoyu.statistics.ChangeDecomposition;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * How one indicator of one area came from its value of an earlier month, as published, to that of the present month, as known today:
 * split by the areas directly below it and by what moved it. The parts add to the difference, but for the last bits.
 *
 * <p>Only where the area's value is the sum, or the ratio of sums, of the areas below it: what a bureau reports for the whole area
 * cannot be split by them.
 *
 * @param previous value of the earlier month as published, in the indicator's unit; empty if nothing was, or if it is not split by sums
 * @param current  value of the present month; empty likewise
 * @param parts    by area code, those that have a figure in either month; empty if there is a reason not to split
 * @param reason   why it is not split
 */
public record Change(OptionalDouble previous, OptionalDouble current, List<Part> parts, Optional<Reason> reason) {

    public Change {
        parts = List.copyOf(parts);
    }

    /**
     * What one area below adds to the difference, all in the value's unit.
     *
     * @param within       its own figure moved
     * @param mix          its weight among the others moved; always 0 for a count
     * @param reportingSet it has a figure in one of the months only
     * @param boundary     areas were merged into it, or it was merged into another
     * @param definition   another definition holds today than when the earlier month was published
     * @param revision     its earlier figure was corrected, or arrived, after that month was published
     */
    public record Part(
            String areaCode,
            double within,
            double mix,
            double reportingSet,
            double boundary,
            double definition,
            double revision) {

        /** All of them together. */
        public double sum() {
            return within + mix + reportingSet + boundary + definition + revision;
        }
    }

    /**
     * What the edition in force published for the earlier month.
     *
     * @param definitionVersion of the indicator in that edition
     * @param counts            by area code of the areas below; those without a figure are not in it
     */
    public record Issued(int definitionVersion, Map<String, Counts> counts) implements Serializable {

        public Issued {
            counts = Map.copyOf(counts);
        }
    }

    /** A published figure; the denominator of a count means nothing. */
    public record Counts(long numerator, long denominator) implements Serializable {}

    /** Why a difference is not split. */
    public enum Reason {
        /**
         * Nothing is known of one of the months, or nothing was published; or, where a ratio is to be split, nothing that was published
         * is left today.
         */
        NO_DATA,
        /** The answers of a survey are weighted: two surveys differ by chance, too. */
        SAMPLE,
        /** Made from another figure or from who reported: no ratio of sums. */
        DERIVED,
        /** A bureau's own figure for the whole area, not the sum of those below it. */
        OWN_FIGURE,
        /** The figure begins anew in January: December is no month to compare it with. */
        NEW_YEAR
    }

    /** Not split, for this reason. */
    static Change unsplit(Reason reason) {
        return new Change(OptionalDouble.empty(), OptionalDouble.empty(), List.of(), Optional.of(reason));
    }

    /**
     * Splits.
     *
     * <p>The old definition cannot be recomputed from today's records. If the earlier month was published by another version of the
     * definition, what was corrected since cannot be told from what was redefined: all of it is the definition's.
     *
     * <p>A figure that cannot be right (more than the whole) is no part of a sum, and neither is one without a denominator, unless the
     * indicator is a count.
     *
     * @param before     what is known today of the earlier month, by area code of the areas below
     * @param present    the same of the present month
     * @param issued     what was published for the earlier month; empty if it never was, so that what is known today stands for it
     * @param successors by code of an area that existed in the earlier month and is gone in the present one: who took it over, which
     *                   may itself be gone
     */
    public static Change of(
            Rule rule,
            Map<String, Fact> before,
            Map<String, Fact> present,
            Optional<Issued> issued,
            Map<String, String> successors) {
        Optional<Reason> reason = reason(rule);
        if (reason.isPresent()) {
            return unsplit(reason.get());
        }
        String[] areas = areas(before, present, issued, successors);
        ChangeDecomposition.Counts known = known(rule, areas, before);
        ChangeDecomposition.Counts published =
                issued.map(edition -> published(rule, areas, edition.counts())).orElse(known);
        boolean isRedefined = issued.isPresent() && issued.get().definitionVersion() != rule.definitionVersion();
        ChangeDecomposition.Counts corrected = isRedefined ? published : known;
        ChangeDecomposition.Counts restated = successors.isEmpty() ? known : restated(areas, known, successors);
        ChangeDecomposition.Counts now = known(rule, areas, present);
        Optional<ChangeDecomposition> split = isCount(rule)
                ? ChangeDecomposition.ofSums(published, corrected, known, restated, now)
                : ChangeDecomposition.of(published, corrected, known, restated, now);
        List<Part> parts = new ArrayList<>(areas.length);
        if (split.isPresent()) {
            for (int i = 0; i < areas.length; i++) {
                if (published.denominator(i) > 0
                        || known.denominator(i) > 0
                        || restated.denominator(i) > 0
                        || now.denominator(i) > 0) {
                    parts.add(part(areas[i], split.get().areas().get(i), rule.factor()));
                }
            }
        }
        return new Change(
                value(rule, published),
                value(rule, now),
                parts,
                split.isPresent() ? Optional.empty() : Optional.of(Reason.NO_DATA));
    }

    /** The present value less the earlier one as published; empty if either is. */
    public OptionalDouble difference() {
        return previous.isPresent() && current.isPresent()
                ? OptionalDouble.of(current.getAsDouble() - previous.getAsDouble())
                : OptionalDouble.empty();
    }

    /** All parts together, in the value's unit; all 0 if it is not split. */
    public ChangeDecomposition.Parts whole() {
        double revision = 0;
        double definition = 0;
        double boundary = 0;
        double reportingSet = 0;
        double within = 0;
        double mix = 0;
        for (Part part : parts) {
            revision += part.revision();
            definition += part.definition();
            boundary += part.boundary();
            reportingSet += part.reportingSet();
            within += part.within();
            mix += part.mix();
        }
        return new ChangeDecomposition.Parts(revision, definition, boundary, reportingSet, within, mix);
    }

    private static Optional<Reason> reason(Rule rule) {
        return switch (rule.formula()) {
            case COMPLETION, SHORTFALL, SHARE_WHERE -> Optional.of(Reason.DERIVED);
            case PROPORTION, RATE, COUNT ->
                rule.evidence() == Evidence.SAMPLE ? Optional.of(Reason.SAMPLE) : Optional.empty();
        };
    }

    private static boolean isCount(Rule rule) {
        return rule.formula() == Formula.COUNT;
    }

    private static String[] areas(
            Map<String, Fact> before,
            Map<String, Fact> present,
            Optional<Issued> issued,
            Map<String, String> successors) {
        // In the order of the maps, because what is nearly sorted is quickly sorted.
        Set<String> areas = new LinkedHashSet<>(present.keySet());
        areas.addAll(before.keySet());
        issued.ifPresent(edition -> areas.addAll(edition.counts().keySet()));
        areas.addAll(successors.values());
        String[] sorted = areas.toArray(String[]::new);
        Arrays.sort(sorted);
        return sorted;
    }

    private static ChangeDecomposition.Counts known(Rule rule, String[] areas, Map<String, Fact> facts) {
        Figures figures = new Figures(rule, areas.length);
        for (int i = 0; i < areas.length; i++) {
            Fact fact = facts.get(areas[i]);
            if (fact != null && fact.asPart().known() > 0) {
                figures.put(i, fact.numerator(), fact.denominator());
            }
        }
        return figures.counts();
    }

    private static ChangeDecomposition.Counts published(Rule rule, String[] areas, Map<String, Counts> issued) {
        Figures figures = new Figures(rule, areas.length);
        for (int i = 0; i < areas.length; i++) {
            Counts counts = issued.get(areas[i]);
            if (counts != null) {
                figures.put(i, counts.numerator(), counts.denominator());
            }
        }
        return figures.counts();
    }

    private static ChangeDecomposition.Counts restated(
            String[] areas, ChangeDecomposition.Counts counts, Map<String, String> successors) {
        long[] numerators = new long[areas.length];
        long[] denominators = new long[areas.length];
        for (int i = 0; i < areas.length; i++) {
            int heir = successors.containsKey(areas[i]) ? Arrays.binarySearch(areas, heir(areas[i], successors)) : i;
            numerators[heir] += counts.numerator(i);
            denominators[heir] += counts.denominator(i);
        }
        return new ChangeDecomposition.Counts(numerators, denominators);
    }

    /** The last in the chain of successors; a chain that runs in a circle ends somewhere in it. */
    private static String heir(String areaCode, Map<String, String> successors) {
        String heir = areaCode;
        for (int steps = 0; steps < successors.size() && successors.containsKey(heir); steps++) {
            heir = successors.get(heir);
        }
        return heir;
    }

    private static Part part(String areaCode, ChangeDecomposition.Parts parts, int factor) {
        return new Part(
                areaCode,
                scaled(parts.within(), factor),
                scaled(parts.mix(), factor),
                scaled(parts.reportingSet(), factor),
                scaled(parts.boundary(), factor),
                scaled(parts.definition(), factor),
                scaled(parts.revision(), factor));
    }

    /** Never −0, which would be printed. */
    private static double scaled(double effect, int factor) {
        return factor * effect + 0.0;
    }

    private static OptionalDouble value(Rule rule, ChangeDecomposition.Counts counts) {
        long denominator = counts.denominator();
        if (denominator == 0) {
            return OptionalDouble.empty();
        }
        double scaled = (double) rule.factor() * counts.numerator();
        return OptionalDouble.of(isCount(rule) ? scaled : scaled / denominator);
    }

    /** The figures that are part of a sum, being filled in; 0 of 0 where there is none. */
    private static final class Figures {
        private final Rule rule;
        private final long[] numerators;
        private final long[] denominators;

        Figures(Rule rule, int areas) {
            this.rule = rule;
            this.numerators = new long[areas];
            this.denominators = new long[areas];
        }

        /** For a count the denominator is 1: one figure, even if it is 0. */
        void put(int area, long numerator, long denominator) {
            boolean isOutOfRange = rule.formula() == Formula.PROPORTION && numerator > denominator;
            if (isCount(rule) || (denominator > 0 && !isOutOfRange)) {
                numerators[area] = numerator;
                denominators[area] = isCount(rule) ? 1 : denominator;
            }
        }

        ChangeDecomposition.Counts counts() {
            return new ChangeDecomposition.Counts(numerators, denominators);
        }
    }
}
