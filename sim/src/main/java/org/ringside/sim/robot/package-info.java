/** Robot definitions: bodies, joints, drives and legs, read from MJCF files, each figure with its source beside it. */
package org.ringside.sim.robot;
