package org.ringside.sim.robot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;
import org.ringside.sim.spatial.mjcf.MjcfReader;
import org.ringside.sim.spatial.simulation.Simulation;

/** What every shipped robot must do, in both readers and in the spatial engine. */
@ParameterizedClass
@CsvSource({"barkour-v0", "barkour-vb", "unitree-go1"})
class ShippedRobotsTest {
    private static final String GROUND =
            "<worldbody><geom name=\"ground\" type=\"plane\" size=\"0 0 1\" friction=\"1 0.005 0.0001\"/>";

    private final String name;

    ShippedRobotsTest(String name) {
        this.name = name;
    }

    @Test
    void isListedAndHasFourLegsOfThreeJoints() {
        assertEquals(List.of("barkour-v0", "barkour-vb", "unitree-go1"), Robots.names());
        RobotModel robot = Robots.named(name);
        assertEquals(name, robot.name());
        assertEquals(12, robot.joints().size());
        assertEquals(List.of("FL", "FR", "HL", "HR"), robot.legs().stream().map(Leg::name).sorted().toList());
        for (Leg leg : robot.legs()) {
            assertTrue(robot.joints().get(leg.abduction()).axis().x() != 0, leg.name());
            assertTrue(robot.joints().get(leg.hip()).axis().y() != 0, leg.name());
            assertTrue(robot.joints().get(leg.knee()).axis().y() != 0, leg.name());
        }
        assertThrows(IllegalArgumentException.class, () -> Robots.document("rex"));
    }

    @Test
    void bothReadersSeeTheSameRobot() {
        RobotModel robot = Robots.named(name);
        Model model = MjcfReader.read(name, Robots.document(name));
        assertEquals(name, model.name);
        assertEquals(19, model.nq);
        assertEquals(12, model.nu);
        for (int i = 0; i < 12; i++) {
            RobotJoint joint = robot.joints().get(i);
            assertEquals(joint.name(), model.joints.name[i + 1]);
            assertEquals(joint.lower(), model.joints.range[2 * i + 2]);
            assertEquals(joint.upper(), model.joints.range[2 * i + 3]);
            assertEquals(joint.armature(), model.dofs.armature[i + 6]);
            assertEquals(joint.damping(), model.dofs.damping[i + 6]);
            assertEquals(joint.frictionLoss(), model.dofs.frictionLoss[i + 6]);
            assertEquals(robot.homePosition().get(i), model.keyframes.getFirst().qpos()[i + 7]);
        }
        for (int a = 0; a < 12; a++) {
            RobotJoint joint = robot.joints().get(model.actuators.joint[a] - 1);
            assertEquals(joint.stiffness(), model.actuators.gain[3 * a]);
            assertEquals(joint.stiffness(), -model.actuators.bias[3 * a + 1]);
            assertEquals(joint.driveDamping(), -model.actuators.bias[3 * a + 2], 0.0);
            assertEquals(joint.torqueLimit(), model.actuators.forceRange[2 * a + 1]);
        }
    }

    @Test
    void standsAtHomeForTwoSeconds() {
        Model model = MjcfReader.read(name, Robots.document(name).replace("<worldbody>", GROUND));
        State state = new State(model);
        state.reset(model, model.keyframes.getFirst());
        Simulation.forward(model, state);
        for (int c = 0; c < state.contacts.count; c++) {
            assertEquals(0, state.contacts.geom1[c], "only the ground touches at home");
        }
        for (int a = 0; a < model.nu; a++) {
            state.ctrl[a] = state.qpos[model.joints.positionStart[model.actuators.joint[a]]];
        }
        double home = state.qpos[2];
        double before = 0;
        while (state.time < 2) {
            Simulation.step(model, state);
            before = state.time < 1.5 ? state.qpos[2] : before;
        }
        // friction that is soft creeps: a few mm a second
        assertEquals(before, state.qpos[2], 2e-3, "the trunk's height is steady");
        assertTrue(state.qpos[2] > 0.8 * home && state.qpos[2] < home, "height " + state.qpos[2] + " of " + home);
        assertTrue(state.bodyRotation[9 + 8] > StrictMath.cos(StrictMath.toRadians(5)), "leans");
        double force = 0;
        for (int c = 0; c < state.contacts.count; c++) {
            assertEquals(0, state.contacts.geom1[c]);
            force += state.contacts.force[6 * c];
        }
        double weight = Robots.named(name).mass() * 9.81;
        assertEquals(weight, force, 0.01 * weight);
    }
}
