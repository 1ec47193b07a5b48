package org.ringside.sim.robot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.joml.Matrix3d;
import org.joml.Matrix4d;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.joml.Vector3dc;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Our Barkour v0 against the published model, whose body frames are those of the drawing. A slow twin reads the peer's file with
 * the JDK's DOM and chains its frames with matrices. Runs where the peer's file is at hand: in {@code ../shared} beside the project
 * or where the environment's {@code RINGSIDE_SHARED} says.
 */
class PeerRobotTest {
    /** The peer's quaternions have six digits each, and up to three are chained. */
    private static final double SIX_DIGITS = 5e-6;

    /** So far an axis turns by those digits, rad. */
    private static final double AXIS_ANGLE = 3e-5;

    private final RobotModel ours = Robots.named("barkour-v0");
    private final Map<String, PeerBody> peers = new LinkedHashMap<>();
    private Element root;

    /** A body of the peer, in the world's axes with all joints at zero, by the name of its joint. */
    private record PeerBody(
            Element element,
            Matrix4d frame,
            double mass,
            Vector3d centre,
            Matrix3d inertia,
            Vector3d axis,
            double[] range,
            Vector3d foot) {}

    @BeforeEach
    void readPeer() throws Exception {
        String shared = System.getProperty("RINGSIDE_SHARED", System.getenv("RINGSIDE_SHARED"));
        Path file = (shared == null ? projectRoot().resolve("../shared") : Path.of(shared))
                .resolve("data/peer-robots/barkour_v0_feet.xml")
                .normalize();
        Assumptions.assumeTrue(Files.isReadable(file),
                "SKIPPED: no peer robot at " + file + "; set RINGSIDE_SHARED to the folder that holds data/");
        root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement();
        readBodies(child(child(root, "worldbody"), "body"), new Matrix4d());
    }

    /** The folder above that holds the module; tests may run in either. */
    private static Path projectRoot() {
        Path folder = Path.of("").toAbsolutePath();
        return Files.isDirectory(folder.resolve("sim")) ? folder : folder.getParent();
    }

    private void readBodies(Element body, Matrix4d parent) {
        Matrix4d frame = new Matrix4d(parent).translate(vector(body, "pos", "0 0 0")).rotate(quaternion(body));
        Element inertial = child(body, "inertial");
        Vector3d centre = frame.transformPosition(vector(inertial, "pos", ""));
        Matrix3d axes = frame.get3x3(new Matrix3d()).rotate(quaternion(inertial));
        Vector3d principal = vector(inertial, "diaginertia", "");
        Matrix3d inertia = new Matrix3d(axes)
                .mul(new Matrix3d().scaling(principal.x, principal.y, principal.z))
                .mul(new Matrix3d(axes).transpose());
        Element joint = child(body, "joint");
        String name = joint == null ? "base" : joint.getAttribute("name");
        Vector3d axis = joint == null
                ? null
                : frame.transformDirection(vector(joint, "axis", ofClass(joint, "joint", "axis")));
        double[] range = joint == null ? null : numbers(ofClass(joint, "joint", "range"));
        Element foot = child(body, "geom");
        Vector3d footAt =
                foot == null ? null : frame.transformPosition(vector(foot, "pos", ofClass(foot, "geom", "pos")));
        double mass = Double.parseDouble(inertial.getAttribute("mass"));
        peers.put(name, new PeerBody(body, frame, mass, centre, inertia, axis, range, footAt));
        for (Element inner : children(body, "body")) {
            readBodies(inner, frame);
        }
    }

    private static List<Element> children(Element element, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element inner && inner.getTagName().equals(name)) {
                found.add(inner);
            }
        }
        return found;
    }

    private static Element child(Element element, String name) {
        List<Element> found = children(element, name);
        return found.isEmpty() ? null : found.getFirst();
    }

    /** An attribute of an element's default class. */
    private String ofClass(Element element, String kind, String attribute) {
        String className = element.getAttribute("class");
        for (Element defaults : children(child(root, "default"), "default")) {
            Element value = child(defaults, kind);
            if (defaults.getAttribute("class").equals(className) && value != null && value.hasAttribute(attribute)) {
                return value.getAttribute(attribute);
            }
        }
        return "";
    }

    private static double[] numbers(String text) {
        String[] words = text.strip().split("\\s+");
        double[] numbers = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = Double.parseDouble(words[i]);
        }
        return numbers;
    }

    private static Vector3d vector(Element element, String attribute, String otherwise) {
        double[] n = numbers(element.hasAttribute(attribute) ? element.getAttribute(attribute) : otherwise);
        return new Vector3d(n[0], n[1], n[2]);
    }

    private static Quaterniond quaternion(Element element) {
        double[] n = numbers(element.hasAttribute("quat") ? element.getAttribute("quat") : "1 0 0 0");
        return new Quaterniond(n[1], n[2], n[3], n[0]).normalize();
    }

    private PeerBody peerOf(RobotBody body) {
        PeerBody peer = peers.get(body.joint().map(RobotJoint::name).orElse("base"));
        assertNotNull(peer, body.name());
        return peer;
    }

    /** Where our body's origin is with all joints at zero: all frames are parallel. */
    private Vector3d originOf(RobotBody body) {
        Vector3d origin = new Vector3d();
        for (RobotBody b = body; b.parent() >= 0; b = ours.bodies().get(b.parent())) {
            origin.add(b.position());
        }
        return origin;
    }

    private static void assertVector(Vector3dc expected, Vector3dc actual, String name) {
        assertEquals(expected.x(), actual.x(), SIX_DIGITS, name + " x");
        assertEquals(expected.y(), actual.y(), SIX_DIGITS, name + " y");
        assertEquals(expected.z(), actual.z(), SIX_DIGITS, name + " z");
    }

    @Test
    void massesCentresAndPitchInertiasAreThePeers() {
        assertEquals(13, ours.bodies().size());
        assertEquals(13, peers.size());
        for (RobotBody body : ours.bodies()) {
            PeerBody peer = peerOf(body);
            assertEquals(peer.mass, body.mass(), 1e-12, body.name());
            assertVector(peer.centre, originOf(body).add(body.centreOfMass()), body.name());
            // the moment about the y axis through the centre of mass
            assertEquals(peer.inertia.m11(), body.pitchInertia(), 2e-8, body.name());
        }
    }

    @Test
    void jointsSitAndPointWhereThePeersDo() {
        assertEquals(12, ours.joints().size());
        for (RobotBody body : ours.bodies()) {
            PeerBody peer = peerOf(body);
            assertVector(peer.frame.getTranslation(new Vector3d()), originOf(body), body.name());
            body.joint().ifPresent(joint -> {
                assertEquals(0, peer.axis.angle(joint.axis()), AXIS_ANGLE, joint.name());
                assertEquals(peer.range[0], joint.lower(), joint.name());
                assertEquals(peer.range[1], joint.upper(), joint.name());
            });
        }
    }

    @Test
    void feetArePlacedAndSizedLikeThePeers() {
        for (Leg leg : ours.legs()) {
            RobotBody body = ours.bodies().get(leg.lowerBody());
            Element geom = child(peerOf(body).element, "geom");
            assertVector(peerOf(body).foot, originOf(body).add(leg.footFromKnee()), leg.name());
            assertEquals(numbers(ofClass(geom, "geom", "size"))[0], leg.footRadius());
            double friction = numbers(ofClass(geom, "geom", "friction"))[0];
            for (RobotBody.Shape shape : body.shapes()) {
                assertEquals(friction, shape.friction());
            }
        }
    }

    @Test
    void rotorsDrivesAndHomePoseAreThePeers() {
        Element joint = child(child(root, "default"), "joint");
        double armature = Double.parseDouble(joint.getAttribute("armature"));
        // this peer folds the drive's 0.5 into the joint's damping; ours keeps the two apart, as the hardware's model does
        double damping = Double.parseDouble(joint.getAttribute("damping")) - 0.5;
        Element drive = null;
        for (Element defaults : children(child(root, "default"), "default")) {
            drive = child(defaults, "general") == null ? drive : child(defaults, "general");
        }
        for (RobotJoint our : ours.joints()) {
            assertEquals(armature, our.armature(), 5e-6);
            assertEquals(damping, our.damping(), 1e-9);
            assertEquals(numbers(drive.getAttribute("forcerange"))[1], our.torqueLimit());
            assertEquals(numbers(drive.getAttribute("gainprm"))[0], our.stiffness());
            assertEquals(-numbers(drive.getAttribute("biasprm"))[2], our.driveDamping());
        }
        double[] home = numbers(child(child(root, "keyframe"), "key").getAttribute("qpos"));
        List<String> peerOrder = peers.keySet().stream().skip(1).toList();
        for (int i = 0; i < peerOrder.size(); i++) {
            assertEquals(home[7 + i], ours.homePosition().get(ours.jointIndex(peerOrder.get(i))), peerOrder.get(i));
        }
    }
}
