package io.tuoyu.plan.load;

import java.nio.file.Path;

/**
 * A fault in a file of the plan, told to the person who can mend it.
 *
 * @param line  line of the file, from 1
 * @param zh    what is wrong, in Chinese
 * @param en    the same in English
 * @param fixZh what to do, in Chinese
 * @param fixEn the same in English
 */
public record Problem(Path file, int line, String zh, String en, String fixZh, String fixEn) {}
