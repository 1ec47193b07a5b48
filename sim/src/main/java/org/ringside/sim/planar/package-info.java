/**
 * The planar engine: a reduced-order tier in which forward, up and pitch are real dynamics, on JBox2D, and heading follows the
 * course's centre line.
 *
 * <p>Plane frame: s along the centre line, z up; angles turn from s to z (counter-clockwise), which is minus the pitch about
 * the base's y axis. JBox2D computes in single precision; everything that leaves this package is double precision.
 */
package org.ringside.sim.planar;
