package org.ringside.sim.spatial.collision;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ringside.sim.spatial.GeomType;
import org.ringside.sim.spatial.HeightField;
import org.ringside.sim.spatial.Manifold;

/**
 * What MuJoCo 3.14 found for two geoms; {@code src/test/oracle/collision.mjs} made the files and tells their format.
 *
 * @param scene the geoms in their places
 * @param margin m
 * @param contacts distance, position, normal, first tangent of each contact (10)
 */
record GoldenCase(PairScene scene, double margin, double[][] contacts) {
    static List<GoldenCase> read(GeomType type1, GeomType type2) {
        return read(type1 + "-" + type2, type1, type2);
    }

    static List<GoldenCase> read(String file, GeomType type1, GeomType type2) {
        String name = "/mujoco/collision/" + file.toLowerCase(Locale.ROOT) + ".txt";
        List<GoldenCase> cases = new ArrayList<>();
        try (var reader = new BufferedReader(
                new InputStreamReader(GoldenCase.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    cases.add(parse(type1, type2, line));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
        return cases;
    }

    private static GoldenCase parse(GeomType type1, GeomType type2, String line) {
        double[] numbers = Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
        double[] size2 = Arrays.copyOfRange(numbers, 3, 6);
        PairScene scene = type1 == GeomType.HEIGHT_FIELD
                ? PairScene.onField(field((int) numbers[0], (int) numbers[1], (int) numbers[2]), type2, size2)
                : new PairScene(type1, Arrays.copyOfRange(numbers, 0, 3), type2, size2);
        scene.place(0, Arrays.copyOfRange(numbers, 7, 10), Arrays.copyOfRange(numbers, 10, 14));
        scene.place(1, Arrays.copyOfRange(numbers, 14, 17), Arrays.copyOfRange(numbers, 17, 21));
        double[][] contacts = new double[(int) numbers[21]][];
        for (int i = 0; i < contacts.length; i++) {
            contacts[i] = Arrays.copyOfRange(numbers, 22 + 10 * i, 32 + 10 * i);
        }
        return new GoldenCase(scene, numbers[6], contacts);
    }

    /** The heights that {@code src/test/oracle/convex.mjs} gives MuJoCo, which keeps them in single precision. */
    private static HeightField field(int rows, int columns, int seed) {
        double[] heights = new double[rows * columns];
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                double k = 0.618 * ((7 * r + 13 * c + 5 * r * c + seed) % 101);
                heights[r * columns + c] = (float) (k - Math.floor(k));
            }
        }
        return new HeightField(null, rows, columns, 1, 0.8, 0.5, 0.2, heights);
    }

    /** What was found, as {@link #contacts}: wishes are made perpendicular, MuJoCo's tangent stands where there is none. */
    static double[][] frames(Manifold found) {
        double[][] frames = new double[found.count][10];
        for (int i = 0; i < found.count; i++) {
            double[] f = frames[i];
            f[0] = found.distance[i];
            System.arraycopy(found.position, 3 * i, f, 1, 3);
            System.arraycopy(found.normal, 3 * i, f, 4, 3);
            System.arraycopy(found.tangent, 3 * i, f, 7, 3);
            if (f[7] == 0 && f[8] == 0 && f[9] == 0) {
                f[Math.abs(f[5]) < 0.5 ? 8 : 9] = 1;
            }
            double along = f[4] * f[7] + f[5] * f[8] + f[6] * f[9];
            double length = 0;
            for (int k = 0; k < 3; k++) {
                f[7 + k] -= along * f[4 + k];
                length += f[7 + k] * f[7 + k];
            }
            for (int k = 0; k < 3; k++) {
                f[7 + k] /= Math.sqrt(length);
            }
        }
        return frames;
    }
}
