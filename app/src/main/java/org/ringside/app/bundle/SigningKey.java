package org.ringside.app.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Set;
import org.ringside.sim.hash.Sha256;

/** A pair of Ed25519 keys (RFC 8032) that bundles are signed with. */
public final class SigningKey {
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";

    /** Bytes of a key file: far above any. */
    private static final int MAXIMUM_FILE = 10_000;

    /** Length of the secret that an Ed25519 key consists of, bytes. */
    private static final int SECRET = 32;

    private final PrivateKey secret;
    private final PublicKey shared;

    private SigningKey(KeyPair pair) {
        secret = pair.getPrivate();
        shared = pair.getPublic();
    }

    /**
     * Makes a new pair and writes it: NAME.key, which only its owner may read, and NAME.pub. Neither is ever overwritten.
     *
     * @param name path and name without an ending
     * @return the pair
     * @throws BundleException if a file exists or cannot be written
     */
    public static SigningKey create(Path name) {
        Path secretFile = name.resolveSibling(name.getFileName() + ".key");
        Path sharedFile = name.resolveSibling(name.getFileName() + ".pub");
        try {
            SigningKey key = new SigningKey(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
            if (Files.exists(sharedFile)) {
                throw new FileAlreadyExistsException(sharedFile.toString());
            }
            write(secretFile, pem(PRIVATE, key.secret.getEncoded()), true);
            write(sharedFile, pem(PUBLIC, key.shared.getEncoded()), false);
            return key;
        } catch (FileAlreadyExistsException e) {
            throw new BundleException(e.getFile() + " exists, and keys are not overwritten; choose another name", e);
        } catch (NoSuchFileException e) {
            throw new BundleException("the keys " + name + " cannot be written: there is no folder "
                    + name.toAbsolutePath().getParent(), e);
        } catch (IOException e) {
            throw new BundleException("the keys " + name + " cannot be written: " + e.getMessage(), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
        }
    }

    /**
     * Reads a secret key: PKCS#8 in PEM, as {@link #create} and OpenSSL write it.
     *
     * @param file the file
     * @return the pair
     * @throws BundleException if it cannot be read or is no such key
     */
    public static SigningKey read(Path file) {
        try {
            byte[] der = der(file, PRIVATE);
            KeyFactory factory = KeyFactory.getInstance("Ed25519");
            if (!(factory.generatePrivate(new PKCS8EncodedKeySpec(der)) instanceof EdECPrivateKey key)) {
                throw new BundleException(file + " holds no Ed25519 key");
            }
            // the platform derives the public key from a secret only when it draws one: draw this one
            byte[] bytes = key.getBytes().orElseThrow();
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Fixed(bytes));
            return new SigningKey(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new BundleException(file + " holds no Ed25519 key in PKCS#8: " + e.getMessage(), e);
        }
    }

    /**
     * Returns the fingerprint of the public key.
     *
     * @return 64 hexadecimal digits
     */
    public String fingerprint() {
        return Sha256.of(publicKey());
    }

    /** The public key as X.509 has it. */
    byte[] publicKey() {
        return shared.getEncoded();
    }

    byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an Ed25519 key could not sign", e);
        }
    }

    /**
     * Returns the fingerprint that a user means.
     *
     * @param argument a fingerprint, or the path of a public key in PEM
     * @return 64 hexadecimal digits
     * @throws BundleException if it is neither
     */
    public static String fingerprint(String argument) {
        if (argument.matches("[0-9a-fA-F]{64}")) {
            return argument.toLowerCase(java.util.Locale.ROOT);
        }
        return Sha256.of(der(Path.of(argument), PUBLIC));
    }

    private static byte[] der(Path file, String kind) {
        try {
            if (Files.size(file) > MAXIMUM_FILE) {
                throw new BundleException(file + " is too large for a key");
            }
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            int begin = text.indexOf("-----BEGIN " + kind + "-----");
            int end = text.indexOf("-----END " + kind + "-----");
            if (begin < 0 || end < begin) {
                throw new BundleException(
                        file + " holds no \"BEGIN " + kind + "\" in PEM; 'ringside keys new' makes one");
            }
            return Base64.getMimeDecoder().decode(text.substring(begin + kind.length() + 16, end));
        } catch (IOException e) {
            throw new BundleException("the key " + file + " cannot be read: "
                    + (Files.exists(file) ? e.getMessage() : "there is no such file"), e);
        } catch (IllegalArgumentException e) {
            throw new BundleException(file + " is no PEM: " + e.getMessage(), e);
        }
    }

    private static String pem(String kind, byte[] der) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n";
    }

    private static void write(Path file, String text, boolean ownerOnly) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] attributes = ownerOnly && posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        try (var channel = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
            channel.write(java.nio.ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
        }
    }

    /** Gives the bytes of a secret where a generator asks for random ones. */
    private static final class Fixed extends SecureRandom {
        private static final long serialVersionUID = 1;
        private final byte[] bytes;

        Fixed(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] target) {
            if (target.length != SECRET || bytes.length != SECRET) {
                throw new IllegalStateException("an Ed25519 secret has " + SECRET + " bytes, not " + target.length);
            }
            System.arraycopy(bytes, 0, target, 0, SECRET);
        }
    }
}
