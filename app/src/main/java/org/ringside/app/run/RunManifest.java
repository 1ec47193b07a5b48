package org.ringside.app.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ringside.controllers.EpisodeRunner;
import org.ringside.courses.Randomisation;
import org.ringside.courses.Range;
import org.ringside.sim.PhysicsRequest;
import org.ringside.sim.Pushes;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a run's manifest says beyond its settings and results.
 *
 * @param version version of Ringside
 * @param commandLine the arguments of the command line
 * @param plugins where the user's controllers were loaded from
 * @param begun when the run began
 */
public record RunManifest(String version, List<String> commandLine, Optional<String> plugins, Instant begun) {
    /** Name and version of the manifest's format. */
    public static final String FORMAT = "ringside-run/1";

    /** Copies the list. */
    public RunManifest {
        commandLine = List.copyOf(commandLine);
    }

    ObjectNode object(RunSettings settings, List<EpisodeResult> results, boolean complete) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("format", FORMAT);
        object.put("complete", complete);
        object.put("ringside", version);
        object.putObject("course").put("name", settings.course().name()).put("hash", settings.course().hash());
        object.putObject("robot").put("name", settings.robot().name()).put("hash", settings.robot().hash());
        ObjectNode controller = object.putObject("controller");
        controller.put("name", settings.controller().name());
        controller.put("class", settings.controller().getClass().getName());
        controller.put("controlRate", settings.controller().controlRate());
        settings.controller().details().forEach(controller::put);
        if (!settings.controller().physics().equals(PhysicsRequest.NONE)) {
            addPhysics(controller.putObject("physics"), settings.controller().physics());
        }
        plugins.ifPresent(path -> controller.put("plugins", path));
        object.put("engine", settings.engine());
        object.putObject("seeds").put("first", settings.firstSeed()).put("count", settings.episodes());
        addRandomisation(object.putObject("randomisation"), settings);
        object.put("controllerDeadlineSeconds", EpisodeRunner.DEFAULT_DEADLINE.toNanos() / 1e9);
        ArrayNode arguments = object.putArray("commandLine");
        commandLine.forEach(arguments::add);
        object.put("begun", begun.toString());
        addPlatform(object);
        ArrayNode episodes = object.putArray("episodes");
        for (EpisodeResult result : results) {
            ObjectNode episode = episodes.addObject();
            episode.put("seed", result.seed());
            episode.put("folder", "episode-" + result.seed());
            episode.put("outcome", result.outcome().reason().id());
            episode.put("text", result.outcome().text());
            episode.put("simulatedSeconds", result.outcome().simulatedSeconds());
            episode.put("wallSeconds", result.wallSeconds());
            episode.put("officialScore", result.official().score());
            episode.put("strictScore", result.strict().score());
            episode.put("stateHash", result.hash());
        }
        return object;
    }

    /**
     * Adds what a controller asked of the physics: with it a run can be repeated without the controller's files.
     *
     * @param object takes the figures; modified
     * @param physics what was asked
     */
    public static void addPhysics(ObjectNode object, PhysicsRequest physics) {
        object.put("stepRate", physics.stepRate());
        object.put("commandDelaySteps", physics.commandDelay());
        ObjectNode drives = object.putObject("drives");
        for (PhysicsRequest.Drive drive : physics.drives()) {
            ObjectNode joint = drives.putObject(drive.joint());
            drive.jointDamping().ifPresent(damping -> joint.put("jointDamping", damping));
            addFinite(joint, "torqueLimit", drive.torqueLimit());
            addFinite(joint, "stallTorque", drive.stallTorque());
            addFinite(joint, "speedLimit", drive.speedLimit());
        }
    }

    /** Infinite is what the robot has. */
    private static void addFinite(ObjectNode object, String name, double value) {
        if (Double.isFinite(value)) {
            object.put(name, value);
        }
    }

    /**
     * Adds the ranges that the episodes were drawn from.
     *
     * @param object takes the figures; modified
     * @param settings what is run
     */
    public static void addRandomisation(ObjectNode object, RunSettings settings) {
        Randomisation ranges = settings.randomisation().of(settings.course());
        object.put("level", settings.randomisation().name());
        addRange(object, "friction", ranges.friction());
        addRange(object, "mass", ranges.mass());
        addRange(object, "motorStrength", ranges.motorStrength());
        addRange(object, "startOffsetMetres", ranges.startOffset());
        addRange(object, "startHeadingRadians", ranges.startHeading());
        addRange(object, "trunkShiftMetres", ranges.trunkShift());
        addRange(object, "stiffness", ranges.stiffness());
        addRange(object, "damping", ranges.damping());
        addRange(object, "commandLatencySeconds", ranges.commandLatency());
        object.put("torqueSpeedCurve", ranges.torqueSpeedCurve());
        addRange(object, "surfaceFriction", ranges.surfaceFriction());
        addRange(object, "layoutOffsetMetres", ranges.layoutOffset());
        addRange(object, "layoutHeadingRadians", ranges.layoutHeading());
        Pushes pushes = ranges.pushes();
        if (pushes.largestSpeed() > 0) {
            object.putArray("pushIntervalSeconds").add(pushes.shortestInterval()).add(pushes.longestInterval());
        }
        object.putArray("pushSpeedMetresPerSecond").add(pushes.leastSpeed()).add(pushes.largestSpeed());
        ObjectNode sensors = object.putObject("sensors");
        ranges.sensors().bySensor().forEach((sensor, error) -> sensors.putObject(sensor.key())
                .put("unit", sensor.unit()).put("rateHertz", error.rate()).put("noise", error.noise())
                .put("bias", error.bias()).put("drift", error.drift()).put("latencySeconds", error.latency())
                .put("dropout", error.dropout()));
    }

    private static void addRange(ObjectNode object, String name, Range range) {
        object.putArray(name).add(range.low()).add(range.high());
    }

    private static void addPlatform(ObjectNode object) {
        ObjectNode java = object.putObject("java");
        java.put("version", System.getProperty("java.version"));
        java.put("vendor", System.getProperty("java.vendor"));
        java.put("machine", System.getProperty("java.vm.name"));
        ObjectNode system = object.putObject("system");
        system.put("name", System.getProperty("os.name"));
        system.put("version", System.getProperty("os.version"));
        system.put("architecture", System.getProperty("os.arch"));
        system.put("processors", Runtime.getRuntime().availableProcessors());
    }
}
