package io.tuoyu.plan;

/**
 * A village or community: a row inside a town's workbook, never an area of its own.
 *
 * @param code     twelve-digit code
 * @param name     name in the statistics bureau's list
 * @param townCode nine-digit code of its town
 * @param kind     社区 or 村
 */
public record Village(String code, String name, String townCode, String kind) {}
