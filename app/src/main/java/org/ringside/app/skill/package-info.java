/** Searches for the figures of skills: deterministic from their settings, whatever the number of threads. */
package org.ringside.app.skill;
