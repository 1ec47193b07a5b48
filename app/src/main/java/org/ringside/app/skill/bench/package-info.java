/**
 * The skill bench: one skill alone on its own terrain, over many seeds, with a table of what it achieved.
 *
 * <p>SI units and radians, in the world's frame; trials start at the origin and lead along x. What comes of a trial depends on robot, skills,
 * randomisation and seed alone, whatever the number of threads.
 */
package org.ringside.app.skill.bench;
