package org.ringside.app.bundle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ringside.app.run.Engines;
import org.ringside.app.run.RandomisationLevel;
import org.ringside.sim.PhysicsRequest;
import tools.jackson.databind.JsonNode;

/** Reads the settings of a run from a manifest that is not trusted; every exception names the field, what it says, what is expected. */
final class ManifestReader {
    private static final int LONGEST_TEXT = 4000;
    private static final int MOST_DETAILS = 100;
    private static final int MOST_DRIVES = 256;

    /** Physics steps a second that every control rate must divide, Hz. */
    private static final int PHYSICS_RATE = 1000;

    private final JsonNode root;

    private ManifestReader(JsonNode root) {
        this.root = root;
    }

    /** What a run was made with, but course and robot themselves. */
    record Settings(
            BundleManifest manifest,
            String robot,
            OptionalDouble noLoadSpeed,
            String engine,
            RandomisationLevel level,
            long firstSeed,
            int episodes) {}

    static Settings read(JsonNode manifest) {
        return new ManifestReader(manifest).settings();
    }

    private Settings settings() {
        String format = text("/format", 100);
        if (!format.equals(BundleManifest.FORMAT)) {
            throw wrong("/format", "\"" + BundleManifest.FORMAT + "\", the format that this version reads");
        }
        String engine = text("/engine", 100);
        if (!Engines.names().contains(engine)) {
            throw wrong("/engine", "one of " + String.join(", ", Engines.names()));
        }
        BundleManifest read = new BundleManifest(
                text("/ringside/version", 100), text("/ringside/code", 100), controller(),
                text("/commitmentText", BundleRecorder.MAXIMUM_TEXT));
        return new Settings(read, text("/robot/name", 200), number("/robot/noLoadSpeed"), engine, level(), first(),
                (int) whole("/seeds/count", 1, BundleRecorder.MAXIMUM_EPISODES));
    }

    private long first() {
        return whole("/seeds/first", Long.MIN_VALUE, Long.MAX_VALUE - BundleRecorder.MAXIMUM_EPISODES);
    }

    private RandomisationLevel level() {
        String name = text("/randomisation/level", 100);
        for (RandomisationLevel level : RandomisationLevel.values()) {
            if (level.name().equals(name)) {
                return level;
            }
        }
        throw wrong("/randomisation/level", "one of " + List.of(RandomisationLevel.values()));
    }

    private ControllerIdentity controller() {
        long rate = whole("/controller/controlRate", 1, PHYSICS_RATE);
        if (PHYSICS_RATE % rate != 0) {
            throw wrong("/controller/controlRate", "a divisor of " + PHYSICS_RATE);
        }
        Optional<String> jar = at("/controller/jar").isMissingNode()
                ? Optional.empty()
                : Optional.of(text("/controller/jar", 64));
        JsonNode details = at("/controller/details");
        if (!details.isObject() || details.size() > MOST_DETAILS) {
            throw wrong("/controller/details", "an object of at most " + MOST_DETAILS + " texts");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : details.properties()) {
            if (!entry.getValue().isString() || entry.getValue().stringValue().length() > LONGEST_TEXT) {
                throw wrong("/controller/details", "texts of at most " + LONGEST_TEXT + " characters");
            }
            texts.put(entry.getKey(), entry.getValue().stringValue());
        }
        return new ControllerIdentity(text("/controller/name", 200), text("/controller/class", LONGEST_TEXT), jar,
                (int) rate, texts, physics());
    }

    private PhysicsRequest physics() {
        JsonNode physics = at("/controller/physics");
        if (physics.isMissingNode()) {
            return PhysicsRequest.NONE;
        }
        JsonNode drives = at("/controller/physics/drives");
        if (!drives.isObject() || drives.size() > MOST_DRIVES) {
            throw wrong("/controller/physics/drives", "an object of at most " + MOST_DRIVES + " joints");
        }
        List<PhysicsRequest.Drive> read = new ArrayList<>();
        try {
            for (Map.Entry<String, JsonNode> entry : drives.properties()) {
                JsonNode drive = entry.getValue();
                read.add(new PhysicsRequest.Drive(
                        entry.getKey(), drive.has("jointDamping") ? OptionalDouble.of(drive.path("jointDamping")
                                .asDouble(Double.NaN)) : OptionalDouble.empty(),
                        limit(drive, "torqueLimit"), limit(drive, "stallTorque"), limit(drive, "speedLimit")));
            }
            return new PhysicsRequest(number("/controller/physics/stepRate").orElse(Double.NaN),
                    (int) whole("/controller/physics/commandDelaySteps", 0, PhysicsRequest.LONGEST_DELAY), read);
        } catch (IllegalArgumentException e) {
            throw new BundleException("controller.physics: " + e.getMessage());
        }
    }

    /** Infinite is what the robot has. */
    private static double limit(JsonNode drive, String name) {
        return drive.has(name) ? drive.path(name).asDouble(Double.NaN) : Double.POSITIVE_INFINITY;
    }

    private JsonNode at(String pointer) {
        return root.at(pointer);
    }

    private String text(String pointer, int longest) {
        JsonNode node = at(pointer);
        if (!node.isString() || node.stringValue().length() > longest) {
            throw wrong(pointer, "a text of at most " + longest + " characters");
        }
        return node.stringValue();
    }

    private long whole(String pointer, long least, long most) {
        JsonNode node = at(pointer);
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < least
                || node.longValue() > most) {
            throw wrong(pointer, "a whole number from " + least + " to " + most);
        }
        return node.longValue();
    }

    private OptionalDouble number(String pointer) {
        JsonNode node = at(pointer);
        if (node.isMissingNode()) {
            return OptionalDouble.empty();
        }
        if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
            throw wrong(pointer, "a number");
        }
        return OptionalDouble.of(node.doubleValue());
    }

    private BundleException wrong(String pointer, String expected) {
        JsonNode node = at(pointer);
        String shown = node.isMissingNode() ? "absent" : node.toString().replaceAll("\\p{Cntrl}", "?");
        return new BundleException(pointer.substring(1).replace('/', '.') + " is "
                + (shown.length() > 120 ? shown.substring(0, 120) + "..." : shown) + "; expected " + expected);
    }
}
