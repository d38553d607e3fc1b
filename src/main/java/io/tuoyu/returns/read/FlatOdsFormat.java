package io.tuoyu.returns.read;

import io.tuoyu.returns.Reason;
import java.io.ByteArrayInputStream;

/** OpenDocument spreadsheets in one XML text (.fods). */
final class FlatOdsFormat implements Format {

    @Override
    public boolean recognises(Content content) {
        return content.zip().isEmpty() && content.head().contains("<office:document");
    }

    @Override
    public Book read(Content content) throws Unreadable {
        XmlParts.refuseDoctype(content.bytes());
        OdsBook book = new OdsBook();
        XmlParts.read(new ByteArrayInputStream(content.bytes()), book::read);
        if (!book.isSpreadsheet()) {
            throw new Unreadable(
                    Reason.CONTENT_MISMATCH, "文件内容是 OpenDocument 文档，但不是工作簿", "An OpenDocument text, but no workbook");
        }
        return book.book();
    }
}
