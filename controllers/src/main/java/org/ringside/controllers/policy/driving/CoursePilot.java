package org.ringside.controllers.policy.driving;

import java.util.List;
import org.ringside.controllers.navigation.NavigatorLimits;
import org.ringside.controllers.navigation.PlaneNavigator;
import org.ringside.controllers.navigation.VelocityCommand;
import org.ringside.controllers.policy.PolicyCard;
import org.ringside.courses.Course;
import org.ringside.courses.Range;

/**
 * Leads over a course: velocity commands from a navigator, within the ranges that the policy was trained for, and the next goals.
 * Commands that no navigator gives have the values that the card says. Confined to one thread.
 */
final class CoursePilot implements Pilot {
    /** The least of what a navigator takes for a speed, where a card's range leaves none. */
    private static final double CREEP = 0.01;

    private final PlaneNavigator navigator;
    private final VelocityCommand wanted = new VelocityCommand();
    private final GoalTracker goals;
    private final int forward;
    private final int sideways;
    private final int turn;
    private final double[] low;
    private final double[] high;
    private final double[] deadband;
    private final double[] value;

    CoursePilot(PolicyCard card, Course course, Situation situation) {
        navigator = CardTerms.needNavigator(card) ? new PlaneNavigator(course, limits(card)) : null;
        goals = new GoalTracker(course);
        forward = situation.commandIndex("vx");
        sideways = situation.commandIndex("vy");
        turn = situation.commandIndex("wz");
        List<String> names = situation.commandNames();
        low = new double[names.size()];
        high = new double[names.size()];
        deadband = new double[names.size()];
        value = new double[names.size()];
        for (int i = 0; i < low.length; i++) {
            String name = names.get(i);
            value[i] = card.commandDefaults().getOrDefault(name, 0.0);
            Range range = card.commands().get(name);
            low[i] = range == null ? value[i] : range.low();
            high[i] = range == null ? value[i] : range.high();
            deadband[i] = card.commandDeadbands().getOrDefault(name, 0.0);
        }
    }

    /** What the navigator may ask for: what the policy was trained for, and on obstacles no more than any walk of this size. */
    static NavigatorLimits limits(PolicyCard card) {
        double ahead = card.commands().containsKey("vx") ? Math.max(CREEP, card.commands().get("vx").high()) : CREEP;
        return NavigatorLimits.DEFAULT.within(ahead, toBothSides(card, "vy"), toBothSides(card, "wz"));
    }

    private static double toBothSides(PolicyCard card, String name) {
        Range range = card.commands().get(name);
        return range == null ? CREEP : Math.max(CREEP, Math.min(-range.low(), range.high()));
    }

    @Override
    public void decide(Situation situation) {
        goals.update(situation);
        if (navigator != null) {
            double[] position = situation.observation.basePosition;
            double heading = Attitude.yaw(situation.observation.baseOrientation);
            navigator.decide(position[0], position[1], heading, situation.observation.time, wanted);
            situation.skill = wanted.skill.ordinal();
            give(forward, wanted.forward);
            give(sideways, wanted.sideways);
            give(turn, wanted.turn);
        }
        for (int i = 0; i < value.length; i++) {
            double bounded = Math.clamp(value[i], low[i], high[i]);
            situation.commands[i] = Math.abs(bounded) < deadband[i] ? 0 : bounded;
        }
    }

    private void give(int command, double wantedValue) {
        if (command >= 0) {
            value[command] = wantedValue;
        }
    }
}
