package io.tuoyu.returns.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;

/** Bytes that are proved to be text, without a byte order mark. */
final class DecodedText {
    private static final int TAIL = 1_024;

    private final byte[] bytes;
    private final Charset charset;
    private final int from;
    private final int to;

    /**
     * @param from first byte of text
     * @param to   behind the last byte of text
     */
    DecodedText(byte[] bytes, Charset charset, int from, int to) {
        this.bytes = bytes;
        this.charset = charset;
        this.from = from;
        this.to = to;
    }

    /** Number of bytes. */
    int size() {
        return to - from;
    }

    /** The last bytes as small letters, NULs left out, so that the tags of UTF-16 are seen too. */
    String tail() {
        int start = Math.max(from, to - TAIL);
        return new String(bytes, start, to - start, ISO_8859_1)
                .replace("\0", "")
                .toLowerCase(Locale.ROOT);
    }

    Reader reader() {
        return new InputStreamReader(
                new ByteArrayInputStream(bytes, from, to - from),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
