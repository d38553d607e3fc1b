package io.tuoyu.returns;

/**
 * What a return cost the town that sent it, over all its versions.
 *
 * @param isAcceptedAtFirst whether the first file was accepted as it was
 * @param cellsAsked        cells that the town filled in, in the version in force
 * @param cellsChanged      cells that it filled in anew, over all corrections
 * @param figures           figures that the version in force states
 * @param figuresRevised    those of them that differ from what was stated when the return was due
 */
public record Upkeep(boolean isAcceptedAtFirst, int cellsAsked, int cellsChanged, int figures, int figuresRevised) {}
