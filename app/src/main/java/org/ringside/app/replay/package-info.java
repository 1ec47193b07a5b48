/** A recorded run as one page for a browser, to be watched without anything else. */
package org.ringside.app.replay;
