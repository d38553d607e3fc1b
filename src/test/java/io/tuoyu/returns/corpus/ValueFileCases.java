package io.tuoyu.returns.corpus;

import static io.tuoyu.returns.corpus.ValueForms.GOOD;
import static io.tuoyu.returns.corpus.ValueForms.SUMMARY;
import static io.tuoyu.returns.corpus.ValueForms.laocheng;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.tuoyu.returns.TestWorkbook;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Files as a whole: empty ones, names that say another kind, repeated files and corrections. */
final class ValueFileCases {
    private static final byte[] NOISE = {(byte) 0x80, (byte) 0xFF, 0, 1, 2, (byte) 0xFE, 3};
    private static final byte[] PDF = "%PDF-1.4\n%\u00E2\u00E3\n1 0 obj\n".getBytes(UTF_8);

    private final List<Case> cases = new ArrayList<>();

    private ValueFileCases() {}

    static List<Case> all() {
        ValueFileCases all = new ValueFileCases();
        all.empty();
        all.kinds();
        all.ignored();
        all.texts();
        all.repeated();
        all.versions();
        return all.cases;
    }

    private static byte[] book() {
        return ValueForms.titled("汉滨区月报表", "报告期", "2022年5月").bytes();
    }

    private void refuses(String name, String file, byte[] content, String reason) {
        cases.add(Case.of("文件-" + name)
                .file(file, content)
                .says(file + " . . rejected", "- " + reason + " file . . . ."));
    }

    private void refuses(String name, String file, String content, String reason) {
        refuses(name, file, content.getBytes(UTF_8), reason);
    }

    private void reads(String name, String file, byte[] content, String sheet, int row, String... warnings) {
        cases.add(Case.of("文件-" + name)
                .file(file, content)
                .says(file + " monthly_summary 2022-05 accepted", laocheng(sheet, row))
                .says(warnings));
    }

    private void empty() {
        refuses("零字节文本", "2022-05.csv", "", "EMPTY_FILE");
        refuses("零字节工作簿", "2022-05.xlsx", "", "EMPTY_FILE");
        refuses("空白文本叫作工作簿", "2022-05.xlsx", " \n ,\n", "EMPTY_FILE");
        refuses("只有字节序标记", "2022-05.csv", "\uFEFF", "EMPTY_FILE");
        refuses("只有空行", "2022-05.csv", "\r\n\r\n  \t\r\n", "EMPTY_FILE");
        refuses("只有逗号", "2022-05.csv", ",,,\n,,,\n", "EMPTY_FILE");
        refuses("只有全角空格", "2022-05.csv", "　,　\n", "EMPTY_FILE");
        refuses("只有不换行空格", "2022-05.csv", "\u00A0,\u00A0\n", "EMPTY_FILE");
        refuses("空工作簿", "2022-05.xlsx", new TestWorkbook().sheet("Sheet1").end().bytes(), "EMPTY_FILE");
        refuses(
                "只有空格的工作簿",
                "2022-05.xlsx",
                new TestWorkbook().sheet("Sheet1").row("　", "\u00A0").end().bytes(),
                "EMPTY_FILE");
        cases.add(Case.of("文件-有表头没有行")
                .file("2022-05.csv", SUMMARY)
                .says("2022-05.csv monthly_summary 2022-05 rejected", "- EMPTY_FILE file . . . ."));
        cases.add(Case.of("文件-有表头只有合计")
                .file("2022-05.csv", SUMMARY + "合计,0,0,0,0,0,0,0,0\n")
                .says("2022-05.csv monthly_summary 2022-05 rejected", "- EMPTY_FILE file . . . ."));
        cases.add(Case.of("文件-没有行先于没有报告期")
                .file("月报.csv", SUMMARY + "填报人：张三\n")
                .says("月报.csv monthly_summary . rejected", "- EMPTY_FILE file . . . ."));
    }

    private void kinds() {
        byte[] text = GOOD.getBytes(UTF_8);
        reads("文本叫工作簿", "2022-05.xlsx", text, ".", 2, "! CONTENT_MISMATCH . . .");
        reads("文本叫旧工作簿", "2022-05.xls", text, ".", 2, "! CONTENT_MISMATCH . . .");
        reads("文本叫文稿以外的txt", "2022-05.txt", text, ".", 2);
        reads("制表符文本", "2022-05.txt", GOOD.replace(',', '\t').getBytes(UTF_8), ".", 2);
        reads("工作簿叫文本", "2022-05.csv", book(), ValueForms.SHEET, 4, "! CONTENT_MISMATCH . . .");
        reads("工作簿叫压缩包", "2022-05.zip", book(), ValueForms.SHEET, 4, "! CONTENT_MISMATCH . . .");
        reads("工作簿叫宏工作簿", "2022-05.xlsm", book(), ValueForms.SHEET, 4, "! CONTENT_MISMATCH . . .");
        reads("工作簿叫金山表格", "2022-05.et", book(), ValueForms.SHEET, 4);
        reads("大写扩展名", "2022-05.XLSX", book(), ValueForms.SHEET, 4);
        reads("没有扩展名的文本", "2022-05", text, ".", 2);
        reads("没有扩展名的工作簿", "月报", book(), ValueForms.SHEET, 4);
        reads("不认识的扩展名", "2022-05.bak", text, ".", 2);
        refuses("便携文档叫工作簿", "2022-05.xlsx", PDF, "CONTENT_MISMATCH");
        refuses("噪声叫工作簿", "2022-05.xlsx", NOISE, "CONTENT_MISMATCH");
        refuses("噪声叫旧工作簿", "2022-05.xls", NOISE, "CONTENT_MISMATCH");
        refuses("一段话叫工作簿", "2022-05.xlsx", "老城街道本月工作正常", "CONTENT_MISMATCH");
        refuses("一段话叫文本", "2022-05.csv", "老城街道本月工作正常", "HEADER_NOT_FOUND");
        byte[] zip = TestWorkbook.zip(Map.of("月报.csv", text));
        refuses("压缩包", "2022-05.zip", zip, "UNSUPPORTED_FORMAT");
        refuses("压缩包叫工作簿", "2022-05.xlsx", zip, "CONTENT_MISMATCH");
        refuses("七压缩", "2022-05.7z", NOISE, "UNSUPPORTED_FORMAT");
        refuses("二进制工作簿", "2022-05.xlsb", NOISE, "UNSUPPORTED_FORMAT");
        refuses("噪声叫文本", "2022-05.csv", NOISE, "TRUNCATED_OR_UNDECODABLE");
    }

    private void ignored() {
        Case all = Case.of("文件-不是报表的不读");
        for (String name : List.of(
                "~$月报.xlsx",
                ".DS_Store",
                ".2022-05.csv",
                "Thumbs.db",
                "desktop.ini",
                "通知.doc",
                "通知.docx",
                "通知.wps",
                "盖章.pdf",
                "汇报.ppt",
                "照片.jpg",
                "照片.JPEG",
                "截图.png")) {
            all.file(name, GOOD).says(name + " . . ignored");
        }
        cases.add(all);
        cases.add(Case.of("文件-零字节的锁文件不算空").file("~$月报.xlsx", "").says("~$月报.xlsx . . ignored"));
    }

    private void texts() {
        Charset chinese = Charset.forName("GB18030");
        reads("国标编码", "2022-05.csv", GOOD.getBytes(Charset.forName("GBK")), ".", 2);
        reads("四字节国标编码", "2022-05.csv", GOOD.replace("\n老", "\n㴩注,,,,,,,,\n老").getBytes(chinese), ".", 3);
        reads("带标记的UTF8", "2022-05.csv", ("\uFEFF" + GOOD).getBytes(UTF_8), ".", 2);
        reads("UTF16制表符", "2022-05.txt", ("\uFEFF" + GOOD.replace(',', '\t')).getBytes(UTF_16LE), ".", 2);
        reads("尾随零字节", "2022-05.csv", (GOOD + "\0\0\0").getBytes(UTF_8), ".", 2);
        reads("尾随文件结束符", "2022-05.csv", (GOOD + "\u001A").getBytes(UTF_8), ".", 2);
        reads("老式换行", "2022-05.csv", GOOD.replace('\n', '\r').getBytes(UTF_8), ".", 2);
        reads("视窗换行和空行", "2022-05.csv", GOOD.replace("\n", "\r\n\r\n").getBytes(UTF_8), ".", 3);
        reads("引号里换行按记录起始行计", "2022-05.csv", ("\"月报\n表\"\n" + GOOD).getBytes(UTF_8), ".", 4);
        reads("引号里的引号", "2022-05.csv", ("\"\"\"月报\"\"\"\n" + GOOD).getBytes(UTF_8), ".", 3);
        reads("引号后面还有字", "2022-05.csv", GOOD.replace("老城街道", "\"老城\"街道").getBytes(UTF_8), ".", 2);
        refuses("引号没闭合", "2022-05.csv", GOOD + "关庙镇,\"31000,1,1\n", "MALFORMED_CSV");
    }

    private void repeated() {
        cases.add(Case.of("重复-同字节只取名字最短的")
                .file("老城月报.csv", "报告期：2022年5月\n" + GOOD)
                .file("老城月报 - 副本.csv", "报告期：2022年5月\n" + GOOD)
                .says("老城月报 - 副本.csv monthly_summary 2022-05 ignored", "! DUPLICATE_FILE . . .")
                .says("老城月报.csv monthly_summary 2022-05 accepted", laocheng(".", 3)));
        cases.add(Case.of("重复-名字长短不看文件夹")
                .file("补报/长长的文件夹/月报.csv", "报告期：2022年5月\n" + GOOD)
                .file("老城街道月报表.csv", "报告期：2022年5月\n" + GOOD)
                .says("补报/长长的文件夹/月报.csv monthly_summary 2022-05 accepted", laocheng(".", 3))
                .says("老城街道月报表.csv monthly_summary 2022-05 ignored", "! DUPLICATE_FILE . . ."));
        cases.add(Case.of("重复-三份只取一份")
                .file("a/月报.csv", "报告期：2022年5月\n" + GOOD)
                .file("b/月报.csv", "报告期：2022年5月\n" + GOOD)
                .file("c/月报.csv", "报告期：2022年5月\n" + GOOD)
                .says("a/月报.csv monthly_summary 2022-05 accepted", laocheng(".", 3))
                .says("b/月报.csv monthly_summary 2022-05 ignored", "! DUPLICATE_FILE . . .")
                .says("c/月报.csv monthly_summary 2022-05 ignored", "! DUPLICATE_FILE . . ."));
        cases.add(Case.of("重复-同镇同期内容不同都不收")
                .file("a.csv", "报告期：2022年5月\n" + GOOD)
                .file("b.csv", "报告期：2022年5月\n" + GOOD.replace("1800", "1801"))
                .says("a.csv monthly_summary 2022-05 rejected", "- DUPLICATE_TOWN row . A3 \"老城街道\" 610902001")
                .says("b.csv monthly_summary 2022-05 rejected", "- DUPLICATE_TOWN row . A3 \"老城街道\" 610902001"));
        cases.add(Case.of("重复-不同月不冲突")
                .file("a2022-04.csv", GOOD)
                .file("b2022-05.csv", GOOD.replace("1800", "1801"))
                .says("a2022-04.csv monthly_summary 2022-04 accepted", laocheng(".", 2))
                .says(
                        "b2022-05.csv monthly_summary 2022-05 accepted",
                        laocheng(".", 2).replace("1800", "1801")));
        cases.add(Case.of("重复-汇总表里只有冲突的镇不收")
                .file("汇总2022-05.csv", GOOD + "关庙镇,31000,1100,1000,990,1000,960,12,12\n")
                .file("老城2022-05.csv", GOOD.replace("1800", "1801"))
                .says(
                        "汇总2022-05.csv monthly_summary 2022-05 partly",
                        "+ 610902100 . 3 resident_pop=31000 under3=1100 know_target=1000 know_reached=990 care_target=1000 care_guided=960 key_total=12 key_guided=12",
                        "- DUPLICATE_TOWN row . A2 \"老城街道\" 610902001")
                .says(ValueForms.missingTowns("610902001", "610902100"))
                .says(
                        "老城2022-05.csv monthly_summary 2022-05 rejected",
                        "- DUPLICATE_TOWN row . A2 \"老城街道\" 610902001"));
    }

    private void version(String name, String first, String second) {
        cases.add(Case.of("版本-" + name)
                .file("a.csv", "报告期：2022年5月,报表版本：" + first + "\n" + GOOD)
                .file("b.csv", "报告期：2022年5月,报表版本：" + second + "\n" + GOOD.replace("1800", "1801"))
                .says("a.csv monthly_summary 2022-05 accepted", laocheng(".", 3), "! SUPERSEDED . . 610902001")
                .says("b.csv monthly_summary 2022-05 accepted", laocheng(".", 3).replace("1800", "1801")));
    }

    private void versions() {
        version("更正取代初报", "初报", "更正第1次");
        version("没写版本就是初报", "", "更正第1次");
        version("第二次取代第一次", "更正第1次", "更正第2次");
        version("汉字次数", "更正第九次", "更正第十次");
        version("十次以上", "更正第十次", "更正第十一次");
        version("二十次", "更正第十九次", "更正第二十次");
        version("数字比大小不比文字", "更正第9次", "更正第10次");
        version("次数在前", "第1次更正", "第2次更正");
        version("全角次数", "更正第１次", "更正第２次");
        cases.add(Case.of("版本-写在文件名")
                .file("老城2022年5月.csv", GOOD)
                .file("老城2022年5月（更正第2次）.csv", GOOD.replace("1800", "1801"))
                .file("老城2022年5月（更正）.csv", GOOD.replace("1800", "1799"))
                .says("老城2022年5月.csv monthly_summary 2022-05 accepted", laocheng(".", 2), "! SUPERSEDED . . 610902001")
                .says(
                        "老城2022年5月（更正第2次）.csv monthly_summary 2022-05 accepted",
                        laocheng(".", 2).replace("1800", "1801"))
                .says(
                        "老城2022年5月（更正）.csv monthly_summary 2022-05 accepted",
                        laocheng(".", 2).replace("1800", "1799"),
                        "! SUPERSEDED . . 610902001"));
        cases.add(Case.of("版本-低版本重复不算冲突")
                .file("a2022-05.csv", GOOD)
                .file("b2022-05.csv", GOOD.replace("1800", "1799"))
                .file("c2022-05更正第1次.csv", GOOD.replace("1800", "1801"))
                .says("a2022-05.csv monthly_summary 2022-05 accepted", laocheng(".", 2), "! SUPERSEDED . . 610902001")
                .says(
                        "b2022-05.csv monthly_summary 2022-05 accepted",
                        laocheng(".", 2).replace("1800", "1799"),
                        "! SUPERSEDED . . 610902001")
                .says(
                        "c2022-05更正第1次.csv monthly_summary 2022-05 accepted",
                        laocheng(".", 2).replace("1800", "1801")));
        cases.add(Case.of("版本-被拒的更正不取代")
                .file("a2022-05.csv", GOOD)
                .file("b2022-05更正第1次.csv", GOOD.replace("1800", "-1"))
                .says("a2022-05.csv monthly_summary 2022-05 accepted", laocheng(".", 2))
                .says(
                        "b2022-05更正第1次.csv monthly_summary 2022-05 rejected",
                        "- NEGATIVE_COUNT row . E2 \"-1\" 610902001"));
    }
}
