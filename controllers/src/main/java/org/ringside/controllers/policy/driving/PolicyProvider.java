package org.ringside.controllers.policy.driving;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.ringside.controllers.Controller;
import org.ringside.controllers.ControllerProvider;
import org.ringside.controllers.policy.CardFormatException;
import org.ringside.controllers.policy.PolicyCard;
import org.ringside.controllers.policy.onnx.PolicyRunner;
import org.ringside.sim.PhysicsRequest;
import org.ringside.sim.SensorLayout;
import org.ringside.sim.robot.RobotModel;

/** Provides controllers that run a policy on one robot. Everything was checked when it was loaded. Safe in any thread. */
public final class PolicyProvider implements ControllerProvider {
    private final PolicyCard card;
    private final Supplier<PolicyRunner> runners;
    private final PhysicsRequest physics;
    private final SensorLayout sensors;
    private final SequencedMap<String, String> details;

    PolicyProvider(
            PolicyCard card, RobotModel robot, Supplier<PolicyRunner> runners, SequencedMap<String, String> details) {
        this.card = card;
        this.runners = runners;
        this.details = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(details));
        physics = CardActuators.request(card, new JointBinding(card, robot));
        sensors = CardTerms.sensors(card);
    }

    /**
     * Loads a policy: reads the card and its ONNX file, compares both with each other and with the robot, and runs the self-test.
     *
     * @param card the card's file, with the ONNX file beside it
     * @param robot the robot that the policy shall drive
     * @param choice who runs the network
     * @return the provider
     * @throws CardFormatException if anything is wrong; it lists every problem that could be found
     */
    public static PolicyProvider load(Path card, RobotModel robot, RunnerChoice choice) {
        return new PolicyLoader(card, robot, choice).load();
    }

    /**
     * Returns the card.
     *
     * @return the card
     */
    public PolicyCard card() {
        return card;
    }

    /**
     * Makes a controller that obeys a command whatever the course is, such as one of the velocities vx, vy (m/s) and wz (rad/s).
     *
     * @param commands what is asked for, by name; the card's values stand for all others
     * @return a new controller
     */
    public Controller obeying(Map<String, Double> commands) {
        return new PolicyController(card, runners, (course, situation) -> new FixedPilot(card, commands, situation));
    }

    /** Returns {@code policy-} and the card's name. */
    @Override
    public String name() {
        return "policy-" + card.name();
    }

    @Override
    public String description() {
        return "the policy " + card.name() + (CardTerms.needNavigator(card)
                ? " with a navigator that gives it velocities"
                : ", which finds its way by itself");
    }

    @Override
    public int controlRate() {
        return (int) card.rates().controlHz();
    }

    @Override
    public SensorLayout sensors() {
        return sensors;
    }

    @Override
    public PhysicsRequest physics() {
        return physics;
    }

    @Override
    public SequencedMap<String, String> details() {
        return details;
    }

    @Override
    public Controller create() {
        return new PolicyController(card, runners,
                (course, situation) -> new CoursePilot(card, course, situation));
    }
}
