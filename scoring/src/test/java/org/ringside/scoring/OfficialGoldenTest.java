package org.ringside.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringside.courses.library.CourseLibrary;

/** The official scorer's own output on its own three logs (barkour.md, section 2, golden values). */
class OfficialGoldenTest {
    private static final double TOLERANCE = 1e-12;

    @ParameterizedTest
    @CsvSource({
        "0, false, 0.8770310128911342, 22.947786284851077, 10.650887573964496, 5, 13, 5.001866863800046, 19.159947423532326",
        "0, true, 0.7533623738378797, 22.947786284851077, 8.284023668639053, 4, 13, 5.001866863800046, 19.159947423532326",
        "1, false, 0.8543111742719021, 25.219770146774295, 10.650887573964496, 5, 13, 6.159345673156736, 18.278360879243163",
        "1, true, 0.7306425352186475, 25.219770146774295, 8.284023668639053, 4, 13, 6.159345673156736, 18.278360879243163",
        "2, false, 0.19999999999999996, 21.889907360076904, 4.1420118343195265, 2, 8, 0, 12.3117312963413",
        "2, true, 0.19999999999999996, 21.889907360076904, 4.1420118343195265, 2, 8, 0, 12.3117312963413"
    })
    void officialLogsGetTheirPublishedFigures(
            int run,
            boolean touched,
            double score,
            double runTime,
            double allotted,
            int obstacles,
            int gates,
            double hold,
            double length)
            throws IOException {
        Scorecard card = new OfficialJudge(touched).judge(CourseLibrary.builtIn("barkour"), SharedLogs.read(run));
        assertEquals(card, new OfficialJudge(touched).judge(TestCourses.barkour(), SharedLogs.read(run)));
        // the score to the last digit, the rest to 1e-12
        assertEquals(score, card.score());
        assertEquals(runTime, card.finalRunTimeSeconds(), TOLERANCE);
        assertEquals(allotted, card.allottedSeconds());
        assertEquals(runTime - allotted, card.excessSeconds(), TOLERANCE);
        assertEquals(obstacles, card.obstaclesCompleted());
        assertEquals(gates, card.gatesCompleted());
        assertEquals(13, card.totalGates());
        assertEquals(hold, card.timeAtEndTableSeconds(), TOLERANCE);
        assertEquals(length, card.pathLengthMetres(), TOLERANCE);
    }
}
