package io.tuoyu.returns.corpus;

import static io.tuoyu.returns.corpus.ValueForms.GOOD;
import static io.tuoyu.returns.corpus.ValueForms.SUMMARY;
import static io.tuoyu.returns.corpus.ValueForms.laocheng;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** Pages: what stands above a table, what a page is and what only looks like one. */
final class LayoutPageCases {
    private static final String TABLE = table(GOOD);

    private final List<Case> cases = new ArrayList<>();

    private LayoutPageCases() {}

    static List<Case> all() {
        LayoutPageCases all = new LayoutPageCases();
        all.titles();
        all.otherTexts();
        all.contradictions();
        all.kinds();
        return all.cases;
    }

    /** The lines of a text as rows of a table. */
    private static String table(String text) {
        return "<table><tr><td>"
                + text.strip().replace("\n", "</td></tr><tr><td>").replace(",", "</td><td>") + "</td></tr></table>";
    }

    private static String page(String body) {
        return "<html><head><title>2019年1月</title></head><body>" + body + "</body></html>";
    }

    /** The month of a page, whose name does not tell it, is that of its content. */
    private void tells(String name, String body) {
        cases.add(Case.of("网页-" + name)
                .file("月报.html", page(body))
                .says("月报.html monthly_summary 2022-05 accepted", laocheng(".", 2)));
    }

    private void titles() {
        tells("标题在段落里", "<p>老城街道2022年5月月报表</p>" + TABLE);
        tells("标题在标题元素里", "<h3>老城街道<br>2022年5月月报表</h3>" + TABLE);
        tells("标题是裸文字", "老城街道2022年5月月报表" + TABLE);
        tells("标题在表格标题元素里", TABLE.replace("<table>", "<table><caption>2022年5月月报表</caption>"));
        tells("标题在小表格里", "<table><tr><td>2022年5月月报表</td></tr></table>" + TABLE);
        tells("标题在外层表格里", "<table><tr><td>2022年5月月报表</td></tr><tr><td>" + TABLE + "</td></tr></table>");
        tells("标题在外层表格之上", "<h3>2022年5月月报表</h3><table><tr><td>" + TABLE + "</td></tr></table>");
        tells(
                "小表格和段落同在一个框里",
                "<div><table><tr><td>月报表</td></tr></table><p>报告期：2022年5月</p></div><div>" + TABLE + "</div>");
        tells("报告期在段落里", "<p>月报表</p><p>报告期：2022年5月</p>" + TABLE);
        tells("报告期在行内元素里", "<div>月报表</div><b>报告期：</b><span>2022年5月</span>" + TABLE);
        tells(
                "标签和值在小表格的两格里",
                "<table><tr><td>填报单位</td><td>老城街道</td></tr><tr><td>报告期</td><td>2022年5月</td></tr></table>" + TABLE);
        tells("同一行写着单位和报告期", "<p>填报单位：老城街道&nbsp;&nbsp;报告期：2022年5月&nbsp;&nbsp;单位：人</p>" + TABLE);
    }

    private void otherTexts() {
        tells("填报日期不是报告期", "<p>月报表</p><p>报告期：2022年5月</p><p>填报日期：2022年6月3日</p>" + TABLE);
        tells("填报日期和它的日子分两行", "<div>2022年5月月报表</div><div>填报日期：</div><div>2022年6月3日</div>" + TABLE);
        tells("看不见的字不算", "<p>2022年5月月报表</p><p style='display:none'>报告期：2022年4月</p>" + TABLE);
        tells("表下的字不算", "<p>2022年5月月报表</p>" + TABLE + "<p>报告期：2022年4月</p>");
        String tenThousands = SUMMARY + "老城街道,6.0382,0.21,0.19,0.18,0.2,0.19,0.002,0.0019\n";
        cases.add(Case.of("网页-表上写着单位万人")
                .file("月报.html", page("<p>2022年5月月报表</p><p>单位：万人</p>" + table(tenThousands)))
                .says("月报.html monthly_summary 2022-05 accepted", laocheng(".", 2), "! UNIT_CONVERTED . . ."));
        cases.add(Case.of("网页-表上写着版本")
                .file("a.html", page("<p>2022年5月月报表</p>" + TABLE))
                .file("b.html", page("<p>2022年5月月报表</p><p>报表版本：更正第1次</p>" + TABLE))
                .says("a.html monthly_summary 2022-05 accepted", laocheng(".", 2), "! SUPERSEDED . . 610902001")
                .says("b.html monthly_summary 2022-05 accepted", laocheng(".", 2)));
    }

    private void contradictions() {
        refusesMonth("报告期和文件名不一", "2022年5月.html", "<p>报告期：2022年4月</p>", "PERIOD_MISMATCH", "报告期：2022年4月");
        refusesMonth("两处报告期不一", "月报.html", "<p>2022年5月月报表</p><p>报告期：2022年4月</p>", "PERIOD_MISMATCH", "报告期：2022年4月");
        refusesMonth("报告期没有年", "2022年5月.html", "<p>报告期：5月</p>", "PERIOD_INVALID", "报告期：5月");
    }

    /** No cell of a page stands above its table. */
    private void refusesMonth(String name, String file, String above, String reason, String raw) {
        cases.add(Case.of("网页-" + name)
                .file(file, page(above + TABLE))
                .says(file + " monthly_summary . rejected", "- " + reason + " file . . \"" + raw + "\" ."));
    }

    private void kinds() {
        reads("前面有一千多个空白", "\r\n".repeat(600) + page(TABLE));
        reads("前面有长注释", "<?xml version=\"1.0\"?>\n<!-- " + "表，".repeat(1_000) + "-->\n" + page(TABLE));
        reads("开头就是表格", TABLE);
        reads("开头是裸文字的标题", "老城街道月报表<br/>\n" + TABLE);
        cases.add(Case.of("网页-国标编码的注释之后")
                .file("2022-05.html", ("<!-- " + "表，".repeat(1_000) + "-->" + TABLE).getBytes(Charset.forName("GBK")))
                .says("2022-05.html monthly_summary 2022-05 accepted", laocheng(".", 2)));
        cases.add(Case.of("网页-文本里的标签不是网页")
                .file("2022-05.csv", SUMMARY.strip() + ",备注\n" + "老城街道,60382,2100,1900,1800,2000,1900,20,19,<table>\n")
                .says("2022-05.csv monthly_summary 2022-05 accepted", laocheng(".", 2)));
        refuses("只有框架", """
                <html><head><meta charset="utf-8"></head><frameset rows="*,39"><frame src="sheet001.htm">
                <noframes><body><p>此网页使用了框架，但您的浏览器不支持框架。</p></body></noframes></frameset></html>
                """, "CONTENT_MISMATCH");
        refuses("框架里什么也没说", "<html><frameset><frame src=\"sheet001.htm\"></frameset></html>", "CONTENT_MISMATCH");
        refuses("没有表格", page("<p>系统维护中</p>"), "CONTENT_MISMATCH");
    }

    private void reads(String name, String content) {
        cases.add(Case.of("网页-" + name)
                .file("2022-05.xls", content)
                .says("2022-05.xls monthly_summary 2022-05 accepted", laocheng(".", 2), "! CONTENT_MISMATCH . . ."));
    }

    private void refuses(String name, String content, String reason) {
        cases.add(Case.of("网页-" + name)
                .file("2022-05.xls", content)
                .says("2022-05.xls . . rejected", "- " + reason + " file . . . ."));
    }
}
