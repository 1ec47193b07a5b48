package org.ringside.app.run;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ringside.controllers.ControllerLibrary;
import org.ringside.controllers.EpisodeOutcome;
import org.ringside.controllers.EpisodeReason;
import org.ringside.courses.Course;
import org.ringside.courses.library.CourseLibrary;
import org.ringside.scoring.JudgedTrace;
import org.ringside.scoring.Scorecard;
import org.ringside.sim.robot.Robots;

/** Settings and made-up results of runs. */
final class TestRuns {
    private static final Course COURSE = CourseLibrary.builtIn("barkour");

    private TestRuns() {}

    static RunSettings settings(long seed, int episodes) {
        return new RunSettings(
                COURSE,
                ControllerLibrary.load(Optional.empty()).named("limp"),
                Engines.PLANAR,
                Robots.named("barkour-v0"),
                RandomisationLevel.mild,
                seed,
                episodes);
    }

    static EpisodeResult result(long seed, EpisodeReason reason, double official, double strict, double courseTime) {
        Scorecard officialCard = card("official", official, courseTime);
        Scorecard strictCard = card("strict", strict, courseTime);
        JudgedTrace judged = new JudgedTrace(
                "seed " + seed,
                COURSE,
                List.of(
                        new JudgedTrace.Verdict(officialCard, Optional.empty(), "made up"),
                        new JudgedTrace.Verdict(strictCard, Optional.empty(), "made up")),
                List.of());
        return new EpisodeResult(seed, new EpisodeOutcome(reason, "made up", 20), judged, "00",
                new MotionQuality(5, OptionalDouble.of(0.5), OptionalDouble.of(0.1), OptionalDouble.empty(),
                        OptionalDouble.of(2)),
                new ControllerLatency(1000, 1e-5, 1e-4), 1);
    }

    /** A scorecard without faults; not finished where the course time is not a number. */
    private static Scorecard card(String rules, double score, double courseTime) {
        boolean finished = !Double.isNaN(courseTime);
        return new Scorecard(
                rules,
                score,
                finished,
                finished ? OptionalDouble.of(courseTime) : OptionalDouble.empty(),
                0,
                0,
                13,
                10,
                courseTime,
                1,
                5,
                10,
                List.of(),
                List.of());
    }
}
