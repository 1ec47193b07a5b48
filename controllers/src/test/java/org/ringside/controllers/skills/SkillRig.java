package org.ringside.controllers.skills;

import java.util.List;
import org.ringside.controllers.Briefing;
import org.ringside.controllers.sagittal.SagittalBody;
import org.ringside.courses.library.CourseLibrary;
import org.ringside.sim.EpisodeSetup;
import org.ringside.sim.HeightScan;
import org.ringside.sim.JointCommand;
import org.ringside.sim.Observation;
import org.ringside.sim.SensorLayout;
import org.ringside.sim.Variation;
import org.ringside.sim.WorldState;
import org.ringside.sim.planar.PlanarWorld;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.robot.Robots;
import org.ringside.sim.scene.CentreLine;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.scene.Solid;
import org.ringside.sim.scene.Surface;
import org.ringside.sim.sensing.Sensors;

/** A robot on a straight line at x = 0.2 m with some solids ahead, moved by one skill at a time. */
final class SkillRig {
    private static final int RATE = 200;
    private static final double START = 0.2;

    final SagittalBody body;
    final MotionRequest request = new MotionRequest();

    private static final SensorLayout LAYOUT = SensorLayout.of(HeightScan.LINE);

    /** Whether the trunk has touched anything so far. */
    boolean trunkTouched;

    /** Whether anything has touched a solid so far. */
    boolean solidTouched;

    private final PlanarWorld world;
    private final Sensors sensors;
    private final Observation observation;
    private final JointCommand command;
    private Skill skill;

    SkillRig(List<Solid> solids, Variation variation) {
        RobotModel robot = Robots.named("barkour-v0");
        CentreLine line = CentreLine.through(
                List.of(new CentreLine.Corner(0, 0, 0), new CentreLine.Corner(20, 0, 0)));
        Scene scene = new Scene("straight", new Surface("ground", 1), solids, line);
        world = new PlanarWorld(robot, scene, RATE);
        world.reset(new EpisodeSetup(1, START, 0, 0, variation));
        sensors = new Sensors(scene, LAYOUT, 50);
        observation = new Observation(12, 4, LAYOUT);
        command = new JointCommand(12);
        body = new SagittalBody(new Briefing(
                robot, CourseLibrary.builtIn("barkour"), LAYOUT, world.controlPeriod(), 1));
        body.x = START;
        observe();
    }

    void use(Skill next) {
        next.begin(body, skill);
        skill = next;
    }

    void stand() {
        use(new HoldSkill(TrotParameters.FLAT.height(), 4));
        advance(0.4, 0);
    }

    void advance(double seconds, double forward) {
        request.forward = forward;
        for (int i = 0; i < Math.round(seconds * RATE); i++) {
            body.holdAbductions(command);
            skill.act(body, request, command);
            world.step(command);
            observe();
        }
    }

    private void observe() {
        WorldState state = world.state();
        sensors.observe(state, observation);
        body.update(observation);
        for (int i = 0; i < state.contacts.size; i++) {
            trunkTouched |= state.contacts.body[i] == 0;
            solidTouched |= state.contacts.surface[i] > 0;
        }
    }

    double hindmostFoot() {
        double least = Double.POSITIVE_INFINITY;
        for (double x : body.footX) {
            least = Math.min(least, x);
        }
        return least;
    }
}
