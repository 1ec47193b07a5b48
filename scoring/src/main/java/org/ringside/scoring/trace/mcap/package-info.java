/**
 * Traces as MCAP files that ROS 2 tools open: profile {@code ros2}, messages in CDR, schemas with their full text.
 *
 * <p>The container follows the MCAP specification (mcap.dev), the messages the common interfaces of ROS 2 with its own order
 * of quaternions (x, y, z, w) and its own frames for twists. What those cannot carry exactly stands in messages of our own,
 * so that a trace read back equals the one written, bit for bit. Clocks are not read: log times are simulated time.
 */
package org.ringside.scoring.trace.mcap;
