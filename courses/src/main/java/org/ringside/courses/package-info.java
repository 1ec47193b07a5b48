/**
 * Courses: the data format, the obstacles, the library, linting, plan drawings, and the way from a course to a scene.
 *
 * <p>SI units and radians, world frame as in {@code org.ringside.sim}; course files give angles in degrees, as designers do.
 */
package org.ringside.courses;
