package io.tuoyu.returns.check;

import io.tuoyu.returns.Figure;
import io.tuoyu.returns.Reason;
import io.tuoyu.returns.check.Institutions.Ownership;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The register of institutions with the columns of a town's sheet 2: slots by class, and whether each is filed. */
final class InstitutionsByClass implements RegisterRule {

    @Override
    public Optional<Reason> repeated() {
        return Optional.of(Reason.DUPLICATE_INSTITUTION);
    }

    @Override
    public Statement read(RowReader row, YearMonth period) {
        row.name("institution");
        Optional<Ownership> ownership = row.choice("ownership", Ownership.WORDS, Reason.CODE_NOT_IN_LIST);
        boolean isFiled = row.choice("filed", WorkbookTables.YES_NO, Reason.CODE_NOT_IN_LIST)
                .orElse(false);
        OptionalLong slots = row.count("slots");
        WorkbookTables.classes(row, slots);
        OptionalLong enrolled = row.count("enrolled");
        OptionalLong fresh = row.has("new_slots") ? row.count("new_slots") : OptionalLong.empty();
        Institutions.checkDate(row, "registered_on");
        Institutions.checkDate(row, "filed_on");
        if (!row.isGood()) {
            return new Statement(period, List.of(), Map.of());
        }
        if (enrolled.getAsLong() > slots.getAsLong()) {
            row.warn(
                    Reason.ENROLLED_EXCEEDS_SLOTS,
                    row.spot("enrolled"),
                    Wording.enrolledExceeds(enrolled.getAsLong(), slots.getAsLong(), row.spot("slots")));
        }
        long filed = isFiled ? slots.getAsLong() : 0;
        Ownership owner = ownership.orElseThrow();
        List<Figure> figures = new ArrayList<>(List.of(
                row.figure("institutions_active", 1),
                row.figure("institutions_filed", isFiled ? 1 : 0),
                row.figure("institutions_public", isFiled && owner.isPublic() ? 1 : 0),
                row.figure("slots", slots.getAsLong(), "slots"),
                row.figure("slots_filed", filed, "slots"),
                row.figure("slots_inclusive", owner.isInclusive() ? filed : 0, "slots"),
                row.figure("slots_public", owner.isPublic() ? filed : 0, "slots"),
                row.figure("enrolled", enrolled.getAsLong(), "enrolled")));
        fresh.ifPresent(value -> figures.add(row.figure("new_slots", value, "new_slots")));
        return new Statement(period, figures, Map.of());
    }
}
