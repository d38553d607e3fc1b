/** Moves observations: into Spark, past {@link io.tuoyu.observations.Resolution}, out as the published table. */
package io.tuoyu.observations.spark;
