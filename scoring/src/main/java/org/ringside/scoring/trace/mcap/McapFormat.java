package org.ringside.scoring.trace.mcap;

/** The constants of the MCAP container, version 0 of its format. */
final class McapFormat {
    /** The first and the last bytes of a file. */
    private static final byte[] MAGIC = {(byte) 0x89, 'M', 'C', 'A', 'P', '0', '\r', '\n'};

    static final int HEADER = 0x01;
    static final int FOOTER = 0x02;
    static final int SCHEMA = 0x03;
    static final int CHANNEL = 0x04;
    static final int MESSAGE = 0x05;
    static final int CHUNK = 0x06;
    static final int MESSAGE_INDEX = 0x07;
    static final int CHUNK_INDEX = 0x08;
    static final int STATISTICS = 0x0b;
    static final int METADATA = 0x0c;
    static final int METADATA_INDEX = 0x0d;
    static final int SUMMARY_OFFSET = 0x0e;
    static final int DATA_END = 0x0f;

    /** Bytes of a record before its content: opcode and length. */
    static final int RECORD_HEADER = 9;

    private McapFormat() {}

    static byte[] magic() {
        return MAGIC.clone();
    }
}
