package org.ringside.controllers.policy.driving;

import java.util.List;
import java.util.stream.Stream;
import org.ringside.controllers.policy.ObservationTerm;
import org.ringside.controllers.policy.PolicyCard;
import org.ringside.sim.HeightScan;
import org.ringside.sim.RayFan;
import org.ringside.sim.SensorLayout;

/** What the observation terms of a card ask for, all groups together. */
final class CardTerms {
    /** The commands that a navigator gives: velocities ahead and to the left, m/s, and about the vertical, rad/s. */
    static final List<String> VELOCITIES = List.of("vx", "vy", "wz");

    private CardTerms() {}

    private static Stream<ObservationTerm> all(PolicyCard card) {
        return card.observations().values().stream().flatMap(group -> group.terms().stream());
    }

    /** Whether a navigator is to say where to go: a velocity is observed or drives a clock, or the kind of moving is observed. */
    static boolean needNavigator(PolicyCard card) {
        boolean observed = all(card).anyMatch(term -> term.fields().stream().anyMatch(VELOCITIES::contains)
                || term.term().equals("skill_id"));
        return observed || card.clocks().values().stream().anyMatch(clock -> VELOCITIES.contains(clock.command()));
    }

    /** Returns how many goals ahead are looked at. */
    static int goals(PolicyCard card) {
        return all(card).mapToInt(term -> switch (term.term()) {
            case "goal_relative" -> (term.size() + 1) / 2;
            case "heading_error" -> 1;
            default -> 0;
        }).max().orElse(0);
    }

    /** Returns what is to be shown of the terrain; of several grids or fans the first. */
    static SensorLayout sensors(PolicyCard card) {
        HeightScan underneath = new HeightScan(0, 1, 1, 0, 1, 1);
        HeightScan scan = all(card).filter(term -> term.term().equals("height_scan")).findFirst().map(CardTerms::scan)
                .orElse(underneath);
        RayFan rays = all(card).filter(term -> term.term().equals("ray_distance")).findFirst()
                .map(ObservationTerm::rays).orElse(RayFan.NONE);
        return new SensorLayout(scan, rays);
    }

    /** Returns the grid of a height scan. */
    static HeightScan scan(ObservationTerm term) {
        int countX = term.grid().get(0);
        int countY = term.grid().get(1);
        double spacing = term.spacing();
        return new HeightScan(
                term.gridCentre().get(0) - (countX - 1) * spacing / 2, spacing, countX,
                term.gridCentre().get(1) - (countY - 1) * spacing / 2, spacing, countY);
    }
}
