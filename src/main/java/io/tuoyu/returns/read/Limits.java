package io.tuoyu.returns.read;

/**
 * How much a file may unpack to.
 *
 * @param file     bytes of the file itself
 * @param entry    bytes of one entry
 * @param small    an entry up to so many bytes may be packed as tightly as it likes
 * @param ratio    unpacked ÷ packed bytes of a larger one
 * @param total    bytes of all entries
 * @param entries  number of entries
 */
public record Limits(long file, long entry, long small, int ratio, long total, int entries) {

    private static final long MEGABYTE = 1L << 20;

    /** A town's workbook takes 20 KB; the largest register of a province, some 30 MB. */
    public static final Limits USUAL = new Limits(200 * MEGABYTE, 200 * MEGABYTE, MEGABYTE, 100, 500 * MEGABYTE, 1_000);
}
