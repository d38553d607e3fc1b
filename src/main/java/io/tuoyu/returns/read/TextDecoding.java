package io.tuoyu.returns.read;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/** Strict decoding: a byte order mark, else UTF-8, else GB18030, else nothing. Nobody guesses and nothing is replaced. */
final class TextDecoding {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final byte END_OF_FILE = 0x1A;
    /** So many true UTF-8 sequences do not come about in GB18030: the file is UTF-8 and damaged. */
    private static final int TELLING = 8;

    private static final int BUFFER = 1 << 13;

    private TextDecoding() {}

    /** The text without its byte order mark; empty if the bytes are no text. Trailing NULs and ^Z are dropped. */
    static Optional<DecodedText> decode(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return strict(bytes, 3, end(bytes), UTF_8);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return strict(bytes, 2, wideEnd(bytes, 0), UTF_16LE);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return strict(bytes, 2, wideEnd(bytes, 1), UTF_16BE);
        }
        int end = end(bytes);
        for (int at = 0; at < end; at++) {
            if (bytes[at] == 0) {
                return unmarked(bytes);
            }
        }
        Optional<DecodedText> text = strict(bytes, 0, end, UTF_8);
        return text.isPresent() || isDamagedUtf8(bytes, end) ? text : strict(bytes, 0, end, GB18030);
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int at = 0; at < mark.length; at++) {
            if ((bytes[at] & 0xFF) != mark[at]) {
                return false;
            }
        }
        return true;
    }

    /** Where the text ends: white space may stand between the marks of an end. */
    private static int end(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && isEnd(bytes[end - 1])) {
            end--;
        }
        return end;
    }

    private static boolean isEnd(byte sign) {
        return sign == 0 || sign == END_OF_FILE || sign == '\n' || sign == '\r' || sign == ' ' || sign == '\t';
    }

    /** @param low place of the lower byte in its pair */
    private static int wideEnd(byte[] bytes, int low) {
        int end = bytes.length;
        // A NUL too many at the end of an odd number of bytes is one of those that are dropped.
        if (end % 2 != 0 && bytes[end - 1] == 0) {
            end--;
        }
        while (end >= 4 && end % 2 == 0 && bytes[end - 1 - low] == 0 && isEnd(bytes[end - 2 + low])) {
            end -= 2;
        }
        return end;
    }

    private static Optional<DecodedText> strict(byte[] bytes, int from, int to, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, Math.max(0, to - from));
        CharBuffer out = CharBuffer.allocate(BUFFER);
        CoderResult result;
        do {
            result = decoder.decode(in, out, true);
            out.clear();
        } while (result.isOverflow());
        return result.isError() ? Optional.empty() : Optional.of(new DecodedText(bytes, charset, from, to));
    }

    /** UTF-16LE without a mark, if every character is one that a return may hold and it has commas or line ends. */
    private static Optional<DecodedText> unmarked(byte[] bytes) {
        int end = wideEnd(bytes, 0);
        if (end % 2 != 0) {
            return Optional.empty();
        }
        boolean isPlain = false;
        for (int at = 0; at < end; at += 2) {
            char sign = (char) ((bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8);
            if (!isOfReturns(sign)) {
                return Optional.empty();
            }
            isPlain |= sign == '\n' || sign == '\r' || sign == ',' || sign == '\t';
        }
        return isPlain ? strict(bytes, 0, end, UTF_16LE) : Optional.empty();
    }

    private static boolean isOfReturns(char sign) {
        return (sign >= ' ' && sign <= '~')
                || sign == '\n'
                || sign == '\r'
                || sign == '\t'
                || (sign >= '\u00A0' && sign <= '\u00FF')
                || (sign >= '\u2000' && sign <= '\u2BFF')
                || (sign >= '\u3000' && sign <= '\u33FF')
                || (sign >= '\u3400' && sign <= '\u9FFF')
                || (sign >= '\uFF00' && sign <= '\uFFEF')
                || Character.isSurrogate(sign);
    }

    private static boolean isDamagedUtf8(byte[] bytes, int end) {
        int whole = 0;
        int broken = 0;
        int at = 0;
        while (at < end) {
            int length = sequence(bytes, at, end);
            whole += length > 1 ? 1 : 0;
            broken += length == 0 ? 1 : 0;
            at += Math.max(1, length);
        }
        return whole >= TELLING && broken <= whole / 4;
    }

    /** Bytes of the UTF-8 sequence that begins here; 0 if none does. */
    private static int sequence(byte[] bytes, int at, int end) {
        int lead = bytes[at] & 0xFF;
        if (lead < 0x80) {
            return 1;
        }
        int length = 0;
        if (lead >= 0xC2 && lead < 0xE0) {
            length = 2;
        } else if (lead >= 0xE0 && lead < 0xF0) {
            length = 3;
        } else if (lead >= 0xF0 && lead < 0xF5) {
            length = 4;
        }
        for (int next = at + 1; next < at + length; next++) {
            if (next >= end || (bytes[next] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
