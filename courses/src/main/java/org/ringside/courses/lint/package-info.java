/** Looks for mistakes in the design of courses. */
package org.ringside.courses.lint;
