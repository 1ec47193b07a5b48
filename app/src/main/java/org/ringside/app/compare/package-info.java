/**
 * What {@code ringside compare} is made of: the episodes that controllers have in common, the journal that keeps each as it ends, the
 * figures, and the files for people and programs. The page is made in {@code org.ringside.app.report}.
 *
 * <p>All results depend on the settings alone, not on threads, order, interruptions or clocks.
 */
package org.ringside.app.compare;
