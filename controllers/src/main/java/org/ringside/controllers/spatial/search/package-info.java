/**
 * Search for the figures of a skill: deterministic from a seed.
 *
 * <p>SI units, radians; world frame x forward, y left, z up. Instances are confined to one thread unless they say otherwise.
 */
package org.ringside.controllers.spatial.search;
