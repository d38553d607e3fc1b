package io.tuoyu.returns.archive;

import java.io.IOException;

/** Bytes by their hash. */
@FunctionalInterface
public interface Contents {

    /**
     * The content with this SHA-256.
     *
     * @throws IOException if it cannot be read
     */
    byte[] of(String sha256) throws IOException;
}
