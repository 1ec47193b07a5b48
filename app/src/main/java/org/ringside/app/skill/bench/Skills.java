package org.ringside.app.skill.bench;

import java.util.Map;
import org.ringside.controllers.navigation.SkillName;
import org.ringside.controllers.spatial.Skill;
import org.ringside.sim.robot.RobotModel;

/** Makes the skills that are tested. Safe in any thread. */
public interface Skills {
    /**
     * Makes the skills of one robot.
     *
     * @param robot who shall move
     * @return new skills, one for each name
     */
    Map<SkillName, Skill> of(RobotModel robot);
}
