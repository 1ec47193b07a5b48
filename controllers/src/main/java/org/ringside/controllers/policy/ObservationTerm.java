package org.ringside.controllers.policy;

import java.util.List;
import org.ringside.courses.Range;
import org.ringside.sim.RayFan;

/**
 * A part of an observation: the named quantity, of which only some axes, joints or fields may be taken; then sign, offset added, cut
 * to the range, scale multiplied, clip.
 *
 * @param term the quantity, one of {@link #TERMS}
 * @param frame base, imu or world
 * @param axes letters of the axes that are taken, such as xyz or z
 * @param joints names of joints, in order; all of the card's if empty
 * @param relativeTo default if positions are differences from the default ones, otherwise none
 * @param fields names of commands
 * @param sign 1 or -1; of gravity: -1 points down
 * @param scale one factor, or one a number
 * @param offset one summand, or one a number
 * @param clip bound after scaling, infinite if there is none
 * @param lag control steps by which the term is older than the present one
 * @param stage which action was the last: raw, clipped or processed
 * @param clock name of a gait clock
 * @param form of a clock: sin, sincos or phase
 * @param legs names of the clock's legs, or of the feet that touch or press, in order
 * @param grid height scan: points along x and y
 * @param spacing height scan: distance of the points, m
 * @param size numbers of a term that no other field tells the size of; 0 if not said
 * @param range bounds before scaling; {@link #UNBOUNDED} if there are none
 * @param gridOrder height scan: x-major (all points of one x lie together) or y-major; empty for other terms
 * @param gridCentre height scan: where its middle is, x and y from the base's origin, m
 * @param rays distances: where they are measured; {@link RayFan#NONE} for other terms
 * @param history times of this term alone; none if it has no past of its own
 */
public record ObservationTerm(
        String term,
        String frame,
        String axes,
        List<String> joints,
        String relativeTo,
        List<String> fields,
        int sign,
        List<Double> scale,
        List<Double> offset,
        double clip,
        int lag,
        String stage,
        String clock,
        String form,
        List<String> legs,
        List<Integer> grid,
        double spacing,
        int size,
        Range range,
        String gridOrder,
        List<Double> gridCentre,
        RayFan rays,
        ObservationGroup.History history) {
    /** No bounds. */
    public static final Range UNBOUNDED = new Range(-Double.MAX_VALUE, Double.MAX_VALUE);

    /** The quantities that policies are known to observe. */
    public static final List<String> TERMS =
            List.of("base_lin_vel", "base_ang_vel", "base_lin_acc", "projected_gravity",
                    "rpy", "yaw", "joint_pos", "joint_vel", "last_action", "command", "heading_error", "clock",
                    "height_scan", "ray_distance",
                    "foot_contact", "foot_force", "base_height", "time", "skill_id", "goal_relative", "constant");

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if a field is missing that this term needs
     */
    public ObservationTerm {
        joints = List.copyOf(joints);
        fields = List.copyOf(fields);
        scale = List.copyOf(scale);
        offset = List.copyOf(offset);
        legs = List.copyOf(legs);
        grid = List.copyOf(grid);
        gridCentre = List.copyOf(gridCentre);
        require(sign != 0, "a sign of 1 or -1");
        require(!term.equals("command") || !fields.isEmpty(), "fields for a command, such as [\"vx\", \"vy\", \"wz\"]");
        require(!term.equals("clock") || !clock.isEmpty() && !legs.isEmpty(), "clock and legs for a clock");
        require(!term.equals("height_scan") || !grid.isEmpty() && spacing > 0 && !gridOrder.isEmpty(),
                "grid, spacing and gridOrder for a height_scan");
        require(term.equals("ray_distance") == rays.rays() > 0, "rays exactly for ray_distance");
        require(!term.startsWith("foot_") || !legs.isEmpty(), "legs for a " + term + ", in the policy's order");
        require(!List.of("skill_id", "goal_relative", "constant").contains(term) || size > 0, "size for a " + term);
    }

    private static void require(boolean kept, String expected) {
        if (!kept) {
            throw new IllegalArgumentException(expected);
        }
    }

    /**
     * Counts the numbers of the term at one time.
     *
     * @param allJoints how many joints the card names
     * @param actions how many actions the policy puts out
     * @return the number that the other fields imply, or {@link #size()} where they imply none
     */
    public int width(int allJoints, int actions) {
        return switch (term) {
            case "base_lin_vel", "base_ang_vel", "base_lin_acc", "projected_gravity", "rpy" -> axes.length();
            case "joint_pos", "joint_vel" -> joints.isEmpty() ? allJoints : joints.size();
            case "last_action" -> actions;
            case "command" -> fields.size();
            case "clock" -> legs.size() * (form.equals("sincos") ? 2 : 1);
            case "height_scan" -> grid.get(0) * grid.get(1);
            case "ray_distance" -> rays.rays();
            case "foot_contact" -> legs.size();
            case "foot_force" -> legs.size() * axes.length();
            case "skill_id", "goal_relative", "constant" -> size;
            default -> 1;
        };
    }
}
