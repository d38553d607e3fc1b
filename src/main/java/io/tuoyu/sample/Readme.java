package io.tuoyu.sample;

import io.tuoyu.sample.Notes.Note;

/** What the sample says of itself. */
final class Readme {
    private Readme() {}

    static String of(World world, Notes notes, long seed) {
        StringBuilder text = new StringBuilder()
                .append("# 样例收件箱 / Sample inbox\n\n")
                .append("**真实的**：镇办、村（社区）名称与代码，全区常住人口 ")
                .append(world.shape().residents())
                .append(" 人、3岁以下婴幼儿约 ")
                .append(world.shape().underThree())
                .append(" 人的合计，")
                .append("责任清单的任务。\n**虚构的**：其余一切——各镇各村的数字、机构、信用代码、问卷、事件、收到时间，均由种子 ")
                .append(seed)
                .append(" 生成，不可用于任何判断。不含任何个人信息。\n\n")
                .append(
                        "**Real**: names and codes of towns and villages, the district's totals of residents and of children under ")
                .append(
                        "three, the checklist's tasks.\n**Invented**: everything else (figures of towns and villages, institutions, ")
                .append(
                        "credit codes, answers, incidents, times of receipt), from the seed above. It supports no conclusion ")
                .append("about anybody.\n\n")
                .append("`inbox/received.csv` 记每个文件的收到时间 / says when each file came. ")
                .append("演示日 / the demonstration looks on ")
                .append(world.shape().seen())
                .append(", 02:00 +08:00.\n\n")
                .append("| 文件 / File | 埋设内容 | Planted | 应得结论 / To be found |\n|---|---|---|---|\n");
        for (Note note : notes.all()) {
            text.append("| ")
                    .append(note.file())
                    .append(" | ")
                    .append(note.zh())
                    .append(" | ")
                    .append(note.en())
                    .append(" | ")
                    .append(note.found().isEmpty() ? "—" : note.found())
                    .append(" |\n");
        }
        return text.toString();
    }
}
