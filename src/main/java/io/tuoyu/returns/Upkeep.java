package io.tuoyu.returns;

/**
 * What a return cost the town that sent it, over all its versions.
 *
 * @param isAcceptedAtFirst whether the first file was accepted as it was
 * @param cellsAsked        cells that the town filled in, in its first file, refused ones too
 * @param cellsChanged      cells of its later files that differ from the file before
 * @param figures           figures that the version in force states
 * @param figuresRevised    those of them that differ from what was stated when the return was due
 */
public record Upkeep(boolean isAcceptedAtFirst, int cellsAsked, int cellsChanged, int figures, int figuresRevised) {}
