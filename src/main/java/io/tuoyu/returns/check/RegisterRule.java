package io.tuoyu.returns.check;

import io.tuoyu.returns.Figure;
import io.tuoyu.returns.Reason;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the rows of one register are read. */
interface RegisterRule {

    /**
     * What a row says, if it is good.
     *
     * @param period the row's own month, or the file's
     */
    record Statement(YearMonth period, List<Figure> figures, Map<String, String> texts) {}

    /** Reads a row; what is wrong with it is kept in {@code row}. */
    Statement read(RowReader row, YearMonth period);

    /** Why a row is refused whose key stood in an earlier one; empty if it may. */
    Optional<Reason> repeated();
}
