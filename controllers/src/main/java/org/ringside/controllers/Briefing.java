package org.ringside.controllers;

import org.ringside.courses.Course;
import org.ringside.sim.SensorLayout;
import org.ringside.sim.robot.RobotModel;

/**
 * What a controller is told before an episode: the published figures, never this episode's draws.
 *
 * @param robot the robot's published definition; the order of all joint and foot arrays is its own
 * @param course the course map
 * @param sensors what the observation shows of the terrain, as the controller's provider asked
 * @param controlPeriod time between calls of {@code act}, s
 * @param seed seed for the controller's own random draws
 */
public record Briefing(RobotModel robot, Course course, SensorLayout sensors, double controlPeriod, long seed) {}
