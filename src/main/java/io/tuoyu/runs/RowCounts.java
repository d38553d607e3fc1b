package io.tuoyu.runs;

/** What became of rows of data: in = accepted + rejected + duplicate, always. */
public record RowCounts(long in, long accepted, long rejected, long duplicate) {

    public static final RowCounts NONE = new RowCounts(0, 0, 0, 0);

    public RowCounts {
        if (in != accepted + rejected + duplicate) {
            throw new IllegalArgumentException("Rows lost: " + in + " in, " + accepted + " accepted, " + rejected
                    + " rejected, " + duplicate + " duplicate");
        }
    }

    public RowCounts plus(RowCounts other) {
        return new RowCounts(
                in + other.in, accepted + other.accepted, rejected + other.rejected, duplicate + other.duplicate);
    }
}
