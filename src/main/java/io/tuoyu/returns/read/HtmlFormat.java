package io.tuoyu.returns.read;

import io.tuoyu.returns.Reason;

/** HTML pages, as programs save tables under the name .xls: recognised, not read. */
final class HtmlFormat implements Format {

    @Override
    public boolean recognises(Content content) {
        String head = content.head();
        return head.contains("<html") || head.contains("<table") || head.contains("<!doctype html");
    }

    @Override
    public Book read(Content content) throws Unreadable {
        throw new Unreadable(Reason.UNSUPPORTED_FORMAT, "不支持网页表格", "HTML tables are not read");
    }
}
