package io.tuoyu.returns.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The bytes of a file, and its parts if it is a zip, or how it is decoded if it is text. */
final class Content {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final int HEAD = 1_024;
    /** A byte order mark, each byte as a character. */
    private static final Pattern MARK = Pattern.compile("^[\\x80-\\xFF]+");

    private final byte[] bytes;
    private final Optional<ZipParts> zip;
    private final Optional<DecodedText> text;
    private final Limits limits;

    private Content(byte[] bytes, Optional<ZipParts> zip, Limits limits) {
        this.bytes = bytes;
        this.zip = zip;
        this.text = zip.isPresent() ? Optional.empty() : TextDecoding.decode(bytes);
        this.limits = limits;
    }

    /**
     * Opens {@code bytes}.
     *
     * @throws Unreadable if it is a zip that is cut, damaged, protected or a bomb
     */
    static Content of(byte[] bytes, Limits limits) throws Unreadable {
        boolean isZip = startsWith(bytes, ZIP) || startsWith(bytes, EMPTY_ZIP);
        return new Content(bytes, isZip ? Optional.of(ZipParts.open(bytes, limits)) : Optional.empty(), limits);
    }

    byte[] bytes() {
        return bytes;
    }

    Optional<ZipParts> zip() {
        return zip;
    }

    /** The text that the bytes are, if they are any. */
    Optional<DecodedText> text() {
        return text;
    }

    Limits limits() {
        return limits;
    }

    boolean startsWith(byte... magic) {
        return startsWith(bytes, magic);
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int at = 0; at < magic.length; at++) {
            if (bytes[at] != magic[at]) {
                return false;
            }
        }
        return true;
    }

    /** The first bytes as small letters, NULs left out, so that the headers of UTF-16 are seen too. */
    String head() {
        return new String(bytes, 0, Math.min(bytes.length, HEAD), ISO_8859_1)
                .replace("\0", "")
                .toLowerCase(Locale.ROOT);
    }

    /** What the text begins with, behind blanks, comments and declarations, as small letters. */
    String opening() {
        try (Reader reader = text.map(DecodedText::reader).orElseGet(this::damaged)) {
            return Opening.of(reader);
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory fails to be read", impossible);
        }
    }

    /** A page that is cut or damaged is still known to be one. */
    private Reader damaged() {
        return new StringReader(MARK.matcher(head()).replaceFirst(""));
    }
}
