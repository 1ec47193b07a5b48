/** What sensors read: functions over a model and a state that write {@link org.ringside.sim.spatial.State#sensorData} only. */
package org.ringside.sim.spatial.sensor;
