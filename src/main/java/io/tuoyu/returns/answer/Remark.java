package io.tuoyu.returns.answer;

import io.tuoyu.returns.Finding;
import io.tuoyu.returns.Question;
import io.tuoyu.returns.Reason;
import io.tuoyu.returns.read.A1;
import io.tuoyu.returns.write.Look;
import java.util.Optional;

/**
 * Something that a sender is told about a cell, or about the file.
 *
 * @param raw  text of the cell; empty if no cell is meant
 */
record Remark(
        Kind kind,
        Reason reason,
        Optional<String> sheet,
        Optional<String> cell,
        String raw,
        String message,
        String fix) {

    /** How grave it is, the gravest first. */
    enum Kind {
        REFUSED("✗ 退回", Look.REFUSED),
        WARNED("△ 提醒", Look.WARNED),
        ASKED("? 核实", Look.ASKED);

        private final String word;
        private final Look look;

        Kind(String word, Look look) {
            this.word = word;
            this.look = look;
        }

        String word() {
            return word;
        }

        Look look() {
            return look;
        }
    }

    static Remark of(Finding finding) {
        return new Remark(
                finding.scope() == Finding.Scope.NONE ? Kind.WARNED : Kind.REFUSED,
                finding.reason(),
                finding.sheet(),
                finding.cell(),
                Privacy.shown(finding.raw().orElse("")),
                Privacy.shown(finding.messageZh()),
                finding.fixZh());
    }

    static Remark of(Question question) {
        return new Remark(
                Kind.ASKED,
                question.reason(),
                question.sheet(),
                question.cell(),
                Long.toString(question.value()),
                Privacy.shown(question.messageZh()),
                "请在“核实表”里回答：属实的选“是”并说明原因；不属实的选“否”，并在原格改正。");
    }

    /** Row of its cell, from 1. */
    int row() {
        return A1.rowOf(cell.orElseThrow());
    }

    /** Column of its cell, from 0. */
    int column() {
        return A1.columnOf(cell.orElseThrow());
    }

    /** Where it is, for people: 表1人口与婴幼儿 C5. */
    String place() {
        return (sheet.orElse("") + " " + cell.orElse("")).strip();
    }
}
