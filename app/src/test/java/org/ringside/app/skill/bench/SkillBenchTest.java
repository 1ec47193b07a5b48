package org.ringside.app.skill.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ringside.app.run.RandomisationLevel;
import org.ringside.controllers.navigation.SkillName;
import org.ringside.controllers.navigation.VelocityCommand;
import org.ringside.controllers.spatial.Skill;
import org.ringside.controllers.spatial.SpatialBody;
import org.ringside.controllers.spatial.stride.StrideSkills;
import org.ringside.scoring.ScorecardJson;
import org.ringside.sim.JointCommand;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.robot.Robots;

/** The bench finds what skills cannot do, and the shipped ones do what they are meant to. */
class SkillBenchTest {
    private static final RobotModel ROBOT = Robots.named("barkour-v0");
    private static final Skill LIMP = new Skill() {
        @Override
        public void begin(SpatialBody body) {}

        @Override
        public void act(SpatialBody body, VelocityCommand request, JointCommand command) {}
    };

    private static Stream<TrialGroup> groups() {
        return TrialCatalogue.all().stream().flatMap(skill -> skill.groups().stream());
    }

    private static List<Trial> trials() {
        return groups().flatMap(group -> group.trials().stream()).toList();
    }

    private static Trial trial(String name) {
        return trials().stream().filter(trial -> trial.name().equals(name)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("trials")
    void whoDoesNothingFallsInEveryTrial(Trial trial) {
        Rollout rollout = new Rollout(ROBOT, RandomisationLevel.off, robot -> all(LIMP));
        Achievement achievement = rollout.run(trial, 1);
        assertFalse(achievement.passed());
        assertTrue(achievement.fell());
    }

    @ParameterizedTest
    @MethodSource("groups")
    void whoOnlyStandsPassesOnlyWhereStandingIsAsked(TrialGroup group) {
        Rollout rollout = new Rollout(ROBOT, RandomisationLevel.off, robot -> all(StrideSkills.of(robot)
                .get(SkillName.HOLD)));
        // the last but one of each group asks for something
        Achievement achievement = rollout.run(group.trials().get(group.trials().size() - 2), 1);
        assertFalse(achievement.fell());
        assertEquals(group.name().equals("pushed"), achievement.passed(), achievement.failure());
    }

    @Test
    void whoTrotsOverTheBoardTouchesIt() {
        Rollout rollout = new Rollout(ROBOT, RandomisationLevel.off, robot -> {
            Skill trot = StrideSkills.of(robot).get(SkillName.TROT);
            VelocityCommand blind = new VelocityCommand();
            return all(new Skill() {
                @Override
                public void begin(SpatialBody body) {
                    trot.begin(body);
                }

                @Override
                public void act(SpatialBody body, VelocityCommand request, JointCommand command) {
                    blind.forward = request.forward;
                    blind.sideways = request.sideways;
                    blind.turn = request.turn;
                    trot.act(body, blind, command);
                }
            });
        });
        assertEquals("touched the board", rollout.run(trial("0.5 m"), 1).failure());
    }

    private static Map<SkillName, Skill> all(Skill skill) {
        return Stream.of(SkillName.values()).collect(Collectors.toMap(name -> name, name -> skill));
    }

    @ParameterizedTest
    @MethodSource("targets")
    void theShippedSkillsMeetTheirTargetsUnderMildRandomisation(Trial trial) {
        Rollout rollout = new Rollout(ROBOT, RandomisationLevel.mild, StrideSkills::of);
        for (long seed = 1; seed <= 2; seed++) {
            assertEquals("", rollout.run(trial, seed).failure(), "seed " + seed);
        }
    }

    private static Stream<Trial> targets() {
        return Stream.of("0.5 m/s ahead", "0.5 m/s left", "0.5 m/s back right", "ahead 1.2 m/s", "left 0.5 m/s",
                "turn 1.5 rad/s", "up 0.10 m", "down 0.10 m", "30 deg, 1.0 m/s", "0.5 m")
                .map(SkillBenchTest::trial);
    }

    @Test
    void resultsDoNotDependOnThreads() throws InterruptedException {
        assertEquals(bytes(1), bytes(3));
    }

    private static String bytes(int threads) throws InterruptedException {
        TrialGroup group = new TrialGroup("step", StepTrial.RULE, StepTrial.FIGURES,
                List.of(trial("down 0.10 m"), trial("up 0.10 m")));
        SkillBench.Settings settings = new SkillBench.Settings(ROBOT, RandomisationLevel.hard, 5, 2,
                List.of(new SkillTrials(SkillName.TROT, "walks", List.of(group))));
        List<Achievement> seen = new ArrayList<>();
        List<SkillBench.SkillResult> results = new SkillBench(settings).run(threads, episode -> {
            synchronized (seen) {
                seen.add(episode);
            }
        });
        assertEquals(settings.episodes(), seen.size());
        return BenchText.of(settings, results) + ScorecardJson.text(BenchJson.of(settings, results));
    }

    @Test
    void namesAreUniqueAndEverySkillHasATarget() {
        assertEquals(SkillName.values().length, TrialCatalogue.all().size());
        assertEquals(trials().size(), trials().stream().map(Trial::name).distinct().count());
        groups().forEach(group -> assertTrue(group.trials().stream().anyMatch(Trial::target), group.name()));
    }
}
