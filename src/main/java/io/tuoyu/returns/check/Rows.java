package io.tuoyu.returns.check;

import io.tuoyu.returns.AcceptedRow;
import io.tuoyu.returns.Finding;
import io.tuoyu.returns.Withheld;
import java.util.ArrayList;
import java.util.List;

/** What became of the rows of a file. */
final class Rows {
    private final List<Booked> accepted = new ArrayList<>();
    private final List<Finding> rejected = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();
    private final List<Withheld> withheld = new ArrayList<>();
    private int good;
    private int bad;

    /**
     * An accepted row.
     *
     * @param subject the cell that names its town
     */
    record Booked(AcceptedRow row, Spot subject) {}

    /** Accepts a row of the file. */
    void accept(AcceptedRow row, Spot subject) {
        accepted.add(new Booked(row, subject));
        good++;
    }

    /** Accepts what several rows of the file say together. */
    void acceptWhole(AcceptedRow row, Spot subject) {
        accepted.add(new Booked(row, subject));
    }

    /** Refuses a row of the file. */
    void reject(List<Finding> findings) {
        rejected.addAll(findings);
        bad++;
    }

    /** Keeps findings that are about no row of the file. */
    void refuse(List<Finding> findings) {
        rejected.addAll(findings);
    }

    /** Refuses rows that are good by themselves, for what is said of others. */
    void rejectGood(int rows) {
        bad += rows;
    }

    void countGood(int rows) {
        good += rows;
    }

    void warn(List<Finding> findings) {
        warnings.addAll(findings);
    }

    /** Keeps what refused rows say of a town. */
    void withhold(Withheld stated) {
        withheld.add(stated);
    }

    List<Booked> accepted() {
        return accepted;
    }

    List<Finding> rejected() {
        return rejected;
    }

    List<Finding> warnings() {
        return warnings;
    }

    List<Withheld> withheld() {
        return withheld;
    }

    int good() {
        return good;
    }

    int bad() {
        return bad;
    }
}
