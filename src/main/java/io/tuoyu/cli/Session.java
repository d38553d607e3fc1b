package io.tuoyu.cli;

import java.time.Clock;
import java.util.List;

/**
 * What a command needs of the world.
 *
 * @param clock   the present
 * @param args    command line as given
 * @param console where people read
 */
record Session(Clock clock, List<String> args, Console console) {}
