package org.ringside.app.skill.bench;

import java.util.List;
import org.ringside.controllers.navigation.SkillName;

/** What the skills are tested for: the one list of all trials. */
public final class TrialCatalogue {
    private static final List<SkillTrials> ALL = List.of(
            new SkillTrials(SkillName.HOLD, "stands still, also when pushed", List.of(
                    new TrialGroup("pushed", PushTrial.RULE, PushTrial.FIGURES, pushes()))),
            new SkillTrials(SkillName.TROT, "trots in every direction, round curves, over steps", List.of(
                    new TrialGroup("level ground", LevelTrial.RULE, LevelTrial.FIGURES, level()),
                    new TrialGroup("step", StepTrial.RULE, StepTrial.FIGURES, steps()))),
            new SkillTrials(SkillName.CLIMB, "trots up and down ramps", List.of(
                    new TrialGroup("ridge", ClimbTrial.RULE, ClimbTrial.FIGURES, ridges()))),
            new SkillTrials(SkillName.JUMP, "leaps over a board", List.of(
                    new TrialGroup("board", BoardTrial.RULE, BoardTrial.FIGURES, boards()))));

    private TrialCatalogue() {}

    /**
     * Returns the trials of all skills.
     *
     * @return one entry a skill
     */
    public static List<SkillTrials> all() {
        return ALL;
    }

    private static List<Trial> pushes() {
        return List.of(
                new PushTrial("no push", true, 0, 0),
                new PushTrial("0.5 m/s ahead", true, 0.5, 0),
                new PushTrial("0.5 m/s back", true, 0.5, 180),
                new PushTrial("0.5 m/s left", true, 0.5, 90),
                new PushTrial("0.5 m/s right", true, 0.5, -90),
                new PushTrial("0.5 m/s ahead left", true, 0.5, 45),
                new PushTrial("0.5 m/s back right", true, 0.5, -135),
                new PushTrial("0.8 m/s left", false, 0.8, 90));
    }

    private static List<Trial> level() {
        return List.of(
                new LevelTrial("on the spot", true, 0, 0, 0),
                new LevelTrial("ahead 0.3 m/s", true, 0.3, 0, 0),
                new LevelTrial("ahead 0.6 m/s", true, 0.6, 0, 0),
                new LevelTrial("ahead 0.9 m/s", true, 0.9, 0, 0),
                new LevelTrial("ahead 1.2 m/s", true, 1.2, 0, 0),
                new LevelTrial("ahead 1.5 m/s", false, 1.5, 0, 0),
                new LevelTrial("ahead 1.8 m/s", false, 1.8, 0, 0),
                new LevelTrial("back 0.5 m/s", true, -0.5, 0, 0),
                new LevelTrial("left 0.5 m/s", true, 0, 0.5, 0),
                new LevelTrial("right 0.5 m/s", true, 0, -0.5, 0),
                new LevelTrial("turn 1.5 rad/s", true, 0, 0, 1.5),
                new LevelTrial("turn -1.5 rad/s", true, 0, 0, -1.5),
                new LevelTrial("turn 2.4 rad/s", false, 0, 0, 2.4),
                new LevelTrial("left curve, 1.0 m", true, 1, 0, 1),
                new LevelTrial("left curve, 0.4 m", true, 0.6, 0, 1.5),
                new LevelTrial("right curve, 0.4 m", true, 0.6, 0, -1.5),
                new LevelTrial("left curve, 0.25 m", false, 0.6, 0, 2.4));
    }

    private static List<Trial> steps() {
        return List.of(
                new StepTrial("up 0.10 m", true, true, 0.1, 0.6),
                new StepTrial("down 0.10 m", true, false, 0.1, 0.6),
                new StepTrial("up 0.15 m", false, true, 0.15, 0.6),
                new StepTrial("down 0.15 m", false, false, 0.15, 0.6));
    }

    private static List<Trial> ridges() {
        return List.of(
                new ClimbTrial("10 deg, 1.0 m/s", true, 10, 1),
                new ClimbTrial("20 deg, 1.0 m/s", true, 20, 1),
                new ClimbTrial("30 deg, 0.5 m/s", true, 30, 0.5),
                new ClimbTrial("30 deg, 1.0 m/s", true, 30, 1),
                new ClimbTrial("35 deg, 0.5 m/s", false, 35, 0.5));
    }

    private static List<Trial> boards() {
        return List.of(
                new BoardTrial("0.3 m", true, 0.3),
                new BoardTrial("0.4 m", true, 0.4),
                new BoardTrial("0.5 m", true, 0.5),
                new BoardTrial("0.6 m", false, 0.6));
    }
}
