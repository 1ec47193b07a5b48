package org.ringside.sim.spatial.mjcf;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringside.sim.spatial.Model;

/** Wrong documents are refused with a message that says where, what and what to do. */
class CompilerErrorsTest {
    private static final String BODY =
            "<worldbody>\n<body name='b'><joint name='j' range='-10 20'/><geom name='g' size='0.1'/>"
                    + "<site name='s'/></body><body name='f' pos='0 0 1'><freejoint name='free'/><geom size='1'/></body></worldbody>";

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            textBlock = """
                    <option timestep='0'/>                                            | <option>            | timestep is 0.0; it must be
                    <option integrator='implicit'/>                                   | integrator          | implicitfast
                    <option solver='CG'/>                                             | solver              | Newton
                    <option solver='Netwon'/>                                         | solver              | did you mean "Newton"
                    <option iterations='0'/>                                          | <option>            | from 1 to
                    <compiler eulerseq='abc'/>                                        | eulerseq            | three letters
                    <compiler boundmass='-1'/>                                        | boundmass           | 0 or more
                    <statistic meaninertia='0'/>                                      | meaninertia         | positive
                    <worldbody><geom/></worldbody>                                    | <geom> size         | positive for a sphere, the size is missing
                    <worldbody><geom type='box' size='1 2'/></worldbody>              | <geom> size         | number 3 must be given
                    <worldbody><geom type='plane' size='1 1'/></worldbody>            | <geom> size         | number 3
                    <worldbody><geom size='1' condim='2'/></worldbody>                | condim              | one of 1, 3, 4 and 6 is expected, not 2
                    <worldbody><geom size='1' friction='-1'/></worldbody>             | friction            | 0 or more
                    <worldbody><body><joint/><geom size='1' mass='-1'/></body></worldbody> | mass                | 0 or more
                    <worldbody><geom size='1' fromto='0 0 0 0 0 1'/></worldbody>      | fromto              | capsule
                    <worldbody><geom type='capsule' size='1' fromto='0 0 1 0 0 1'/></worldbody> | fromto    | two different points
                    <worldbody><geom type='capsule' size='1' pos='1 1 1' fromto='0 0 1 0 0 0'/></worldbody> | fromto | remove pos
                    <worldbody><geom type='hfield' hfield='h'/></worldbody>           | hfield              | there is no height field "h"
                    <worldbody><geom size='1' quat='0 0 0 0'/></worldbody>            | quat                | 1 0 0 0
                    <worldbody><geom size='1' zaxis='0 0 0'/></worldbody>             | zaxis               | no direction
                    <worldbody><geom size='1' xyaxes='1 0 0 2 0 0'/></worldbody>      | xyaxes              | not parallel
                    <worldbody><site type='plane'/></worldbody>                       | type                | sphere, capsule
                    <worldbody><body name='b'/></worldbody>                           | name                | taken by another body in line 2
                    <worldbody><body name='world'/></worldbody>                       | name                | taken by another body
                    <worldbody><body><joint/></body></worldbody>                      | <body>              | no mass
                    <worldbody><body><joint/><geom type='plane' size='0 0 1'/></body></worldbody> | type      | must not move
                    <worldbody><body><joint/><joint axis='0 0 0'/><geom size='1'/></body></worldbody> | axis  | no direction
                    <worldbody><body><joint type='ball'/><joint/><geom size='1'/></body></worldbody> | <joint> | turns every way
                    <worldbody><body><joint/><freejoint/><geom size='1'/></body></worldbody> | <freejoint>   | only joint
                    <worldbody><body><body><freejoint/><geom size='1'/></body></body></worldbody> | <freejoint> | child of the world
                    <worldbody><body><joint damping='-1'/><geom size='1'/></body></worldbody> | damping      | 0 or more is expected, not -1
                    <worldbody><body><joint damping='1 2'/><geom size='1'/></body></worldbody> | damping     | linear
                    <worldbody><body><joint range='1 -1'/><geom size='1'/></body></worldbody> | range        | below the upper
                    <worldbody><body><joint limited='true'/><geom size='1'/></body></worldbody> | limited    | give range
                    <worldbody><body><joint type='ball' range='-1 1'/><geom size='1'/></body></worldbody> | range | must be 0
                    <worldbody><body><inertial mass='1' diaginertia='1 1 1'/></body></worldbody> | pos        | required
                    <worldbody><body><inertial pos='0 0 0' mass='1' diaginertia='1 1 3'/></body></worldbody> | <inertial> | balanceinertia
                    <worldbody><body><inertial pos='0 0 0' mass='1' fullinertia='1 1 -1 0 0 0'/></body></worldbody> | fullinertia | positive principal
                    <worldbody><body><inertial pos='0 0 0' mass='1' quat='1 0 0 0' fullinertia='1 1 1 0 0 0'/></body></worldbody> | fullinertia | remove
                    <asset><hfield name='h' size='1 1 0 1' nrow='2' ncol='2'/></asset> | size               | four positive numbers
                    <asset><hfield name='h' size='1 1 1 1' nrow='1' ncol='2'/></asset> | nrow               | at least 2 rows
                    <asset><hfield name='h' size='1 1 1 1' nrow='9999' ncol='9999'/></asset> | nrow         | at most 4000000
                    <asset><hfield name='h' size='1 1 1 1' nrow='2' ncol='2' elevation='1 2 3'/></asset> | elevation | 4 numbers
                    <asset><hfield name='h' size='1 1 1 1' file='h.png'/></asset>      | file               | without a folder
                    <actuator><motor/></actuator>                                     | joint               | needs a joint
                    <actuator><motor joint='k'/></actuator>                           | joint               | there is no joint "k" (did you mean "j"?)
                    <actuator><position joint='j' kv='-1'/></actuator>                | kv                  | 0 or more
                    <actuator><position joint='j' kv='1' dampratio='1'/></actuator>   | dampratio           | remove one
                    <actuator><position joint='free' inheritrange='1'/></actuator>    | inheritrange        | hinge or slide
                    <actuator><position joint='j' inheritrange='1' ctrlrange='0 1'/></actuator> | ctrlrange  | remove one
                    <actuator><motor joint='j' ctrllimited='true'/></actuator>        | ctrllimited         | give ctrlrange
                    <actuator><general joint='j' biastype='muscle'/></actuator>       | biastype            | one of
                    <sensor><jointpos joint='free'/></sensor>                         | joint               | hinge or slide
                    <sensor><gyro site='t'/></sensor>                                 | site                | there is no site "t"
                    <sensor><framequat objtype='site' objname='s' cutoff='1'/></sensor> | cutoff            | cannot be cut off
                    <sensor><framepos objtype='camera' objname='s'/></sensor>         | objtype             | one of
                    <sensor><framepos objtype='site' objname='s' refname='b'/></sensor> | reftype           | it is missing
                    <sensor><jointpos joint='j' cutoff='-1'/></sensor>                | cutoff              | or more
                    <contact><pair geom1='g' geom2='g'/></contact>                    | geom2               | another geom
                    <contact><exclude body1='b' body2='c'/></contact>                 | body2               | there is no body "c"
                    <keyframe><key qpos='1 2'/></keyframe>                            | qpos                | 8 numbers are expected, not 2
                    <keyframe><key qpos='1 2 3 4 0 0 0 0'/></keyframe>                | qpos                | "free"
                    <keyframe><key ctrl='1'/></keyframe>                              | ctrl                | none of these
                    """)
    void messagesSayWhereAndWhatToDo(String part, String where, String what) {
        String text = "<mujoco>" + BODY + "\n\n" + part + "</mujoco>";
        String message = assertThrows(MjcfException.class, () -> MjcfReader.read("model.xml", text)).getMessage();
        assertTrue(message.startsWith("model.xml:4: ") || message.startsWith("model.xml:2: "), message);
        assertTrue(message.contains(where), message);
        assertTrue(message.contains(what), message);
    }

    @Test
    void autolimitsMustBeReplacedIfTheyAreOff() {
        String text = "<mujoco><compiler autolimits='false'/>" + BODY + "</mujoco>";
        String message = assertThrows(MjcfException.class, () -> MjcfReader.read("model.xml", text)).getMessage();
        assertTrue(message.startsWith("model.xml:2: <joint> range: ") && message.contains("limited=\"true\""), message);
    }

    @Test
    void jointsThatDoTheSameAreRefused() {
        String text =
                "<mujoco><worldbody><body name='twice'><joint/><joint/><geom size='1'/></body></worldbody></mujoco>";
        String message = assertThrows(MjcfException.class, () -> MjcfReader.read("model.xml", text)).getMessage();
        assertTrue(message.contains("\"twice\"") && message.contains("armature"), message);
        assertDoesNotThrow(
                () -> MjcfReader.read("model.xml", text.replace("<joint/><joint/>", "<joint/><joint armature='1'/>")));
    }

    @Test
    void countsAreBounded() {
        String joints =
                "<body><joint type='slide'/><joint type='slide' axis='1 0 0'/><geom size='1'/></body>".repeat(1_001);
        String message = assertThrows(MjcfException.class,
                () -> MjcfReader.read("model.xml", "<mujoco><worldbody>" + joints + "</worldbody></mujoco>"))
                .getMessage();
        assertTrue(message.contains("at most 2000 degrees of freedom"), message);
    }

    @Test
    void heightFieldsStayInTheFolderOfTheModel(@TempDir Path folder) throws IOException {
        Path inside = Files.createDirectory(folder.resolve("inside"));
        byte[] field =
                ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN).putInt(2).putInt(2).putFloat(0).putFloat(1)
                        .putFloat(2).putFloat(4).array();
        Files.write(folder.resolve("field.bin"), field);
        Files.write(inside.resolve("field.bin"), field);
        Files.createSymbolicLink(inside.resolve("link.bin"), folder.resolve("field.bin"));
        Files.write(inside.resolve("short.bin"), new byte[] {2, 0, 0, 0, 2, 0, 0, 0, 1});
        Files.write(inside.resolve("large.bin"), new byte[] {-1, -1, -1, 127, -1, -1, -1, 127});
        Model model = read(inside, "field.bin");
        assertTrue(model.heightFields.getFirst().heights()[2] == 0.5, "heights are scaled to 0..1");
        assertRefused(inside, "../field.bin", "outside");
        assertRefused(inside, folder.resolve("field.bin").toString(), "outside");
        assertRefused(inside, "link.bin", "outside");
        assertRefused(inside, "none.bin", "cannot be read");
        assertRefused(inside, ".", "not a file");
        assertRefused(inside, "short.bin", "24 bytes; it has 9");
        assertRefused(inside, "large.bin", "at most 4000000");
    }

    @Test
    void damagedImagesAreRefusedAndNothingWorse(@TempDir Path folder) throws IOException {
        byte[] image;
        try (var stream = CompilerErrorsTest.class.getResourceAsStream("/mujoco/compiled/palette.png")) {
            image = stream.readAllBytes();
        }
        Random random = new Random(20_261_122);
        int refused = 0;
        for (int i = 0; i < 120; i++) {
            byte[] damaged = Arrays.copyOf(image, i % 2 == 0 ? image.length : random.nextInt(image.length));
            for (int k = 0; k < 2 && damaged.length > 0; k++) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(folder.resolve("image.png"), damaged);
            try {
                read(folder, "image.png");
            } catch (MjcfException e) {
                refused++;
            }
        }
        assertTrue(refused > 60, refused + " refused");
    }

    private static Model read(Path folder, String field) throws IOException {
        Path file = folder.resolve("model.xml");
        Files.writeString(file,
                "<mujoco><asset><hfield name='h' size='1 1 1 1' file='" + field + "'/></asset></mujoco>");
        return MjcfReader.read(file);
    }

    private static void assertRefused(Path folder, String field, String why) {
        String message = assertThrows(MjcfException.class, () -> read(folder, field)).getMessage();
        assertTrue(message.contains("model.xml:1: <hfield> file: ") && message.contains(why), message);
    }
}
