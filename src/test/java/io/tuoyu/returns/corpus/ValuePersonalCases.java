package io.tuoyu.returns.corpus;

import static io.tuoyu.returns.corpus.ValueForms.LAOCHENG_FIGURES;
import static io.tuoyu.returns.corpus.ValueForms.SUMMARY;
import static io.tuoyu.returns.corpus.ValueForms.laocheng;

import io.tuoyu.returns.TestWorkbook;
import io.tuoyu.returns.TestWorkbook.Raw;
import java.util.ArrayList;
import java.util.List;

/** Personal data is told by its cell and copied nowhere. All of it is invented. */
final class ValuePersonalCases {
    private static final String FILE = "2022-05.csv";
    private static final String BOOK = "2022-05.xlsx";
    private static final String WITH_REMARK = SUMMARY.replace("\n", ",备注\n");

    private final List<Case> cases = new ArrayList<>();

    private ValuePersonalCases() {}

    static List<Case> all() {
        ValuePersonalCases all = new ValuePersonalCases();
        all.remarks();
        all.elsewhere();
        return all.cases;
    }

    private void remark(String name, String text, String... warnings) {
        cases.add(Case.of("个人信息-" + name)
                .file(FILE, WITH_REMARK + ValueForms.LAOCHENG.replace("\n", ",\"" + text + "\"\n"))
                .says(FILE + " monthly_summary 2022-05 accepted", laocheng(".", 2))
                .says(warnings));
    }

    private void tells(String name, String text) {
        remark(name, text, "! PERSONAL_DATA_IN_REMARK . J2 .");
    }

    private void remarks() {
        tells("十八位证件号", "610902202001011234");
        tells("十八位末位X", "61090220200101123X");
        tells("十八位末位小写x", "61090220200101123x");
        tells("全角证件号", "６１０９０２２０２００１０１１２３Ｘ");
        tells("校验不过也算", "000000000000000000");
        tells("十五位证件号", "610902900101123");
        tells("十五位末位X", "61090290010112X");
        tells("姓名两字间有空格", "姓　名：王某某");
        tells("电话两字间有空格", "电 话：0915-3212345");
        tells("证件号夹在文字里", "新增一名610902202001011234儿童");
        tells("手机号", "13891500000");
        tells("手机号夹在文字里", "请联系13891500000核实");
        tells("十九开头的手机号", "19912345678");
        tells("全角手机号", "１３８９１５０００００");
        tells("两样只报一次", "姓名：王某 13891500000");
        tells("姓名冒号", "姓名：王某某");
        tells("姓名半角冒号", "姓名:王某某");
        tells("姓名空格", "姓名 王某某");
        tells("家长姓名", "家长姓名：王某某");
        tells("电话座机", "电话：0915-3212345");
        tells("电话紧接号码", "电话3212345");
        tells("住址", "住址：老城街道某路1号");
        tells("身份证", "身份证：已核");
        tells("身份证号", "身份证号 6109");
        remark("十七位不算", "61090220200101123");
        remark("十六位不算", "6109022020010112");
        remark("十九位不算", "6109022020010112345");
        remark("十二开头十一位不算", "12891500000");
        remark("十位不算", "1389150000");
        remark("十二位不算", "138915000001");
        remark("信用代码不算", "91610902MA70ABCD1X");
        remark("除不尽的小数不算", "0.952380952380952");
        remark("提醒不填不算", "不得填写姓名、身份证号和电话");
        remark("只有标签不算", "姓名：");
        remark("日期数字不算", "20220531");
    }

    private void elsewhere() {
        cases.add(Case.of("个人信息-写在数字格里不回显")
                .file(FILE, SUMMARY + "老城街道,13891500000,0,0,0,0,0,0,0\n")
                .says(
                        FILE + " monthly_summary 2022-05 rejected",
                        "- OUT_OF_RANGE row . B2 \"<withheld>\" 610902001",
                        "! PERSONAL_DATA_IN_REMARK . B2 ."));
        cases.add(Case.of("个人信息-写在镇名里不回显")
                .file(FILE, SUMMARY + "老城街道姓名：王某,0,0,0,0,0,0,0,0\n")
                .says(
                        FILE + " monthly_summary 2022-05 rejected",
                        "- UNKNOWN_TOWN row . A2 \"<withheld>\" .",
                        "! PERSONAL_DATA_IN_REMARK . A2 ."));
        cases.add(Case.of("个人信息-写在报告期里不回显")
                .file("月报.csv", "报告期：5月 13891500000\n" + ValueForms.GOOD)
                .says(
                        "月报.csv monthly_summary . rejected",
                        "- PERIOD_INVALID file . A1 \"<withheld>\" .",
                        "! PERSONAL_DATA_IN_REMARK . A1 ."));
        cases.add(Case.of("个人信息-科学记数显示的数")
                .file(
                        BOOK,
                        ValueForms.table()
                                .row("老城街道", 0, 0, 0, 0, 0, 0, 0, 0, new Raw("", "<v>6.1090220200101E+17</v>"))
                                .row("注", new Raw("", "<v>1.38915E10</v>"))
                                .end()
                                .bytes())
                .says(
                        BOOK + " monthly_summary 2022-05 accepted",
                        "+ 610902001 月报表 2 resident_pop=0 under3=0 know_target=0 know_reached=0 care_target=0 care_guided=0 key_total=0 key_guided=0",
                        "! PERSONAL_DATA_IN_REMARK 月报表 J2 .",
                        "! PERSONAL_DATA_IN_REMARK 月报表 B3 ."));
        cases.add(Case.of("个人信息-批注和隐藏表里的也报")
                .file(
                        BOOK,
                        book().comment("A4", "姓名：王某某")
                                .end()
                                .sheet("名单")
                                .row("姓名", "身份证号")
                                .row("王某某", "610902202001011234")
                                .hide()
                                .end()
                                .bytes())
                .says(
                        BOOK + " monthly_summary 2022-05 accepted",
                        laocheng("月报表", 4),
                        "! PERSONAL_DATA_IN_REMARK 月报表 A4 .",
                        "! PERSONAL_DATA_IN_REMARK 名单 B2 ."));
        cases.add(Case.of("个人信息-标签在左格")
                .file(FILE, "经办,电话：,3212345\n" + ValueForms.GOOD)
                .says(
                        FILE + " monthly_summary 2022-05 accepted",
                        laocheng(".", 3),
                        "! PERSONAL_DATA_IN_REMARK . C1 ."));
        cases.add(Case.of("个人信息-签名栏不算")
                .file(FILE, ValueForms.GOOD + "填报人：张三,审核人：李四,联系电话：13891500000\n负责人：,王五,联系电话：,13891500001\n")
                .says(FILE + " monthly_summary 2022-05 accepted", laocheng(".", 2)));
        cases.add(Case.of("个人信息-签名栏里的证件号要报")
                .file(FILE, ValueForms.GOOD + "填报人：张三610902202001011234\n")
                .says(
                        FILE + " monthly_summary 2022-05 accepted",
                        laocheng(".", 2),
                        "! PERSONAL_DATA_IN_REMARK . A3 ."));
        cases.add(Case.of("个人信息-没有表头的文件也报")
                .file(FILE, "姓名：王某某,610902202001011234\n")
                .says(
                        FILE + " . . rejected",
                        "- HEADER_NOT_FOUND file . . . .",
                        "! PERSONAL_DATA_IN_REMARK . A1 .",
                        "! PERSONAL_DATA_IN_REMARK . B1 ."));
        cases.add(Case.of("个人信息-没有列名的列也报")
                .file(FILE, ValueForms.SUMMARY + "老城街道,60382,2100,1900,1800,2000,1900,20,19,,13891500000\n")
                .says(
                        FILE + " monthly_summary 2022-05 accepted",
                        "+ 610902001 . 2 " + LAOCHENG_FIGURES,
                        "! PERSONAL_DATA_IN_REMARK . K2 ."));
    }

    private static TestWorkbook.TestSheet book() {
        return ValueForms.titled("汉滨区月报表", "报告期", "2022年5月").sheet("月报表");
    }
}
