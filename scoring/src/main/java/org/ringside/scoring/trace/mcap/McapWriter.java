package org.ringside.scoring.trace.mcap;

import static org.ringside.scoring.trace.mcap.McapFormat.CHANNEL;
import static org.ringside.scoring.trace.mcap.McapFormat.CHUNK;
import static org.ringside.scoring.trace.mcap.McapFormat.CHUNK_INDEX;
import static org.ringside.scoring.trace.mcap.McapFormat.DATA_END;
import static org.ringside.scoring.trace.mcap.McapFormat.FOOTER;
import static org.ringside.scoring.trace.mcap.McapFormat.HEADER;
import static org.ringside.scoring.trace.mcap.McapFormat.MESSAGE;
import static org.ringside.scoring.trace.mcap.McapFormat.MESSAGE_INDEX;
import static org.ringside.scoring.trace.mcap.McapFormat.METADATA;
import static org.ringside.scoring.trace.mcap.McapFormat.METADATA_INDEX;
import static org.ringside.scoring.trace.mcap.McapFormat.RECORD_HEADER;
import static org.ringside.scoring.trace.mcap.McapFormat.SCHEMA;
import static org.ringside.scoring.trace.mcap.McapFormat.STATISTICS;
import static org.ringside.scoring.trace.mcap.McapFormat.SUMMARY_OFFSET;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Writes an MCAP file with chunks, indexes, statistics and checksums, front to back. Channels are declared before the first
 * message. Confined to one thread.
 */
final class McapWriter implements AutoCloseable {
    private static final int CHUNK_BYTES = 1 << 20;

    private final OutputStream out;
    private final String compression;
    private long offset;
    private final CRC32 dataCrc = new CRC32();

    /** Schemas and channels, as records; written into the first chunk and into the summary. */
    private final ByteSink schemas = new ByteSink();

    private final ByteSink channels = new ByteSink();
    private final List<ChannelIndex> indexes = new ArrayList<>();

    private final ByteSink chunk = new ByteSink();
    private final ByteSink chunkIndexes = new ByteSink();
    private final ByteSink metadataIndexes = new ByteSink();
    private int chunks;
    private int metadata;
    private boolean chunkHasMessages;
    private long chunkStart;
    private long chunkEnd;
    private long start = Long.MAX_VALUE;
    private long end = Long.MIN_VALUE;

    /** What the index of one channel needs. */
    private static final class ChannelIndex {
        private final ByteSink inChunk = new ByteSink();
        private long messages;
    }

    McapWriter(OutputStream out, String library, String compression) throws IOException {
        this.out = out;
        this.compression = compression;
        put(new ByteSink().raw(McapFormat.magic()));
        put(record(HEADER, new ByteSink().string("ros2").string(library)));
    }

    /** Declares a channel with a schema of its own; the two share their number. */
    int addChannel(String topic, String type, String definition, String qos) {
        int id = indexes.size() + 1;
        indexes.add(new ChannelIndex());
        ByteSink schema = new ByteSink().u16(id).string(type).string("ros2msg").string(definition);
        schemas.raw(record(SCHEMA, schema));
        ByteSink properties = new ByteSink().string("offered_qos_profiles").string(qos);
        ByteSink channel =
                new ByteSink().u16(id).u16(id).string(topic).string("cdr").u32(properties.size()).raw(properties);
        channels.raw(record(CHANNEL, channel));
        return id;
    }

    void addMetadata(String name, Map<String, String> entries) throws IOException {
        ByteSink pairs = new ByteSink();
        entries.forEach((key, value) -> pairs.string(key).string(value));
        ByteSink record = record(METADATA, new ByteSink().string(name).u32(pairs.size()).raw(pairs));
        ByteSink index = new ByteSink().u64(offset).u64(record.size()).string(name);
        metadataIndexes.raw(record(METADATA_INDEX, index));
        metadata++;
        put(record);
    }

    void message(int channel, long time, ByteSink data) throws IOException {
        if (chunk.size() == 0 && chunks == 0) {
            chunk.raw(schemas).raw(channels);
        }
        ChannelIndex index = indexes.get(channel - 1);
        index.inChunk.u64(time).u64(chunk.size());
        long sequence = index.messages++;
        chunk.u8(MESSAGE).u64(22L + data.size());
        chunk.u16(channel).u32(sequence).u64(time).u64(time).raw(data);
        chunkStart = chunkHasMessages ? Math.min(chunkStart, time) : time;
        chunkEnd = chunkHasMessages ? Math.max(chunkEnd, time) : time;
        chunkHasMessages = true;
        if (chunk.size() >= CHUNK_BYTES) {
            endChunk();
        }
    }

    long messages(int channel) {
        return indexes.get(channel - 1).messages;
    }

    /** Ends the file; the stream stays open. */
    @Override
    public void close() throws IOException {
        if (chunkHasMessages) {
            endChunk();
        }
        long crc = dataCrc.getValue();
        put(record(DATA_END, new ByteSink().u32(crc)));
        writeSummary();
        put(new ByteSink().raw(McapFormat.magic()));
    }

    private void endChunk() throws IOException {
        byte[] content = chunk.toArray();
        CRC32 crc = new CRC32();
        crc.update(content);
        byte[] packed = ChunkCodec.pack(compression, content);
        long chunkOffset = offset;
        ByteSink head = new ByteSink()
                .u64(chunkStart)
                .u64(chunkEnd)
                .u64(content.length)
                .u32(crc.getValue())
                .string(compression)
                .u64(packed.length);
        put(record(CHUNK, head.raw(packed)));
        long chunkLength = offset - chunkOffset;

        long indexOffset = offset;
        ByteSink offsets = new ByteSink();
        for (int id = 1; id <= indexes.size(); id++) {
            ByteSink entries = indexes.get(id - 1).inChunk;
            if (entries.size() > 0) {
                offsets.u16(id).u64(offset);
                put(record(MESSAGE_INDEX, new ByteSink().u16(id).u32(entries.size()).raw(entries)));
                entries.clear();
            }
        }
        ByteSink index = new ByteSink().u64(chunkStart).u64(chunkEnd).u64(chunkOffset).u64(chunkLength);
        index.u32(offsets.size()).raw(offsets).u64(offset - indexOffset);
        index.string(compression).u64(packed.length).u64(content.length);
        chunkIndexes.raw(record(CHUNK_INDEX, index));

        start = Math.min(start, chunkStart);
        end = Math.max(end, chunkEnd);
        chunks++;
        chunk.clear();
        chunkHasMessages = false;
    }

    private void writeSummary() throws IOException {
        ByteSink counts = new ByteSink();
        long total = 0;
        for (int id = 1; id <= indexes.size(); id++) {
            total += indexes.get(id - 1).messages;
            counts.u16(id).u64(indexes.get(id - 1).messages);
        }
        ByteSink statistics = new ByteSink().u64(total).u16(indexes.size()).u32(indexes.size());
        statistics.u32(0).u32(metadata).u32(chunks).u64(total == 0 ? 0 : start).u64(total == 0 ? 0 : end);
        statistics.u32(counts.size()).raw(counts);

        // groups of records, then where each group lies
        ByteSink summary = new ByteSink();
        ByteSink groups = new ByteSink();
        addGroup(summary, groups, SCHEMA, schemas);
        addGroup(summary, groups, CHANNEL, channels);
        addGroup(summary, groups, STATISTICS, record(STATISTICS, statistics));
        addGroup(summary, groups, CHUNK_INDEX, chunkIndexes);
        addGroup(summary, groups, METADATA_INDEX, metadataIndexes);
        long summaryStart = offset;
        long groupsStart = offset + summary.size();

        // the checksum covers the summary and the footer up to itself
        summary.raw(groups).u8(FOOTER).u64(20).u64(summaryStart).u64(groupsStart);
        CRC32 crc = new CRC32();
        crc.update(summary.buffer(), 0, summary.size());
        put(summary.u32(crc.getValue()));
    }

    private void addGroup(ByteSink summary, ByteSink groups, int opcode, ByteSink records) {
        if (records.size() > 0) {
            ByteSink group = new ByteSink().u8(opcode).u64(offset + summary.size()).u64(records.size());
            groups.raw(record(SUMMARY_OFFSET, group));
            summary.raw(records);
        }
    }

    private static ByteSink record(int opcode, ByteSink content) {
        ByteSink record = new ByteSink();
        record.u8(opcode).u64(content.size()).raw(content);
        assert record.size() == RECORD_HEADER + content.size();
        return record;
    }

    private void put(ByteSink bytes) throws IOException {
        out.write(bytes.buffer(), 0, bytes.size());
        dataCrc.update(bytes.buffer(), 0, bytes.size());
        offset += bytes.size();
    }
}
