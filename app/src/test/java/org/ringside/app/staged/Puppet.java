package org.ringside.app.staged;

import java.util.ArrayList;
import java.util.List;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.ringside.controllers.sagittal.LegKinematics;
import org.ringside.courses.Course;
import org.ringside.courses.Point;
import org.ringside.courses.SceneBuilder;
import org.ringside.courses.plan.Stance;
import org.ringside.scoring.trace.Trace;
import org.ringside.scoring.trace.TraceRecorder;
import org.ringside.sim.WorldState;
import org.ringside.sim.robot.Leg;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.robot.Robots;
import org.ringside.sim.scene.Scene;
import org.ringside.sim.scene.Solid;
import org.ringside.sim.spatial.world.KinematicWorld;

/**
 * A robot that is moved by hand. Each frame becomes a pose by inverse kinematics: feet where the script wants them, the base over
 * them; what it touches is found by the spatial engine's collision detection, in the real scene, by the real model's solids.
 */
final class Puppet {
    /** How deep a foot that stands is in the terrain, m. */
    private static final double SINK = 0.0005;

    private final RobotModel robot = Robots.named("barkour-v0");
    private final List<Leg> legs = robot.legs();
    private final List<LegKinematics> kinematics = new ArrayList<>();
    private final double[] nominalX = new double[4];
    private final double[] nominalY = new double[4];
    private final Scene scene;
    private final KinematicWorld world;

    Puppet(Course course) {
        scene = SceneBuilder.build(course);
        world = new KinematicWorld(robot, Robots.document(robot.name()), scene);
        double[] foot = new double[6];
        for (int i = 0; i < 4; i++) {
            Leg leg = legs.get(i);
            kinematics.add(new LegKinematics(robot, leg));
            kinematics.get(i).forward(robot.homePosition().get(leg.hip()), robot.homePosition().get(leg.knee()), foot);
            nominalX[i] = foot[0];
            nominalY[i] = leg.hipInBase().y() + offset(leg);
        }
    }

    /** The robot's height above level ground, m. */
    double height() {
        return robot.homeHeight();
    }

    String legName(int leg) {
        return legs.get(leg).name();
    }

    /** How far ahead of the base a foot stands, m. */
    double nominalX(int leg) {
        return nominalX[leg];
    }

    /** How far left of the base a foot stands, m. */
    double nominalY(int leg) {
        return nominalY[leg];
    }

    /** Plays a script from beginning to end. */
    Trace play(String name, List<Frame> frames) {
        TraceRecorder recorder = new TraceRecorder(robot, scene, Script.PERIOD, name);
        for (Frame frame : frames) {
            world.pose(frame.time(), qpos(frame));
            if (frame.time() == 0) {
                recorder.reset(world.state());
            } else {
                recorder.step(world.state());
            }
        }
        return recorder.build();
    }

    /** How the puppet stands in a frame, seen from above. */
    Stance stance(Frame frame) {
        double[] qpos = qpos(frame);
        world.pose(frame.time(), qpos);
        Quaterniond turn = new Quaterniond(qpos[4], qpos[5], qpos[6], qpos[3]);
        List<Point> trunk = new ArrayList<>();
        for (int[] corner : new int[][] {{1, 1}, {1, -1}, {-1, -1}, {-1, 1}}) {
            Vector3d at = turn.transform(new Vector3d(0.2 * corner[0], 0.07 * corner[1], 0.06));
            trunk.add(new Point(qpos[0] + at.x, qpos[1] + at.y));
        }
        List<Point> standing = new ArrayList<>();
        List<Point> lifted = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            boolean touching = false;
            for (int c = 0; c < world.state().contacts.size; c++) {
                touching = touching || world.state().contacts.foot[c] == legs.get(i).foot();
            }
            Vector3d foot = foot(frame, i);
            (touching ? standing : lifted).add(new Point(foot.x, foot.y));
        }
        return new Stance(trunk, standing, lifted);
    }

    private double[] qpos(Frame frame) {
        double[] rest = new double[4];
        double mean = 0;
        double pitch = 0;
        for (int i = 0; i < 4; i++) {
            Vector3d nominal = new Vector3d(nominalX[i], nominalY[i], 0).rotateZ(frame.heading());
            rest[i] = rest(frame.x() + nominal.x, frame.y() + nominal.y, legs.get(i).footRadius());
            mean += rest[i] / 4;
            pitch += rest[i] * Math.signum(nominalX[i]) / 2;
        }
        double wheelbase =
                (Math.abs(nominalX[0]) + Math.abs(nominalX[1]) + Math.abs(nominalX[2]) + Math.abs(nominalX[3])) / 2;
        double slope = StrictMath.atan2(pitch, wheelbase);
        double[] qpos = new double[WorldState.QPOS_JOINTS + robot.joints().size()];
        qpos[0] = frame.x();
        qpos[1] = frame.y();
        qpos[2] = mean - legs.getFirst().footRadius() + robot.homeHeight() + frame.raise();
        // heading, then up the slope, then the roll
        Quaterniond turn = axis(0, 0, 1, frame.heading()).mul(axis(0, 1, 0, -slope)).mul(axis(1, 0, 0, frame.roll()));
        qpos[3] = turn.w;
        qpos[4] = turn.x;
        qpos[5] = turn.y;
        qpos[6] = turn.z;
        for (int i = 0; i < 4; i++) {
            Vector3d foot = foot(frame, i).sub(qpos[0], qpos[1], qpos[2]);
            reach(i, turn.transformInverse(foot), qpos);
        }
        return qpos;
    }

    /** Where the centre of a foot is to be. */
    private Vector3d foot(Frame frame, int leg) {
        double[] moved = frame.feet()[leg];
        Vector3d at = new Vector3d(nominalX[leg] + moved[0], nominalY[leg] + moved[1], 0).rotateZ(frame.heading());
        at.add(frame.x(), frame.y(), 0);
        at.z = rest(at.x, at.y, legs.get(leg).footRadius()) + (moved[2] > 0 ? moved[2] : -SINK);
        return at;
    }

    /** The height at which the centre of a ball rests on the terrain, poles apart. */
    private double rest(double x, double y, double radius) {
        double rest = floor(x, y) + radius;
        for (double share : new double[] {0.3, 0.5, 0.7, 0.9, 0.99}) {
            double up = radius * Math.sqrt(1 - share * share);
            for (int i = 0; i < 16; i++) {
                double angle = i * Math.PI / 8;
                double floor =
                        floor(x + share * radius * StrictMath.cos(angle), y + share * radius * StrictMath.sin(angle));
                rest = Math.max(rest, floor + up);
            }
        }
        return rest;
    }

    private double floor(double x, double y) {
        double floor = 0;
        for (Solid solid : scene.solids()) {
            floor = solid instanceof Solid.Pole ? floor : Math.max(floor, solid.topAt(x, y));
        }
        return floor;
    }

    /** Writes the joints that put a foot at a point of the base's frame, or as near as the leg reaches. */
    private void reach(int leg, Vector3dc foot, double[] qpos) {
        Leg of = legs.get(leg);
        int body = robot.bodies().get(of.upperBody()).parent();
        Vector3dc origin = robot.bodies().get(body).position();
        double side = of.hipInBase().y() - origin.y() + offset(of);
        double y = foot.y() - origin.y();
        double z = foot.z() - origin.z();
        double down = -Math.sqrt(Math.max(0, y * y + z * z - side * side));
        // the leg's plane is turned about the x axis until it holds the foot
        double turn = StrictMath.atan2(z, y) - StrictMath.atan2(down, side);
        turn -= 2 * Math.PI * Math.rint(turn / (2 * Math.PI));
        double[] joints = new double[2];
        kinematics.get(leg).inverse(foot.x(), origin.z() + down, joints);
        double sign = Math.signum(robot.joints().get(of.abduction()).axis().x());
        qpos[WorldState.QPOS_JOINTS + of.abduction()] = sign * turn;
        qpos[WorldState.QPOS_JOINTS + of.hip()] = joints[0];
        qpos[WorldState.QPOS_JOINTS + of.knee()] = joints[1];
    }

    /** How far the foot is left of the hip joint, whatever hip and knee do. */
    private static double offset(Leg leg) {
        return leg.kneeFromHip().y() + leg.footFromKnee().y();
    }

    private static Quaterniond axis(double x, double y, double z, double angle) {
        double sin = StrictMath.sin(angle / 2);
        return new Quaterniond(x * sin, y * sin, z * sin, StrictMath.cos(angle / 2));
    }
}
