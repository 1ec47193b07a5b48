/** What both engines do alike in an episode: drives and pushes. Confined to the world's thread. */
package org.ringside.sim.episode;
