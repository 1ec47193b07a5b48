package org.ringside.scoring.trace.mcap;

import java.util.Locale;
import org.ringside.scoring.trace.BodyMotion;
import org.ringside.scoring.trace.Trace;

/** The text of rosbag2's {@code metadata.yaml}, version 5, which every release since Humble reads. */
final class BagMetadata {
    private static final String BAG = """
            rosbag2_bagfile_information:
              version: 5
              storage_identifier: mcap
              relative_file_paths:
                - %1$s
              duration:
                nanoseconds: %2$d
              starting_time:
                nanoseconds_since_epoch: %3$d
              message_count: %4$d
              topics_with_message_count:
            %5$s  compression_format: ""
              compression_mode: ""
              files:
                - path: %1$s
                  starting_time:
                    nanoseconds_since_epoch: %3$d
                  duration:
                    nanoseconds: %2$d
                  message_count: %4$d
            """;

    private static final String TOPIC = """
                - topic_metadata:
                    name: %s
                    type: %s
                    serialization_format: cdr
                    offered_qos_profiles: "%s"
                  message_count: %d
            """;

    private BagMetadata() {}

    static String text(String traceName, Trace trace) {
        int contacts = trace.motion().map(BodyMotion::contacts).orElseThrow().size();
        long messages = 4L * trace.size() + contacts;
        long first = Math.round(trace.time()[0] * 1e9);
        long duration = Math.round(trace.time()[trace.size() - 1] * 1e9) - first;
        StringBuilder topics = new StringBuilder();
        for (Topic topic : Topic.values()) {
            topics.append(String.format(
                    Locale.ROOT,
                    TOPIC,
                    topic.path(),
                    topic.type().fullName(),
                    Topic.QOS.replace("\n", "\\n"),
                    topic == Topic.CONTACTS ? contacts : trace.size()));
        }
        return String.format(Locale.ROOT, BAG, traceName, duration, first, messages, topics);
    }
}
