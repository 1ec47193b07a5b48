/**
 * A quadruped seen from its side: kinematics, balance and force distribution in the plane of its heading.
 *
 * <p>Plane frame: x ahead along the heading, z up; angles turn from x to z, which is minus the pitch about the base's y axis.
 */
package org.ringside.controllers.sagittal;
