package io.tuoyu.returns.read;

import io.tuoyu.returns.Reason;
import java.io.IOException;

/** HTML pages, as programs save tables under the name .xls. */
final class HtmlFormat implements Format {
    private static final String[] TAGS = {"<html", "<!doctype html", "<table"};
    private static final String[] FIRST_TAGS = {"<head", "<body", "<meta", "<style", "<div", "<tr", "<center", "<p"};
    private static final int LARGEST = 100 << 20;

    @Override
    public boolean recognises(Content content) {
        String head = content.head();
        return content.zip().isEmpty() && (contains(head, TAGS) || startsWith(head.strip(), FIRST_TAGS));
    }

    private static boolean contains(String head, String[] tags) {
        for (String tag : tags) {
            if (head.contains(tag)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(String head, String[] tags) {
        for (String tag : tags) {
            if (head.startsWith(tag)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Book read(Content content) throws Unreadable {
        String head = content.head();
        if (head.contains("mime-version:") || head.contains("content-type: multipart")) {
            throw new Unreadable(
                    Reason.CONTENT_MISMATCH,
                    "内容是单个文件网页（MHTML），不能读取，请另存为 .xlsx",
                    "The content is a web page in a single file (MHTML), which is not read; save it as .xlsx");
        }
        DecodedText text = content.text()
                .orElseThrow(() -> new Unreadable(
                        Reason.TRUNCATED_OR_UNDECODABLE,
                        "网页无法按 UTF-8、UTF-16 或 GB18030 解码，文件可能已损坏或被截断",
                        "The page is neither UTF-8, UTF-16 nor GB18030; the file may be damaged or cut"));
        if (text.size() > LARGEST) {
            throw Memory.tooLarge();
        }
        try {
            return new HtmlPage().read(text);
        } catch (IOException impossible) {
            throw new IllegalStateException("A text in memory fails to be read", impossible);
        }
    }
}
