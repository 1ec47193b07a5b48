/**
 * What {@code ringside run} is made of: the engines to choose from, the execution of episodes, their folder, and their figures.
 *
 * <p>What an episode gives depends on the settings and its seed alone; clocks are read for progress and for the manifest.
 */
package org.ringside.app.run;
