package io.tuoyu.returns.read;

/** What a file is, by its content or by its name. */
public enum FileKind {
    WORKBOOK("工作簿", "a workbook"),
    MACRO_WORKBOOK("带宏工作簿", "a macro workbook"),
    BINARY_WORKBOOK("二进制工作簿", "a binary workbook"),
    TEXT("文本表格", "a text table"),
    HTML("网页表格", "an HTML table"),
    ARCHIVE("压缩包", "an archive"),
    /** A letter, a picture, a lock file: no return. */
    NO_RETURN("非报表文件", "no return"),
    /** Nothing that we know. */
    OTHER("未知文件", "something unknown");

    private final String zh;
    private final String en;

    FileKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
