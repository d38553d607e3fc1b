package io.tuoyu.indicators.spark;

import io.tuoyu.indicators.Fact;
import io.tuoyu.indicators.Fact.Absence;
import io.tuoyu.indicators.Fact.Stratum;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** A fact as a row: places instead of names, one stratum to a town, a list of them to a sum. */
@SuppressWarnings("EnumOrdinal") // Of several absences the greatest is told, so their order is data here.
final class FactRows {
    static final StructType STRATUM = new StructType()
            .add("area_code", DataTypes.StringType)
            .add("size", DataTypes.LongType)
            .add("sampled", DataTypes.LongType)
            .add("successes", DataTypes.LongType);

    /** Of a town, for itself and for each area above it. */
    static final StructType SCHEMA = new StructType()
            .add("area_code", DataTypes.StringType, false)
            .add("indicator", DataTypes.IntegerType, false)
            .add("month", DataTypes.IntegerType, false)
            .add("numerator", DataTypes.LongType, false)
            .add("denominator", DataTypes.LongType, false)
            .add("pending", DataTypes.LongType, false)
            .add("unknown", DataTypes.LongType, false)
            .add("known", DataTypes.IntegerType, false)
            .add("carried", DataTypes.IntegerType, false)
            .add("missing", DataTypes.IntegerType, false)
            .add("blind", DataTypes.IntegerType, false)
            .add("lag", DataTypes.IntegerType, false)
            .add("absence", DataTypes.IntegerType, false)
            .add("stratum", STRATUM, true);

    private FactRows() {}

    static Row of(String areaCode, int indicator, int month, Fact fact) {
        return RowFactory.create(
                areaCode,
                indicator,
                month,
                fact.numerator(),
                fact.denominator(),
                fact.pending(),
                fact.unknown(),
                fact.known(),
                fact.carried(),
                fact.missing(),
                fact.blind(),
                fact.lag(),
                fact.absence().ordinal(),
                fact.strata().isEmpty() ? null : stratum(fact.strata().get(0)));
    }

    private static Row stratum(Stratum stratum) {
        return RowFactory.create(stratum.areaCode(), stratum.size(), stratum.sampled(), stratum.successes());
    }

    /** Of a summed row: as {@link #SCHEMA}, sums as long integers, with {@code strata} as the last column. */
    static Fact fact(Row row) {
        int known = Math.toIntExact(row.getLong(7));
        List<Row> strata = row.getList(13);
        return new Fact(
                row.getLong(3),
                row.getLong(4),
                row.getLong(5),
                row.getLong(6),
                known,
                Math.toIntExact(row.getLong(8)),
                Math.toIntExact(row.getLong(9)),
                Math.toIntExact(row.getLong(10)),
                row.getInt(11),
                known > 0 ? Absence.NONE : Absence.values()[row.getInt(12)],
                strata.stream()
                        .map(part -> new Stratum(part.getString(0), part.getLong(1), part.getLong(2), part.getLong(3)))
                        .sorted(Comparator.comparing(Stratum::areaCode))
                        .toList());
    }
}
