package org.ringside.sim.spatial.mjcf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringside.sim.spatial.Model;
import org.ringside.sim.spatial.RandomModels;
import org.ringside.sim.spatial.SameModel;

/** What is written is read as the same model, bit for bit. */
class MjcfWriterTest {
    @TempDir
    Path folder;

    private static Model assertRoundTrip(Model model) {
        String text = MjcfWriter.write(model);
        Model again = MjcfReader.read("again.xml", text);
        assertEquals("", SameModel.difference(model, again));
        assertEquals(text, MjcfWriter.write(again));
        return again;
    }

    @Test
    void aModelWithEverythingComesBack() {
        Model model = MjcfReader.read("all.xml", MjcfSamples.EVERYTHING);
        assertTrue(model.sensors.count >= 18 && model.heightFields.size() == 1 && model.contactPairs.size() == 1);
        assertRoundTrip(model);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void randomModelsComeBackFromTheSecondTimeOn(long seed) {
        // the inverse weights of a random model are not those that the compiler computes, hence from the second time on
        Model model = RandomModels.model(seed, RandomModels.Traits.ALL);
        assertRoundTrip(MjcfReader.read("random.xml", MjcfWriter.write(model)));
    }

    @Test
    void thePeersRobotsComeBack() throws IOException {
        Path robots = shared().resolve("data/peer-robots").normalize();
        assumeTrue(Files.isDirectory(robots),
                "SKIPPED: no peer robots at " + robots + "; set RINGSIDE_SHARED to the folder that holds data/");
        try (Stream<Path> files = Files.list(robots)) {
            List<Path> models = files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
            assertTrue(models.size() >= 3);
            models.forEach(file -> assertRoundTrip(MjcfReader.read(file)));
        }
    }

    /** Beside the project, whose root is the working folder or the one above. */
    private static Path shared() {
        String given = System.getProperty("RINGSIDE_SHARED", System.getenv("RINGSIDE_SHARED"));
        Path folder = Path.of("").toAbsolutePath();
        Path root = Files.isDirectory(folder.resolve("sim")) ? folder : folder.getParent();
        return given == null ? root.resolve("../shared") : Path.of(given);
    }

    @Test
    void aDifferenceOfOneBitIsSeen() {
        Model model = MjcfReader.read("all.xml", MjcfSamples.EVERYTHING);
        Model other = MjcfReader.read("all.xml", MjcfSamples.EVERYTHING);
        other.geoms.friction[1] = Math.nextUp(other.geoms.friction[1]);
        assertNotEquals("", SameModel.difference(model, other));
        other.geoms.friction[1] = model.geoms.friction[1];
        assertEquals("", SameModel.difference(model, other));
    }

    @Test
    void namesMayHaveAnyCharacter() {
        Model model = MjcfReader.read("m.xml",
                "<mujoco model='&quot;&lt;&amp;&gt;&apos; &#10;&#9;&#xe9;'><worldbody><body name=' a&#10;b '/></worldbody></mujoco>");
        assertEquals("\"<&>' \n\t\u00e9", assertRoundTrip(model).name);
    }

    @Test
    void numbersAreAsShortAsTheyCanBe() {
        assertEquals("1", XmlText.number(1));
        assertEquals("-0", XmlText.number(-0.0));
        assertEquals("0.1", XmlText.number(0.1));
        assertEquals("1.0E-5", XmlText.number(1e-5));
        assertEquals("0.3333333333333333", XmlText.number(1.0 / 3));
        assertEquals("0.33333334", XmlText.single((float) (1.0 / 3)));
        assertEquals("0.3333333333333333", XmlText.single(1.0 / 3));
        assertThrows(IllegalArgumentException.class, () -> XmlText.number(Double.NaN));
    }

    @Test
    void whatMjcfCannotSayIsRefused() {
        Model model = MjcfReader.read("all.xml", MjcfSamples.EVERYTHING);
        model.joints.name[model.actuators.joint[0]] = null;
        String message = assertThrows(IllegalArgumentException.class, () -> MjcfWriter.write(model)).getMessage();
        assertTrue(message.contains("joint"), message);
        Model other = MjcfReader.read("all.xml", MjcfSamples.EVERYTHING);
        other.dofs.damping[1] = 7;
        assertThrows(IllegalArgumentException.class, () -> MjcfWriter.write(other));
    }

    @Test
    void filesAreWrittenAsAWholeOrNotAtAll() throws IOException {
        Model model = MjcfReader.read("all.xml", MjcfSamples.EVERYTHING);
        Path file = folder.resolve("model.xml");
        Files.writeString(file, "older");
        MjcfWriter.write(model, file);
        assertEquals("", SameModel.difference(model, MjcfReader.read(file)));
        assertThrows(UncheckedIOException.class, () -> MjcfWriter.write(model, folder.resolve("none/model.xml")));
        model.geoms.margin[0] = Double.NaN;
        String before = Files.readString(file);
        assertThrows(IllegalArgumentException.class, () -> MjcfWriter.write(model, file));
        assertEquals(before, Files.readString(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }
}
