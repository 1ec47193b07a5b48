package org.ringside.sim.planar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.ringside.sim.Draws;
import org.ringside.sim.WorldState;
import org.ringside.sim.robot.Leg;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.scene.Solid;
import org.ringside.sim.scene.Surface;

/** Poles under the robot's outline, against points sampled all over the poles. */
class PoleWatchTest {
    private static final double RADIUS = 0.03;

    private final Draws draws = new Draws("poles");
    private final RobotModel model = Testbed.BARKOUR;

    /** Slow twin: turns many points of the pole into the base's frame and looks whether one lies in the outline. */
    private boolean covered(Quaterniond turn, double px, double py, double x, double y, double grow) {
        double ahead = 0;
        double behind = 0;
        double aside = 0;
        for (Leg leg : model.legs()) {
            ahead = Math.max(ahead, leg.hipInBase().x() + leg.footRadius());
            behind = Math.min(behind, leg.hipInBase().x() - leg.footRadius());
            double y0 = leg.hipInBase().y() + leg.kneeFromHip().y() + leg.footFromKnee().y();
            aside = Math.max(aside, Math.abs(y0) + leg.footRadius());
        }
        Vector3d axis = turn.transform(new Vector3d(1, 0, 0));
        double heading = Math.atan2(axis.y, axis.x);
        for (int ring = 0; ring <= 20; ring++) {
            for (int k = 0; k < 180; k++) {
                double radius = (RADIUS + grow) * ring / 20;
                double dx = px + radius * Math.cos(k * Math.PI / 90) - x;
                double dy = py + radius * Math.sin(k * Math.PI / 90) - y;
                double along = dx * Math.cos(heading) + dy * Math.sin(heading);
                double across = dy * Math.cos(heading) - dx * Math.sin(heading);
                if (along <= ahead && along >= behind && Math.abs(across) <= aside) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void reportsThePolesThatTheOutlineCovers() {
        int touched = 0;
        for (int k = 0; k < 400; k++) {
            List<Solid> poles = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                poles.add(new Solid.Pole(
                        new Surface("pole/" + i, 0.5), draws.uniform(-0.6, 0.6), draws.uniform(-0.6, 0.6), RADIUS, 1));
            }
            Scene scene = new Scene("poles", new Surface("ground", 0.7), poles, Testbed.straight(5));
            WorldState state = new WorldState(12, 4);
            Quaterniond turn = new Quaterniond()
                    .rotateZ(draws.uniform(-Math.PI, Math.PI))
                    .rotateY(draws.uniform(-1.2, 1.2));
            double[] pose = {draws.uniform(-0.1, 0.1), draws.uniform(-0.1, 0.1), 0.3, turn.w, turn.x, turn.y, turn.z};
            System.arraycopy(pose, 0, state.qpos, 0, 7);
            new PoleWatch(model, scene).addTouches(state);
            for (int i = 0; i < 3; i++) {
                Solid pole = poles.get(i);
                boolean clearly = covered(turn, pole.x(), pole.y(), pose[0], pose[1], -0.001);
                boolean perhaps = covered(turn, pole.x(), pole.y(), pose[0], pose[1], 0.001);
                boolean reported = false;
                for (int c = 0; c < state.contacts.size; c++) {
                    if (state.contacts.surface[c] == i + 1) {
                        reported = true;
                        assertEquals(-1, state.contacts.foot[c]);
                        assertEquals(0, state.contacts.force[c]);
                        int body = state.contacts.body[c];
                        assertTrue(model.legs().stream().anyMatch(leg -> leg.lowerBody() == body));
                    }
                }
                touched += reported ? 1 : 0;
                assertTrue(!clearly || reported, draws::toString);
                assertTrue(perhaps || !reported, draws::toString);
            }
        }
        assertTrue(touched > 100, "touched " + touched);
    }
}
