package org.ringside.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.ringside.courses.Course;
import org.ringside.scoring.trace.Trace;

/** What must not change a verdict: the zero of the clock, where the course lies, its mirror image, how densely a path is sampled. */
class StrictInvarianceTest {
    private final Course course = TestCourses.barkour();
    private final List<Trace> runs = List.of(TestTraces.clean(2), TestTraces.clean(0.7), stray(3), stray(4), stray(5));

    /** A run that strays enough to miss gates. */
    private static Trace stray(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] line = TestCourses.cleanLine();
        for (int i = 2; i < line.length - 2; i++) {
            line[i] += random.nextDouble(-0.4, 0.4);
        }
        return TestTraces.along(line, 1.3, 0.01, 6);
    }

    private static void assertSame(Scorecard expected, Scorecard card) {
        assertEquals(expected.score(), card.score(), 1e-9);
        assertEquals(expected.gatesCompleted(), card.gatesCompleted());
        assertEquals(expected.finalRunTimeSeconds(), card.finalRunTimeSeconds(), 1e-9);
        assertEquals(expected.pathLengthMetres(), card.pathLengthMetres(), 1e-8);
        for (int k = 0; k < expected.obstacles().size(); k++) {
            ObstacleResult a = expected.obstacles().get(k);
            ObstacleResult b = card.obstacles().get(k);
            assertEquals(a.completed(), b.completed(), a.name());
            assertEquals(a.seconds().orElse(-1), b.seconds().orElse(-1), 1e-9, a.name());
            assertEquals(a.faults().stream().map(Fault::rule).toList(), b.faults().stream().map(Fault::rule).toList());
        }
    }

    @Test
    void shiftingTheClockChangesNothing() {
        for (Trace run : runs) {
            double[] later = run.time().clone();
            for (int i = 0; i < later.length; i++) {
                later[i] += 64;
            }
            Trace shifted = new Trace(run.source(), later, run.x(), run.y(), Optional.empty());
            for (Judge judge : List.of(new StrictJudge(), new OfficialJudge())) {
                assertSame(judge.judge(course, run), judge.judge(course, shifted));
            }
        }
    }

    @Test
    void movingOrMirroringCourseAndRunTogetherChangesNothing() {
        for (double[] motion : new double[][] {{3, -2, 0, 1}, {0, 0, 0, -1}, {1, 2, 0.7, 1}, {-1, 4, -2.2, -1}}) {
            TestCourses.Frame frame = new TestCourses.Frame(motion[0], motion[1], motion[2], (int) motion[3]);
            Course moved = TestCourses.build(motion[0], motion[1], motion[2], (int) motion[3]);
            for (Trace run : runs) {
                double[] x = new double[run.size()];
                double[] y = new double[run.size()];
                for (int i = 0; i < run.size(); i++) {
                    x[i] = frame.x(run.x()[i], run.y()[i]);
                    y[i] = frame.y(run.x()[i], run.y()[i]);
                }
                Trace movedRun = new Trace(run.source(), run.time(), x, y, Optional.empty());
                Scorecard expected = new StrictJudge().judge(roomy(), run);
                assertSame(expected, new StrictJudge().judge(moved, movedRun));
            }
        }
    }

    /** The course with an arena as wide as that of its moved copies. */
    private static Course roomy() {
        return TestCourses.build(1e-12, 0, 0, 1);
    }

    @Test
    void cuttingStepsIntoPiecesChangesNoInstant() {
        boolean faultsSeen = false;
        for (Trace run : runs) {
            for (int pieces : new int[] {2, 3, 7}) {
                int size = (run.size() - 1) * pieces + 1;
                double[][] columns = new double[3][size];
                for (int i = 0; i < size; i++) {
                    int sample = i / pieces;
                    double share = (double) (i % pieces) / pieces;
                    columns[0][i] = Crossing.between(run.time(), sample, share);
                    columns[1][i] = Crossing.between(run.x(), sample, share);
                    columns[2][i] = Crossing.between(run.y(), sample, share);
                }
                Trace dense = new Trace(run.source(), columns[0], columns[1], columns[2], Optional.empty());
                Scorecard expected = new StrictJudge().judge(course, run);
                faultsSeen |= !expected.faults().isEmpty();
                assertSame(expected, new StrictJudge().judge(course, dense));
            }
        }
        assertTrue(faultsSeen, "no run of this test has a fault");
    }
}
