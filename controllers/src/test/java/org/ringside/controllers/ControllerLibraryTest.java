package org.ringside.controllers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControllerLibraryTest {
    private static final String SERVICE = "META-INF/services/org.ringside.controllers.ControllerProvider";

    @TempDir
    private Path folder;

    private static ControllerProvider named(String name) {
        return Fakes.provider(name, 50, () -> null);
    }

    /** Compiles a provider in a package of its own and packs it with a service file. */
    private Path jar(String file, String className, String controllerName, String body) throws IOException {
        Path sources = Files.createTempDirectory(folder, "src");
        Path source = sources.resolve(className + ".java");
        Files.writeString(source, """
                package user;
                import org.ringside.controllers.Briefing;
                import org.ringside.controllers.Controller;
                import org.ringside.controllers.ControllerProvider;
                import org.ringside.sim.JointCommand;
                import org.ringside.sim.Observation;
                public class %s implements ControllerProvider {
                    %s
                    public String name() { return "%s"; }
                    public String description() { return "a user's own"; }
                    public Controller create() {
                        return new Controller() {
                            public void begin(Briefing briefing) {}
                            public void act(Observation observation, JointCommand command) {}
                        };
                    }
                }
                """.formatted(className, body, controllerName));
        int code = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-proc:none",
                        "-d",
                        sources.toString(),
                        source.toString());
        assertEquals(0, code);
        Map<String, byte[]> entries = new TreeMap<>();
        try (var classes = Files.list(sources.resolve("user"))) {
            for (Path path : classes.toList()) {
                entries.put("user/" + path.getFileName(), Files.readAllBytes(path));
            }
        }
        entries.put(SERVICE, ("# ours\nuser." + className + "\n").getBytes(StandardCharsets.UTF_8));
        return write(file, entries);
    }

    private Path write(String file, Map<String, byte[]> entries) throws IOException {
        Path jar = folder.resolve(file);
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream jarOut = new JarOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                jarOut.putNextEntry(new JarEntry(entry.getKey()));
                jarOut.write(entry.getValue());
                jarOut.closeEntry();
            }
        }
        return jar;
    }

    private static String refusal(Path plugins) {
        return assertThrows(PluginException.class, () -> ControllerLibrary.load(Optional.of(plugins)))
                .getMessage();
    }

    @Test
    void controllersAreListedByNameAndFound() {
        ControllerLibrary library = ControllerLibrary.of(List.of(named("trot"), named("crawl")));
        assertEquals(List.of("crawl", "trot"), library.names());
        assertEquals("trot", library.named("trot").name());
    }

    @Test
    void anUnknownNameIsAnsweredWithTheNearestOne() {
        ControllerLibrary library = ControllerLibrary.of(List.of(named("specialists"), named("stand")));
        String message = assertThrows(PluginException.class, () -> library.named("specialist"))
                .getMessage();
        assertTrue(message.contains("did you mean \"specialists\"?"), message);
        assertTrue(message.contains("specialists, stand"), message);
    }

    @Test
    void twoControllersOfOneNameAreRefused() {
        List<ControllerProvider> twins = List.of(named("trot"), named("trot"));
        String message = assertThrows(PluginException.class, () -> ControllerLibrary.of(twins))
                .getMessage();
        assertTrue(message.contains("trot") && message.contains("unique"), message);
    }

    @Test
    void badNamesAndRatesAreRefused() {
        for (String name : new String[] {"", "Trot", "a b", "-x", null}) {
            assertThrows(PluginException.class, () -> ControllerLibrary.of(List.of(named(name))));
        }
        for (int rate : new int[] {0, -50, 30, 2000}) {
            List<ControllerProvider> bad = List.of(Fakes.provider("trot", rate, () -> null));
            assertThrows(PluginException.class, () -> ControllerLibrary.of(bad));
        }
    }

    @Test
    void aUsersJarIsLoadedByItsPathOrItsFolder() throws IOException {
        Path jar = jar("mine.jar", "Mine", "my-controller", "");
        for (Path path : List.of(jar, folder)) {
            ControllerLibrary library = ControllerLibrary.load(Optional.of(path));
            assertEquals("a user's own", library.named("my-controller").description());
        }
    }

    @Test
    void aLibraryBesideThePluginIsNoObstacle() throws IOException {
        jar("mine.jar", "Mine", "my-controller", "");
        write("library.jar", Map.of("data.txt", new byte[1]));
        assertEquals(
                "my-controller",
                ControllerLibrary.load(Optional.of(folder)).named("my-controller").name());
    }

    @Test
    void aPluginThatBreaksIsRefusedWithItsJarAndTheCause() throws IOException {
        Path jar = jar("broken.jar", "Broken", "broken",
                "public Broken() { throw new IllegalStateException(\"no key\"); }");
        String message = refusal(jar);
        assertTrue(message.contains("broken.jar") && message.contains("no key"), message);
        String missing = refusal(write("lost.jar", Map.of(SERVICE, "user.Lost".getBytes(StandardCharsets.UTF_8))));
        assertTrue(missing.contains("lost.jar") && missing.contains("user.Lost"), missing);
        String wrong = refusal(write("wrong.jar", Map.of(SERVICE, "java.lang.String".getBytes(
                StandardCharsets.UTF_8))));
        assertTrue(wrong.contains("wrong.jar") && wrong.contains("java.lang.String"), wrong);
    }

    @Test
    void whatIsNoJarIsRefused() throws IOException {
        Path text = Files.writeString(folder.resolve("text.jar"), "not a jar");
        assertTrue(refusal(text).contains("text.jar"));
        assertTrue(refusal(folder.resolve("nowhere")).contains("nowhere"));
        assertTrue(refusal(write("empty.jar", Map.of("x", new byte[1]))).contains("holds no controller"));
    }

    @Test
    void aPluginMayNotTakeTheNameOfAnother() throws IOException {
        jar("a.jar", "First", "same", "");
        jar("b.jar", "Second", "same", "");
        String message = refusal(folder);
        assertTrue(message.contains("a.jar") && message.contains("b.jar"), message);
    }
}
