package org.ringside.controllers.spatial.skills;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ringside.controllers.Briefing;
import org.ringside.controllers.navigation.GroundZone;
import org.ringside.controllers.navigation.SkillName;
import org.ringside.controllers.navigation.VelocityCommand;
import org.ringside.controllers.spatial.SpatialBody;
import org.ringside.controllers.spatial.stride.StrideProvider;
import org.ringside.courses.Course;
import org.ringside.courses.library.CourseLibrary;
import org.ringside.sim.EpisodeSetup;
import org.ringside.sim.JointCommand;
import org.ringside.sim.Observation;
import org.ringside.sim.SensorLayout;
import org.ringside.sim.Variation;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.robot.Robots;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.scene.Surface;
import org.ringside.sim.sensing.Sensors;
import org.ringside.sim.spatial.world.SpatialWorld;

class LeapSkillTest {
    private static final int RATE = new StrideProvider().controlRate();

    /** It was stuck in its run-up for ever, so that nothing stood still on the end table. */
    @Test
    void aLeapThatIsPushedAwayFromItsBoardCanBeEnded() {
        RobotModel robot = Robots.named("barkour-v0");
        Course course = CourseLibrary.builtIn("barkour");
        SensorLayout layout = new StrideProvider().sensors();
        Scene flat = new Scene("flat", new Surface("ground", 1), List.of(), course.line());
        SpatialWorld world = new SpatialWorld(robot, robot.document(), flat, RATE);
        world.reset(new EpisodeSetup(1, 0, 0, 0, Variation.NONE));
        Sensors sensors = new Sensors(flat, layout, 50);
        Observation observation = new Observation(robot.joints().size(), robot.feet().size(), layout);
        JointCommand command = new JointCommand(robot.joints().size());
        SpatialBody body = new SpatialBody(new Briefing(robot, course, layout, 1.0 / RATE, 1));
        LeapSkill leap = new LeapSkill(LeapFile.shippedFor(robot), new TrotSkill(TrotParameters.FLAT, 4));
        VelocityCommand request = new VelocityCommand();
        request.skill = SkillName.JUMP;
        request.board = new GroundZone(1, 0, 0, 0.5, 1);
        request.boardTime = 1;
        for (int i = 0; i < RATE; i++) {
            sensors.observe(world.state(), observation);
            body.update(observation);
            if (i == 0) {
                leap.begin(body);
            } else if (i == RATE / 4) {
                assertFalse(leap.interruptible(), "in the run-up");
                request.board = null;
                request.boardTime = Double.POSITIVE_INFINITY;
            }
            leap.act(body, request, command);
            world.step(command);
        }
        assertTrue(leap.interruptible(), "without its board");
    }
}
