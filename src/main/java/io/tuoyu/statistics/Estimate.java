package io.tuoyu.statistics;

/** A number and the bounds of what it may be. */
public record Estimate(double value, Interval interval) {}
