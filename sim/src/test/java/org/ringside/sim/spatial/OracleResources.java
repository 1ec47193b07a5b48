package org.ringside.sim.spatial;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads what MuJoCo computed from the test resources in {@code mujoco/}. */
public final class OracleResources {
    private OracleResources() {}

    /**
     * Opens a resource.
     *
     * @param name its name in {@code mujoco/}
     * @return its bytes
     */
    public static InputStream open(String name) {
        InputStream stream = OracleResources.class.getResourceAsStream("/mujoco/" + name);
        if (stream == null) {
            throw new IllegalArgumentException("no test resource mujoco/" + name);
        }
        return stream;
    }

    /**
     * Reads the lines of a compressed text.
     *
     * @param name its name in {@code mujoco/}, {@code .gz}
     * @return all lines
     */
    public static List<String> lines(String name) {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(open(name)), StandardCharsets.UTF_8))) {
            return reader.readAllLines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the first line of a compressed text.
     *
     * @param name its name in {@code mujoco/}, {@code .gz}
     * @return that line
     */
    public static String firstLine(String name) {
        return lines(name).getFirst();
    }
}
