package io.tuoyu.returns.corpus;

import java.util.ArrayList;
import java.util.List;

/** Cases of values, periods, files, personal data and registers. */
final class ValueCases {
    private ValueCases() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        cases.addAll(ValueCountCases.all());
        cases.addAll(ValuePeriodCases.all());
        cases.addAll(ValueFileCases.all());
        cases.addAll(ValueRateCases.all());
        cases.addAll(ValuePersonalCases.all());
        cases.addAll(ValueRegisterCases.all());
        return cases;
    }
}
