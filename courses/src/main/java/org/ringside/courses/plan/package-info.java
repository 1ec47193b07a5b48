/** Dimensioned plans of courses, as SVG. */
package org.ringside.courses.plan;
