package io.tuoyu.returns.answer;

import io.tuoyu.plan.Area;
import io.tuoyu.returns.FileReading;
import io.tuoyu.returns.check.Layout;
import io.tuoyu.returns.check.PersonalData;
import io.tuoyu.returns.read.FileName;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names of files and folders that go out: safe on every system, without a person's name, and never a path. */
final class FileNames {
    private static final Pattern UNSAFE = Pattern.compile("[^\\p{IsHan}A-Za-z0-9._（）()-]+");
    private static final Pattern VERSION =
            Pattern.compile("[-_ （(【\\[]*更正(第?[0-9〇一二三四五六七八九十]{1,3}次?)?[)）】\\]]*|[（(【\\[]*初报[)）】\\]]*");
    private static final Pattern MONTH = Pattern.compile("20\\d\\d\\s*(年\\s*\\d{1,2}\\s*月|[-._]?\\d{2}(?!\\d))");
    /** Many systems allow 255 bytes, and a Chinese character takes three. */
    private static final int LONGEST = 60;

    private FileNames() {}

    /** {@code 610902124-石梯镇}. */
    static String folder(Area area) {
        return safe(area.code() + "-" + area.name().zh());
    }

    /**
     * Name of a corrected copy: the sender's own with the next version in it, so that the copy supersedes what was sent.
     *
     * @param version of the copy
     */
    static String correctedCopy(FileReading reading, int version) {
        return stem(reading) + "-" + Layout.correctionText(version) + ".xlsx";
    }

    /** Name of a note on a file of which no copy can be made. */
    static String note(FileReading reading) {
        return stem(reading) + "-退回说明.xlsx";
    }

    private static String stem(FileReading reading) {
        String stem = FileName.of(reading.file()).stem();
        String own = PersonalData.isIn(stem) ? "报表" : VERSION.matcher(stem).replaceAll("");
        String safe = safe(own);
        safe = safe.isEmpty() ? "报表" : safe;
        // A name that tells no month leans on its folder, which the sender will not have.
        return reading.period().isPresent() && !MONTH.matcher(safe).find()
                ? safe + "-" + month(reading.period())
                : safe;
    }

    private static String month(Optional<YearMonth> period) {
        return period.map(month -> month.getYear() + "年" + month.getMonthValue() + "月")
                .orElse("");
    }

    private static String safe(String text) {
        String safe = UNSAFE.matcher(text).replaceAll("_");
        int from = 0;
        while (from < safe.length() && "._-".indexOf(safe.charAt(from)) >= 0) {
            from++;
        }
        return safe.substring(from, Math.min(safe.length(), from + LONGEST));
    }
}
