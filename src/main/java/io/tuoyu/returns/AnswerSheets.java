package io.tuoyu.returns;

import java.util.Set;

/** Sheets that Tuoyu itself puts into the workbooks it sends out. When they come back, no table is looked for on them. */
public final class AnswerSheets {
    /** What was refused, and what to do. */
    public static final String NOTE = "退回说明";
    /** Questions, and the town's answers. */
    public static final String QUESTIONS = "核实表";
    /** How to fill in a form. */
    public static final String GUIDE = "填表说明";

    private static final Set<String> ALL = Set.of(NOTE, QUESTIONS, GUIDE);

    private AnswerSheets() {}

    /** Whether a sheet of this name is Tuoyu's own. */
    public static boolean isOne(String name) {
        return ALL.contains(name);
    }
}
