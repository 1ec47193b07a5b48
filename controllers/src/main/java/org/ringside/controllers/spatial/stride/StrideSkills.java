package org.ringside.controllers.spatial.stride;

import java.util.EnumMap;
import java.util.Map;
import org.ringside.controllers.navigation.SkillName;
import org.ringside.controllers.spatial.Skill;
import org.ringside.controllers.spatial.skills.HoldSkill;
import org.ringside.controllers.spatial.skills.LeapFile;
import org.ringside.controllers.spatial.skills.LeapParameters;
import org.ringside.controllers.spatial.skills.LeapSkill;
import org.ringside.controllers.spatial.skills.TrotParameters;
import org.ringside.controllers.spatial.skills.TrotSkill;
import org.ringside.sim.robot.RobotModel;

/** Makes the skills of {@code stride}: the one place that says which they are. */
public final class StrideSkills {
    private StrideSkills() {}

    /**
     * Makes the shipped skills for one robot.
     *
     * @param robot who shall move
     * @return one skill for each name; they share what they share on the course
     */
    public static Map<SkillName, Skill> of(RobotModel robot) {
        return of(robot, LeapFile.shippedFor(robot));
    }

    /**
     * Makes the skills for one robot with a leap of its own.
     *
     * @param robot who shall move
     * @param leap the figures of the leap
     * @return one skill for each name; they share what they share on the course
     */
    public static Map<SkillName, Skill> of(RobotModel robot, LeapParameters leap) {
        int feet = robot.feet().size();
        TrotSkill trot = new TrotSkill(TrotParameters.FLAT, feet);
        Map<SkillName, Skill> skills = new EnumMap<>(SkillName.class);
        skills.put(SkillName.HOLD, new HoldSkill(TrotParameters.FLAT.hipHeight(), feet));
        skills.put(SkillName.TROT, trot);
        skills.put(SkillName.CLIMB, trot);
        skills.put(SkillName.JUMP, new LeapSkill(leap, trot));
        return skills;
    }
}
