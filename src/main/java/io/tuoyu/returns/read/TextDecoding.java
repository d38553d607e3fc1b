package io.tuoyu.returns.read;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
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

    private TextDecoding() {}

    /** The text without its byte order mark; empty if the bytes are no text. Trailing NULs and ^Z are dropped. */
    static Optional<String> decode(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return strict(bytes, 3, end(bytes, 1), UTF_8);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return strict(bytes, 2, end(bytes, 2), UTF_16LE).map(TextDecoding::withoutEnd);
        }
        if (starts(bytes, 0xFE, 0xFF)) {
            return strict(bytes, 2, end(bytes, 2), UTF_16BE).map(TextDecoding::withoutEnd);
        }
        int end = end(bytes, 1);
        for (int at = 0; at < end; at++) {
            if (bytes[at] == 0) {
                return Optional.empty();
            }
        }
        Optional<String> text = strict(bytes, 0, end, UTF_8);
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

    /** Where the text ends; whole characters of {@code width} bytes. */
    private static int end(byte[] bytes, int width) {
        int end = bytes.length;
        if (width == 1) {
            while (end > 0 && (bytes[end - 1] == 0 || bytes[end - 1] == END_OF_FILE)) {
                end--;
            }
            return end;
        }
        while (end >= 4 && bytes[end - 1] == 0 && bytes[end - 2] == 0) {
            end -= width;
        }
        return end;
    }

    private static String withoutEnd(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == 0 || text.charAt(end - 1) == END_OF_FILE)) {
            end--;
        }
        return text.substring(0, end);
    }

    private static Optional<String> strict(byte[] bytes, int from, int to, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            return Optional.of(
                    decoder.decode(ByteBuffer.wrap(bytes, from, to - from)).toString());
        } catch (CharacterCodingException foreign) {
            return Optional.empty();
        }
    }

    private static boolean isDamagedUtf8(byte[] bytes, int end) {
        ByteBuffer in = ByteBuffer.wrap(bytes, 0, end);
        CharBuffer out = CharBuffer.allocate(end);
        CoderResult result = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        out.flip();
        int sequences = 0;
        while (out.hasRemaining()) {
            sequences += out.get() > 0x7F ? 1 : 0;
        }
        return result.isError() && sequences >= TELLING;
    }
}
