package io.tuoyu.returns.read;

import io.tuoyu.returns.Reason;
import java.util.List;

/** Every format that is known, and which of them a content is. Content decides, not the name. */
public final class Formats {
    private static final List<Format> FORMATS = List.of(
            new XlsxFormat(),
            new OdsFormat(),
            new OleFormat(),
            new FlatOdsFormat(),
            new HtmlFormat(),
            new TextFormat());

    private static final byte[] NOTHING = {0, ' ', '\t', '\r', '\n', 0x1A, (byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private Formats() {}

    /**
     * Reads a file.
     *
     * @param name what it is called: only to tell what somebody expected
     * @throws Unreadable with the first reason that applies
     */
    public static Book read(byte[] bytes, FileName name, Limits limits) throws Unreadable {
        if (isNothing(bytes)) {
            throw new Unreadable(Reason.EMPTY_FILE, "文件是空的", "The file is empty");
        }
        try {
            Content content = Content.of(bytes, limits);
            for (Format format : FORMATS) {
                if (format.recognises(content)) {
                    Book book = format.read(content);
                    if (book.kind() == FileKind.MACRO_WORKBOOK && name.kind() == FileKind.MACRO_WORKBOOK) {
                        throw unsupported(name);
                    }
                    return book;
                }
            }
            throw foreign(content, name);
        } catch (OutOfMemoryError | StackOverflowError tooMuch) {
            // The last line of defence: one text of 200 MB, or elements nested a million deep.
            throw Memory.tooLarge();
        }
    }

    /** What stood behind a password that Excel knows. */
    static Book workbook(Content content) throws Unreadable {
        Format format = new XlsxFormat();
        if (!format.recognises(content)) {
            throw XmlParts.damaged();
        }
        return format.read(content);
    }

    private static boolean isNothing(byte[] bytes) {
        for (byte each : bytes) {
            boolean isNothing = false;
            for (byte nothing : NOTHING) {
                isNothing |= each == nothing;
            }
            if (!isNothing) {
                return false;
            }
        }
        return true;
    }

    private static Unreadable foreign(Content content, FileName name) {
        return switch (name.kind()) {
            case WORKBOOK, HTML ->
                new Unreadable(
                        Reason.CONTENT_MISMATCH,
                        "文件名是" + name.kind().zh() + "，内容却不是",
                        "The name says " + name.kind().en() + ", the content is none");
            case MACRO_WORKBOOK, BINARY_WORKBOOK, ARCHIVE, NO_RETURN, OTHER -> unsupported(name);
            case TEXT ->
                content.zip().isPresent() || content.startsWith((byte) '%', (byte) 'P', (byte) 'D', (byte) 'F')
                        ? new Unreadable(
                                Reason.CONTENT_MISMATCH,
                                "文件名是文本表格，内容却不是文本",
                                "The name says a text table, the content is no text")
                        : new Unreadable(
                                Reason.TRUNCATED_OR_UNDECODABLE,
                                "无法按 UTF-8、UTF-16 或 GB18030 解码，文件可能已损坏或被截断",
                                "Neither UTF-8, UTF-16 nor GB18030; the file may be damaged or cut");
        };
    }

    private static Unreadable unsupported(FileName name) {
        return new Unreadable(
                Reason.UNSUPPORTED_FORMAT,
                "不支持此类文件（" + name.kind().zh() + "）",
                "This kind of file is not read (" + name.kind().en() + ")");
    }
}
