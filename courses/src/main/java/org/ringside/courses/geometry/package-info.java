/** Plane geometry of courses: the ground that obstacles stand on, crossings of gates, motions of whole courses. Metres, radians. */
package org.ringside.courses.geometry;
