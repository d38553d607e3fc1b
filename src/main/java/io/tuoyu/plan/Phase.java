package io.tuoyu.plan;

/** A phase of the work (动员部署, 组织实施, …). */
public record Phase(String id, Label name, Validity days) {}
