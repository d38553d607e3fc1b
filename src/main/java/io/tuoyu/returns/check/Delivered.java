package io.tuoyu.returns.check;

import java.nio.file.Path;

/**
 * A file of a delivery.
 *
 * @param file    name by which it is reported: PATH, or PATH/relative path; its folders may tell the period
 * @param content where its bytes are
 */
public record Delivered(String file, Path content) {}
