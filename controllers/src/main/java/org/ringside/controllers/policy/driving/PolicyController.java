package org.ringside.controllers.policy.driving;

import java.util.Arrays;
import java.util.function.Supplier;
import org.ringside.controllers.Briefing;
import org.ringside.controllers.Controller;
import org.ringside.controllers.policy.ModelFile;
import org.ringside.controllers.policy.PolicyCard;
import org.ringside.controllers.policy.onnx.PolicyRunner;
import org.ringside.courses.Course;
import org.ringside.sim.JointCommand;
import org.ringside.sim.Observation;

/**
 * Drives with a policy: a pilot says which velocity is wanted, unless the policy finds its way by itself; the card's terms fill the network's inputs; its output becomes joint commands. Sees nothing but the observation. Confined to one thread.
 */
final class PolicyController implements Controller {
    private final PolicyCard card;
    private final Supplier<PolicyRunner> runners;
    private final PilotMaker pilots;
    /** Makes a pilot for an episode. */
    interface PilotMaker {
        Pilot make(Course course, Situation situation);
    }

    private PolicyRunner runner;
    private Situation situation;
    private Pilot pilot;
    private PolicyInputs inputs;
    private ActionStage actions;
    private float[] action;
    /** Inputs and outputs of the recurrent state, pair by pair. */
    private float[][] stateIn;
    private float[][] stateOut;

    /**
     * Makes a controller.
     *
     * @param card the card, which is known to fit robot and network
     * @param runners makes a runner of the network for one thread
     * @param pilots makes who says where to go
     */
    PolicyController(PolicyCard card, Supplier<PolicyRunner> runners, PilotMaker pilots) {
        this.pilots = pilots;
        this.card = card;
        this.runners = runners;
    }

    @Override
    public void begin(Briefing briefing) {
        close();
        runner = runners.get();
        situation = new Situation(card, CardTerms.goals(card));
        pilot = pilots.make(briefing.course(), situation);
        inputs = new PolicyInputs(card, briefing.robot(), briefing.sensors(), situation, runner);
        actions = new ActionStage(card, briefing.robot());
        action = runner.output(card.model().actionOutput());
        stateIn = card.model().state().stream().map(ModelFile.StatePair::input).map(runner::input)
                .toArray(float[][]::new);
        stateOut = card.model().state().stream().map(ModelFile.StatePair::output).map(runner::output)
                .toArray(float[][]::new);
        for (float[] state : stateIn) {
            Arrays.fill(state, 0);
        }
    }

    @Override
    public void act(Observation observation, JointCommand command) {
        situation.observation = observation;
        pilot.decide(situation);
        inputs.fill(situation);
        runner.run();
        for (int i = 0; i < stateIn.length; i++) {
            System.arraycopy(stateOut[i], 0, stateIn[i], 0, stateIn[i].length);
        }
        actions.take(action, situation);
        actions.write(situation.processedAction, command);
    }

    @Override
    public void close() {
        if (runner != null) {
            runner.close();
            runner = null;
        }
    }
}
