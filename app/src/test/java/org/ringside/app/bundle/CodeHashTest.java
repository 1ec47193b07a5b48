package org.ringside.app.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ringside.app.run.HeldMemory;

class CodeHashTest {
    private static final String CLASS = HeldMemory.class.getName();
    private static final String FILE = CLASS.replace('.', '/') + ".class";

    @TempDir
    private Path folder;

    private static byte[] code() throws Exception {
        try (InputStream in = HeldMemory.class.getResourceAsStream("HeldMemory.class")) {
            return in.readAllBytes();
        }
    }

    private Path unpacked(String name) throws Exception {
        Path root = folder.resolve(name);
        Files.createDirectories(root.resolve(FILE).getParent());
        Files.write(root.resolve(FILE), code());
        return root;
    }

    private Path packed() throws Exception {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        Path jar = folder.resolve("code.jar");
        try (JarOutputStream to = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            to.putNextEntry(new JarEntry(FILE));
            to.write(code());
        }
        return jar;
    }

    private static String hash(Path place) throws Exception {
        // a loader of its own: the class must be found there and nowhere else
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {place.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            return CodeHash.of(loader.loadClass(CLASS));
        }
    }

    @Test
    void aJarAndTheFolderItWasPackedFromHaveOneHashAndOtherCodeHasAnother() throws Exception {
        Path root = unpacked("classes");
        assertEquals(hash(root), hash(packed()));
        Path more = unpacked("more");
        Files.writeString(more.resolve("figures.json"), "{}");
        assertNotEquals(hash(root), hash(more), "a file more");
        Path moved = unpacked("moved");
        Files.writeString(moved.resolve("other.json"), "{}");
        assertNotEquals(hash(more), hash(moved), "a file of another name");
    }
}
