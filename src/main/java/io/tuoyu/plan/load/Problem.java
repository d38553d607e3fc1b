package io.tuoyu.plan.load;

import java.nio.file.Path;

/**
 * Something wrong in a plan's file.
 *
 * @param line from 1; 0 if the file as a whole is meant
 */
public record Problem(Path file, int line, String zh, String en, String fixZh, String fixEn) {}
