package org.ringside.app.bundle;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ringside.app.bundle.Discrepancy.Kind;
import org.ringside.app.run.EpisodeResult;
import org.ringside.app.run.RunSettings;
import org.ringside.controllers.ControllerProvider;
import org.ringside.controllers.EpisodeReason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Verifies one episode of a bundle: plays its commands through physics and judges, and compares. Used once, in one thread. */
final class EpisodeVerifier {
    /** Playing takes no time; the clock must not decide. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final RunSettings run;
    private final ControllerIdentity identity;
    private final int number;
    private final long seed;
    private final Map<String, byte[]> entries;
    private final Findings findings = new Findings();
    private Optional<String> remark = Optional.empty();

    /** Verifies the episode of this number, counted from 0, whose entries are given by file. */
    EpisodeVerifier(RunSettings run, ControllerIdentity identity, int number, Map<String, byte[]> entries) {
        this.run = run;
        this.identity = identity;
        this.number = number;
        this.entries = entries;
        seed = run.firstSeed() + number;
    }

    /** What was found. */
    Findings findings() {
        return findings;
    }

    /** What a reader must know of the episode though nothing is wrong. */
    Optional<String> remark() {
        return remark;
    }

    /** Replays the episode; absent where its commands cannot be read. */
    Optional<EpisodeResult> replay() throws InterruptedException {
        try {
            long[] bits = ActionCodec.unpack(entries.get(EntryNames.ACTIONS), columns());
            RecordedProvider player = new RecordedProvider(identity, bits);
            EpisodeReplay replay = EpisodeReplay.of(run, player, seed, PATIENCE);
            compareEpisode(replay, player, bits.length);
            for (String file : EntryNames.OF_EPISODE) {
                if (file.startsWith("scorecard")) {
                    compare(Kind.scorecard, file, replay.entries().get(file));
                }
            }
            return Optional.of(replay.result());
        } catch (BundleException e) {
            findings.add(Kind.actions, name(EntryNames.ACTIONS), e.getMessage());
            return Optional.empty();
        }
    }

    /** Runs the controller again and compares what it commands. */
    void closedLoop(ControllerProvider controller, Duration deadline) throws InterruptedException {
        long[] recorded;
        try {
            recorded = ActionCodec.unpack(entries.get(EntryNames.ACTIONS), columns());
        } catch (BundleException e) {
            // the replay tells of it
            return;
        }
        EpisodeReplay again = EpisodeReplay.of(run, controller, seed, deadline);
        long[] commanded = ActionCodec.unpack(again.entries().get(EntryNames.ACTIONS), columns());
        int different = Arrays.mismatch(recorded, commanded);
        if (different >= 0) {
            findings.add(Kind.controller, name(EntryNames.ACTIONS), difference(recorded, commanded, different));
            return;
        }
        byte[] episode = again.entries().get(EntryNames.EPISODE);
        JsonNode expected = JsonInput.read(EntryNames.EPISODE, episode);
        parsed(Kind.controller, EntryNames.EPISODE).ifPresent(found -> JsonDifferences.between(expected, found)
                .forEach(field -> findings.add(Kind.controller, name(EntryNames.EPISODE), "run again, " + field)));
    }

    private String difference(long[] recorded, long[] commanded, int at) {
        double time = (double) (at / columns()) / identity.controlRate();
        if (at >= recorded.length || at >= commanded.length) {
            return String.format(Locale.ROOT, "the controller, asked again, %s at %.3f s",
                    at >= recorded.length ? "goes on after the last recorded command" : "stops", time);
        }
        List<String> fields = List.of("position", "velocity", "stiffness", "damping", "torque");
        int joints = run.robot().joints().size();
        return String.format(Locale.ROOT,
                "the controller, asked again, commands something else from %.3f s on: %s of joint %s is %s, but %s is"
                        + " recorded",
                time, fields.get(at % columns() / joints), run.robot().joints().get(at % joints).name(),
                Double.longBitsToDouble(commanded[at]), Double.longBitsToDouble(recorded[at]));
    }

    private void compareEpisode(EpisodeReplay replay, RecordedProvider player, int numbers) {
        Optional<JsonNode> parsed = parsed(Kind.episode, EntryNames.EPISODE);
        if (parsed.isEmpty()) {
            return;
        }
        JsonNode found = parsed.get();
        ObjectNode expected = (ObjectNode) JsonInput.read(EntryNames.EPISODE,
                replay.entries().get(EntryNames.EPISODE));
        settleEnd(replay, player, numbers, found, expected);
        compareStates(found, replay.recording().seconds(), expected);
        for (JsonDifferences.Difference field : JsonDifferences.between(expected, found)) {
            if (!field.path().startsWith("stateHash")) {
                findings.add(kind(field.path()), name(EntryNames.EPISODE), field.toString());
            }
        }
        byte[] bytes = entries.get(EntryNames.EPISODE);
        if (findings.isEmpty() && !Arrays.equals(EpisodeEntries.json(expected), bytes)) {
            findings.add(Kind.episode, name(EntryNames.EPISODE), "says the right things in other bytes");
        }
    }

    /** Ends that the commands alone do not show: those that the controller made, and what it did afterwards. */
    private void settleEnd(
            EpisodeReplay replay, RecordedProvider player, int numbers, JsonNode found, ObjectNode expected) {
        JsonNode outcome = found.path("outcome");
        String reason = outcome.path("reason").asString("");
        boolean seconds = outcome.path("simulatedSeconds").toString()
                .equals(expected.path("outcome").path("simulatedSeconds").toString());
        if (player.exhausted()) {
            boolean broke = reason.equals(EpisodeReason.CONTROLLER_ERROR.id())
                    || reason.equals(EpisodeReason.CONTROLLER_TIMEOUT.id());
            if (broke && seconds) {
                expected.set("outcome", outcome);
                remark = Optional.of("seed " + seed + " ended because its controller broke (" + reason
                        + "), which only --closed-loop can confirm");
            } else {
                findings.add(Kind.actions, name(EntryNames.ACTIONS), String.format(Locale.ROOT,
                        "the commands end at %.3f s, before the episode does", replay.result().outcome()
                                .simulatedSeconds()));
            }
        } else if (player.played() < numbers) {
            findings.add(Kind.actions, name(EntryNames.ACTIONS), String.format(Locale.ROOT,
                    "the episode ends at %.3f s, but the commands go on", replay.result().outcome()
                            .simulatedSeconds()));
        } else {
            String text = expected.path("outcome").path("text").asString("");
            String told = outcome.path("text").asString("");
            if (seconds && told.startsWith(text + "; then ") && told.length() < text.length() + 1000) {
                ((ObjectNode) expected.path("outcome")).put("text", told);
                remark = Optional.of("seed " + seed + ": what its controller did after the end is told, not shown");
            }
        }
    }

    private void compareStates(JsonNode found, List<String> expected, JsonNode whole) {
        JsonNode told = found.path("stateHashAtSeconds");
        for (int second = 0; second < expected.size(); second++) {
            if (!told.path(second).asString("").equals(expected.get(second))) {
                String when = second == 0 ? "at the start" : "between " + (second - 1) + " s and " + second + " s";
                findings.add(Kind.states, name(EntryNames.EPISODE),
                        "the commands do not lead where the bundle says: the states part " + when);
                return;
            }
        }
        if (told.size() != expected.size() || !found.path("stateHash").equals(whole.path("stateHash"))) {
            findings.add(Kind.states, name(EntryNames.EPISODE),
                    "the commands do not lead where the bundle says: the states part after "
                            + (expected.size() - 1) + " s");
        }
    }

    private void compare(Kind kind, String file, byte[] expected) {
        byte[] bytes = entries.get(file);
        if (Arrays.equals(bytes, expected)) {
            return;
        }
        Optional<JsonNode> found = parsed(kind, file);
        if (found.isEmpty()) {
            return;
        }
        List<JsonDifferences.Difference> fields =
                JsonDifferences.between(JsonInput.read(file, expected), found.get());
        fields.forEach(field -> findings.add(kind, name(file), field.toString()));
        if (fields.isEmpty()) {
            findings.add(kind, name(file), "says the right things in other bytes");
        }
    }

    private Optional<JsonNode> parsed(Kind kind, String file) {
        try {
            return Optional.of(JsonInput.read(file, entries.get(file)));
        } catch (BundleException e) {
            findings.add(kind, name(file), e.getMessage());
            return Optional.empty();
        }
    }

    private static Kind kind(String path) {
        if (path.equals("seed")) {
            return Kind.seeds;
        }
        return path.startsWith("outcome") ? Kind.outcome : Kind.episode;
    }

    private String name(String file) {
        return EntryNames.of(number, file);
    }

    private int columns() {
        return EpisodeRecording.columns(run.robot().joints().size());
    }
}
