/** Courses as solid geometry with named surfaces, and the line along which the planar engine unrolls them. */
package org.ringside.sim.scene;
