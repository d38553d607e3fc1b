package io.tuoyu.returns.read;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a file's name promises.
 *
 * @param name last part of its path
 */
public record FileName(String name) {

    /** Says when the files of an inbox came; it is no return itself. */
    public static final String RECEIVED = "received.csv";

    private static final String DATABASE = "db:";
    private static final Set<String> LITTER = Set.of("thumbs.db", "desktop.ini");
    private static final Map<String, FileKind> KINDS = Map.ofEntries(
            Map.entry("xlsx", FileKind.WORKBOOK),
            Map.entry("xls", FileKind.WORKBOOK),
            Map.entry("et", FileKind.WORKBOOK),
            Map.entry("ods", FileKind.WORKBOOK),
            Map.entry("fods", FileKind.WORKBOOK),
            Map.entry("xlt", FileKind.WORKBOOK),
            Map.entry("xltx", FileKind.WORKBOOK),
            Map.entry("ett", FileKind.WORKBOOK),
            Map.entry("ots", FileKind.WORKBOOK),
            Map.entry("xlsm", FileKind.MACRO_WORKBOOK),
            Map.entry("xltm", FileKind.MACRO_WORKBOOK),
            Map.entry("xlsb", FileKind.BINARY_WORKBOOK),
            Map.entry("csv", FileKind.TEXT),
            Map.entry("tsv", FileKind.TEXT),
            Map.entry("txt", FileKind.TEXT),
            Map.entry("tab", FileKind.TEXT),
            Map.entry("htm", FileKind.HTML),
            Map.entry("html", FileKind.HTML),
            Map.entry("zip", FileKind.ARCHIVE),
            Map.entry("rar", FileKind.ARCHIVE),
            Map.entry("7z", FileKind.ARCHIVE),
            Map.entry("doc", FileKind.NO_RETURN),
            Map.entry("docx", FileKind.NO_RETURN),
            Map.entry("wps", FileKind.NO_RETURN),
            Map.entry("pdf", FileKind.NO_RETURN),
            Map.entry("ofd", FileKind.NO_RETURN),
            Map.entry("ppt", FileKind.NO_RETURN),
            Map.entry("pptx", FileKind.NO_RETURN),
            Map.entry("jpg", FileKind.NO_RETURN),
            Map.entry("jpeg", FileKind.NO_RETURN),
            Map.entry("png", FileKind.NO_RETURN),
            Map.entry("gif", FileKind.NO_RETURN),
            Map.entry("bmp", FileKind.NO_RETURN),
            Map.entry("tif", FileKind.NO_RETURN),
            Map.entry("tiff", FileKind.NO_RETURN),
            Map.entry("heic", FileKind.NO_RETURN),
            Map.entry("webp", FileKind.NO_RETURN));

    /** The path under which something read from a database is kept; files of an inbox are called otherwise. */
    public static String ofDatabase(String path) {
        return DATABASE + path;
    }

    /** Whether {@code path} names something that was read from a database. */
    public static boolean isOfDatabase(String path) {
        return path.startsWith(DATABASE);
    }

    /** The last part of {@code path}, which is written with {@code /}. */
    public static FileName of(String path) {
        return new FileName(path.substring(path.lastIndexOf('/') + 1));
    }

    /** Whether it is a program's own file, that nobody sent: a lock, a thumbnail list, a dot file. */
    public boolean isLitter() {
        return name.startsWith("~$") || name.startsWith(".") || LITTER.contains(name.toLowerCase(Locale.ROOT));
    }

    /** What the extension says; {@link FileKind#OTHER} if it says nothing. */
    public FileKind kind() {
        return isLitter() || name.equals(RECEIVED)
                ? FileKind.NO_RETURN
                : KINDS.getOrDefault(extension(), FileKind.OTHER);
    }

    /** The name without its extension. */
    public String stem() {
        int dot = name.lastIndexOf('.');
        return KINDS.containsKey(extension()) ? name.substring(0, dot) : name;
    }

    private String extension() {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
