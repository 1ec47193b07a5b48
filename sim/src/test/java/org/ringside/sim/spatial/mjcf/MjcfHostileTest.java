package org.ringside.sim.spatial.mjcf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that mean harm are refused at once. */
class MjcfHostileTest {
    private static final String BALL = "<mujocoinclude><geom size='0.1'/></mujocoinclude>";

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(temporary.resolve("model"));
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static String refused(String text) {
        String message = assertTimeoutPreemptively(Duration.ofSeconds(20),
                () -> assertThrows(MjcfException.class, () -> MjcfReader.read("m.xml", text))).getMessage();
        assertTrue(message.matches("(?s)m\\.xml:[1-9]\\d*: .*"), message);
        assertTrue(message.length() < 2_000, message);
        return message;
    }

    private String refused(Path file) {
        String message = assertTimeoutPreemptively(Duration.ofSeconds(20),
                () -> assertThrows(MjcfException.class, () -> MjcfReader.read(file))).getMessage();
        assertTrue(message.startsWith(folder.toString()), message);
        assertTrue(message.substring(folder.toString().length()).matches("(?s)[^:]*:[1-9]\\d*: .*"), message);
        return message;
    }

    private String including(String name) throws IOException {
        return refused(file("main.xml", "<mujoco><worldbody>\n<include file='" + name + "'/></worldbody></mujoco>"));
    }

    @Test
    void whatIsNoFileIsToldInPlainWords() throws IOException {
        Path missing = Path.of(folder.toString(), "none.xml");
        assertEquals(missing + ":1: there is no such file", refused(missing));
        assertTrue(refused(folder).endsWith(":1: this is a folder; a regular file in MJCF is expected"),
                refused(folder));
        assertTrue(including("none.xml").endsWith("main.xml:2: <include> file: there is no such file, \"none.xml\""),
                including("none.xml"));
    }

    @Test
    void includesTakeTheirPlaceAndAreRelativeToTheMainFile() throws IOException {
        file("parts/a.xml", "<mujoco model='not this'><geom size='0.1'/>\n<include file='parts/b.xml'/></mujoco>");
        file("parts/b.xml", BALL);
        Path main = file("main.xml", """
                <mujoco model='main'><include file='defaults.xml'/><worldbody><include file='parts/a.xml'/>
                <geom size='0.2'/></worldbody></mujoco>""");
        file("defaults.xml", "<mujoco><default><geom friction='0.3'/></default></mujoco>");
        var model = MjcfReader.read(main);
        assertEquals("main", model.name);
        assertEquals(3, model.geoms.count);
        assertEquals(0.3, model.geoms.friction[0]);
        assertEquals(0.2, model.geoms.size[6]);
        // a fault inside names the included file and its line
        file("parts/a.xml", "<mujoco>\n\n<geom size='x'/></mujoco>");
        assertTrue(refused(main).contains("a.xml:3: <geom> size"));
    }

    @Test
    void includesCannotLoopOrRepeat() throws IOException {
        file("a.xml", "<mujoco><include file='b.xml'/></mujoco>");
        file("b.xml", "<mujoco><include file='a.xml'/></mujoco>");
        assertTrue(including("a.xml").contains("included already"));
        assertTrue(including("main.xml").contains("included already"));
        file("c.xml", BALL);
        assertTrue(including("c.xml'/><include file='./c.xml").contains("included already"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/etc/passwd", "../outside.xml", "../model/../outside.xml", "link.xml", "linked/outside.xml",
                "//etc/passwd", "none.xml", "", ".", "sub", "a\u00e9b", "pipe/../../outside.xml"})
    void includesCannotLeaveTheFolder(String name) throws IOException {
        Files.writeString(temporary.resolve("outside.xml"), BALL);
        Files.createDirectories(folder.resolve("sub"));
        Files.createSymbolicLink(folder.resolve("link.xml"), temporary.resolve("outside.xml"));
        Files.createSymbolicLink(folder.resolve("linked"), temporary);
        String message = including(name);
        assertTrue(message.contains("<include> file: ") || message.contains("a regular file"), message);
    }

    @Test
    void aLinkThatStaysInTheFolderIsFollowed() throws IOException {
        file("real.xml", BALL);
        Files.createSymbolicLink(folder.resolve("link.xml"), folder.resolve("real.xml"));
        Path main = file("main.xml", "<mujoco><worldbody><include file='link.xml'/></worldbody></mujoco>");
        assertEquals(1, MjcfReader.read(main).geoms.count);
    }

    @Test
    void includesCannotMultiply() throws IOException {
        StringBuilder many = new StringBuilder("<mujoco><worldbody>");
        for (int i = 0; i < 200; i++) {
            file("f" + i + ".xml", BALL);
            many.append("<include file='f").append(i).append(".xml'/>");
        }
        assertTrue(refused(file("main.xml", many + "</worldbody></mujoco>")).contains("at most 64 files"));
        for (int i = 0; i < 60; i++) {
            file("d" + i + ".xml", "<mujoco>" + "<body>".repeat(20) + "<include file='d" + (i + 1) + ".xml'/>"
                    + "</body>".repeat(20) + "</mujoco>");
        }
        assertTrue(including("d0.xml").contains("may be nested"));
        file("wrong.xml", "<robot/>");
        assertTrue(including("wrong.xml").contains("the root element of an included file"));
        assertTrue(refused("<mujoco><include file='a.xml'/></mujoco>").contains("text without a folder"));
        String inside = "<mujoco><worldbody><include file='f0.xml'><geom/></include></worldbody></mujoco>";
        assertTrue(refused(file("main.xml", inside)).contains("nothing may be inside"));
    }

    @Test
    void entitiesAndDocumentTypesAreRefused() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE m [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            laughs.append("<!ENTITY a").append(i).append(" \"&a").append(i - 1).append(";&a").append(i - 1)
                    .append(";\">");
        }
        refused(laughs + "]><mujoco model=\"&a39;\"/>");
        refused(laughs + "]><mujoco>&a39;</mujoco>");
        refused("<!DOCTYPE m [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><mujoco model=\"&e;\"/>");
        refused("<mujoco model=\"&e;\"/>");
        refused("<mujoco xmlns='http://localhost/'/>");
        refused("<mujoco xmlns:x='http://localhost/'><x:worldbody/></mujoco>");
    }

    @Test
    void whatIsTooLargeIsRefused() {
        refused("<mujoco>".repeat(100_000));
        refused("<mujoco><worldbody>" + "<body>".repeat(15_000));
        refused("<mujoco><default>" + "<default class='c'>".repeat(15_000));
        refused("<mujoco><worldbody>" + "<geom/>".repeat(100_000) + "</worldbody></mujoco>");
        refused("<mujoco model='" + "x".repeat(5_000_000) + "'/>");
        refused("<mujoco><worldbody><geom class='" + "x".repeat(3_000_000) + "'/></worldbody></mujoco>");
        refused("<mujoco " + "x".repeat(3_000_000) + "='1'/>");
        refused("<" + "x".repeat(3_000_000) + "/>");
        StringBuilder attributes = new StringBuilder("<mujoco");
        for (int i = 0; i < 50_000; i++) {
            attributes.append(" a").append(i).append("=\"\"");
        }
        refused(attributes + "/>");
        refused("<mujoco><worldbody><geom size='" + "1 ".repeat(1_000_000) + "'/></worldbody></mujoco>");
        refused("<mujoco><worldbody><geom size='1" + "0".repeat(1_000_000) + "'/></worldbody></mujoco>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nrow='1000000000' ncol='1000000000'", "nrow='65536' ncol='65536'",
        "nrow='-2' ncol='-2'", "nrow='0' ncol='0'", "nrow='2147483648' ncol='2'", "nrow='46341' ncol='46341'",
        "nrow='2' ncol='2' elevation='1 2 3'", "nrow='2' ncol='2' elevation='1 2 3 NaN'", "file='/etc/passwd'",
        "file='../x.png'"})
    void heightFieldsCannotAskForAnyMemory(String grid) {
        refused("<mujoco><asset><hfield name='h' size='1 1 1 1' " + grid + "/></asset></mujoco>");
    }

    @Test
    void manyLargeHeightFieldsAreRefusedTogether() {
        StringBuilder fields = new StringBuilder("<mujoco><asset>");
        for (int i = 0; i < 10_000; i++) {
            fields.append("<hfield name='h").append(i).append("' size='1 1 1 1' nrow='1900' ncol='1900'/>");
        }
        refused(fields + "</asset></mujoco>");
    }

    @Test
    void manyDefaultsAndManyElementsTakeLittleTime() {
        StringBuilder text = new StringBuilder("<mujoco>");
        for (int i = 0; i < 5_000; i++) {
            text.append("<default><geom friction='0.5'/></default>");
        }
        text.append("<worldbody>").append("<geom size='1'/>".repeat(5_000)).append("</worldbody></mujoco>");
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> MjcfReader.read("m.xml", text.toString()));
        StringBuilder nested = new StringBuilder("<mujoco><default><geom friction='0.5' solmix='2' margin='1'/>");
        for (int i = 0; i < 19_000; i++) {
            nested.append("<default class='c").append(i).append("'/>");
        }
        assertTimeoutPreemptively(Duration.ofSeconds(20),
                () -> MjcfReader.read("m.xml", nested + "</default></mujoco>"));
    }

    @Test
    void encodingsOtherThanUtf8AreRefusedWithAdvice() throws IOException {
        String text = "<?xml version='1.0'?><mujoco model='\u00e9'/>";
        Path file = folder.resolve("main.xml");
        for (var charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1)) {
            Files.write(file, text.getBytes(charset));
            refused(file);
        }
        Files.write(file, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
        assertEquals("\u00e9", MjcfReader.read(file).name);
        Files.write(file, new byte[0]);
        refused(file);
        Files.write(file, "<mujoco model='a\0b'/>".getBytes(StandardCharsets.UTF_8));
        refused(file);
        Files.write(file, new byte[5_000_000]);
        assertTrue(refused(file).contains("more than"));
        refused(folder.resolve("none.xml"));
        Files.createDirectories(folder.resolve("directory.xml"));
        refused(folder.resolve("directory.xml"));
    }
}
