package io.tuoyu.jobs;

import io.tuoyu.returns.FileReading;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * All that was ever received, read and compared.
 *
 * @param readings   every file, reconciled with the others
 * @param receivedAt when each was received, by the hash of its content
 */
record Intake(List<FileReading> readings, Map<String, Instant> receivedAt) {
    Intake {
        readings = List.copyOf(readings);
        receivedAt = Map.copyOf(receivedAt);
    }
}
