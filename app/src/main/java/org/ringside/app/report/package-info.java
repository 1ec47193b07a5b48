/**
 * The page {@code report.html}: one file that needs nothing else, of a comparison or of a run of one controller. It shows what
 * {@code org.ringside.app.compare} computed and computes nothing itself.
 */
package org.ringside.app.report;
