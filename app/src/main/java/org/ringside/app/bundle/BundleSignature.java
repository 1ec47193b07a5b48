package org.ringside.app.bundle;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.ringside.sim.hash.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A signature over a bundle's root hash, with the public key to check it with.
 *
 * @param publicKey X.509, base 64
 * @param signature Ed25519, base 64
 */
record BundleSignature(String publicKey, String signature) {
    private static final String ALGORITHM = "Ed25519";

    static BundleSignature sign(String root, SigningKey key) {
        Base64.Encoder encoder = Base64.getEncoder();
        return new BundleSignature(encoder.encodeToString(key.publicKey()),
                encoder.encodeToString(key.sign(message(root))));
    }

    byte[] json() {
        return EpisodeEntries.json(JsonNodeFactory.instance.objectNode()
                .put("algorithm", ALGORITHM).put("publicKey", publicKey).put("signature", signature));
    }

    /** Reads what {@link #json} wrote, and nothing else. */
    static BundleSignature read(byte[] json) {
        JsonNode node = JsonInput.read(EntryNames.SIGNATURE, json);
        BundleSignature read = new BundleSignature(
                node.path("publicKey").asString(""), node.path("signature").asString(""));
        if (!java.util.Arrays.equals(read.json(), json)) {
            throw new BundleException("is not in the one form that signatures are written in");
        }
        return read;
    }

    /** SHA-256 of the public key, hexadecimal. */
    String fingerprint() {
        return Sha256.of(decoded(publicKey));
    }

    /** Whether the key of this signature signed that root hash. */
    boolean signs(String root) {
        try {
            PublicKey key =
                    KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(decoded(publicKey)));
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(message(root));
            return check.verify(decoded(signature));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new BundleException("holds something else than base 64");
        }
    }

    private static byte[] message(String root) {
        return (BundleManifest.FORMAT + " " + root + "\n").getBytes(StandardCharsets.US_ASCII);
    }
}
