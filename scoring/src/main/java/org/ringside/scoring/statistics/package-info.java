/**
 * Who is better, and how sure: samples of episodes in, a tree of figures with intervals out. {@link
 * org.ringside.scoring.statistics.Comparison} is the way in.
 *
 * <p>The unit of evidence is one episode: a controller on a course with a seed. Controllers are compared on common random numbers:
 * the same seed gives all of them the same course, terrain and noise. Seconds for times; scores have no unit. Nothing here
 * simulates, prints or reads a file, a clock or a locale: the same input gives the same bits, in any thread and in any order of
 * the episodes.
 */
package org.ringside.scoring.statistics;
