package org.ringside.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs a copy of the launcher in a made-up project, with made-up JDKs and a made-up Maven. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private record Result(int exitCode, String out, String err) {}

    @TempDir
    private Path temporary;

    private Path project;
    private Path jdks;
    private Path bin;

    @BeforeEach
    void makeProject() throws IOException {
        // A blank in a path finds the quotes that are missing.
        project = temporary.resolve("the project");
        jdks = Files.createDirectories(temporary.resolve("the jdks"));
        bin = Files.createDirectories(temporary.resolve("bin"));
        for (String module : List.of("sim", "courses", "controllers", "scoring", "app")) {
            Files.createDirectories(project.resolve(module).resolve("src/main/java"));
            Files.createFile(project.resolve(module).resolve("pom.xml"));
        }
        Files.createFile(project.resolve("pom.xml"));
        Files.createDirectory(project.resolve(".mvn"));
        Files.createFile(project.resolve(".mvn/maven.config"));
        Files.copy(Path.of("../ringside"), project.resolve("ringside"));
        // The system's own commands, without a java or mvn that may be beside them.
        for (String command : List.of("cat", "dirname", "env", "find", "head", "mkdir", "mv", "readlink", "rm",
                "sleep", "touch")) {
            Path system = Path.of("/usr/bin", command);
            script(bin.resolve(command), "exec " + (Files.exists(system) ? system : Path.of("/bin", command))
                    + " \"$@\"\n");
        }
        agePast(project);
    }

    /** Makes everything look an hour old, so that what the test then changes is newer than any stamp. */
    private static void agePast(Path folder) throws IOException {
        FileTime past = FileTime.from(Instant.now().minusSeconds(3600));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, past);
            }
        }
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** A JDK whose java prints its name and, one a line, its arguments after the jar. */
    private Path jdk(String name, String version) throws IOException {
        Path folder = jdks.resolve(name);
        script(folder.resolve("bin/java"), """
                while [ "$1" != -jar ]; do shift; done
                shift 2
                echo '%s'
                for argument; do echo "[$argument]"; done
                """.formatted(name));
        script(folder.resolve("bin/javac"), "");
        Files.writeString(folder.resolve("release"), "IMPLEMENTOR=\"nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return folder;
    }

    /** A Maven that makes an empty jar and counts its builds; or does what the given lines say. */
    private void maven(String... lines) throws IOException {
        script(bin.resolve("mvn"), lines.length > 0 ? String.join("\n", lines) : """
                mkdir -p app/target/ringside/lib
                touch app/target/ringside/lib/ringside.jar
                echo "$JAVA_HOME" >>builds
                """);
    }

    private long builds() throws IOException {
        Path file = project.resolve("builds");
        return Files.exists(file) ? Files.readAllLines(file).size() : 0;
    }

    private ProcessBuilder launcher(Path launcher, Map<String, String> environment, String... args) {
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of(launcher.toString()), Stream.of(args)).toList());
        builder.environment().clear();
        builder.environment().putAll(Map.of(
                "PATH", bin.toString(), "HOME", temporary.toString(), "RINGSIDE_JDK_FOLDERS", jdks.toString()));
        builder.environment().putAll(environment);
        return builder.directory(temporary.toFile());
    }

    private static Result finish(ProcessBuilder builder) throws IOException, InterruptedException {
        Path err = Files.createTempFile("launcher", ".err");
        try {
            Process process = builder.redirectError(err.toFile()).start();
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            return new Result(process.exitValue(), out, Files.readString(err));
        } finally {
            Files.delete(err);
        }
    }

    private Result run(String... args) throws IOException, InterruptedException {
        return finish(launcher(project.resolve("ringside"), Map.of(), args));
    }

    @Test
    void withoutJdkItSaysWhatToInstall() throws Exception {
        Result result = run("--version");
        assertEquals(ExitCode.BAD_INPUT, result.exitCode());
        assertTrue(result.err().startsWith("ringside: needs a JDK, release 25 or newer, and found none\n"),
                result.err());
        for (String how : List.of("apt install", "dnf install", "brew install", "sdk install", "JAVA_HOME")) {
            assertTrue(result.err().contains(how), how);
        }
        assertEquals("", result.out());
    }

    @Test
    void olderJdksAreNamedAndNotUsed() throws Exception {
        Path old = jdk("seventeen", "17.0.15").toRealPath();
        Result result = finish(launcher(project.resolve("ringside"), Map.of("JAVA_HOME", old.toString())));
        assertEquals(ExitCode.BAD_INPUT, result.exitCode());
        assertTrue(result.err().contains("found none, only:\n  JDK 17 in " + old + "\nInstall"), result.err());
    }

    @Test
    void javaHomeGoesFirstThenThePathThenTheUsualFolders() throws Exception {
        maven();
        jdk("b usual", "25.0.1");
        assertEquals("b usual\n", run().out());
        Path onPath = jdk("z path", "26-ea");
        Files.createSymbolicLink(bin.resolve("java"), onPath.resolve("bin/java"));
        assertEquals("z path\n", run().out());
        Map<String, String> environment = Map.of("JAVA_HOME", jdk("z home", "25").toString());
        assertEquals("z home\n", finish(launcher(project.resolve("ringside"), environment)).out());
    }

    @Test
    void withoutMavenItSaysWhatToInstall() throws Exception {
        jdk("new", "25");
        Result result = run();
        assertEquals(ExitCode.BAD_INPUT, result.exitCode());
        assertTrue(result.err().contains("needs Maven"), result.err());
        assertTrue(result.err().contains("apt install maven"), result.err());
        assertFalse(Files.exists(project.resolve("target/ringside-lock")));
    }

    @Test
    void buildsOnceAndAgainOnlyAfterAChange() throws Exception {
        maven();
        Path jdk = jdk("new", "25");
        assertTrue(run().err().startsWith("ringside: building (first run"));
        assertEquals(List.of(jdk.toString()), Files.readAllLines(project.resolve("builds")));
        assertEquals("", run().err());
        assertEquals(1, builds());

        Path source = project.resolve("sim/src/main/java/New.java");
        Files.createFile(source);
        assertEquals("ringside: building (sources have changed)...\n", run().err());
        assertEquals(2, builds());

        Files.delete(source);
        run();
        assertEquals(3, builds(), "a file that is gone is a change");
        run();
        assertEquals(3, builds());
    }

    @Test
    void failedBuildShowsMavensOutputAndLeavesNoLock() throws Exception {
        jdk("new", "25");
        maven("echo 'a semicolon is missing'", "exit 1");
        Result result = run();
        assertEquals(ExitCode.INTERNAL_ERROR, result.exitCode());
        assertTrue(result.err().contains("a semicolon is missing"), result.err());
        assertEquals("", result.out());
        maven();
        assertEquals(ExitCode.DONE, run().exitCode());
    }

    @Test
    void argumentsArriveAsTheyWereGiven() throws Exception {
        maven();
        jdk("new", "25");
        assertEquals("new\n[run]\n[two words]\n[]\n[*]\n[-q]\n", run("run", "two words", "", "*", "-q").out());
    }

    @Test
    void exitCodeOfTheProgramIsKept() throws Exception {
        maven();
        script(jdk("new", "25").resolve("bin/java"), "exit 1\n");
        assertEquals(ExitCode.MISSED, run().exitCode());
    }

    @Test
    void worksThroughSymbolicLinks() throws Exception {
        maven();
        jdk("new", "25");
        Files.createSymbolicLink(temporary.resolve("first"), Path.of("the project/ringside"));
        Files.createSymbolicLink(bin.resolve("second"), Path.of("../first"));
        Result result = finish(launcher(bin.resolve("second"), Map.of(), "x"));
        assertEquals("new\n[x]\n", result.out());
        assertEquals(1, builds());
    }

    @Test
    void twoAtOnceBuildOnce() throws Exception {
        maven("sleep 2", "mkdir -p app/target/ringside/lib", "touch app/target/ringside/lib/ringside.jar",
                "echo built >>builds");
        jdk("new", "25");
        ProcessBuilder builder = launcher(project.resolve("ringside"), Map.of());
        Process other = builder.redirectErrorStream(true).start();
        Result result = run("x");
        assertTrue(other.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, other.exitValue());
        assertEquals("new\n[x]\n", result.out());
        assertEquals(1, builds());
    }

    @Test
    void lockOfADeadProcessIsTakenOver() throws Exception {
        maven();
        jdk("new", "25");
        Process gone = new ProcessBuilder("true").start();
        assertEquals(0, gone.waitFor());
        Path lock = Files.createDirectories(project.resolve("target/ringside-lock"));
        Files.writeString(lock.resolve("pid"), gone.pid() + "\n");
        assertEquals("new\n", run().out());
        assertFalse(Files.exists(lock));
    }
}
