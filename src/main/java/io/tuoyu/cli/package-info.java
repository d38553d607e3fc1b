/**
 * The commands: options in, jobs called, messages and exit codes out.
 *
 * <p>Decides nothing about figures. Start at {@link io.tuoyu.cli.Main}.
 */
package io.tuoyu.cli;
