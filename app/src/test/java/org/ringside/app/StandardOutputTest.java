package org.ringside.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StandardOutputTest {
    private static StandardOutput failing(String reason) {
        return new StandardOutput(new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException(reason);
            }
        });
    }

    private static void print(StandardOutput output) {
        PrintWriter writer = new PrintWriter(output);
        writer.println("text");
        writer.flush();
    }

    @Test
    void whatCannotBeWrittenIsRemembered() {
        StandardOutput output = failing("No space left on device");
        print(output);
        assertEquals("No space left on device", output.failure());
        assertFalse(output.readerLeft());
    }

    @Test
    void aReaderThatLeftIsToldFromAFullDisk() {
        StandardOutput output = failing("Broken pipe");
        print(output);
        assertTrue(output.readerLeft());
    }

    @Test
    void whatIsWrittenArrivesAndIsNoFailure() {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        StandardOutput output = new StandardOutput(target);
        print(output);
        assertEquals("text" + System.lineSeparator(), target.toString(StandardCharsets.UTF_8));
        assertNull(output.failure());
        assertFalse(output.readerLeft());
    }
}
