/**
 * The file format {@code ringside-course/1}: one table of its shape, from which reading, refusing and the published JSON
 * Schema follow.
 *
 * <p>Lengths in metres; angles in degrees in files and in radians in the records that come out.
 */
package org.ringside.courses.format;
