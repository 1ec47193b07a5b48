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
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringside.sim.spatial.Bodies;
import org.ringside.sim.spatial.mjcf.MjcfReader;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Our robots against the published models, whose body frames are those of the drawings. A slow twin reads the peer's file with
 * the JDK's DOM and chains its frames with matrices. Runs where the peers' files are at hand: in {@code ../shared} beside the
 * project or where the environment's {@code RINGSIDE_SHARED} says.
 */
@ParameterizedClass
@CsvSource({
    // this peer folds the drive's 0.5 into the joint's damping; ours keeps the two apart, as the hardware's model does
    "barkour-v0, barkour_v0_feet.xml, 0.5",
    "barkour-vb, barkour_vb_feet.xml, 0",
    "unitree-go1, unitree_go1_feet.xml, 0"
})
class PeerRobotTest {
    /** The peer's quaternions have six digits each, and up to three are chained. */
    private static final double SIX_DIGITS = 5e-6;

    /** So far an axis turns by those digits, rad. */
    private static final double AXIS_ANGLE = 3e-5;

    private final RobotModel ours;
    private final String peerFile;

    /** Damping of the drives that the peer has in its joints, N m s/rad. */
    private final double foldedDamping;

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

    PeerRobotTest(String name, String peerFile, double foldedDamping) {
        ours = Robots.named(name);
        this.peerFile = peerFile;
        this.foldedDamping = foldedDamping;
    }

    @BeforeEach
    void readPeer() throws Exception {
        String shared = System.getProperty("RINGSIDE_SHARED", System.getenv("RINGSIDE_SHARED"));
        Path file = (shared == null ? projectRoot().resolve("../shared") : Path.of(shared))
                .resolve("data/peer-robots").resolve(peerFile)
                .normalize();
        Assumptions.assumeTrue(Files.isReadable(file),
                "SKIPPED: no peer robot at " + file + "; set RINGSIDE_SHARED to the folder that holds data/");
        root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement();
        Element base = child(child(root, "worldbody"), "body");
        // a base that floats stands anywhere: here at the origin
        readBodies(base, new Matrix4d().translate(vector(base, "pos", "0 0 0").negate()));
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
        Vector3d axis =
                joint == null ? null : frame.transformDirection(vector(resolved(joint, "axis", "0 0 1")));
        double[] range = joint == null ? null : numbers(resolved(joint, "range", ""));
        Element foot = footOf(body);
        Vector3d footAt = foot == null ? null : frame.transformPosition(vector(resolved(foot, "pos", "0 0 0")));
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

    /** The sphere of a body, null if it has none. */
    private Element footOf(Element body) {
        for (Element geom : children(body, "geom")) {
            if (resolved(geom, "type", "sphere").equals("sphere")) {
                return geom;
            }
        }
        return null;
    }

    /** An attribute of an element: its own, or that of its class or of the classes around it. */
    private String resolved(Element element, String attribute, String otherwise) {
        if (element.hasAttribute(attribute)) {
            return element.getAttribute(attribute);
        }
        String className = element.getAttribute("class");
        for (Node above = element; className.isEmpty() && above instanceof Element around;) {
            className = around.getAttribute("childclass");
            above = around.getParentNode();
        }
        Node inner = child(root, "default");
        NodeList all = root.getElementsByTagName("default");
        for (int i = 0; i < all.getLength(); i++) {
            if (!className.isEmpty() && ((Element) all.item(i)).getAttribute("class").equals(className)) {
                inner = all.item(i);
            }
        }
        for (; inner instanceof Element defaults && defaults.getTagName().equals("default"); inner =
                inner.getParentNode()) {
            Element value = child(defaults, element.getTagName());
            if (value != null && value.hasAttribute(attribute)) {
                return value.getAttribute(attribute);
            }
        }
        return otherwise;
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
        return vector(element.hasAttribute(attribute) ? element.getAttribute(attribute) : otherwise);
    }

    private static Vector3d vector(String text) {
        double[] n = numbers(text);
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
            assertEquals(peer.inertia.m11(), body.pitchInertia(), SIX_DIGITS * peer.inertia.m11(), body.name());
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
    void spatialEngineSeesThePeersInertias() {
        Bodies bodies = MjcfReader.read(ours.name(), Robots.document(ours.name())).bodies;
        assertEquals(14, bodies.count);
        for (int b = 1; b < bodies.count; b++) {
            RobotBody body = ours.bodies().get(b - 1);
            assertEquals(body.name(), bodies.name[b]);
            Matrix3d inertia = peerOf(body).inertia;
            double[] expected = {
                inertia.m00(), inertia.m11(), inertia.m22(), inertia.m01(), inertia.m02(), inertia.m12()
            };
            double sum = expected[0] + expected[1] + expected[2];
            for (int k = 0; k < 6; k++) {
                assertEquals(expected[k], bodies.inertiaInBody[6 * b + k], SIX_DIGITS * sum, body.name() + " " + k);
            }
        }
    }

    @Test
    void feetArePlacedAndSizedLikeThePeers() {
        assertEquals(4, ours.legs().size());
        for (Leg leg : ours.legs()) {
            RobotBody body = ours.bodies().get(leg.lowerBody());
            Element geom = footOf(peerOf(body).element);
            assertVector(peerOf(body).foot, originOf(body).add(leg.footFromKnee()), leg.name());
            assertEquals(numbers(resolved(geom, "size", ""))[0], leg.footRadius());
            double friction = numbers(resolved(geom, "friction", "1"))[0];
            for (RobotBody.Shape shape : body.shapes()) {
                assertEquals(friction, shape.friction());
            }
        }
    }

    @Test
    void rotorsDrivesAndHomePoseAreThePeers() {
        Map<String, Element> drives = new LinkedHashMap<>();
        for (String kind : List.of("general", "position")) {
            children(child(root, "actuator"), kind).forEach(drive -> drives.put(drive.getAttribute("joint"), drive));
        }
        for (RobotJoint our : ours.joints()) {
            Element joint = child(peers.get(our.name()).element, "joint");
            assertEquals(Double.parseDouble(resolved(joint, "armature", "")), our.armature(), 5e-6, our.name());
            double damping = Double.parseDouble(resolved(joint, "damping", "")) - foldedDamping;
            assertEquals(damping, our.damping(), 1e-9, our.name());
            String friction = resolved(joint, "frictionloss", "");
            if (!friction.isEmpty()) {
                assertEquals(Double.parseDouble(friction), our.frictionLoss(), our.name());
            }
            Element drive = drives.get(our.name());
            boolean general = drive.getTagName().equals("general");
            double kp = numbers(resolved(drive, general ? "gainprm" : "kp", ""))[0];
            double kv = general ? -numbers(resolved(drive, "biasprm", ""))[2] : 0;
            assertEquals(numbers(resolved(drive, "forcerange", ""))[1], our.torqueLimit(), our.name());
            assertEquals(kp, our.stiffness(), our.name());
            assertEquals(kv, our.driveDamping(), our.name());
        }
        double[] home = numbers(child(child(root, "keyframe"), "key").getAttribute("qpos"));
        List<String> peerOrder = peers.keySet().stream().skip(1).toList();
        for (int i = 0; i < peerOrder.size(); i++) {
            assertEquals(home[7 + i], ours.homePosition().get(ours.jointIndex(peerOrder.get(i))), peerOrder.get(i));
        }
    }
}
