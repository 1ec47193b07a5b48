package org.ringside.app.replay;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joml.Quaterniond;
import org.joml.Vector3d;
import org.ringside.sim.robot.RobotBody;
import org.ringside.sim.robot.RobotModel;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A run of a page's data, read as the page's script reads it. */
record PageRun(JsonNode node, int[] base, short[] bodies, int bodyCount) {
    /** One touch of the page. */
    record Touch(String part, boolean foot, String surface, double from, double to, Vector3d at, double force,
            Vector3d normal) {}

    static JsonNode dataOf(String html) {
        Matcher matcher = Pattern.compile(
                "<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL).matcher(html);
        assertTrue(matcher.find());
        return JsonMapper.shared().readTree(matcher.group(1));
    }

    static PageRun of(JsonNode data, int run) {
        JsonNode node = data.get("runs").get(run);
        JsonNode frames = node.get("frames");
        int[] base = ints(frames.get("base").asString());
        ByteBuffer bytes = bytes(frames.get("bodies").asString());
        short[] bodies = new short[bytes.remaining() / Short.BYTES];
        bytes.asShortBuffer().get(bodies);
        return new PageRun(node, base, bodies, data.get("robots").get(node.get("robot").asInt()).get("bodies").size());
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(Base64.getDecoder().decode(text)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int[] ints(String text) {
        ByteBuffer bytes = bytes(text);
        int[] ints = new int[bytes.remaining() / Integer.BYTES];
        bytes.asIntBuffer().get(ints);
        return ints;
    }

    int count() {
        return base.length / 5;
    }

    double time(int frame) {
        return base[5 * frame] * unit();
    }

    double arcLength(int frame) {
        return base[5 * frame + 4] * unit();
    }

    Vector3d basePlace(int frame) {
        return new Vector3d(base[5 * frame + 1], base[5 * frame + 2], base[5 * frame + 3]).mul(unit());
    }

    private double unit() {
        return node.get("frames").get("unit").asDouble();
    }

    /** Where a point of a body's frame is drawn, world, m. */
    Vector3d place(int frame, int body, Vector3d pointOfBody) {
        int at = 7 * (frame * bodyCount + body);
        Quaterniond turn = new Quaterniond(bodies[at + 4], bodies[at + 5], bodies[at + 6], bodies[at + 3]).normalize();
        Vector3d origin = new Vector3d(bodies[at], bodies[at + 1], bodies[at + 2]).mul(unit());
        return turn.transform(pointOfBody, new Vector3d()).add(origin).add(basePlace(frame));
    }

    /** Where a foot's centre is drawn, world, m. */
    Vector3d foot(int frame, RobotModel robot, String name) {
        for (int body = 0; body < robot.bodies().size(); body++) {
            for (RobotBody.Shape shape : robot.bodies().get(body).shapes()) {
                if (shape.foot().filter(name::equals).isPresent()) {
                    return place(frame, body, new Vector3d(shape.centre()));
                }
            }
        }
        throw new IllegalArgumentException(name);
    }

    List<Touch> touches() {
        JsonNode contacts = node.get("contacts");
        double unit = contacts.get("unit").asDouble();
        int[] n = ints(contacts.get("touches").asString());
        int stride = contacts.get("stride").asInt();
        return java.util.stream.IntStream.range(0, n.length / stride).map(i -> i * stride).mapToObj(i -> {
            JsonNode part = contacts.get("parts").get(n[i]);
            return new Touch(
                    part.get("name").asString(), part.get("foot").asBoolean(),
                    contacts.get("surfaces").get(n[i + 1]).asString(), n[i + 2] * unit, n[i + 3] * unit,
                    new Vector3d(n[i + 4], n[i + 5], n[i + 6]).mul(unit),
                    n[i + 7] * contacts.get("forceUnit").asDouble(),
                    new Vector3d(n[i + 8], n[i + 9], n[i + 10]).mul(unit));
        }).toList();
    }
}
