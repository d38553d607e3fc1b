package io.tuoyu.plan;

/** A responsible organisation (责任单位). */
public record Unit(String id, Label name) {}
