/** Numeric functions that give the same bits on every machine and allocate nothing. */
package org.ringside.sim.math;
