package org.ringside.app.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ringside.controllers.Controller;
import org.ringside.courses.Course;
import org.ringside.scoring.Judge;
import org.ringside.sim.World;
import org.ringside.sim.hash.Sha256;

/**
 * A fingerprint of code: SHA-256 over SHA-256 and name of each file of a jar or folder of classes, in the order of their names, so
 * that a jar and the folder it was packed from have the same. Builds by different compilers may differ in it though they give the
 * same results: it explains a difference, and decides nothing.
 */
public final class CodeHash {
    /** What results depend on, a class of each module. */
    private static final List<Class<?>> MODULES = List.of(World.class, Course.class, Controller.class, Judge.class);

    private CodeHash() {}

    /** The fingerprint of all modules of Ringside that results depend on. */
    static String compute() {
        try {
            return Sha256.of(MODULES.stream().map(CodeHash::of).collect(Collectors.joining("\n")));
        } catch (UncheckedIOException e) {
            throw new BundleException("Ringside's own code cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Hashes the jar or the folder of classes that a class was loaded from.
     *
     * @param type the class
     * @return SHA-256, hexadecimal; {@code unknown} where the class does not tell where it is from
     * @throws UncheckedIOException if the code cannot be read
     */
    public static String of(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return "unknown";
        }
        try {
            Path place = Path.of(source.getLocation().toURI());
            if (Files.isDirectory(place)) {
                return of(place);
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return of(jar.getPath("/"));
            }
        } catch (URISyntaxException | IllegalArgumentException e) {
            return "unknown";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String of(Path root) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(root)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString().replace('\\', '/');
                // what the packer notes about itself is no code
                if (!name.startsWith("META-INF/")) {
                    try (InputStream in = Files.newInputStream(file)) {
                        files.put(name, Sha256.of(in.readAllBytes()));
                    }
                }
            }
        }
        return Sha256.of(files.entrySet().stream().map(entry -> entry.getValue() + "  " + entry.getKey() + "\n")
                .collect(Collectors.joining()));
    }
}
