package org.ringside.scoring.trace.mcap;

import java.util.Map;
import org.ringside.scoring.trace.TraceFormatException;

/** Is told what an MCAP file holds, front to back. */
interface McapVisitor {
    /**
     * A channel.
     *
     * @param name its topic
     * @param type name of its schema, empty where it has none
     * @param encoding how its messages are encoded
     * @param properties its metadata
     */
    record Channel(String name, String type, String encoding, Map<String, String> properties) {}

    /** A record of metadata. */
    void metadata(String name, Map<String, String> entries) throws TraceFormatException;

    /** A message; {@code logTime} is in nanoseconds. */
    void message(Channel channel, long logTime, ByteSource data) throws TraceFormatException;
}
