/**
 * The command line of Ringside.
 */
package org.ringside.app;
