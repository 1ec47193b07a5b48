package org.ringside.app.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ringside.controllers.Controller;
import org.ringside.courses.Course;
import org.ringside.scoring.Judge;
import org.ringside.sim.World;

/**
 * A fingerprint of Ringside's own code: SHA-256 over name and SHA-256 of each of its files in the modules that results depend on, in the
 * order of their names. Builds by different compilers may differ in it though they give the same results: it explains a
 * difference, and decides nothing.
 */
final class CodeHash {
    /** One class of each module. */
    private static final List<Class<?>> MODULES = List.of(World.class, Course.class, Controller.class, Judge.class);

    private CodeHash() {}

    static String compute() {
        SortedMap<String, String> files = new TreeMap<>();
        try {
            for (Class<?> module : MODULES) {
                URI location = module.getProtectionDomain().getCodeSource().getLocation().toURI();
                Path path = Path.of(location);
                if (Files.isDirectory(path)) {
                    collect(path, files);
                } else {
                    try (FileSystem jar = FileSystems.newFileSystem(path)) {
                        collect(jar.getPath("/"), files);
                    }
                }
            }
        } catch (IOException | URISyntaxException e) {
            throw new BundleException("Ringside's own code cannot be read: " + e.getMessage(), e);
        }
        MessageDigest digest = Sha256.digest();
        files.forEach((name, hash) -> digest.update((hash + "  " + name + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void collect(Path root, SortedMap<String, String> files) throws IOException {
        try (Stream<Path> found = Files.walk(root.resolve("org"))) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    files.put(root.relativize(file).toString().replace('\\', '/'), Sha256.of(in.readAllBytes()));
                }
            }
        }
    }
}
