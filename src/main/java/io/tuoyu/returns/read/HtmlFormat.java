package io.tuoyu.returns.read;

import io.tuoyu.returns.Reason;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Tag;

/** HTML pages, as programs save tables under the name .xls. */
final class HtmlFormat implements Format {
    private static final String DECLARED = "<!doctype html";
    private static final Pattern TAG = Pattern.compile("<([a-z][a-z0-9]*)(?:[\\s/>]|$)");
    /** A title in front of a table, without any other tag; what has separators in front of a tag is a text with a tag in a field. */
    private static final Pattern TITLED =
            Pattern.compile("[^<,;|，\t\"]{1,400}(?:<br\\s*/?>[^<,;|，\t\"]{0,400}){0,8}<table[\\s>]");

    private static final int LARGEST = 100 << 20;

    @Override
    public boolean recognises(Content content) {
        return content.zip().isEmpty() && (isPage(content.opening()) || isOfParts(content.head()));
    }

    private static boolean isPage(String opening) {
        Matcher tag = TAG.matcher(opening);
        return opening.startsWith(DECLARED)
                || (tag.lookingAt() && Tag.isKnownTag(tag.group(1)))
                || TITLED.matcher(opening).lookingAt();
    }

    private static boolean isOfParts(String head) {
        return head.strip().startsWith("mime-version:")
                || (head.contains("mime-version:") && head.contains("content-type: multipart"));
    }

    @Override
    public Book read(Content content) throws Unreadable {
        if (isOfParts(content.head())) {
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
