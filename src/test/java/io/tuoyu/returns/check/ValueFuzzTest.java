package io.tuoyu.returns.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.tuoyu.returns.Reason;
import io.tuoyu.returns.check.PeriodText.Read;
import io.tuoyu.returns.check.PeriodText.State;
import io.tuoyu.returns.read.Cell;
import io.tuoyu.returns.read.Cell.Kind;
import io.tuoyu.returns.read.Cell.Look;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The parsers of values against texts that nobody thought of, from one seed. */
class ValueFuzzTest {
    private static final long SEED = 20220606;
    private static final long LARGEST = 10_000_000;
    private static final int VARIANTS = 20_000;
    private static final String SIGNS = "0123456789０９,，..-−—－()（）%eE+人万无/ 　\u200B年月日二十#Xx\"";
    private static final List<String> SPACES = List.of("", " ", "　", "\u00A0", "\u200B", "\uFEFF", "\t");

    private final Random random = new Random(SEED);

    private static Count read(String text) {
        return Count.of(Cell.text(0, text), Count.Range.CHANGE, 0, LARGEST);
    }

    private String noise() {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(14);
        for (int at = 0; at < length; at++) {
            text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return text.toString();
    }

    private String space() {
        return SPACES.get(random.nextInt(SPACES.size()));
    }

    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            wide.append(sign >= '0' && sign <= '9' ? (char) (sign - '0' + '０') : sign);
        }
        return wide.toString();
    }

    @Test
    void whatIsAcceptedOfNoiseIsTheNumberThatItsDigitsWrite() {
        for (int variant = 0; variant < VARIANTS; variant++) {
            String text = noise();
            Count count = read(text);
            if (count instanceof Count.Good good) {
                assertThat(good.value()).as(text).isEqualTo(independent(text));
            }
            assertThat(read(space() + wide(text) + space())).as(text).isEqualTo(count);
        }
    }

    /** The whole number nearest to what stands there, by means of its own. */
    private static long independent(String text) {
        StringBuilder digits = new StringBuilder();
        boolean isNegative = false;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (Character.digit(sign, 10) >= 0) {
                digits.append(Character.digit(sign, 10));
            } else if (sign == '.') {
                digits.append('.');
            } else {
                isNegative |= "-−—－(（".indexOf(sign) >= 0;
            }
        }
        BigDecimal value = new BigDecimal(digits.toString()).setScale(0, RoundingMode.HALF_UP);
        return (isNegative ? value.negate() : value).longValueExact();
    }

    @Test
    void everyWholeNumberIsReadInEveryWriting() {
        for (int variant = 0; variant < VARIANTS; variant++) {
            BigInteger number = new BigInteger(1 + random.nextInt(40), random);
            boolean isAllowed = number.compareTo(BigInteger.valueOf(LARGEST)) <= 0;
            Count expected = isAllowed ? new Count.Good(number.longValueExact()) : new Count.Bad(Reason.OUT_OF_RANGE);
            String grouped = String.format(Locale.ROOT, "%,d", number);
            for (String text :
                    List.of(number.toString(), grouped, grouped.replace(',', '，'), number + ".0", "0" + number)) {
                assertThat(read(space() + text + space())).as(text).isEqualTo(expected);
                assertThat(read(wide(text))).as(text).isEqualTo(expected);
            }
            Cell stored = new Cell(0, Kind.NUMBER, Double.toString(number.doubleValue()), Look.PLAIN);
            assertThat(Count.of(stored, Count.Range.COUNT, 0, LARGEST)).isEqualTo(expected);
        }
    }

    @Test
    void noNoiseBreaksAPeriodADateOrASearchForPersonalData() {
        for (int variant = 0; variant < VARIANTS; variant++) {
            String text = (random.nextBoolean() ? "20" + random.nextInt(100) : "") + noise();
            Read read = PeriodText.text(text);
            assertThat(read.state() == State.FOUND)
                    .as(text)
                    .isEqualTo(read.month().isPresent() && !isOther(read));
            Cell cell = Cell.text(0, text);
            Dates.day(cell)
                    .ifPresent(day -> assertThat(Dates.dayOrMonthEnd(cell)).contains(day));
            assertThat(PersonalData.isIn(text)).isEqualTo(PersonalData.isIn(wide(text)));
        }
    }

    private static boolean isOther(Read read) {
        return read.state() == State.AMBIGUOUS || read.state() == State.RANGE;
    }

    @Test
    void everyMonthIsReadInEveryWriting() {
        for (YearMonth month = YearMonth.of(2019, 1);
                month.isBefore(YearMonth.of(2031, 1));
                month = month.plusMonths(1)) {
            int year = month.getYear();
            int number = month.getMonthValue();
            String two = number < 10 ? "0" + number : "" + number;
            String numerals = numerals(year) + "年" + months().get(number - 1) + "月";
            for (String text : List.of(
                    year + "年" + number + "月",
                    year + "年" + two + "月份",
                    numerals,
                    year + "." + two,
                    year + "-" + number,
                    year + "/" + two + "/28",
                    year + "年" + number + "月28日",
                    year + two,
                    year + two + "28",
                    "附件1 " + year + " 年 " + number + " 月月报表")) {
                assertThat(PeriodText.text(space() + text + space()).month())
                        .as(text)
                        .contains(month);
                assertThat(PeriodText.text(wide(text)).month()).as(text).contains(month);
            }
        }
    }

    private static List<String> months() {
        return List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二");
    }

    private static String numerals(int year) {
        StringBuilder numerals = new StringBuilder();
        for (int rest = year; rest > 0; rest /= 10) {
            numerals.insert(0, "〇一二三四五六七八九".charAt(rest % 10));
        }
        return numerals.toString();
    }
}
