package io.tuoyu.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * One return that was owed or came: a line of the log of returns.
 *
 * @param areaCode   the area that owes or sent it
 * @param dueOn      last day on which it is on time; empty if it was not owed
 * @param file       the file that it came in; empty if none came
 * @param rows       rows of it; all 0 if none came
 */
public record ReturnEntry(
        String areaCode,
        String dataset,
        Optional<YearMonth> period,
        Optional<LocalDate> dueOn,
        State state,
        Optional<ReceivedFile> file,
        Rows rows) {

    /** What became of it. */
    public enum State {
        ON_TIME,
        LATE,
        NOT_RECEIVED,
        NOT_DUE,
        /** Nothing of it could be booked: it is owed still. */
        REJECTED,
        /** A later version replaces it. */
        SUPERSEDED,
        /** The same bytes came under another name. */
        DUPLICATE,
        /** It came, and nobody could tell what it is. */
        UNRECOGNISED;

        /** Whether the town has done its duty. */
        public boolean isReceived() {
            return this == ON_TIME || this == LATE;
        }
    }

    /** The file that a return came in. */
    public record ReceivedFile(String sha256, String name, int version, Instant receivedAt) {}

    /** Rows in; always accepted + rejected + duplicate. */
    public record Rows(int accepted, int rejected, int duplicate) {
        public static final Rows NONE = new Rows(0, 0, 0);

        public int in() {
            return accepted + rejected + duplicate;
        }
    }
}
