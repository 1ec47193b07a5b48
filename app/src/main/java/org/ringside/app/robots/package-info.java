/**
 * What {@code ringside robots} knows: what a model in MJCF is as a robot, what is wrong with it, and how it looks. SI units, radians;
 * x forward, y left, z up.
 */
package org.ringside.app.robots;
