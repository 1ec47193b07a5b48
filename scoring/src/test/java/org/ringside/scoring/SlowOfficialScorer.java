package org.ringside.scoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The slow, obvious twin of {@link OfficialJudge}: the list of quirks in barkour.md section 2 put into code one by one, for the
 * published course alone, with nothing shared with the product. Where the judge walks the samples once and looks at all
 * obstacles, this one finds the end of the run first and then walks the samples once for each obstacle.
 */
final class SlowOfficialScorer {
    private static final Map<String, double[][]> GATES = new LinkedHashMap<>();
    private static final Map<String, Double> SIZES = new LinkedHashMap<>();

    static {
        GATES.put("start-table", new double[][] {{1.4, 0, 1.4, -0.7}});
        GATES.put("weave-poles", new double[][] {
            {1.7, 0, 1.7, -0.7}, {2.5, -0.5, 1.7, -0.7}, {2.5, -0.5, 3.2, -0.7},
            {3.8, -0.5, 3.2, -0.7}, {3.8, -0.5, 4.3, -0.7}, {5, -0.7, 4.3, -0.7}
        });
        GATES.put(
                "a-frame",
                new double[][] {{4.35, -2, 3.65, -1.1}, {2.92, -3, 2.22, -2.1}, {1.5, -4, 0.8, -3.1}});
        GATES.put("broad-jump", new double[][] {{1.7, -4, 1.7, -5}, {3.7, -4, 3.7, -5}});
        GATES.put("end-table", new double[][] {{4.1, -4, 4.1, -5}});
        SIZES.put("start-table", 1.0);
        SIZES.put("weave-poles", 6.0);
        SIZES.put("a-frame", 6.0);
        SIZES.put("broad-jump", 4.0);
        SIZES.put("end-table", 1.0);
    }

    double score;
    double finalRunTime;
    double allotted;
    double excess;
    double hold;
    double length;
    int obstacles;
    int gates;

    static SlowOfficialScorer score(double[] t, double[] x, double[] y, boolean touched) {
        SlowOfficialScorer out = new SlowOfficialScorer();
        // quirks 10 to 14: the table alone decides which sample is the last one
        int last = t.length - 1;
        double entry = 0;
        for (int i = 0; i < t.length; i++) {
            double off = Math.max(Math.abs(4.5 - x[i]), Math.abs(-4.5 - y[i]));
            if (off < 0.5) {
                entry = entry == 0 ? t[i] - 1e-6 : entry;
                out.hold = t[i] - entry;
            }
            boolean heldNow = off < 0.5 && out.hold >= 5;
            boolean leftNow = off >= 0.5 && off > 0.55 && out.hold > 0;
            if (heldNow || leftNow) {
                last = i;
                break;
            }
        }
        // quirk 19: the length counts everything up to there
        for (int i = 1; i <= last; i++) {
            out.length += norm(x[i - 1] - x[i], y[i - 1] - y[i]);
        }
        // quirks 6 to 8: each obstacle for itself, one gate a sample, in its own order
        double start = t[0];
        for (Map.Entry<String, double[][]> obstacle : GATES.entrySet()) {
            int done = 0;
            for (int i = 0; i <= last; i++) {
                int from = i == 0 ? 0 : i - 1;
                if (done < obstacle.getValue().length
                        && passes(obstacle.getValue()[done], x[from], y[from], x[i], y[i])) {
                    done += 1;
                    start = obstacle.getKey().equals("start-table") ? t[i] : start;
                }
            }
            out.gates += done;
            // quirks 15 to 17
            boolean all = done == obstacle.getValue().length;
            boolean counts =
                    switch (obstacle.getKey()) {
                        case "end-table" -> out.hold >= 5;
                        case "broad-jump" -> all && !touched;
                        default -> all;
                    };
            if (counts) {
                out.obstacles += 1;
                out.allotted += SIZES.get(obstacle.getKey()) / 1.69;
            }
        }
        // the formula, from left to right; quirk 18: no clamp; quirk 20: (50 + A) - A
        double spent = t[last] - start;
        double over = (out.hold >= 5 ? spent - out.hold : 50 + out.allotted) - out.allotted;
        out.score = 1.0 - (over > 0 ? over : 0) * 0.01 - 0.1 * (5 - out.obstacles);
        out.finalRunTime = spent - out.hold;
        out.excess = out.finalRunTime - out.allotted;
        return out;
    }

    /** Quirks 3 to 5. */
    private static boolean passes(double[] gate, double x0, double y0, double x1, double y1) {
        if (norm(x1 - x0, y1 - y0) >= 0.04) {
            List<double[]> p = List.of(
                    new double[] {x0, y0}, new double[] {x1, y1}, new double[] {gate[0], gate[1]},
                    new double[] {gate[2], gate[3]});
            int[][] triples = {{0, 1, 2}, {0, 1, 3}, {2, 3, 0}, {2, 3, 1}};
            int[] turn = IntStream.range(0, 4)
                    .map(k -> turn(p.get(triples[k][0]), p.get(triples[k][1]), p.get(triples[k][2])))
                    .toArray();
            return turn[0] != turn[1] && turn[2] != turn[3];
        }
        double wide = (gate[2] - gate[0]) * (gate[2] - gate[0]) + (gate[3] - gate[1]) * (gate[3] - gate[1]);
        double part = ((x1 - gate[0]) * (gate[2] - gate[0]) + (y1 - gate[1]) * (gate[3] - gate[1])) / wide;
        if (part < 0) {
            return norm(x1 - gate[0], y1 - gate[1]) < 0.02;
        }
        if (part > 1) {
            return norm(x1 - gate[2], y1 - gate[3]) < 0.02;
        }
        return norm(x1 - (gate[0] + part * (gate[2] - gate[0])), y1 - (gate[1] + part * (gate[3] - gate[1]))) < 0.02;
    }

    private static int turn(double[] p, double[] q, double[] r) {
        double turn = (q[1] - p[1]) * (r[0] - q[0]) - (q[0] - p[0]) * (r[1] - q[1]);
        return turn > 0 ? 1 : turn < 0 ? -1 : 0;
    }

    private static double norm(double a, double b) {
        return Math.sqrt(a * a + b * b);
    }
}
