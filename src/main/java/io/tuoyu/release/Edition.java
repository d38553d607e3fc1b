package io.tuoyu.release;

import java.time.Instant;

/**
 * A numbered, frozen release of one month, that may be cited: 初版 is 1, 更正第 n 版 is n + 1.
 *
 * @param number         from 1
 * @param release        the release that it froze
 * @param manifestSha256 hash of that release's manifest
 * @param issuedAt       when it was issued
 */
public record Edition(int number, ReleaseId release, String manifestSha256, Instant issuedAt) {}
