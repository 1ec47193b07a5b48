/** The course as it is in one episode. */
package org.ringside.courses.episode;
