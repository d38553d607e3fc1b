package io.tuoyu.returns.check;

import io.tuoyu.returns.Finding;
import io.tuoyu.returns.Finding.Scope;
import io.tuoyu.returns.Reason;
import java.util.Optional;

/** Something found at a cell, before it is known whose row it is. */
record Fault(Reason reason, Spot spot, Told told) {

    /** As a finding that takes the row away. */
    Finding rejecting(Optional<String> areaCode) {
        return finding(Scope.ROW, areaCode);
    }

    /** As a finding that takes nothing away. */
    Finding warning(Optional<String> areaCode) {
        return finding(Scope.NONE, areaCode);
    }

    /** As a finding that takes the file away. */
    Finding rejectingFile() {
        return finding(Scope.FILE, Optional.empty());
    }

    private Finding finding(Scope scope, Optional<String> areaCode) {
        return new Finding(
                reason,
                scope,
                spot.sheet(),
                Optional.of(spot.row()).filter(row -> row > 0),
                Optional.of(spot.cell()).filter(cell -> spot.row() > 0),
                Optional.of(spot.raw()),
                areaCode,
                told.zh(),
                told.en(),
                told.fixZh(),
                told.fixEn());
    }

    /** A finding about the file as a whole. */
    static Finding ofFile(Reason reason, Scope scope, Told told, Optional<String> areaCode) {
        return new Finding(
                reason,
                scope,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                areaCode,
                told.zh(),
                told.en(),
                told.fixZh(),
                told.fixEn());
    }
}
