package org.ringside.controllers.spatial.stride;

import java.util.Map;
import java.util.function.Function;
import org.ringside.controllers.Briefing;
import org.ringside.controllers.Controller;
import org.ringside.controllers.navigation.PlaneNavigator;
import org.ringside.controllers.navigation.SkillName;
import org.ringside.controllers.navigation.VelocityCommand;
import org.ringside.controllers.spatial.Skill;
import org.ringside.controllers.spatial.SpatialBody;
import org.ringside.controllers.spatial.skills.LeapFile;
import org.ringside.controllers.spatial.skills.LeapParameters;
import org.ringside.sim.JointCommand;
import org.ringside.sim.Observation;
import org.ringside.sim.robot.RobotModel;

/**
 * Drives the course in three dimensions by models, without learning: the {@link PlaneNavigator} picks skill and velocities from
 * the pose on the course, the skill moves the legs. Sees nothing but the observation. Confined to one thread.
 */
public final class StrideController implements Controller {
    private final VelocityCommand request = new VelocityCommand();
    private final PathLibrary paths;
    private final Function<RobotModel, LeapParameters> leaps;
    private Map<SkillName, Skill> skills;
    private PlaneNavigator navigator;
    private SpatialBody body;
    private Skill active;

    /** Makes a controller; {@link #begin} must be called before the first {@link #act}. */
    public StrideController() {
        this(new PathLibrary(), LeapFile::shippedFor);
    }

    /**
     * Makes a controller with a leap of its own.
     *
     * @param leap the figures of the leap
     */
    public StrideController(LeapParameters leap) {
        this(new PathLibrary(), robot -> leap);
    }

    /** Makes a controller that shares planned paths with others and takes the leap that it is given for a robot. */
    StrideController(PathLibrary paths, Function<RobotModel, LeapParameters> leaps) {
        this.paths = paths;
        this.leaps = leaps;
    }

    @Override
    public void begin(Briefing briefing) {
        body = new SpatialBody(briefing);
        LeapParameters leap = leaps.apply(briefing.robot());
        navigator = new PlaneNavigator(paths.path(briefing.course(), briefing.robot(), leap.speed()));
        skills = StrideSkills.of(briefing.robot(), leap);
        active = null;
    }

    @Override
    public void act(Observation observation, JointCommand command) {
        body.update(observation);
        navigator.decide(body.position[0], body.position[1], body.heading, body.time, request);
        Skill wanted = skills.get(request.skill);
        if (wanted != active && (active == null || active.interruptible())) {
            wanted.begin(body);
            active = wanted;
        }
        active.act(body, request, command);
    }
}
