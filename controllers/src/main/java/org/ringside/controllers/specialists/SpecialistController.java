package org.ringside.controllers.specialists;

import java.util.EnumMap;
import java.util.Map;
import org.ringside.controllers.Briefing;
import org.ringside.controllers.Controller;
import org.ringside.controllers.navigation.Navigator;
import org.ringside.controllers.navigation.Route;
import org.ringside.controllers.navigation.RouteParameters;
import org.ringside.controllers.navigation.SkillName;
import org.ringside.controllers.sagittal.SagittalBody;
import org.ringside.controllers.skills.HoldSkill;
import org.ringside.controllers.skills.JumpParameters;
import org.ringside.controllers.skills.JumpSkill;
import org.ringside.controllers.skills.MotionRequest;
import org.ringside.controllers.skills.Skill;
import org.ringside.controllers.skills.TrotParameters;
import org.ringside.controllers.skills.TrotSkill;
import org.ringside.sim.JointCommand;
import org.ringside.sim.Observation;

/**
 * Drives the course with scripted specialists: the {@link Navigator} picks a skill from the pose on the course, the skill moves
 * the legs. Sees nothing but the observation. Confined to one thread.
 */
public final class SpecialistController implements Controller {
    private final Map<SkillName, Skill> skills = new EnumMap<>(SkillName.class);
    private final MotionRequest request = new MotionRequest();
    private Navigator navigator;
    private SagittalBody body;
    private Skill active;

    /** Makes a controller; {@link #begin} must be called before the first {@link #act}. */
    public SpecialistController() {
        // everything depends on the briefing
    }

    @Override
    public void begin(Briefing briefing) {
        body = new SagittalBody(briefing);
        int feet = body.legs.length;
        RouteParameters route = RouteParameters.DEFAULT;
        navigator = new Navigator(new Route(briefing.course(), route), route.acceleration());
        skills.put(SkillName.HOLD, new HoldSkill(TrotParameters.FLAT.height(), feet));
        skills.put(SkillName.TROT, new TrotSkill(TrotParameters.FLAT, feet));
        skills.put(SkillName.CLIMB, new TrotSkill(TrotParameters.SLOPE, feet));
        skills.put(SkillName.JUMP, new JumpSkill(JumpParameters.DEFAULT, feet));
        active = null;
    }

    @Override
    public void act(Observation observation, JointCommand command) {
        body.update(observation);
        Skill wanted = skills.get(navigator.decide(observation, body.x, request));
        if (wanted != active && (active == null || active.interruptible())) {
            wanted.begin(body, active);
            active = wanted;
        }
        body.holdAbductions(command);
        active.act(body, request, command);
    }
}
