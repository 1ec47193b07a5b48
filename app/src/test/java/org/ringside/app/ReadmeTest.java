package org.ringside.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what happens. */
class ReadmeTest {
    @TempDir
    private Path folder;

    private String readme;

    @BeforeEach
    void readReadme() throws IOException {
        readme = Files.readString(Path.of("..", "README.md"), StandardCharsets.UTF_8);
    }

    private String block(String language, int number) {
        Matcher matcher = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(readme);
        for (int i = 0; i <= number; i++) {
            assertTrue(matcher.find(), "README.md has no block " + number + " of " + language);
        }
        return matcher.group(1);
    }

    @Test
    void itsScorecardIsTheOneThatTheCommandPrints() {
        CommandLineRun run = CommandLineRun.of("run", "--quiet", "--out", folder.resolve("run").toString());
        assertEquals(ExitCode.DONE, run.exitCode(), run.err());
        String shown = block("text", 0).strip();
        assertTrue(run.out().contains(shown), "README.md shows\n" + shown + "\nbut the command prints\n" + run.out());
    }

    @Test
    void itsControllerCompilesAndRunsAsAPlugIn() throws IOException {
        Path jar = jarOf(compiled(block("java", 0)));
        CommandLineRun run = CommandLineRun.of(
                "run", "--quiet", "--json", "--plugins", jar.toString(), "--controller", "shuffle",
                "--out", folder.resolve("run").toString());
        assertEquals(ExitCode.DONE, run.exitCode(), run.err());
        assertTrue(
                run.out().contains("\"controller\" : \"shuffle\"") || run.out().contains("\"controller\":\"shuffle\""),
                run.out());
        assertTrue(!run.out().contains("controller-error"), run.out());
    }

    private Path compiled(String source) throws IOException {
        Path file = folder.resolve("Shuffle.java");
        Files.writeString(file, source, StandardCharsets.UTF_8);
        Path classes = Files.createDirectory(folder.resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int result = compiler.run(
                null, OutputStream.nullOutputStream(), null,
                "-cp", System.getProperty("java.class.path"), "-d", classes.toString(), file.toString());
        assertEquals(0, result, "the controller in README.md does not compile");
        return classes;
    }

    private Path jarOf(Path classes) throws IOException {
        Path jar = folder.resolve("shuffle.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            List<Path> found = files.filter(Files::isRegularFile).toList();
            for (Path file : found) {
                out.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
            out.putNextEntry(new JarEntry("META-INF/services/org.ringside.controllers.ControllerProvider"));
            out.write("example.Shuffle".getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }

    @Test
    void everyFileThatItLinksToExists() {
        Matcher link = Pattern.compile("\\]\\((?!https?:)([^)#]+)\\)").matcher(readme);
        int links = 0;
        while (link.find()) {
            links++;
            assertTrue(Files.exists(Path.of("..").resolve(link.group(1))), "README.md links to " + link.group(1));
        }
        assertTrue(links > 3, "README.md has links");
    }
}
