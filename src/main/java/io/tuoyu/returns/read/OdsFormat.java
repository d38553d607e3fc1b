package io.tuoyu.returns.read;

import io.tuoyu.returns.Reason;

/** OpenDocument spreadsheets (.ods). */
final class OdsFormat implements Format {

    private static final String SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final String CONTENT = "content.xml";

    @Override
    public boolean recognises(Content content) {
        return content.zip()
                .filter(zip -> zip.text("mimetype")
                        .or(() -> zip.text(MANIFEST))
                        .filter(type -> type.contains(SPREADSHEET))
                        .isPresent())
                .isPresent();
    }

    @Override
    public Book read(Content content) throws Unreadable {
        ZipParts zip = content.zip().orElseThrow();
        zip.refuseDoctypes();
        OdsBook book = new OdsBook();
        XmlParts.read(
                zip.open(CONTENT)
                        .orElseThrow(() -> new Unreadable(
                                Reason.CORRUPT_ARCHIVE,
                                "工作簿缺少部件 " + CONTENT,
                                "The workbook lacks its part " + CONTENT)),
                book::read);
        return book.book();
    }
}
