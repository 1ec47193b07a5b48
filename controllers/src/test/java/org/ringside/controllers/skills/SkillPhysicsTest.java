package org.ringside.controllers.skills;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringside.sim.Variation;
import org.ringside.sim.random.RandomStreams;
import org.ringside.sim.scene.Solid;
import org.ringside.sim.scene.Surface;

/** What each skill can do on its own, in the planar engine. */
class SkillPhysicsTest {
    private static final long SEED = 20260102;

    private static Variation mild(int draw) {
        RandomStreams streams = new RandomStreams(SEED);
        return new Variation(
                streams.uniform("friction", draw, 0.85, 1.15),
                streams.uniform("mass", draw, 0.95, 1.1),
                streams.uniform("motor", draw, 0.9, 1.1));
    }

    @Test
    void holdStandsStillAndUpright() {
        SkillRig rig = new SkillRig(List.of(), Variation.NONE);
        Skill hold = new HoldSkill(TrotParameters.FLAT.height(), 4);
        rig.use(hold);
        rig.advance(2, 0);
        double x = rig.body.x;
        rig.advance(3, 0);
        assertEquals(x, rig.body.x, 0.01);
        assertEquals(0, rig.body.angle, 0.03);
        assertFalse(rig.trunkTouched);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.3, 0.0, 0.4, 0.8, 1.2})
    void trotKeepsTheAskedSpeed(double speed) {
        SkillRig rig = new SkillRig(List.of(), Variation.NONE);
        rig.stand();
        rig.use(new TrotSkill(TrotParameters.FLAT, 4));
        rig.advance(3, speed);
        double before = rig.body.x;
        rig.advance(3, speed);
        assertEquals(speed, (rig.body.x - before) / 3, 0.1);
        assertFalse(rig.trunkTouched);
    }

    @Test
    void trotStepsUpAndDownTenCentimetres() {
        Solid step = new Solid.Box(new Surface("step", 1), 3, 0, 0, 1.5, 1, 0.1);
        for (int draw = 0; draw < 4; draw++) {
            SkillRig rig = new SkillRig(List.of(step), mild(draw));
            rig.stand();
            rig.use(new TrotSkill(TrotParameters.FLAT, 4));
            rig.advance(8, 0.9);
            assertTrue(rig.body.x > 4.2, "draw " + draw + ", seed " + SEED + ": stopped at " + rig.body.x);
            assertFalse(rig.trunkTouched, "draw " + draw + ", seed " + SEED);
        }
    }

    @Test
    void climbCrossesARidgeOfThirtyDegrees() {
        Solid ridge = new Solid.Ridge(new Surface("up", 1), new Surface("down", 1), 3, 0, 0, 1.732, 1, 1);
        for (int draw = 0; draw < 4; draw++) {
            SkillRig rig = new SkillRig(List.of(ridge), mild(draw));
            rig.stand();
            rig.use(new TrotSkill(TrotParameters.SLOPE, 4));
            rig.advance(9, 0.8);
            assertTrue(rig.body.x > 5, "draw " + draw + ", seed " + SEED + ": stopped at " + rig.body.x);
            assertFalse(rig.trunkTouched, "draw " + draw + ", seed " + SEED);
        }
    }

    @Test
    void jumpClearsABoardOfHalfAMetre() {
        Solid board = new Solid.Box(new Surface("board", 1), 1.25, 0, 0, 0.5, 1, 0.001);
        for (int draw = 0; draw < 8; draw++) {
            SkillRig rig = new SkillRig(List.of(board), mild(draw));
            rig.request.keepOutBegin = 1;
            rig.request.keepOutEnd = 1.5;
            rig.stand();
            rig.use(new TrotSkill(TrotParameters.FLAT, 4));
            while (rig.body.x < 0.73 && rig.body.time < 8) {
                rig.advance(0.005, Math.clamp(0.05 + Math.sqrt(Math.max(0, 1.6 * (0.75 - rig.body.x))), 0, 0.5));
            }
            JumpSkill jump = new JumpSkill(JumpParameters.DEFAULT, 4);
            rig.use(jump);
            double begin = rig.body.time;
            while (!jump.interruptible() && rig.body.time < begin + 4) {
                rig.advance(0.005, 0);
            }
            assertTrue(jump.interruptible(), "the leap ends; draw " + draw + ", seed " + SEED);
            rig.use(new TrotSkill(TrotParameters.FLAT, 4));
            rig.advance(2, 0.6);
            assertTrue(rig.hindmostFoot() > 1.5, "draw " + draw + ", seed " + SEED + ": " + rig.hindmostFoot());
            assertFalse(rig.solidTouched, "the board was touched; draw " + draw + ", seed " + SEED);
            assertFalse(rig.trunkTouched, "draw " + draw + ", seed " + SEED);
        }
    }
}
