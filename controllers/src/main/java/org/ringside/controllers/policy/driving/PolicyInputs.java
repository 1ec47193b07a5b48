package org.ringside.controllers.policy.driving;

import java.util.ArrayList;
import java.util.List;
import org.ringside.controllers.policy.ObservationGroup;
import org.ringside.controllers.policy.ObservationTerm;
import org.ringside.controllers.policy.PolicyCard;
import org.ringside.controllers.policy.onnx.PolicyRunner;
import org.ringside.sim.SensorLayout;
import org.ringside.sim.robot.RobotModel;

/** Fills all inputs of a network from the situation. Allocates nothing after construction; confined to one thread. */
final class PolicyInputs {
    private final GroupFeed[] feeds;
    private final float[][] inputs;

    /** Binds a card's groups, which are known to fit robot and network, to the network's inputs. */
    PolicyInputs(
            PolicyCard card, RobotModel robot, SensorLayout sensors, Situation situation, PolicyRunner runner) {
        Quantities quantities =
                new Quantities(card, new JointBinding(card, robot), robot, sensors, situation);
        List<GroupFeed> made = new ArrayList<>();
        List<float[]> arrays = new ArrayList<>();
        card.model().inputs().forEach((input, name) -> {
            ObservationGroup group = card.observations().get(name);
            List<Quantity> readers = new ArrayList<>();
            List<Integer> widths = new ArrayList<>();
            for (ObservationTerm term : group.terms()) {
                readers.add(quantities.of(term));
                widths.add(term.width(card.robot().jointOrder().size(), card.actionSize()));
            }
            made.add(new GroupFeed(group, readers, widths));
            arrays.add(runner.input(input));
        });
        feeds = made.toArray(GroupFeed[]::new);
        inputs = arrays.toArray(float[][]::new);
    }

    /** Takes what is now and overwrites the inputs. */
    void fill(Situation situation) {
        for (int i = 0; i < feeds.length; i++) {
            feeds[i].fill(situation, inputs[i]);
        }
    }
}
