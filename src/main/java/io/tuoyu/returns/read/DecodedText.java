package io.tuoyu.returns.read;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/**
 * Bytes that are proved to be text.
 *
 * @param from first byte behind a byte order mark
 * @param to   behind the last byte of text
 */
record DecodedText(byte[] bytes, Charset charset, int from, int to) {

    Reader reader() {
        return new InputStreamReader(
                new ByteArrayInputStream(bytes, from, to - from),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
