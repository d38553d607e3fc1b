package io.tuoyu.returns.check;

import io.tuoyu.returns.Figure;
import io.tuoyu.returns.Reason;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The register of institutions: a row is one institution at the month's end. */
final class Institutions implements RegisterRule {

    /** 机构性质. */
    enum Ownership {
        PUBLIC,
        PUBLIC_BUILT,
        INCLUSIVE,
        PROFIT,
        EMPLOYER;

        static final Map<String, Ownership> WORDS = ordered(
                List.of("公办", "公建民营", "民办普惠", "民办营利", "用人单位办"),
                List.of(PUBLIC, PUBLIC_BUILT, INCLUSIVE, PROFIT, EMPLOYER));

        boolean isPublic() {
            return this == PUBLIC || this == PUBLIC_BUILT;
        }

        boolean isInclusive() {
            return isPublic() || this == INCLUSIVE;
        }
    }

    /** 状态. */
    enum State {
        PLANNED,
        REGISTERED,
        FILED,
        SUSPENDED,
        CLOSED;

        static final Map<String, State> WORDS = ordered(
                List.of("筹建", "已登记", "已备案", "暂停", "注销"), List.of(PLANNED, REGISTERED, FILED, SUSPENDED, CLOSED));
    }

    /** The words in the order in which people are told of them. */
    static <T> Map<String, T> ordered(List<String> words, List<T> meanings) {
        Map<String, T> ordered = new LinkedHashMap<>();
        for (int at = 0; at < words.size(); at++) {
            ordered.put(words.get(at), meanings.get(at));
        }
        return Collections.unmodifiableMap(ordered);
    }

    @Override
    public Optional<Reason> repeated() {
        return Optional.of(Reason.DUPLICATE_INSTITUTION);
    }

    @Override
    public Statement read(RowReader row, YearMonth period) {
        row.name("institution");
        Optional<Ownership> ownership = row.choice("ownership", Ownership.WORDS, Reason.CODE_NOT_IN_LIST);
        Optional<State> state = row.choice("status", State.WORDS, Reason.CODE_NOT_IN_LIST);
        checkDate(row, "registered_on");
        checkDate(row, "filed_on");
        boolean isFiled = state.equals(Optional.of(State.FILED));
        // Only a filed institution has slots; before that and after it the cells may stay empty.
        OptionalLong filed = isFiled ? row.count("slots_filed") : row.countIfAny("slots_filed");
        OptionalLong open = isFiled ? row.count("slots_open") : row.countIfAny("slots_open");
        OptionalLong enrolled = isFiled ? row.count("enrolled") : row.countIfAny("enrolled");
        if (!row.isGood()) {
            return new Statement(period, List.of(), Map.of());
        }
        if (isFiled && enrolled.getAsLong() > open.getAsLong()) {
            Spot slots = row.spot("slots_open");
            row.warn(
                    Reason.ENROLLED_EXCEEDS_SLOTS,
                    row.spot("enrolled"),
                    Wording.enrolledExceeds(enrolled.getAsLong(), open.getAsLong(), slots));
        }
        boolean isPublic = isFiled && ownership.orElseThrow().isPublic();
        boolean isInclusive = isFiled && ownership.orElseThrow().isInclusive();
        boolean isActive = isFiled || state.equals(Optional.of(State.REGISTERED));
        long slots = isFiled ? filed.getAsLong() : 0;
        List<Figure> figures = List.of(
                row.figure("institutions_active", isActive ? 1 : 0),
                row.figure("institutions_filed", isFiled ? 1 : 0),
                row.figure("institutions_public", isPublic ? 1 : 0),
                row.figure("slots_filed", slots, "slots_filed"),
                row.figure("slots_open", isFiled ? open.getAsLong() : 0, "slots_open"),
                row.figure("slots_inclusive", isInclusive ? slots : 0, "slots_filed"),
                row.figure("slots_public", isPublic ? slots : 0, "slots_filed"),
                row.figure("enrolled", isFiled ? enrolled.getAsLong() : 0, "enrolled"));
        return new Statement(period, figures, Map.of());
    }

    static void checkDate(RowReader row, String column) {
        if (row.has(column)
                && !Words.isNoFigure(row.cell(column).shown())
                && Dates.day(row.cell(column)).isEmpty()) {
            Spot spot = row.spot(column);
            row.reject(Reason.DATE_INVALID, spot, DateWording.invalid(row.column(column), spot));
        }
    }
}
