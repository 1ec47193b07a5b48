package org.ringside.scoring.trace.mcap;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ringside.scoring.trace.BodyMotion;
import org.ringside.scoring.trace.ContactSpan;
import org.ringside.scoring.trace.Trace;

/** Writes traces as MCAP files that ROS 2 tools open; see the package. Stateless and safe in any thread. */
public final class McapTraceWriter {
    /** Name of the record that holds the labels and the names of joints and feet. */
    static final String METADATA = "ringside";

    private McapTraceWriter() {}

    /**
     * Writes a trace.
     *
     * @param file the file to write; overwritten if it is there
     * @param trace the trace, with the motion of the body. Not modified.
     * @param labels what the trace was made of
     * @throws IOException if the file cannot be written
     * @throws IllegalArgumentException if the trace has times and positions alone
     */
    public static void write(Path file, Trace trace, TraceLabels labels) throws IOException {
        write(file, trace, labels, ChunkCodec.available());
    }

    /**
     * Writes the {@code metadata.yaml} that makes the folder of a trace a bag for {@code ros2 bag}.
     *
     * @param folder the folder
     * @param traceName name of the trace's file in it
     * @param trace the trace. Not modified.
     * @throws IOException if the file cannot be written
     */
    public static void writeBagMetadata(Path folder, String traceName, Trace trace) throws IOException {
        Files.writeString(folder.resolve("metadata.yaml"), BagMetadata.text(traceName, trace));
    }

    static void write(Path file, Trace trace, TraceLabels labels, String compression) throws IOException {
        BodyMotion motion = trace.motion().orElseThrow(() -> new IllegalArgumentException(trace.source()
                + ": only a trace with the body's motion becomes an MCAP file"));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                McapWriter writer = new McapWriter(out, "ringside", compression)) {
            for (Topic topic : Topic.values()) {
                writer.addChannel(topic.path(), topic.type().fullName(), topic.type().definition(), Topic.QOS);
            }
            writer.addMetadata(METADATA, metadata(trace, motion, labels));
            writeMessages(writer, new TraceMessages(trace, motion), trace.size(), motion.contacts());
        }
    }

    private static void writeMessages(McapWriter writer, TraceMessages messages, int samples,
            List<ContactSpan> contacts)
            throws IOException {
        int nextContact = 0;
        for (int i = 0; i < samples; i++) {
            long stamp = messages.stamp(i);
            writer.message(channel(Topic.STATE), stamp, messages.state(i));
            writer.message(channel(Topic.ODOMETRY), stamp, messages.odometry(i));
            writer.message(channel(Topic.TF), stamp, messages.transform(i));
            writer.message(channel(Topic.JOINT_STATES), stamp, messages.jointState(i));
            while (nextContact < contacts.size() && contacts.get(nextContact).firstSample() <= i) {
                writer.message(channel(Topic.CONTACTS), stamp, messages.contact(contacts.get(nextContact++)));
            }
        }
    }

    private static int channel(Topic topic) {
        return topic.ordinal() + 1;
    }

    private static Map<String, String> metadata(Trace trace, BodyMotion motion, TraceLabels labels) {
        Map<String, String> map = labels.toMap();
        map.put("source", trace.source());
        for (int i = 0; i < motion.jointNames().size(); i++) {
            map.put("joint." + i, motion.jointNames().get(i));
        }
        for (int i = 0; i < motion.footNames().size(); i++) {
            map.put("foot." + i, motion.footNames().get(i));
        }
        return map;
    }
}
