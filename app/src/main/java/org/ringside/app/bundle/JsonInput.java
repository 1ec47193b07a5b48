package org.ringside.app.bundle;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON that is not trusted: bounded, strict, each key once. */
final class JsonInput {
    /** Bytes of a document: a scorecard with thousands of faults has less. */
    private static final int SIZE = 8 << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(SIZE)
                    .maxNestingDepth(32)
                    .maxTokenCount(2_000_000)
                    .maxNumberLength(40)
                    .maxStringLength(20_000)
                    .maxNameLength(1000)
                    .build())
            .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonInput() {}

    /** Reads an object; the exception names the entry. */
    static JsonNode read(String entry, byte[] json) {
        return read(entry, text(entry, json));
    }

    static String text(String entry, byte[] utf8) {
        if (utf8.length > SIZE) {
            throw new BundleException(entry + " has " + utf8.length + " bytes; at most " + SIZE + " are accepted");
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
        } catch (CharacterCodingException e) {
            throw new BundleException(entry + " is not UTF-8");
        }
    }

    private static JsonNode read(String entry, String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (!node.isObject()) {
                throw new BundleException(entry + " is no JSON object");
            }
            return node;
        } catch (JacksonException e) {
            String message = e.getOriginalMessage().lines().findFirst().orElse("unreadable text");
            throw new BundleException(entry + " is no JSON that we read: "
                    + (message.length() > 160 ? message.substring(0, 160) : message));
        }
    }
}
