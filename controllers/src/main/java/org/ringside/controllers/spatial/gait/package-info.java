/**
 * Parts of which gaits in three dimensions are made: trunk control, footholds, swings, the ground underneath.
 *
 * <p>SI units, radians; world frame x forward, y left, z up. Instances are confined to one thread unless they say otherwise.
 */
package org.ringside.controllers.spatial.gait;
