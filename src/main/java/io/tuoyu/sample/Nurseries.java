package io.tuoyu.sample;

import io.tuoyu.plan.Area;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** The district's nurseries, and every change of their slots: the stock of a month is what the changes made of the first one. */
final class Nurseries {
    private static final List<String> WORDS =
            List.of("星光", "童心", "小蜜蜂", "阳光", "贝贝", "蓓蕾", "春芽", "启明", "彩虹", "爱婴", "向日葵", "小脚印", "宝乐", "安贝", "金色", "蒲公英");
    private static final List<String> KINDS = List.of("托育园", "托育中心", "托育服务部", "幼儿园托班");
    private static final long[] USUAL_STEP = {12, 15, 20, 24, 30, 36, 40};
    private static final double[] CLASSES = {0.1, 0.3, 0.35, 0.25};
    private static final int UNFILED = 9;
    /** Changes need nurseries to happen to. */
    private static final int LEAST_FILED = 8;

    private final String districtCode;
    private final SplittableRandom random;
    private final List<Nursery> nurseries = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();

    /** @param use children to 100 open slots */
    record Nursery(
            String name,
            String code,
            Area town,
            String founder,
            LocalDate registered,
            Optional<LocalDate> filed,
            long firstSlots,
            int use) {}

    /** A line of the register of changes; documents are numbered in the order of the days. */
    record Change(
            LocalDate day, Nursery nursery, String kind, long delta, String counts, String evidence, String remark) {
        private Change numbered(int number) {
            String document = String.format(Locale.ROOT, "TW%d-%03d", day.getYear(), number);
            return new Change(day, nursery, kind, delta, counts, document, remark);
        }
    }

    /**
     * A nursery at the end of a month.
     *
     * @param newSlots slots that count for the year's task, since January
     */
    record Standing(Nursery nursery, String status, long slots, long open, long enrolled, long newSlots) {
        boolean isActive() {
            return isFiled() || status.equals("已登记");
        }

        boolean isFiled() {
            return status.equals("已备案");
        }

        /** Slots of 乳儿班, 托小班, 托大班 and 混合班. */
        long[] classes() {
            return Spread.of(slots, CLASSES);
        }
    }

    Nurseries(List<Area> towns, People people, String districtCode, Shape shape, SplittableRandom random) {
        this.districtCode = districtCode;
        this.random = random;
        Map<Integer, List<Long>> steps = new TreeMap<>();
        int founded = 0;
        for (int year : new TreeMap<>(shape.newSlots()).keySet()) {
            List<Long> ofYear = steps(shape.newSlots().get(year));
            steps.put(year, ofYear);
            founded += (ofYear.size() + 1) / 2;
        }
        int filed = shape.institutions() - founded - UNFILED;
        if (filed < LEAST_FILED + 6 * steps.size()) {
            throw new IllegalArgumentException("Too few institutions for so many new slots: " + shape.institutions()
                    + ", of which new " + founded);
        }
        List<Area> homes = homes(towns, people, shape.institutions());
        double[] sizes = random.doubles(filed, 0.6, 1.7).toArray();
        long[] slots = Spread.of(shape.filedSlots(), sizes);
        for (int at = 0; at < filed; at++) {
            LocalDate day = shape.first().atDay(1).minusDays(random.nextInt(30, 700));
            String founder = at == 0 ? "公建民营" : founder();
            add(homes.get(at), founder, day.minusDays(40), Optional.of(day), slots[at]);
        }
        for (int at = 0; at < UNFILED; at++) {
            LocalDate day = shape.last().atEndOfMonth().minusDays(random.nextInt(20, 500));
            add(homes.get(filed + at), founder(), day, Optional.empty(), 20 + 5L * random.nextInt(6));
        }
        int home = filed + UNFILED;
        for (Map.Entry<Integer, List<Long>> year : steps.entrySet()) {
            home = year(year.getKey(), year.getValue(), homes, home, filed, shape);
        }
        changes.sort(Comparator.comparing(Change::day));
        for (int at = 0; at < changes.size(); at++) {
            changes.set(at, changes.get(at).numbered(at + 1));
        }
    }

    private List<Long> steps(long total) {
        List<Long> steps = new ArrayList<>();
        long left = total;
        while (left > 0) {
            long step = Math.min(left, USUAL_STEP[random.nextInt(USUAL_STEP.length)]);
            steps.add(step);
            left -= step;
        }
        return steps;
    }

    /** Where nurseries stand: most where most children are, so that some small towns have none. */
    private List<Area> homes(List<Area> towns, People people, int count) {
        double[] weights = towns.stream()
                .mapToDouble(town -> Math.pow((double) people.underThree(town), 1.4))
                .toArray();
        long[] shares = Spread.of(count, weights);
        List<Area> homes = new ArrayList<>();
        for (int at = 0; at < shares.length; at++) {
            for (long one = 0; one < shares[at]; one++) {
                homes.add(random.nextInt(homes.size() + 1), towns.get(at));
            }
        }
        return homes;
    }

    private int year(int year, List<Long> steps, List<Area> homes, int home, int filed, Shape shape) {
        int next = home;
        boolean isFirstYear = year == shape.first().plusMonths(1).getYear();
        for (int at = 0; at < steps.size(); at++) {
            LocalDate day = day(year, shape);
            if (at % 2 == 0) {
                String founder = at == 0 && isFirstYear ? "公办" : founder();
                Nursery nursery = add(homes.get(next++), founder, day.minusDays(35), Optional.of(day), 0);
                change(day, nursery, "新设", steps.get(at), "是", "");
            } else {
                change(day, nurseries.get(random.nextInt(1, filed / 2)), "扩增", steps.get(at), "是", "");
            }
        }
        // The second half of the first nurseries never grows, so that a cut cannot come before what it cuts.
        int other = filed / 2 + 3 * (year - shape.first().getYear());
        change(day(year, shape), nurseries.get(other), "核减", -8, "否", "");
        change(day(year, shape), nurseries.get(other + 1), "迁址", 0, "否", "");
        if (isFirstYear) {
            Nursery closed = nurseries.get(filed - 1);
            change(day(year, shape), closed, "关停", -closed.firstSlots(), "否", "");
            change(day(year, shape), nurseries.get(other + 2), "扩增", 16, "否", "原有幼儿园学位转为托位 不计入新增");
        }
        return next;
    }

    private LocalDate day(int year, Shape shape) {
        int months = year == shape.last().getYear() ? shape.last().getMonthValue() : 12;
        return LocalDate.of(year, random.nextInt(1, months + 1), random.nextInt(1, 29));
    }

    private String founder() {
        int draw = random.nextInt(20);
        return draw < 9 ? "民办普惠" : draw < 18 ? "民办营利" : "用人单位办";
    }

    private Nursery add(Area town, String founder, LocalDate registered, Optional<LocalDate> filed, long slots) {
        int number = nurseries.size();
        String word = WORDS.get(number % WORDS.size());
        String kind = KINDS.get(number / WORDS.size() % KINDS.size());
        String place = Names.shortName(town);
        // A letter after the district's code: no run of digits long enough to be somebody's number.
        String code = String.format(Locale.ROOT, "52%sMA9X%04dXT", districtCode, number + 1);
        Nursery nursery =
                new Nursery(place + word + kind, code, town, founder, registered, filed, slots, random.nextInt(35, 85));
        nurseries.add(nursery);
        return nursery;
    }

    private void change(LocalDate day, Nursery nursery, String kind, long delta, String counts, String remark) {
        changes.add(new Change(day, nursery, kind, delta, counts, "", remark));
    }

    /** The changes from January to {@code month}. */
    List<Change> changes(YearMonth month) {
        return changes.stream()
                .filter(change -> change.day().getYear() == month.getYear())
                .filter(change -> !change.day().isAfter(month.atEndOfMonth()))
                .toList();
    }

    /** Everything that was on the register at the end of {@code month}. */
    List<Standing> at(YearMonth month) {
        LocalDate end = month.atEndOfMonth();
        return nurseries.stream()
                .filter(nursery -> !nursery.registered().isAfter(end))
                .map(nursery -> standing(nursery, month))
                .toList();
    }

    private Standing standing(Nursery nursery, YearMonth month) {
        LocalDate end = month.atEndOfMonth();
        long slots = nursery.firstSlots();
        long fresh = 0;
        boolean isClosed = false;
        for (Change change : changes) {
            if (change.nursery().equals(nursery) && !change.day().isAfter(end)) {
                slots += change.delta();
                isClosed |= change.kind().equals("关停");
                boolean counts = change.counts().equals("是") && change.day().getYear() == month.getYear();
                fresh += counts ? change.delta() : 0;
            }
        }
        boolean isFiled = nursery.filed().filter(day -> !day.isAfter(end)).isPresent();
        String status = isClosed ? "注销" : isFiled ? "已备案" : nursery.use() % 4 == 0 ? "筹建" : "已登记";
        long open = isFiled ? slots - slots / 12 : 0;
        return new Standing(nursery, status, slots, open, open * nursery.use() / 100, fresh);
    }
}
