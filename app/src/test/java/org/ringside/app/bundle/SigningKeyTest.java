package org.ringside.app.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {
    @TempDir
    Path folder;

    @Test
    void aKeyThatIsReadAgainIsTheSame() {
        SigningKey made = SigningKey.create(folder.resolve("mine"));
        SigningKey read = SigningKey.read(folder.resolve("mine.key"));
        assertEquals(made.fingerprint(), read.fingerprint());
        assertEquals(made.fingerprint(), SigningKey.fingerprint(folder.resolve("mine.pub").toString()));
        BundleSignature signature = BundleSignature.sign("ab", read);
        assertTrue(signature.signs("ab"));
        assertFalse(signature.signs("ac"));
    }

    /** The first test vector of RFC 8032, section 7.1, wrapped as PKCS#8 (RFC 8410, section 7). */
    @Test
    void aKeyFromElsewhereGivesItsKnownPublicKey() throws IOException {
        byte[] der = java.util.HexFormat.of().parseHex("302e020100300506032b657004220420"
                + "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        Files.writeString(folder.resolve("known.key"), "-----BEGIN PRIVATE KEY-----\n"
                + java.util.Base64.getEncoder().encodeToString(der) + "\n-----END PRIVATE KEY-----\n");
        byte[] known = SigningKey.read(folder.resolve("known.key")).publicKey();
        assertEquals("302a300506032b6570032100d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
                java.util.HexFormat.of().formatHex(known));
    }

    @Test
    void keysAreNotOverwritten() {
        SigningKey.create(folder.resolve("mine"));
        assertThrows(BundleException.class, () -> SigningKey.create(folder.resolve("mine")));
    }

    @Test
    void whatIsNoKeyIsRefused() throws IOException {
        Files.writeString(folder.resolve("a.key"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
        Files.writeString(folder.resolve("b.key"), "secret");
        for (String name : new String[] {"a.key", "b.key", "none.key"}) {
            assertThrows(BundleException.class, () -> SigningKey.read(folder.resolve(name)));
        }
    }
}
