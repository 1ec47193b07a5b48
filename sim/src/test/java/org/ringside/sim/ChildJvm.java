package org.ringside.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs a class that prints one number in another JVM, so that results under other compilers can be compared. */
public final class ChildJvm {
    private ChildJvm() {}

    /**
     * Runs the main method of a test class.
     *
     * @param option an option of the JVM; one that the processor does not know, such as AVX where there is none, is ignored
     * @param main the class
     * @return the number that it printed
     * @throws IOException if no JVM can be started
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    public static long number(String option, Class<?> main) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                List.of(java, "-XX:+IgnoreUnrecognizedVMOptions", option, "-cp", classPath, main.getName()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return Long.parseLong(output.strip());
    }
}
