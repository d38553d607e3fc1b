package io.tuoyu.indicators.spark;

import io.tuoyu.indicators.Fact;
import io.tuoyu.indicators.Fact.Absence;
import io.tuoyu.indicators.Fact.Stratum;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The facts of one area, all indicators and months, as the bytes of one cell: what travels between stages is a row for
 * each area, not one for each figure.
 */
@SuppressWarnings("EnumOrdinal") // Bytes live only between two stages of one run.
final class FactBytes {

    /** Marks a month and indicator of which nothing is known, not even that. */
    private static final int NOTHING = -1;

    private FactBytes() {}

    /** @param facts by place of the indicator and place of the month; {@code null} where there is none */
    static byte[] write(Fact[][] facts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Fact[] months : facts) {
                for (Fact fact : months) {
                    write(fact, out);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(Fact fact, DataOutputStream out) throws IOException {
        if (fact == null) {
            out.writeByte(NOTHING);
            return;
        }
        out.writeByte(fact.absence().ordinal());
        out.writeLong(fact.numerator());
        out.writeLong(fact.denominator());
        out.writeLong(fact.pending());
        out.writeLong(fact.unknown());
        out.writeInt(fact.known());
        out.writeInt(fact.carried());
        out.writeInt(fact.missing());
        out.writeInt(fact.blind());
        out.writeInt(fact.lag());
        out.writeInt(fact.strata().size());
        for (Stratum stratum : fact.strata()) {
            out.writeUTF(stratum.areaCode());
            out.writeLong(stratum.size());
            out.writeLong(stratum.sampled());
            out.writeLong(stratum.successes());
        }
    }

    static Fact[][] read(byte[] bytes, int indicators, int months) {
        Fact[][] facts = new Fact[indicators][months];
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            for (Fact[] row : facts) {
                for (int month = 0; month < months; month++) {
                    row[month] = readFact(in);
                }
            }
        } catch (IOException torn) {
            throw new UncheckedIOException(torn);
        }
        return facts;
    }

    private static Fact readFact(DataInputStream in) throws IOException {
        int absence = in.readByte();
        if (absence == NOTHING) {
            return null;
        }
        long numerator = in.readLong();
        long denominator = in.readLong();
        long pending = in.readLong();
        long unknown = in.readLong();
        int known = in.readInt();
        int carried = in.readInt();
        int missing = in.readInt();
        int blind = in.readInt();
        int lag = in.readInt();
        int count = in.readInt();
        List<Stratum> strata = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            strata.add(new Stratum(in.readUTF(), in.readLong(), in.readLong(), in.readLong()));
        }
        return new Fact(
                numerator,
                denominator,
                pending,
                unknown,
                known,
                carried,
                missing,
                blind,
                lag,
                Absence.values()[absence],
                strata);
    }
}
