/**
 * The robot in three dimensions as its controllers see it: kinematics, masses, estimates, and how forces are shared among feet.
 *
 * <p>SI units, radians; world frame x forward, y left, z up. Instances are confined to one thread unless they say otherwise.
 */
package org.ringside.controllers.spatial;
