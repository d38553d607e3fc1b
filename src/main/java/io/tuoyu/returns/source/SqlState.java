package io.tuoyu.returns.source;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * What a server's SQLSTATE means for what is done next.
 *
 * @param code five letters, or {@code -----} where the driver has none
 */
record SqlState(String code) {
    /** Cancelled by a time-out, lock not had in time, transaction read again. */
    private static final Set<String> PASSING = Set.of("57014", "55P03", "25P03");

    private static final Set<String> REFUSALS = Set.of("3D000", "42501");
    private static final Set<String> MISSING = Set.of("42P01", "3F000");
    private static final String WRONG_KIND = "42809";

    static SqlState of(SQLException failure) {
        return new SqlState(Optional.ofNullable(failure.getSQLState()).orElse("-----"));
    }

    /** Whether the same may succeed later: connection, shutdown, too many connections, serialisation, time-outs. */
    boolean isPassing() {
        return code.startsWith("08")
                || code.startsWith("57P")
                || code.startsWith("53")
                || code.startsWith("40")
                || PASSING.contains(code);
    }

    /** Whether a person must change something: authentication, database name, rights. */
    boolean isRefusal() {
        return code.startsWith("28") || REFUSALS.contains(code);
    }

    boolean isMissing() {
        return MISSING.contains(code);
    }

    /** A materialised view or a foreign table has no rewriting to be locked against. */
    boolean isNotLockable() {
        return code.equals(WRONG_KIND);
    }
}
