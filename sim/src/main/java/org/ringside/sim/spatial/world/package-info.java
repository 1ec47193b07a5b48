/**
 * A robot in a scene in three dimensions: the spatial engine behind {@link org.ringside.sim.World}. One model is made of the robot's
 * MJCF document and the scene's geometry; what others know by name is bound to it by name.
 */
package org.ringside.sim.spatial.world;
