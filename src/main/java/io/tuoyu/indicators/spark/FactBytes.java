package io.tuoyu.indicators.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tuoyu.indicators.Fact;
import io.tuoyu.indicators.Fact.Absence;
import io.tuoyu.indicators.Fact.Stratum;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The facts of one area, all indicators and months, as the bytes of one cell: what travels between stages is a row for
 * each area, not one for each figure.
 */
@SuppressWarnings("EnumOrdinal") // Bytes live only between two stages of one run.
final class FactBytes {

    /** Marks a month and indicator of which nothing is known, not even that. */
    private static final byte NOTHING = -1;

    private static final int FACT_BYTES = 4 * Long.BYTES + 6 * Integer.BYTES;
    private static final int STRATUM_BYTES = Integer.BYTES + 3 * Long.BYTES;
    private static final Absence[] ABSENCES = Absence.values();

    private FactBytes() {}

    /** @param facts by place of the indicator and place of the month; {@code null} where there is none */
    static byte[] write(Fact[][] facts) {
        ByteBuffer bytes = ByteBuffer.allocate(size(facts));
        for (Fact[] months : facts) {
            for (Fact fact : months) {
                write(fact, bytes);
            }
        }
        return bytes.array();
    }

    private static int size(Fact[][] facts) {
        int size = 0;
        for (Fact[] months : facts) {
            for (Fact fact : months) {
                size++;
                if (fact != null) {
                    size += FACT_BYTES;
                    for (Stratum stratum : fact.strata()) {
                        size += STRATUM_BYTES + stratum.areaCode().getBytes(UTF_8).length;
                    }
                }
            }
        }
        return size;
    }

    private static void write(Fact fact, ByteBuffer out) {
        if (fact == null) {
            out.put(NOTHING);
            return;
        }
        out.put((byte) fact.absence().ordinal())
                .putLong(fact.numerator())
                .putLong(fact.denominator())
                .putLong(fact.pending())
                .putLong(fact.unknown())
                .putInt(fact.known())
                .putInt(fact.carried())
                .putInt(fact.missing())
                .putInt(fact.blind())
                .putInt(fact.lag())
                .putInt(fact.strata().size());
        for (Stratum stratum : fact.strata()) {
            byte[] areaCode = stratum.areaCode().getBytes(UTF_8);
            out.putInt(areaCode.length)
                    .put(areaCode)
                    .putLong(stratum.size())
                    .putLong(stratum.sampled())
                    .putLong(stratum.successes());
        }
    }

    static Fact[][] read(byte[] bytes, int indicators, int months) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        Fact[][] facts = new Fact[indicators][months];
        for (Fact[] row : facts) {
            for (int month = 0; month < months; month++) {
                row[month] = readFact(in);
            }
        }
        return facts;
    }

    private static Fact readFact(ByteBuffer in) {
        byte absence = in.get();
        return absence == NOTHING
                ? null
                : new Fact(
                        in.getLong(),
                        in.getLong(),
                        in.getLong(),
                        in.getLong(),
                        in.getInt(),
                        in.getInt(),
                        in.getInt(),
                        in.getInt(),
                        in.getInt(),
                        ABSENCES[absence],
                        readStrata(in));
    }

    private static List<Stratum> readStrata(ByteBuffer in) {
        int count = in.getInt();
        List<Stratum> strata = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            byte[] areaCode = new byte[in.getInt()];
            in.get(areaCode);
            strata.add(new Stratum(new String(areaCode, UTF_8), in.getLong(), in.getLong(), in.getLong()));
        }
        return strata;
    }
}
