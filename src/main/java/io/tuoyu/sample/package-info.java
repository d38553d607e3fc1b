/**
 * An invented district's inbox, for demonstrations and tests: real towns and villages, synthetic figures, planted mistakes.
 *
 * <p>Knows the plan and how returns look on paper; must not know how they are read. Start at
 * {@link io.tuoyu.sample.SampleDistrict}.
 */
package io.tuoyu.sample;
