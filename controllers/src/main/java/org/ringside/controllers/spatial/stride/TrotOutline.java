package org.ringside.controllers.spatial.stride;

import java.util.List;
import org.joml.Vector3dc;
import org.ringside.controllers.navigation.Outline;
import org.ringside.controllers.spatial.LegChain;
import org.ringside.controllers.spatial.Vectors;
import org.ringside.sim.math.Trigonometry;
import org.ringside.sim.robot.Leg;
import org.ringside.sim.robot.RobotBody;
import org.ringside.sim.robot.RobotModel;

/**
 * What a robot covers of the ground while it trots: the hull of all its shapes, seen from above, with each foot anywhere in its stride.
 * Confined to one thread.
 */
final class TrotOutline {
    private static final int SIDES = 16;

    /** Of a foot in its stride, along and across. */
    private static final int PLACES = 5;

    private final RobotModel robot;
    private final double[][] rotation;
    private final double[][] place;
    private final double[] joints;
    /** How far the robot reaches in each direction, m. */
    private final double[] support = new double[SIDES];

    private TrotOutline(RobotModel robot) {
        this.robot = robot;
        int bodies = robot.bodies().size();
        rotation = new double[bodies][9];
        place = new double[bodies][3];
        joints = robot.homePosition().stream().mapToDouble(q -> q).toArray();
    }

    /**
     * Computes the outline.
     *
     * @param robot the robot
     * @param hipHeight height of the hips above the ground as a share of the leg's length
     * @param ahead how far a foot goes ahead of and behind the middle of its stance, m
     * @param aside how far it goes to either side, m
     * @param lift how high it swings, m
     */
    static Outline of(RobotModel robot, double hipHeight, double ahead, double aside, double lift) {
        TrotOutline outline = new TrotOutline(robot);
        List<Leg> legs = robot.legs();
        double[] angles = new double[3];
        for (Leg leg : legs) {
            LegChain chain = new LegChain(robot, leg);
            double ground = chain.hipZ - hipHeight * chain.length;
            for (int i = 0; i < PLACES * PLACES * 2; i++) {
                double along = 2.0 * (i % PLACES) / (PLACES - 1) - 1;
                double across = 2.0 * (i / PLACES % PLACES) / (PLACES - 1) - 1;
                double height = ground + (i < PLACES * PLACES ? 0 : lift);
                chain.inverse(chain.standX + ahead * along, chain.standY + aside * across, height, angles);
                for (int k = 0; k < 3; k++) {
                    outline.joints[chain.joint[k]] = angles[k];
                }
                outline.cover();
            }
        }
        return outline.hull();
    }

    /** Places all bodies and widens the hull to hold them. */
    private void cover() {
        double[] local = new double[3];
        double[] axis = new double[3];
        double[] turned = new double[9];
        for (int b = 0; b < place.length; b++) {
            RobotBody body = robot.bodies().get(b);
            int parent = body.parent();
            if (parent < 0) {
                Vectors.rotation(new double[] {1, 0, 0, 0}, rotation[b]);
            } else {
                set(local, body.position());
                Vectors.multiply(rotation[parent], local, 0, place[b], 0);
                for (int r = 0; r < 3; r++) {
                    place[b][r] += place[parent][r];
                }
                int joint = body.joint().map(robot.joints()::indexOf).orElseThrow();
                set(axis, robot.joints().get(joint).axis());
                Vectors.rotation(axis, joints[joint], turned);
                Vectors.multiply(rotation[parent], turned, rotation[b]);
            }
            for (RobotBody.Shape shape : body.shapes()) {
                cover(b, shape);
            }
        }
    }

    private void cover(int b, RobotBody.Shape shape) {
        boolean box = shape.kind() == RobotBody.Kind.BOX;
        Vector3dc half = box ? shape.size() : shape.halfAxis();
        double radius = box ? 0 : shape.size().x();
        double[] corner = new double[3];
        for (int k = 0; k < 8; k++) {
            // a box has eight corners; the axis of a capsule has two ends, which come more than once
            double alongX = (k & 1) == 0 ? 1 : -1;
            double alongY = box && (k & 2) != 0 ? -alongX : alongX;
            double alongZ = box && (k & 4) != 0 ? -alongX : alongX;
            double[] local = {
                shape.centre().x() + alongX * half.x(),
                shape.centre().y() + alongY * half.y(),
                shape.centre().z() + alongZ * half.z()
            };
            Vectors.multiply(rotation[b], local, 0, corner, 0);
            for (int side = 0; side < SIDES; side++) {
                double angle = 2 * Math.PI * side / SIDES;
                double reach = (place[b][0] + corner[0]) * Trigonometry.cos(angle)
                        + (place[b][1] + corner[1]) * Trigonometry.sin(angle) + radius;
                support[side] = Math.max(support[side], reach);
            }
        }
    }

    /** The polygon whose sides touch the hull: each corner is where two neighbouring sides meet. */
    private Outline hull() {
        double[] x = new double[SIDES];
        double[] y = new double[SIDES];
        double sine = Trigonometry.sin(2 * Math.PI / SIDES);
        for (int side = 0; side < SIDES; side++) {
            int next = (side + 1) % SIDES;
            double angle = 2 * Math.PI * side / SIDES;
            double after = 2 * Math.PI * next / SIDES;
            x[side] = (support[side] * Trigonometry.sin(after) - support[next] * Trigonometry.sin(angle)) / sine;
            y[side] = (support[next] * Trigonometry.cos(angle) - support[side] * Trigonometry.cos(after)) / sine;
        }
        return new Outline(x, y);
    }

    private static void set(double[] to, Vector3dc from) {
        to[0] = from.x();
        to[1] = from.y();
        to[2] = from.z();
    }
}
