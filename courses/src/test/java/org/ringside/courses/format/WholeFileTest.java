package org.ringside.courses.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @Test
    void aFileIsReplacedAndNothingElseIsLeftBehind(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.txt");
        WholeFile.write(file, "old and long");
        WholeFile.write(file, "neu \u00e4");
        assertEquals("neu \u00e4", Files.readString(file));
        assertEquals(List.of(file), list(folder));
    }

    @Test
    void whenTheFileCannotBeReplacedNothingIsLeftBehind(@TempDir Path folder) throws IOException {
        Path blocked = Files.createDirectories(folder.resolve("blocked/inside")).getParent();
        assertThrows(UncheckedIOException.class, () -> WholeFile.write(blocked, "text"));
        assertThrows(UncheckedIOException.class, () -> WholeFile.write(folder.resolve("none/a.txt"), "text"));
        assertEquals(List.of(blocked), list(folder));
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }
}
