package io.tuoyu.returns.archive;

import java.time.Instant;

/**
 * One file as it was received. The same bytes under two names are two receipts.
 *
 * @param file       path inside its delivery, with {@code /}
 * @param sha256     hash of its content
 * @param size       bytes
 * @param receivedAt when it came
 */
public record Receipt(String file, String sha256, long size, Instant receivedAt) {}
