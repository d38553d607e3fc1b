package io.tuoyu.returns.corpus;

import static io.tuoyu.returns.corpus.ValueForms.accepted;
import static io.tuoyu.returns.corpus.ValueForms.rejected;
import static io.tuoyu.returns.corpus.ValueForms.residents;

import io.tuoyu.returns.TestWorkbook;
import io.tuoyu.returns.TestWorkbook.Raw;
import java.util.ArrayList;
import java.util.List;

/** What a count may look like, as text and as a stored number. */
final class ValueCountCases {
    private static final String TEXT = "2022-05.csv";
    private static final String WORKBOOK = "2022-05.xlsx";

    private final List<Case> cases = new ArrayList<>();

    private ValueCountCases() {}

    static List<Case> all() {
        ValueCountCases all = new ValueCountCases();
        all.texts();
        all.numbers();
        all.formulas();
        all.rows();
        return all.cases;
    }

    private void reads(String name, String written, String count) {
        cases.add(Case.of("数值-" + name).file(TEXT, residents(written)).says(accepted(TEXT, ".", count)));
    }

    private void refuses(String name, String written, String reason) {
        cases.add(Case.of("数值-" + name).file(TEXT, residents(written)).says(rejected(TEXT, ".", reason, written)));
    }

    private void reads(String name, Object stored, String count) {
        cases.add(Case.of("数值-" + name)
                .file(WORKBOOK, residents(stored).bytes())
                .says(accepted(WORKBOOK, ValueForms.SHEET, count)));
    }

    private void refuses(String name, Object stored, String reason, String raw) {
        cases.add(Case.of("数值-" + name)
                .file(WORKBOOK, residents(stored).bytes())
                .says(rejected(WORKBOOK, ValueForms.SHEET, reason, raw)));
    }

    private void texts() {
        reads("零", "0", "0");
        reads("全角数字", "６０３８２", "60382");
        reads("全角半角混写", "６0３8２", "60382");
        reads("首尾半角空格", "  60382  ", "60382");
        reads("首尾全角空格", "　60382　", "60382");
        reads("首尾不换行空格", "\u00A060382\u00A0", "60382");
        reads("首尾制表符和换行", "\t60382\n", "60382");
        reads("首尾零宽字符", "\u200B\uFEFF60382\u200D\u2060", "60382");
        reads("首尾方向控制符", "\u202D60382\u202C", "60382");
        reads("三位分节", "1,234,567", "1234567");
        reads("三位分节全角逗号", "1，234", "1234");
        reads("三位分节全角数字", "６０，３８２", "60382");
        reads("前导零", "00060382", "60382");
        reads("整数带小数零", "60382.0", "60382");
        reads("分节带小数零", "60,382.00", "60382");
        reads("偏差千万分之一", "60382.0000001", "60382");
        reads("偏差恰为百万分之一", "60382.000001", "60382");
        reads("略小于整数", "60381.9999995", "60382");
        reads("负零", "-0", "0");
        reads("接近零的负数", "-0.0000001", "0");
        reads("上限", "10000000", "10000000");
        reads("上限加微小偏差", "10000000.0000001", "10000000");

        refuses("中间有空格", "60 382", "NOT_A_NUMBER");
        refuses("中间有全角空格", "60　382", "NOT_A_NUMBER");
        refuses("中间有不换行空格", "60\u00A0382", "NOT_A_NUMBER");
        refuses("中间有零宽字符", "60\u200B382", "NOT_A_NUMBER");
        refuses("两位一节", "12,34", "NOT_A_NUMBER");
        refuses("四位一节", "6,0382", "NOT_A_NUMBER");
        refuses("首节四位", "1234,567", "NOT_A_NUMBER");
        refuses("逗号开头", ",382", "NOT_A_NUMBER");
        refuses("逗号结尾", "60382,", "NOT_A_NUMBER");
        refuses("连续逗号", "60,,382", "NOT_A_NUMBER");
        refuses("顿号分节", "60、382", "NOT_A_NUMBER");
        refuses("欧式写法", "1.234,5", "NOT_A_NUMBER");
        refuses("欧式分节", "1.234.567", "NOT_A_NUMBER");
        refuses("小数里有逗号", "1.234,567", "NOT_A_NUMBER");
        refuses("带加号", "+12", "NOT_A_NUMBER");
        refuses("科学记数文本", "6.0382E+04", "NOT_A_NUMBER");
        refuses("科学记数整数文本", "3E2", "NOT_A_NUMBER");
        refuses("百分数文本", "96%", "NOT_A_NUMBER");
        refuses("全角百分号", "96％", "NOT_A_NUMBER");
        refuses("带单位", "60人", "NOT_A_NUMBER");
        refuses("带约字", "约60", "NOT_A_NUMBER");
        refuses("带多字", "60多", "NOT_A_NUMBER");
        refuses("万人写在值里", "6.04万", "NOT_A_NUMBER");
        refuses("万人写全", "6.0382万人", "NOT_A_NUMBER");
        refuses("汉字数字", "六十", "NOT_A_NUMBER");
        refuses("圈码", "⑥", "NOT_A_NUMBER");
        refuses("上标", "6²", "NOT_A_NUMBER");
        refuses("分数", "1/2", "NOT_A_NUMBER");
        refuses("区间", "60-70", "NOT_A_NUMBER");
        refuses("算式", "=30+30", "NOT_A_NUMBER");
        refuses("问号", "60?", "NOT_A_NUMBER");
        refuses("撇号当文本", "'60382", "NOT_A_NUMBER");
        refuses("NaN", "NaN", "NOT_A_NUMBER");
        refuses("Infinity", "Infinity", "NOT_A_NUMBER");
        refuses("十六进制", "0x1F", "NOT_A_NUMBER");
        refuses("带后缀d", "60d", "NOT_A_NUMBER");
        refuses("真", "TRUE", "NOT_A_NUMBER");
        refuses("日期文本", "2022-05-31", "NOT_A_NUMBER");
        refuses("井号填满", "#####", "NOT_A_NUMBER");
        refuses("两个数", "60382 60383", "NOT_A_NUMBER");
        refuses("括号没闭合", "(12", "NOT_A_NUMBER");
        refuses("括号里的负数", "(-12)", "NOT_A_NUMBER");

        refuses("负数", "-12", "NEGATIVE_COUNT");
        refuses("负数减号", "−12", "NEGATIVE_COUNT");
        refuses("负数短破折号", "–12", "NEGATIVE_COUNT");
        refuses("负数长破折号", "—12", "NEGATIVE_COUNT");
        refuses("负数全角", "－12", "NEGATIVE_COUNT");
        refuses("负数小减号", "﹣12", "NEGATIVE_COUNT");
        refuses("负数全角数字", "－１２", "NEGATIVE_COUNT");
        refuses("会计负数", "(12)", "NEGATIVE_COUNT");
        refuses("会计负数全角括号", "（12）", "NEGATIVE_COUNT");
        refuses("会计负数分节", "(1,234)", "NEGATIVE_COUNT");
        refuses("负小数先报负", "-12.5", "NEGATIVE_COUNT");
        refuses("负小数不足一", "-0.5", "NEGATIVE_COUNT");
        refuses("很大的负数先报负", "-99999999999", "NEGATIVE_COUNT");
        refuses("超上限一", "10000001", "OUT_OF_RANGE");
        refuses("超上限分节", "10,000,001", "OUT_OF_RANGE");
        refuses("超上限小数先报超限", "10000000.5", "OUT_OF_RANGE");
        refuses("二十位数", "12345678901234567890", "OUT_OF_RANGE");
        refuses("四百位数", "9".repeat(400), "OUT_OF_RANGE");
        refuses("四百位负数", "-" + "9".repeat(400), "NEGATIVE_COUNT");
        refuses("小数", "12.5", "NOT_INTEGER");
        refuses("全角小数", "１２．５", "NOT_INTEGER");
        refuses("偏差十万分之一", "12.00001", "NOT_INTEGER");
        refuses("百万分之二", "0.000002", "NOT_INTEGER");

        refuses("空白", "", "MISSING_VALUE");
        cases.add(Case.of("数值-空格").file(TEXT, residents("  　")).says(rejected(TEXT, ".", "MISSING_VALUE", "")));
        refuses("短横", "-", "MISSING_VALUE");
        refuses("短横带空格", " - ", "MISSING_VALUE");
        refuses("长横", "—", "MISSING_VALUE");
        refuses("双长横", "——", "MISSING_VALUE");
        refuses("三短横", "---", "MISSING_VALUE");
        refuses("全角横", "－", "MISSING_VALUE");
        refuses("制表横线", "─", "MISSING_VALUE");
        refuses("斜线", "/", "MISSING_VALUE");
        refuses("全角斜线", "／", "MISSING_VALUE");
        refuses("无", "无", "MISSING_VALUE");
        refuses("未统计", "未统计", "MISSING_VALUE");
        refuses("未统计带空格", "未 统 计", "MISSING_VALUE");

        refuses("错误文本除零", "#DIV/0!", "FORMULA_ERROR");
        refuses("错误文本NA", "#N/A", "FORMULA_ERROR");
        refuses("错误文本引用", "#REF!", "FORMULA_ERROR");
        refuses("错误文本名称", "#NAME?", "FORMULA_ERROR");
        refuses("错误文本值", " #VALUE! ", "FORMULA_ERROR");
        refuses("错误文本小写", "#n/a", "FORMULA_ERROR");
        refuses("错误文本全角", "＃REF！", "FORMULA_ERROR");
        refuses("错误文本空交集", "#NULL!", "FORMULA_ERROR");
        refuses("错误文本数字", "#NUM!", "FORMULA_ERROR");
        refuses("错误文本LibreOffice", "Err:502", "FORMULA_ERROR");
    }

    private void numbers() {
        reads("存储整数", 60382, "60382");
        reads("存储整数带小数零", new Raw("", "<v>60382.0</v>"), "60382");
        reads("存储科学记数", new Raw("", "<v>6.0382E4</v>"), "60382");
        reads("存储三百", new Raw("", "<v>3E2</v>"), "300");
        reads("存储浮点误差", new Raw("", "<v>60381.999999999993</v>"), "60382");
        reads("存储极小数", new Raw("", "<v>1E-7</v>"), "0");
        reads("百分比格式的整数", TestWorkbook.styled(1, "5"), "5");
        reads("自定义格式的整数", TestWorkbook.styled(5, "60382"), "60382");
        reads("工作簿里的文本数字", "60,382", "60382");
        reads("撇号前缀的文本数字", new Raw(" t=\"inlineStr\" s=\"0\" quotePrefix=\"1\"", "<is><t>60382</t></is>"), "60382");
        reads(
                "富文本数字",
                new Raw(" t=\"inlineStr\"", "<is><r><t>60</t></r><r><rPr><b/></rPr><t>382</t></r></is>"),
                "60382");
        refuses("存储负数", -12, "NEGATIVE_COUNT", "-12");
        refuses("存储小数", 12.5, "NOT_INTEGER", "12.5");
        refuses("存储十万分之一", new Raw("", "<v>12.00001</v>"), "NOT_INTEGER", "12.00001");
        refuses("百分比格式的小数", TestWorkbook.styled(1, "0.5"), "NOT_INTEGER", "50%");
        refuses("百分比格式的负数", TestWorkbook.styled(1, "-0.5"), "NEGATIVE_COUNT", "-50%");
        refuses("日期格式的数", TestWorkbook.styled(3, "44682"), "NOT_A_NUMBER", "2022-05-01");
        refuses("自定义日期格式的数", TestWorkbook.styled(4, "60"), "NOT_A_NUMBER", "1900-02-28");
        refuses("布尔值", TestWorkbook.truth(), "NOT_A_NUMBER", "TRUE");
        refuses("存储超上限", 10_000_001, "OUT_OF_RANGE", "10000001");
        refuses("存储极大数", new Raw("", "<v>1E+15</v>"), "OUT_OF_RANGE", "1000000000000000");
        refuses("空单元格", "", "MISSING_VALUE", "");
        refuses("工作簿里的带单位", "60人", "NOT_A_NUMBER", "60人");
        refuses("工作簿里的不换行空格", "\u00A0", "MISSING_VALUE", "");
    }

    private void formulas() {
        reads("公式缓存", TestWorkbook.formula("60382"), "60382");
        reads("公式缓存文本", new Raw(" t=\"str\"", "<f>TEXT(A1,0)</f><v>60382</v>"), "60382");
        refuses("公式缓存空文本", new Raw(" t=\"str\"", "<f>\"\"</f><v></v>"), "MISSING_VALUE", "");
        refuses("公式无缓存", TestWorkbook.uncached(), "FORMULA_NO_CACHE", "");
        refuses("公式无值元素", new Raw("", "<f>SUM(A1:A2)</f>"), "FORMULA_NO_CACHE", "");
        refuses("公式缓存错误", TestWorkbook.error("#DIV/0!"), "FORMULA_ERROR", "#DIV/0!");
        refuses("公式缓存错误NA", TestWorkbook.error("#N/A"), "FORMULA_ERROR", "#N/A");
        refuses("公式缓存错误文本", new Raw(" t=\"str\"", "<f>A1</f><v>#REF!</v>"), "FORMULA_ERROR", "#REF!");
        refuses("公式缓存负数", TestWorkbook.formula("-5"), "NEGATIVE_COUNT", "-5");
        refuses("公式缓存布尔", new Raw(" t=\"b\"", "<f>A1=1</f><v>0</v>"), "NOT_A_NUMBER", "FALSE");
    }

    private void rows() {
        cases.add(Case.of("数值-一行多错各报一次")
                .file(
                        TEXT,
                        ValueForms.SUMMARY
                                + "老城街道,-1,12.5,12人,,#REF!,99999999,TRUE,—\n"
                                + "关庙镇,31000,1100,1000,990,1000,960,12,12\n")
                .says(
                        "2022-05.csv monthly_summary 2022-05 partly",
                        "+ 610902100 . 3 resident_pop=31000 under3=1100 know_target=1000 know_reached=990 care_target=1000 care_guided=960 key_total=12 key_guided=12",
                        "- NEGATIVE_COUNT row . B2 \"-1\" 610902001",
                        "- NOT_INTEGER row . C2 \"12.5\" 610902001",
                        "- NOT_A_NUMBER row . D2 \"12人\" 610902001",
                        "- MISSING_VALUE row . E2 \"\" 610902001",
                        "- FORMULA_ERROR row . F2 \"#REF!\" 610902001",
                        "- OUT_OF_RANGE row . G2 \"99999999\" 610902001",
                        "- NOT_A_NUMBER row . H2 \"TRUE\" 610902001",
                        "- MISSING_VALUE row . I2 \"—\" 610902001")
                .says(ValueForms.missingTowns("610902001", "610902100")));
        cases.add(Case.of("数值-行尾缺格")
                .file(TEXT, ValueForms.SUMMARY + "老城街道,60382,2100,1900,1800,2000,1900\n")
                .says(
                        "2022-05.csv monthly_summary 2022-05 rejected",
                        "- MISSING_VALUE row . H2 \"\" 610902001",
                        "- MISSING_VALUE row . I2 \"\" 610902001"));
        cases.add(Case.of("数值-坏数不参与关系")
                .file(TEXT, ValueForms.SUMMARY + "老城街道,12人,2100,1900,1901,2000,2000,2101,x\n")
                .says(
                        "2022-05.csv monthly_summary 2022-05 rejected",
                        "- NOT_A_NUMBER row . B2 \"12人\" 610902001",
                        "- NUMERATOR_EXCEEDS_DENOMINATOR row . E2 \"1901\" 610902001",
                        "- PART_EXCEEDS_WHOLE row . H2 \"2101\" 610902001",
                        "- NOT_A_NUMBER row . I2 \"x\" 610902001"));
        cases.add(Case.of("数值-零比零对一比零错")
                .file(TEXT, ValueForms.SUMMARY + "老城街道,0,0,0,0,0,1,0,1\n")
                .says(
                        "2022-05.csv monthly_summary 2022-05 rejected",
                        "- NUMERATOR_EXCEEDS_DENOMINATOR row . G2 \"1\" 610902001",
                        "- NUMERATOR_EXCEEDS_DENOMINATOR row . I2 \"1\" 610902001"));
        cases.add(
                Case.of("数值-相等不算超过")
                        .file(TEXT, ValueForms.SUMMARY + "老城街道,100,100,90,90,80,80,100,100\n")
                        .says(
                                "2022-05.csv monthly_summary 2022-05 accepted",
                                "+ 610902001 . 2 resident_pop=100 under3=100 know_target=90 know_reached=90 care_target=80 care_guided=80 key_total=100 key_guided=100"));
        String tenThousands = ValueForms.SUMMARY.replace("常住人口", "常住人口（万人）");
        cases.add(Case.of("数值-万人整数换算")
                .file(TEXT, tenThousands + "老城街道,6.0382,0,0,0,0,0,0,0\n")
                .says(accepted(TEXT, ".", "60382"))
                .says("! UNIT_CONVERTED . B1 ."));
        cases.add(Case.of("数值-万人换算后不是整数")
                .file(TEXT, tenThousands + "老城街道,6.03821,0,0,0,0,0,0,0\n")
                .says(rejected(TEXT, ".", "NOT_INTEGER", "6.03821"))
                .says("! UNIT_CONVERTED . B1 ."));
        cases.add(Case.of("数值-万人换算后超上限")
                .file(TEXT, tenThousands + "老城街道,1000.0001,0,0,0,0,0,0,0\n")
                .says(rejected(TEXT, ".", "OUT_OF_RANGE", "1000.0001"))
                .says("! UNIT_CONVERTED . B1 ."));
        cases.add(Case.of("数值-万人栏里的负数")
                .file(TEXT, tenThousands + "老城街道,-6.0382,0,0,0,0,0,0,0\n")
                .says(rejected(TEXT, ".", "NEGATIVE_COUNT", "-6.0382"))
                .says("! UNIT_CONVERTED . B1 ."));
        cases.add(Case.of("数值-批注和链接不影响")
                .file(
                        WORKBOOK,
                        ValueForms.table()
                                .row("老城街道", 60382, 0, 0, 0, 0, 0, 0, 0)
                                .comment("B2", "请核实")
                                .end()
                                .bytes())
                .says(accepted(WORKBOOK, ValueForms.SHEET, "60382")));
    }
}
