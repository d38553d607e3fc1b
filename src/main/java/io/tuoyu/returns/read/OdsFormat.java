package io.tuoyu.returns.read;

import io.tuoyu.returns.Reason;

/** OpenDocument spreadsheets: recognised, not read. */
final class OdsFormat implements Format {

    private static final String SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";

    @Override
    public boolean recognises(Content content) {
        return content.zip()
                .flatMap(zip -> zip.text("mimetype"))
                .filter(type -> type.strip().startsWith(SPREADSHEET))
                .isPresent();
    }

    @Override
    public Book read(Content content) throws Unreadable {
        content.zip().orElseThrow().refuseDoctypes();
        throw new Unreadable(Reason.UNSUPPORTED_FORMAT, "不支持 ODS 工作簿", "OpenDocument workbooks (.ods) are not read");
    }
}
