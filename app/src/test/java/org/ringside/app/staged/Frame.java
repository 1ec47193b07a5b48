package org.ringside.app.staged;

/**
 * What a puppet is to look like at an instant. The base stands over the terrain as its feet would, and pitches with it.
 *
 * @param time s
 * @param x base, world, m
 * @param y base, world, m
 * @param heading rad
 * @param raise how much higher the base is than it stands, m
 * @param roll about the heading, to the right, rad
 * @param feet for each leg, in the order of {@code RobotModel.legs()}: how far the foot is ahead of where it stands, left of it,
 *     and above the terrain, m (4 x 3). A foot of height 0 stands, half a millimetre deep, as on a soft contact.
 */
record Frame(double time, double x, double y, double heading, double raise, double roll, double[][] feet) {}
