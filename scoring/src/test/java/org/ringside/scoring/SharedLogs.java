package org.ringside.scoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.ringside.scoring.trace.Trace;

/**
 * The three official logs, which the project does not ship. They are looked for in {@code ../shared} beside the project, or
 * where the system property or the environment variable {@code RINGSIDE_SHARED} says.
 */
public final class SharedLogs {
    private SharedLogs() {}

    /** Where official run 0, 1 or 2 is; the calling test is skipped, and says so, when it is not there. */
    public static Path path(int run) {
        String set = System.getProperty("RINGSIDE_SHARED", System.getenv("RINGSIDE_SHARED"));
        Path shared = set == null ? Path.of("..", "..", "shared") : Path.of(set);
        Path log = shared.resolve(Path.of("data", "barkour-official-runs", "run_" + run + ".csv"));
        Assumptions.assumeTrue(
                Files.isReadable(log),
                "SKIPPED: no official log at " + log + "; set RINGSIDE_SHARED to the folder that holds data/");
        return log;
    }

    /** An official run, read without the product's own reader. */
    public static Trace read(int run) throws IOException {
        double[][] rows = Files.readAllLines(path(run)).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(","))
                .map(cells -> new double[] {
                    Double.parseDouble(cells[0]), Double.parseDouble(cells[1]), Double.parseDouble(cells[2])
                })
                .toArray(double[][]::new);
        double[][] columns = new double[3][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < 3; k++) {
                columns[k][i] = rows[i][k];
            }
        }
        return new Trace("run_" + run, columns[0], columns[1], columns[2], Optional.empty());
    }
}
