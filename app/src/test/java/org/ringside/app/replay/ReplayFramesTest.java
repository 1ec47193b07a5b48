package org.ringside.app.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.joml.Matrix4d;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ringside.scoring.trace.BodyMotion;
import org.ringside.scoring.trace.Trace;
import org.ringside.sim.robot.RobotBody;
import org.ringside.sim.robot.RobotJoint;
import org.ringside.sim.robot.RobotModel;
import org.ringside.sim.robot.Robots;
import org.ringside.sim.scene.CentreLine;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.State;
import org.ringside.sim.spatial.dynamics.Kinematics;
import org.ringside.sim.spatial.mjcf.MjcfReader;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The page's data put every shape of a robot where two other ways of kinematics put it. */
class ReplayFramesTest {
    /** Half a unit in the base's place, half in the body's, and what the rounded orientation moves a shape by, m. */
    private static final double ROUNDING = 2e-4;

    private static final CentreLine LINE =
            CentreLine.through(List.of(new CentreLine.Corner(0, 0, 0), new CentreLine.Corner(5, 0, 0)));

    /** Random poses of a robot, frame by frame, with a base anywhere. */
    private record Poses(Trace trace, double[][] base, double[][] joints) {
        static Poses of(RobotModel robot, int count, Random random) {
            int n = robot.joints().size();
            double[][] base = new double[count][7];
            double[][] joints = new double[count][n];
            double[] time = new double[count];
            double[] height = new double[count];
            double[] orientation = new double[4 * count];
            double[] positions = new double[n * count];
            for (int i = 0; i < count; i++) {
                time[i] = 0.02 * i;
                Quaterniond turn = new Quaterniond(
                        random.nextGaussian(), random.nextGaussian(), random.nextGaussian(), random.nextGaussian())
                        .normalize();
                base[i] = new double[] {
                    random.nextDouble(-20, 20), random.nextDouble(-20, 20), random.nextDouble(0, 3), turn.w, turn.x,
                    turn.y,
                    turn.z};
                height[i] = base[i][2];
                System.arraycopy(base[i], 3, orientation, 4 * i, 4);
                for (int joint = 0; joint < n; joint++) {
                    RobotJoint of = robot.joints().get(joint);
                    joints[i][joint] = random.nextDouble(of.lower(), of.upper());
                }
                System.arraycopy(joints[i], 0, positions, n * i, n);
            }
            BodyMotion motion = new BodyMotion(
                    robot.joints().stream().map(RobotJoint::name).toList(), robot.feet(), height, orientation,
                    new double[6 * count], positions, new double[n * count], new double[n * count], List.of());
            double[] x = new double[count];
            double[] y = new double[count];
            for (int i = 0; i < count; i++) {
                x[i] = base[i][0];
                y[i] = base[i][1];
            }
            return new Poses(new Trace("random", time, x, y, Optional.of(motion)), base, joints);
        }
    }

    private static PageRun shown(RobotModel robot, Trace trace) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        ObjectNode run = data.putArray("runs").addObject();
        run.put("robot", 0);
        run.set("frames", ReplayFrames.of(trace, trace.motion().orElseThrow(), robot, LINE, 1000).object());
        data.putArray("robots").add(ReplayRobot.object(robot));
        return PageRun.of(data, 0);
    }

    private static long seed() {
        long seed = Long.getLong("ringside.seed", 20_260_728L);
        System.out.println("ReplayFramesTest: replay with -Dringside.seed=" + seed);
        return seed;
    }

    @ParameterizedTest
    @MethodSource("org.ringside.sim.robot.Robots#names")
    void everyShapeIsDrawnWhereTheSpatialEngineHasItsGeom(String name) {
        RobotModel robot = Robots.named(name);
        Model model = MjcfReader.read(name + ".xml", Robots.document(name));
        State state = new State(model);
        List<String> bodyNames = Arrays.asList(model.bodies.name);
        Poses poses = Poses.of(robot, 40, new Random(seed()));
        PageRun shown = shown(robot, poses.trace());
        int compared = 0;
        for (int i = 0; i < poses.base().length; i++) {
            System.arraycopy(poses.base()[i], 0, state.qpos, 0, 7);
            for (int joint = 0; joint < robot.joints().size(); joint++) {
                int at = Arrays.asList(model.joints.name).indexOf(robot.joints().get(joint).name());
                state.qpos[model.joints.positionStart[at]] = poses.joints()[i][joint];
            }
            Kinematics.compute(model, state);
            for (int body = 0; body < robot.bodies().size(); body++) {
                int of = bodyNames.indexOf(robot.bodies().get(body).name());
                List<Integer> geoms = new ArrayList<>();
                for (int geom = 0; geom < model.geoms.count; geom++) {
                    if (model.geoms.body[geom] == of) {
                        geoms.add(geom);
                    }
                }
                List<RobotBody.Shape> shapes = robot.bodies().get(body).shapes();
                assertEquals(shapes.size(), geoms.size());
                for (int k = 0; k < shapes.size(); k++) {
                    Vector3d drawn = shown.place(i, body, new Vector3d(shapes.get(k).centre()));
                    int g = 3 * geoms.get(k);
                    double[] p = state.geomPosition;
                    assertEquals(0, drawn.distance(p[g], p[g + 1], p[g + 2]), ROUNDING,
                            robot.bodies().get(body).name());
                    compared++;
                }
            }
        }
        assertTrue(compared >= 40 * 9, compared + " shapes");
    }

    @ParameterizedTest
    @MethodSource("org.ringside.sim.robot.Robots#names")
    void everyPointIsWhereMatricesMultipliedFromTheBasePutIt(String name) {
        RobotModel robot = Robots.named(name);
        Random random = new Random(seed());
        Poses poses = Poses.of(robot, 40, random);
        PageRun shown = shown(robot, poses.trace());
        for (int i = 0; i < poses.base().length; i++) {
            Vector3d point = new Vector3d(random.nextGaussian(), random.nextGaussian(), random.nextGaussian()).mul(0.1);
            for (int body = 0; body < robot.bodies().size(); body++) {
                Vector3d expected = slowly(robot, body, poses.base()[i], poses.joints()[i]).transformPosition(
                        new Vector3d(point));
                assertEquals(0, shown.place(i, body, point).distance(expected), ROUNDING, name + ", body " + body);
            }
        }
    }

    /** The slow twin: from a body's frame to the world by one product of matrices from the base. */
    private static Matrix4d slowly(RobotModel robot, int body, double[] base, double[] joints) {
        if (body == 0) {
            return new Matrix4d().translate(base[0], base[1], base[2])
                    .rotate(new Quaterniond(base[4], base[5], base[6], base[3]));
        }
        RobotBody of = robot.bodies().get(body);
        Matrix4d matrix = slowly(robot, of.parent(), base, joints).translate(of.position());
        return of.joint().isEmpty()
                ? matrix
                : matrix.rotate(joints[robot.jointIndex(of.joint().get().name())], of.joint().get().axis());
    }

    @Test
    void aLongRunHasFewerFramesASecond() {
        RobotModel robot = Robots.named("barkour-v0");
        int size = 100 * 1200;
        double[] time = new double[size];
        double[] level = new double[4 * size];
        for (int i = 0; i < size; i++) {
            time[i] = i / 100.0;
            level[4 * i] = 1;
        }
        int joints = robot.joints().size();
        BodyMotion motion = new BodyMotion(
                robot.joints().stream().map(RobotJoint::name).toList(), robot.feet(), new double[size], level,
                new double[6 * size], new double[joints * size], new double[joints * size], new double[joints * size],
                List.of());
        Trace trace = new Trace("long", time, new double[size], new double[size], Optional.of(motion));
        int most = ReplayData.MOST_FRAMES;
        int frames = ReplayFrames.of(trace, motion, robot, LINE, most).base().length / ReplayFrames.BASE;
        assertTrue(frames <= most && frames > most / 2, frames + " frames");
    }

    @Test
    void aTraceOfOneSampleIsOneFrame() {
        RobotModel robot = Robots.named("barkour-v0");
        assertEquals(1, shown(robot, Poses.of(robot, 1, new Random(1)).trace()).count());
    }
}
