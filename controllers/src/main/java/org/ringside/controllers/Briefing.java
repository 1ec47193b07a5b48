package org.ringside.controllers;

import org.ringside.courses.Course;
import org.ringside.sim.HeightScan;
import org.ringside.sim.robot.RobotModel;

/**
 * What a controller is told before an episode: the published figures, never this episode's draws.
 *
 * @param robot the robot's published definition; the order of all joint and foot arrays is its own
 * @param course the course map
 * @param heightScan where the observation's terrain heights are sampled
 * @param controlPeriod time between calls of {@code act}, s
 * @param seed seed for the controller's own random draws
 */
public record Briefing(RobotModel robot, Course course, HeightScan heightScan, double controlPeriod, long seed) {}
