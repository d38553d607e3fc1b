package io.tuoyu.returns;

/** Why a row or file was refused, or what was noticed: one vocabulary for code, error workbook, Parquet and PDF. */
public enum Reason {
    // Of a file.
    EMPTY_FILE,
    CORRUPT_ARCHIVE,
    CONTENT_MISMATCH,
    UNSUPPORTED_FORMAT,
    ENCRYPTED,
    ZIP_BOMB,
    XML_DOCTYPE,
    TRUNCATED_OR_UNDECODABLE,
    MALFORMED_CSV,
    HEADER_NOT_FOUND,
    HEADER_DUPLICATE,
    PERIOD_MISSING,
    PERIOD_INVALID,
    PERIOD_AMBIGUOUS,
    PERIOD_MISMATCH,

    // Of a row.
    UNKNOWN_TOWN,
    UNKNOWN_CODE,
    RETIRED_TOWN,
    CODE_NAME_CONFLICT,
    NOT_A_TOWN_ROW,
    DUPLICATE_TOWN,
    MISSING_VALUE,
    NOT_A_NUMBER,
    NOT_INTEGER,
    NEGATIVE_COUNT,
    OUT_OF_RANGE,
    FORMULA_ERROR,
    FORMULA_NO_CACHE,
    NUMERATOR_EXCEEDS_DENOMINATOR,
    PART_EXCEEDS_WHOLE,
    PARTS_DIFFER_FROM_TOTAL,
    DATE_INVALID,
    DUPLICATE_INSTITUTION,
    DUPLICATE_RESPONDENT,
    CODE_NOT_IN_LIST,
    STATUS_UNCLEAR,
    STATUS_NOT_APPLICABLE,

    // Warnings.
    DUPLICATE_FILE,
    SUPERSEDED,
    CODE_UNREADABLE,
    MISSING_TOWN,
    TOTAL_MISMATCH,
    UNIT_CONVERTED,
    HIDDEN_ROW,
    STATED_RATE_DIFFERS,
    ENROLLED_EXCEEDS_SLOTS,
    PERSONAL_DATA_IN_REMARK,

    // Questions: asked by the district about figures that were accepted, never said of a file alone.
    /** Another source states another figure. */
    SOURCES_DIFFER,
    /** Ten times last month's figure or more, or a tenth of it or less. */
    TENFOLD_JUMP,
    /** Counted from January on, and smaller than last month. */
    CUMULATIVE_FALLS,
    /** More than there can be persons: probably counted once for each visit (人次). */
    PERSON_TIMES,
    /** Every figure equals last month's. */
    COPY_OF_LAST_MONTH
}
