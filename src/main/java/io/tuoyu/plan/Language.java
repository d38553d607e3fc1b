package io.tuoyu.plan;

/** The languages that reports and messages are written in. Chinese comes first everywhere. */
public enum Language {
    ZH,
    EN
}
