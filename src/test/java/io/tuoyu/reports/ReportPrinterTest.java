package io.tuoyu.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.plan.Language;
import io.tuoyu.plan.Plan;
import io.tuoyu.query.MonthlyReport;
import io.tuoyu.query.MonthlyReports;
import io.tuoyu.query.SyntheticPlan;
import io.tuoyu.query.SyntheticRelease;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportPrinterTest {
    private static final Plan PLAN = SyntheticPlan.plan();

    @TempDir
    Path workspace;

    @Test
    void theChineseReportCanBeReadAndSearched() throws Exception {
        try (PDDocument pdf = print(SyntheticRelease.of(PLAN), Language.ZH)) {
            // Lines end where the page ends them: blanks tell nothing.
            assertThat(flat(pdf))
                    .contains("汉滨区婴幼儿照护服务监测月报（2022年5月）编制：区卫生健康局版次：初版", "镇办报表：27/28")
                    .contains("一、总体情况", "二、核心指标", "三、须办事项", "附：逐项说明", "—1—")
                    .contains("每千人口拥有3岁以下婴幼儿托位数2.82个，▲未达标（目标2025年底前不低于4.7个），还差1694个；还须月均增40个（")
                    .contains("请石梯镇立即补报镇办月报表（6月5日到期）")
                    .contains("未参加排名：石梯镇（未报）。", "▲未达标", "△可能未达标（待核）")
                    .contains("关庙镇2022年5月月报（更正）.xlsx›表3育儿指导›C5", "〔NUMERATOR_EXCEEDS_DENOMINATOR〕")
                    .contains("合计数因四舍五入", "方案指纹3f9a1c0d5e7b", "发布号20220606T020000-demo");
        }
    }

    @Test
    void theEnglishReportSaysTheSame() throws Exception {
        try (PDDocument pdf = print(SyntheticRelease.of(PLAN), Language.EN)) {
            assertThat(text(pdf))
                    .contains("Infant care in Hanbin District: monthly monitoring report", "May 2022")
                    .contains("2.82 slots", "1694 slots", "Annex 1: All indicators", "▲ not attained")
                    .doesNotContain("附件", "未达标");
            assertThat(pdf.getDocumentInformation().getTitle())
                    .isEqualTo("Infant care in Hanbin District: monthly monitoring report");
        }
    }

    @Test
    void everyPageTellsItsPlaceAmongAll() throws Exception {
        try (PDDocument pdf = print(SyntheticRelease.of(PLAN), Language.ZH)) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isGreaterThan(8);
            for (int page = 1; page <= pages; page++) {
                String text = text(pdf, page);
                boolean isAnnex = text.contains("共 " + pages + " 页");
                assertThat(text).contains(isAnnex ? "第 " + page + " 页　共 " + pages + " 页" : "— " + page + " —");
                assertThat(isAnnex ? text : "初版　27/28").contains("初版", "27/28");
            }
        }
    }

    @Test
    void fontsAreEmbeddedInPart() throws Exception {
        try (PDDocument pdf = print(SyntheticRelease.of(PLAN), Language.ZH)) {
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            assertThat(fonts).isNotEmpty().allSatisfy(font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+Noto(Sans|Serif)SC-(Regular|Bold)");
            });
        }
    }

    @Test
    void bookmarksLeadToEveryPart() throws Exception {
        try (PDDocument pdf = print(SyntheticRelease.of(PLAN), Language.ZH)) {
            List<String> titles = new ArrayList<>();
            for (PDOutlineItem item :
                    pdf.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(item.getTitle());
            }
            assertThat(titles)
                    .containsExactly(
                            "汉滨区婴幼儿照护服务监测月报",
                            "附：逐项说明",
                            "附件1　指标一览表",
                            "附件2　镇办排名",
                            "附件3　逐月走势",
                            "附件4　分镇办情况",
                            "附件5　报表报送情况",
                            "附件6　退回、疑问与提醒",
                            "附件7　责任清单",
                            "附件8　口径与说明");
        }
    }

    @Test
    void itSaysThatItIsPdfA() throws Exception {
        try (PDDocument pdf = print(SyntheticRelease.of(PLAN), Language.ZH)) {
            String metadata = new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(metadata).containsPattern("pdfaid:part(=\"|>)2").containsPattern("pdfaid:conformance(=\"|>)U");
            assertThat(pdf.getDocumentCatalog().getOutputIntents()).hasSize(1);
        }
    }

    @Test
    void theTableOfTownsPrintsTheFiguresOfTheModel() throws Exception {
        MonthlyReport report =
                MonthlyReports.of(PLAN, SyntheticRelease.of(PLAN).in(workspace), SyntheticRelease.MAY, 1);
        Path file = workspace.resolve("report.pdf");
        new ReportPrinter().print(report, Language.ZH, file);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            String text = text(pdf);
            for (MonthlyReport.TownLine town : report.towns().rows()) {
                String first = town.cells().get(0).value().orElseThrow();
                assertThat(text).containsPattern(town.name().zh() + "\\s.*" + Pattern.quote(first));
            }
        }
    }

    @Test
    void nothingReceivedIsSaidAndNotLeftBlank() throws Exception {
        try (PDDocument pdf = print(SyntheticRelease.of(PLAN).bare(), Language.ZH)) {
            assertThat(flat(pdf)).contains("每千人口拥有3岁以下婴幼儿托位数尚无数值（未报），□数据不足", "应报28份、缺28份");
            // No task, no finding, no ranking, no trend: each part says so.
            assertThat(page(pdf, "附件2　镇办排名")).containsPattern("(?m)^无$");
            assertThat(page(pdf, "附件3　逐月走势")).containsPattern("(?m)^无$");
            assertThat(page(pdf, "附件6　退回、疑问与提醒")).containsPattern("(?m)^无$");
            assertThat(page(pdf, "附件7　责任清单")).containsPattern("(?m)^无$");
        }
    }

    @Test
    void oneMonthIsATrendOfOnePoint() throws Exception {
        try (PDDocument pdf = print(SyntheticRelease.of(PLAN).ofOneMonth(), Language.ZH)) {
            assertThat(page(pdf, "附件3　逐月走势")).contains("2022-05", "2.82", "目标 4.7");
            assertThat(text(pdf)).contains("此前进度无法判断");
        }
    }

    @Test
    void noPageIsEmpty() throws Exception {
        try (PDDocument pdf = print(SyntheticRelease.of(PLAN), Language.ZH)) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                assertThat(text(pdf, page).lines().count()).as("page " + page).isGreaterThan(8);
            }
        }
    }

    private PDDocument print(SyntheticRelease release, Language language) throws Exception {
        Path file = workspace.resolve("report.pdf");
        MonthlyReport report = MonthlyReports.of(PLAN, release.in(workspace), SyntheticRelease.MAY, 1);
        new ReportPrinter().print(report, language, file);
        return Loader.loadPDF(file.toFile());
    }

    private static String flat(PDDocument pdf) throws Exception {
        return text(pdf).replaceAll("\\s|　", "");
    }

    private static String text(PDDocument pdf) throws Exception {
        return new PDFTextStripper().getText(pdf);
    }

    private static String text(PDDocument pdf, int page) throws Exception {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    private static String page(PDDocument pdf, String title) throws Exception {
        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
            if (text(pdf, page).contains(title)) {
                return text(pdf, page);
            }
        }
        throw new AssertionError("No page " + title);
    }
}
