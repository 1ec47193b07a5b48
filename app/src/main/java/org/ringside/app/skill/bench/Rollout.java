package org.ringside.app.skill.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.ringside.app.run.Engines;
import org.ringside.app.run.RandomisationLevel;
import org.ringside.controllers.Briefing;
import org.ringside.controllers.navigation.SkillName;
import org.ringside.controllers.navigation.VelocityCommand;
import org.ringside.controllers.spatial.Skill;
import org.ringside.controllers.spatial.SpatialBody;
import org.ringside.controllers.spatial.stride.StrideProvider;
import org.ringside.courses.Course;
import org.ringside.courses.Randomisation;
import org.ringside.courses.episode.CourseDraw;
import org.ringside.sim.DivergedException;
import org.ringside.sim.EpisodeSetup;
import org.ringside.sim.JointCommand;
import org.ringside.sim.Observation;
import org.ringside.sim.Sensing;
import org.ringside.sim.World;
import org.ringside.sim.WorldState;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.scene.Scene;

/**
 * Runs episodes of trials in the spatial engine, drawn as the episodes of a course are: surfaces, layout, trunk, drives, latency, sensors,
 * start. Immutable; episodes are independent of each other and safe in any thread.
 */
final class Rollout {
    private static final double FALL_TILT = Math.toRadians(75);

    private final RobotModel robot;
    private final RandomisationLevel level;
    private final Skills skills;
    private final StrideProvider provider = new StrideProvider();

    Rollout(RobotModel robot, RandomisationLevel level, Skills skills) {
        this.robot = robot;
        this.level = level;
        this.skills = skills;
    }

    /** Runs one episode. */
    Achievement run(Trial trial, long seed) {
        return run(trial, seed, state -> {});
    }

    /** Runs one episode while somebody looks at the true states, the first one included. */
    Achievement run(Trial trial, long seed, Consumer<WorldState> onlooker) {
        Course published = trial.terrain();
        Randomisation ranges = level.of(published);
        Course drawn = CourseDraw.of(ranges, seed, published);
        Scene scene = Terrains.scene(drawn);
        World world = Engines.world(Engines.SPATIAL, robot, scene, provider.controlRate(), provider.physics());
        EpisodeSetup setup = setup(ranges.draw(seed, drawn.start()), trial);
        Attempt attempt = trial.begin(drawn, scene, robot);
        SpatialBody body =
                new SpatialBody(new Briefing(robot, published, provider.sensors(), world.controlPeriod(), seed));
        Driver driver = new Driver(skills.of(robot), body, robot);
        Sensing sensing = Engines.sensing(scene, provider.sensors());
        Posture posture = new Posture(robot);
        double longest = trial.seconds() - world.controlPeriod() / 2;
        boolean fell = false;
        try {
            world.reset(setup);
            sensing.reset(setup, world.controlPeriod());
            WorldState state = world.state();
            onlooker.accept(state);
            while (state.time < longest && !attempt.over() && !fell) {
                driver.act(sensing, state, attempt);
                world.step(driver.command);
                onlooker.accept(state);
                posture.update(state);
                attempt.look(posture);
                fell = posture.tilt > FALL_TILT || posture.trunkTouches;
            }
        } catch (DivergedException diverged) {
            fell = true;
        }
        return achievement(seed, fell, attempt);
    }

    private static EpisodeSetup setup(EpisodeSetup drawn, Trial trial) {
        return new EpisodeSetup(drawn.seed(), drawn.x(), drawn.y(), drawn.heading(), drawn.variation(),
                trial.pushes(drawn.pushes()), drawn.sensors(), drawn.start());
    }

    private static Achievement achievement(long seed, boolean fell, Attempt attempt) {
        List<Double> figures = new ArrayList<>();
        for (double figure : attempt.figures()) {
            figures.add(Double.isFinite(figure) ? figure : Double.NaN);
        }
        return new Achievement(seed, fell ? "fell" : attempt.failure(), fell, figures);
    }

    /** Lets the asked skill act, as the controller {@code stride} does. */
    private static final class Driver {
        private final Map<SkillName, Skill> skills;
        private final SpatialBody body;
        private final Observation observation;
        private final VelocityCommand request = new VelocityCommand();
        private final JointCommand command;
        private Skill active;

        private Driver(Map<SkillName, Skill> skills, SpatialBody body, RobotModel robot) {
            this.skills = skills;
            this.body = body;
            int joints = robot.joints().size();
            observation = new Observation(joints, robot.feet().size(), new StrideProvider().sensors());
            command = new JointCommand(joints);
        }

        private void act(Sensing sensing, WorldState state, Attempt attempt) {
            sensing.observe(state, observation);
            body.update(observation);
            attempt.ask(body, request);
            Skill wanted = skills.get(request.skill);
            if (wanted != active && (active == null || active.interruptible())) {
                wanted.begin(body);
                active = wanted;
            }
            active.act(body, request, command);
        }
    }
}
