/** The courses that come with Ringside, and the way to a user's own. */
package org.ringside.courses.library;
