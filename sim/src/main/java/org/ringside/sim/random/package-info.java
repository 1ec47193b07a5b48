/** Randomness that is a pure function of seed, stream name and counter. */
package org.ringside.sim.random;
