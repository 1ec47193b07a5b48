/** How policies follow commands in the spatial engine, to be compared with MuJoCo. */
package org.ringside.bench.policy;
