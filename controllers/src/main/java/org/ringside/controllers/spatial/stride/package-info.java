/**
 * The controller {@code stride}: specialist skills in three dimensions with a navigator in the plane, without learning.
 *
 * <p>SI units, radians; world frame x forward, y left, z up. Instances are confined to one thread unless they say otherwise.
 */
package org.ringside.controllers.spatial.stride;
