/**
 * Physics: the quadruped, the ground and the fixed-step world they live in.
 */
package org.ringside.sim;
