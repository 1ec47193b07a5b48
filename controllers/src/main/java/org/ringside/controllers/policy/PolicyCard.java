package org.ringside.controllers.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ringside.courses.Range;

/**
 * What must be known to run a policy on a robot.
 *
 * @param name short name
 * @param licence under which it may be used, or empty
 * @param provenance where it comes from, free text by free keys
 * @param model the file and its inputs and outputs
 * @param rates how often it runs
 * @param robot the joints it moves
 * @param observations what goes in, by name of the group
 * @param actions what comes out, in the order of the output
 * @param actuators what turns the actions into torques
 * @param commands ranges of the commands that it was trained for, by name
 * @param commandDefaults values of commands that nobody gives, by name
 * @param clocks gait clocks by name
 * @param selfTest what must come out for what goes in
 * @param commandDeadbands size below which a command counts as zero, by name
 */
public record PolicyCard(
        String name,
        String licence,
        Map<String, String> provenance,
        ModelFile model,
        Rates rates,
        JointLayout robot,
        Map<String, ObservationGroup> observations,
        List<ActionTerm> actions,
        List<ActuatorGroup> actuators,
        Map<String, Range> commands,
        Map<String, Double> commandDefaults,
        Map<String, GaitClock> clocks,
        List<SelfTest> selfTest,
        Map<String, Double> commandDeadbands) {
    /** Copies lists and maps. */
    public PolicyCard {
        provenance = ordered(provenance);
        observations = ordered(observations);
        actions = List.copyOf(actions);
        actuators = List.copyOf(actuators);
        commands = ordered(commands);
        commandDefaults = ordered(commandDefaults);
        commandDeadbands = ordered(commandDeadbands);
        clocks = ordered(clocks);
        selfTest = List.copyOf(selfTest);
    }

    /**
     * Counts the numbers that the policy puts out.
     *
     * @return the sum of the actions' sizes
     */
    public int actionSize() {
        return actions.stream().mapToInt(action -> action.size(robot.jointOrder().size())).sum();
    }

    /** A copy that keeps the order of the file. */
    static <T> Map<String, T> ordered(Map<String, T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
