/** Traces: what happened in a run, in memory, in text logs and in MCAP files. */
package org.ringside.scoring.trace;
