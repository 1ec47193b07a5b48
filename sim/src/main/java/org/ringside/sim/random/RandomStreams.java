package org.ringside.sim.random;

/**
 * Counter-based random numbers from named streams: a draw depends on seed, name and counter only, so that one reader can
 * never shift another's draws, whatever the order or the thread.
 *
 * <p>The bits are SplitMix64's finaliser (Steele, Lea and Flood, OOPSLA 2014; constants of David Stafford's "Mix13")
 * over a hash of the name (FNV-1a, 64 bits) and the counter. Immutable and safe in any thread.
 *
 * @param seed the seed, any value
 */
public record RandomStreams(long seed) {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    /**
     * Draws 64 random bits.
     *
     * @param stream the stream's name
     * @param counter which draw of the stream
     * @return the bits
     */
    public long bits(String stream, long counter) {
        return mix(mix(mix(seed + GOLDEN_GAMMA) ^ hash(stream)) + (counter + 1) * GOLDEN_GAMMA);
    }

    /**
     * Draws a number that is uniform in [0, 1).
     *
     * @param stream the stream's name
     * @param counter which draw of the stream
     * @return the number, a multiple of 2^-53
     */
    public double uniform(String stream, long counter) {
        return (bits(stream, counter) >>> 11) * 0x1p-53;
    }

    /**
     * Draws a number that is uniform in a range.
     *
     * @param stream the stream's name
     * @param counter which draw of the stream
     * @param low least value
     * @param high bound above
     * @return the number
     */
    public double uniform(String stream, long counter, double low, double high) {
        return low + (high - low) * uniform(stream, counter);
    }

    /**
     * Draws a standard normal number, by Box and Muller's transform (Annals of Mathematical Statistics 29, 1958).
     *
     * @param stream the stream's name
     * @param counter which draw of the stream
     * @return the number
     */
    public double gaussian(String stream, long counter) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform(stream, 2 * counter)));
        return radius * StrictMath.cos(2 * Math.PI * uniform(stream, 2 * counter + 1));
    }

    private static long hash(String name) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }

    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
