/** Sensors: from the true state of a world to what a controller may know. */
package org.ringside.sim.sensing;
