/**
 * Specialist skills in three dimensions: stand, trot, leap; each a class of its own with validated figures.
 *
 * <p>SI units, radians; world frame x forward, y left, z up. Instances are confined to one thread unless they say otherwise.
 */
package org.ringside.controllers.spatial.skills;
