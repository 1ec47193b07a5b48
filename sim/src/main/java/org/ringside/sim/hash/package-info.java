/** Fingerprints of content: robots, courses, states, bundles. Depends on nothing of ours. */
package org.ringside.sim.hash;
