// Reads an MCAP file and writes its contents anew with the writer of @mcap/core: node rewrite.mjs FROM TO
import { open, readFile } from "node:fs/promises";
import { McapStreamReader, McapWriter } from "@mcap/core";
import { loadDecompressHandlers } from "@mcap/support";

const stream = new McapStreamReader({ decompressHandlers: await loadDecompressHandlers(), validateCrcs: true });
stream.append(new Uint8Array(await readFile(process.argv[2])));

const file = await open(process.argv[3], "w");
let position = 0n;
const writable = {
    position: () => position,
    write: async (bytes) => {
        await file.write(bytes);
        position += BigInt(bytes.length);
    },
};
const writer = new McapWriter({ writable, chunkSize: 100_000 });
const schemas = new Map();
const channels = new Map();
for (let record; (record = stream.nextRecord()); ) {
    if (record.type === "Header") {
        await writer.start({ profile: record.profile, library: "rewritten" });
    } else if (record.type === "Schema" && !schemas.has(record.id)) {
        schemas.set(record.id, await writer.registerSchema(record));
    } else if (record.type === "Channel" && !channels.has(record.id)) {
        const schemaId = schemas.get(record.schemaId);
        channels.set(record.id, await writer.registerChannel({ ...record, schemaId }));
    } else if (record.type === "Metadata") {
        await writer.addMetadata(record);
    } else if (record.type === "Message") {
        await writer.addMessage({ ...record, channelId: channels.get(record.channelId) });
    }
}
await writer.end();
await file.close();
