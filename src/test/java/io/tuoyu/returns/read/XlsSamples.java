package io.tuoyu.returns.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;

/** Workbooks of Excel 97, made by POI. */
final class XlsSamples {

    private XlsSamples() {}

    /** All that a cell may hold. Formulas are not calculated. */
    static HSSFWorkbook everything() {
        HSSFWorkbook workbook = new HSSFWorkbook();
        HSSFSheet sheet = workbook.createSheet("月报表");
        HSSFRow title = sheet.createRow(0);
        title.createCell(0).setCellValue("汉滨区2022年5月月报表");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 4));
        HSSFRow values = sheet.createRow(1);
        values.createCell(0).setCellValue("镇（街道）\n名称");
        values.createCell(1).setCellValue(60382);
        values.createCell(2).setCellValue(0.963);
        values.getCell(2).setCellStyle(style(workbook, "0.0%"));
        values.createCell(3).setCellValue(44682);
        values.getCell(3).setCellStyle(style(workbook, "yyyy\"年\"m\"月\""));
        values.createCell(4).setCellValue(true);
        HSSFRow formulas = sheet.createRow(2);
        formulas.setZeroHeight(true);
        formulas.createCell(0).setCellFormula("SUM(B2:B2)");
        formulas.createCell(1).setCellFormula("1/0");
        formulas.createCell(2).setCellFormula("B2&\"人\"");
        formulas.createCell(3).setCellFormula("IF(B2>1,\"\",1)");
        formulas.createCell(4).setCellErrorValue(FormulaError.NA);
        formulas.createCell(5).setCellFormula("B2*1.5");
        HSSFRow last = sheet.createRow(5);
        last.createCell(0).setCellValue(-3);
        last.createCell(1).setCellValue("　 ");
        last.createCell(2).setCellValue(0.25);
        comment(sheet, 5, 0, "去年是4人");
        workbook.createSheet("说明").createRow(0).createCell(2).setCellValue("x");
        workbook.setSheetHidden(1, true);
        return workbook;
    }

    /** What every format of LibreOffice can hold. */
    static HSSFWorkbook forLibreOffice() {
        HSSFWorkbook workbook = new HSSFWorkbook();
        HSSFSheet sheet = workbook.createSheet("月报表");
        sheet.createRow(0).createCell(0).setCellValue("汉滨区2022年5月月报表");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
        HSSFRow header = sheet.createRow(1);
        String[] words = {"镇办", "常住人口", "指导率", "日期"};
        for (int column = 0; column < words.length; column++) {
            header.createCell(column).setCellValue(words[column]);
        }
        HSSFRow hidden = sheet.createRow(2);
        hidden.setZeroHeight(true);
        hidden.createCell(0).setCellValue("老城街道");
        hidden.createCell(1).setCellValue(60382);
        hidden.createCell(2).setCellValue(0.963);
        hidden.getCell(2).setCellStyle(style(workbook, "0.0%"));
        hidden.createCell(3).setCellValue(44712);
        hidden.getCell(3).setCellStyle(style(workbook, "yyyy\"年\"m\"月\""));
        HSSFRow seen = sheet.createRow(5);
        seen.createCell(0).setCellValue("恒口镇\n（示范区）");
        seen.createCell(1).setCellValue(-3);
        seen.createCell(2).setCellValue(0.25);
        seen.createCell(3).setCellValue("　无 ");
        comment(sheet, 5, 1, "去年是4人");
        HSSFRow total = sheet.createRow(6);
        total.createCell(0).setCellValue("合计");
        total.createCell(1).setCellFormula("SUM(B3:B6)");
        total.createCell(2).setCellFormula("1/0");
        workbook.createSheet("旧").createRow(0).createCell(0).setCellValue("x");
        workbook.setSheetHidden(1, true);
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        return workbook;
    }

    private static void comment(HSSFSheet sheet, int row, int column, String text) {
        HSSFComment comment = sheet.createDrawingPatriarch()
                .createCellComment(new HSSFClientAnchor(0, 0, 0, 0, (short) 3, 3, (short) 5, 6));
        comment.setString(new HSSFRichTextString(text));
        sheet.getRow(row).getCell(column).setCellComment(comment);
    }

    static HSSFWorkbook calculated() {
        HSSFWorkbook workbook = everything();
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        return workbook;
    }

    private static CellStyle style(HSSFWorkbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    static byte[] bytes(HSSFWorkbook workbook) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Encrypted, as Excel does with a password to open. */
    static byte[] encrypted(HSSFWorkbook workbook, String password) {
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try {
            return bytes(workbook);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }
}
