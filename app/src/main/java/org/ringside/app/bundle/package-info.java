/**
 * Bundles: runs that a stranger can verify. A bundle is one file with everything that a run's results depend on but the controller, what the
 * controller commanded, and what came of it; {@code docs/verifying.md} describes it. Whoever reads one trusts nothing in it.
 *
 * <p>Bytes are big-endian in the actions and little-endian in the container; hashes are SHA-256 in lower-case hexadecimal.
 */
package org.ringside.app.bundle;
