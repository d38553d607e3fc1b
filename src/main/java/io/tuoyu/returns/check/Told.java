package io.tuoyu.returns.check;

/**
 * What people are told: what is wrong, and what to do.
 *
 * @param zh    what is wrong, with the values met
 * @param en    the same in English
 * @param fixZh what to do
 * @param fixEn the same in English
 */
record Told(String zh, String en, String fixZh, String fixEn) {}
