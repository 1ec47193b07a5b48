// Reads an MCAP file with the readers of @mcap/core, indexed and streamed, checksums on, and decodes every message.
import { readFile } from "node:fs/promises";
import { McapIndexedReader, McapStreamReader } from "@mcap/core";
import { loadDecompressHandlers } from "@mcap/support";
import { parse } from "@foxglove/rosmsg";
import { MessageReader } from "@foxglove/rosmsg2-serialization";

const bytes = new Uint8Array(await readFile(process.argv[2]));
const decompressHandlers = await loadDecompressHandlers();
const text = new TextDecoder();
const decoder = (schema) => new MessageReader(parse(text.decode(schema.data), { ros2: true }));

function report(kind, counts) {
    for (const [topic, count] of counts) {
        console.log(`${kind} ${topic} ${count}`);
    }
}

const readable = {
    size: async () => BigInt(bytes.length),
    read: async (offset, size) => bytes.slice(Number(offset), Number(offset + size)),
};
const indexed = await McapIndexedReader.Initialize({ readable, decompressHandlers });
const counts = new Map();
const decoders = new Map();
let lastState;
for await (const message of indexed.readMessages({ validateCrcs: true })) {
    const channel = indexed.channelsById.get(message.channelId);
    if (!decoders.has(channel.id)) {
        decoders.set(channel.id, decoder(indexed.schemasById.get(channel.schemaId)));
    }
    const decoded = decoders.get(channel.id).readMessage(message.data);
    if (channel.topic === "/ringside/state") {
        lastState = decoded;
    }
    counts.set(channel.topic, (counts.get(channel.topic) ?? 0) + 1);
}
report("indexed", counts);
const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
if (indexed.statistics.messageCount !== BigInt(total)) {
    throw new Error(`statistics say ${indexed.statistics.messageCount}, read ${total}`);
}
console.log(`last x ${lastState.base_position[0]}`);
console.log(`last w ${lastState.base_orientation_wxyz[0]}`);
for await (const metadata of indexed.readMetadata()) {
    console.log(`metadata ${metadata.name} ${metadata.metadata.get("controller")}`);
}

const stream = new McapStreamReader({ decompressHandlers, validateCrcs: true });
stream.append(bytes);
const topics = new Map();
const streamed = new Map();
for (let record; (record = stream.nextRecord()); ) {
    if (record.type === "Channel") {
        topics.set(record.id, record.topic);
    } else if (record.type === "Message") {
        const topic = topics.get(record.channelId);
        streamed.set(topic, (streamed.get(topic) ?? 0) + 1);
    }
}
if (!stream.done()) {
    throw new Error("the stream reader misses the end");
}
report("streamed", streamed);
