package io.tuoyu.returns.answer;

import io.tuoyu.returns.Confirmation;
import io.tuoyu.returns.ReturnEntry.State;
import io.tuoyu.returns.check.Layout;
import java.util.Optional;

/** Words for what became of a return; each has its own sign, for print without colour. */
final class States {

    private States() {}

    static String word(State state) {
        return switch (state) {
            case ON_TIME -> "✓ 按时";
            case LATE -> "● 迟报";
            case NOT_RECEIVED -> "✗ 未收到";
            case NOT_DUE -> "○ 未到期";
            case REJECTED -> "✗ 全部退回";
            case SUPERSEDED -> "— 已被更正";
            case DUPLICATE -> "— 重复文件";
            case UNRECOGNISED -> "✗ 无法识别";
        };
    }

    static String version(int version) {
        return version == 0 ? "初报" : Layout.correctionText(version);
    }

    static String answer(Optional<Confirmation> answer) {
        return answer.map(given -> given.isRight() ? "已答：属实" : "已答：不属实，请更正").orElse("? 待核实");
    }
}
