package io.tuoyu.returns.form;

import io.tuoyu.returns.write.Look;
import io.tuoyu.returns.write.NewSheet;
import java.util.List;

/** 表3 to 表5: guidance, key infants, satisfaction. */
final class ServiceTables {
    private static final List<String> SERVICES = List.of("一、早期发展知识普及", "二、家长和看护人员科学育儿指导", "其中：入户指导", "亲子活动", "家长课堂");
    private static final List<String> KEY_CLASSES = List.of("伤", "残", "病");
    private static final List<String> ANSWERS = List.of("调查人数", "非常满意", "满意", "一般", "不满意");
    private static final int FIRST = 3;
    private static final int DUE = 1;
    private static final int SERVED = 2;
    private static final int RATE = 3;
    private static final int EVENTS = 4;

    private ServiceTables() {}

    static void guidance(NewSheet sheet, Counts counts) {
        Tables.head(sheet, "表3 育儿指导", List.of("项目", "应服务人数", "已服务人数", "完成率（%）", "活动场次"), 40, 16, 16, 14, 14);
        int last = FIRST + SERVICES.size() - 1;
        for (int at = 0; at < SERVICES.size(); at++) {
            services(sheet, FIRST + at, SERVICES.get(at));
            sheet.look(FIRST + at, EVENTS, Look.BODY, Look.OPEN);
        }
        counts.whole(sheet, FIRST, DUE, last, DUE);
        counts.atMost(sheet, FIRST, last, SERVED, DUE, "已服务人数不能大于应服务人数");
        counts.whole(sheet, FIRST, EVENTS, last, EVENTS);
    }

    static void keyInfants(NewSheet sheet, Counts counts) {
        Tables.head(sheet, "表4 重点婴幼儿", List.of("类别", "重点幼儿数", "已接受照护指导数", "指导率（%）"), 20, 18, 22, 16);
        int last = FIRST + KEY_CLASSES.size() - 1;
        for (int at = 0; at < KEY_CLASSES.size(); at++) {
            services(sheet, FIRST + at, KEY_CLASSES.get(at));
        }
        counts.whole(sheet, FIRST, DUE, last, DUE);
        counts.atMost(sheet, FIRST, last, SERVED, DUE, "已接受照护指导数不能大于重点幼儿数");
        Tables.total(sheet, FIRST, last, 0, RATE, DUE, SERVED);
        Tables.rate(sheet, last + 1, RATE, SERVED, DUE);
    }

    private static void services(NewSheet sheet, int row, String label) {
        sheet.text(row, 0, label, Look.LABEL);
        sheet.looks(row, DUE, row, SERVED, Look.BODY, Look.OPEN);
        Tables.rate(sheet, row, RATE, SERVED, DUE);
        sheet.height(row, 26);
    }

    static void satisfaction(NewSheet sheet, Counts counts) {
        Tables.head(sheet, "表5 满意度", ANSWERS, 16, 16, 16, 16, 16);
        sheet.looks(FIRST, 0, FIRST, ANSWERS.size() - 1, Look.BODY, Look.OPEN);
        sheet.height(FIRST, 26);
        counts.whole(sheet, FIRST, 0, FIRST, ANSWERS.size() - 1);
    }
}
