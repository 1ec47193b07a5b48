/** The leaderboard: a static site about bundles that verify. Its bytes depend on the bundles alone. */
package org.ringside.app.leaderboard;
