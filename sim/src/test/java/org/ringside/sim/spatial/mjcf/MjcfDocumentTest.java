package org.ringside.sim.spatial.mjcf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document says after includes, schema and defaults. */
class MjcfDocumentTest {
    private static MjcfElement parse(String inside) {
        return MjcfDocument.parse("m.xml", "<mujoco>" + inside + "</mujoco>", Map.of());
    }

    /** The only geom of a world, after defaults. */
    private static MjcfElement geom(String defaults, String geom) {
        MjcfElement root = parse("<default>" + defaults + "</default><worldbody>" + geom + "</worldbody>");
        return root.children("worldbody").getFirst().children("geom").getFirst();
    }

    private static MjcfElement actuator(String defaults, String actuator) {
        MjcfElement root = parse("<default>" + defaults + "</default><actuator>" + actuator + "</actuator>");
        return root.children("actuator").getFirst().children().getFirst();
    }

    private static String refused(String inside) {
        return assertThrows(MjcfException.class, () -> parse(inside)).getMessage();
    }

    @Test
    void aShortArrayLeavesItsLastNumbersToTheDefault() {
        // as MuJoCo 3.14 compiles the same text
        assertArrayEquals(new double[] {0.8, 0.02, 0.03},
                geom("<geom friction='0.5 0.02 0.03'/>", "<geom friction='0.8'/>").numbers("friction", 1, 3));
        assertArrayEquals(new double[] {0.7, 0.02, 0.03},
                geom("<geom friction='0.5 0.02 0.03'/><default class='a'><geom friction='0.7'/></default>",
                        "<geom class='a'/>").numbers("friction", 1, 3));
        assertEquals("1 2", geom("<geom pos='3 4 5'/>", "<geom pos='1 2'/>").text("pos"));
    }

    @Test
    void innerClassesInheritAllOfTheOuterWhateverTheOrder() {
        MjcfElement geom = geom("<default class='a'><geom condim='1'/></default><geom solmix='3' condim='4'/>",
                "<geom class='a'/>");
        assertEquals("3", geom.text("solmix"));
        assertEquals(1, geom.integer("condim", 3));
    }

    @Test
    void laterMainDefaultsAddToTheFormer() {
        MjcfElement root =
                parse("<default><geom solmix='3'/></default><default class='main'><geom priority='2'/></default>"
                        + "<worldbody><geom/></worldbody>");
        MjcfElement geom = root.children("worldbody").getFirst().children().getFirst();
        assertEquals("3", geom.text("solmix"));
        assertEquals("2", geom.text("priority"));
    }

    @Test
    void theNearestChildclassRulesUnlessTheElementHasAClass() {
        MjcfElement root = parse("""
                <default><geom priority='1'/><default class='a'><geom priority='3'/></default>
                <default class='b'><geom priority='4'/></default></default>
                <worldbody><frame childclass='a'><body childclass='b'><geom/><geom class='main'/></body><geom/>
                <body><geom/></body></frame><geom/></worldbody>""");
        MjcfElement world = root.children("worldbody").getFirst();
        MjcfElement frame = world.children("frame").getFirst();
        List<MjcfElement> first = frame.children("body").getFirst().children("geom");
        assertEquals(4, first.get(0).integer("priority", 0));
        assertEquals(1, first.get(1).integer("priority", 0));
        assertEquals(3, frame.children("geom").getFirst().integer("priority", 0));
        assertEquals(3, frame.children("body").get(1).children("geom").getFirst().integer("priority", 0));
        assertEquals(1, world.children("geom").getFirst().integer("priority", 0));
    }

    @Test
    void anOrientationReplacesAnInheritedOneOfAnotherForm() {
        MjcfElement geom = geom("<geom quat='0 1 0 0'/>", "<geom euler='0 0 90'/>");
        assertFalse(geom.has("quat"));
        assertTrue(geom.has("euler"));
        // MuJoCo 3.14 lets an inherited euler win against a quat
        MjcfElement other = geom("<geom euler='0 0 90'/>", "<geom quat='0 1 0 0'/>");
        assertFalse(other.has("quat"));
        String both = refused("<worldbody><geom quat='0 1 0 0' euler='0 0 90'/></worldbody>");
        assertTrue(both.contains("<geom> euler: it cannot be given beside quat"), both);
    }

    @Test
    void actuatorsShareAllButTheLaw() {
        MjcfElement position =
                actuator("<general gear='7' ctrlrange='-3 3'/><position kp='4'/>", "<position joint='j'/>");
        assertEquals("7", position.text("gear"));
        assertEquals("4", position.text("kp"));
        MjcfElement motor = actuator("<position kp='4' gear='2'/>", "<motor joint='j'/>");
        assertEquals("2", motor.text("gear"));
        assertFalse(motor.has("kp"));
        assertEquals("6", actuator("<position kp='4' dampratio='1'/>", "<position kv='6'/>").text("kv"));
        assertFalse(actuator("<position kp='4' dampratio='1'/>", "<position kv='6'/>").has("dampratio"));
        assertEquals("3", actuator("<motor gear='3'/>", "<general joint='j'/>").text("gear"));
        for (String mixed : List.of("<position kp='4'/>|general", "<general gainprm='7'/>|position",
                "<position kp='4'/><motor/>|velocity", "<velocity kv='1'/>|position")) {
            String[] parts = mixed.split("\\|");
            String message = refused("<default>" + parts[0] + "</default><actuator><" + parts[1] + "/></actuator>");
            assertTrue(message.contains("gives a law of force"), message);
        }
    }

    @Test
    void whatOnlyDrawsIsDropped() {
        MjcfElement root = parse("""
                <visual><anything at='all'/></visual><asset><texture/><mesh name='x' file='/etc/passwd'/></asset>
                <worldbody><light/><camera/><body><light/><geom rgba='1 1 1 1'/></body></worldbody>
                <equality/><tendon/>""");
        MjcfElement world = root.children("worldbody").getFirst();
        assertEquals(1, world.children().size());
        assertEquals(1, world.children().getFirst().children().size());
    }

    @Test
    void meshesThatOnlyDrawAreDropped() {
        MjcfElement root =
                parse("""
                        <default><default class='v'><geom type='mesh' contype='0' conaffinity='0' group='2'/></default></default>
                        <worldbody><geom class='v'/><body><joint/><inertial mass='1'/><geom class='v'/></body>
                        <body><joint/><geom class='v' density='0'/></body><body><geom class='v'/></body></worldbody>""");
        MjcfElement world = root.children("worldbody").getFirst();
        assertEquals(3, world.children().size());
        assertEquals(2, world.children().get(0).children().size());
        assertEquals(1, world.children().get(1).children().size());
        String mesh =
                "<worldbody><body><joint/><inertial mass='1'/><geom type='mesh' contype='0' conaffinity='0' group='2'/></body></worldbody>";
        assertTrue(refused("<compiler inertiafromgeom='true'/>" + mesh).contains("meshes have no mass"));
        parse("<compiler inertiafromgeom='true' inertiagrouprange='0 1'/>" + mesh);
        assertTrue(refused("<worldbody><geom type='mesh' contype='0'/></worldbody>").contains("meshes cannot collide"));
        assertTrue(refused(
                "<worldbody><body><frame><joint/></frame><geom mesh='m' contype='0' conaffinity='0'/></body></worldbody>")
                .contains("meshes have no mass"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock = """
                    <option timestpe='1'/>                                  | m.xml:1: <option> timestpe: .*mean "timestep"
                    <options/>                                              | <options>: .*mean "option"
                    <worldbody><geom tpye='box'/></worldbody>               | <geom> tpye: .*mean "type"
                    <worldbody><goem/></worldbody>                          | <goem>: .*mean "geom"
                    <worldbody><body childclass='m&#10;a&#155;n'/></worldbody> | no default class "m\\?a\\?n"
                    <worldbody pos='1 2 3'/>                                | <worldbody> pos
                    <worldbody><joint/></worldbody>                         | <joint>: the world does not move
                    <worldbody><geom class='q'/></worldbody>                | <geom> class: .*no default class "q"
                    <worldbody><body childclass='mein'/></worldbody>        | <body> childclass: .*mean "main"
                    <default class='x'/>                                    | <default> class: .*renamed
                    <default><default/></default>                           | <default> class: .*needs a name
                    <default><geom/><geom/></default>                       | <geom>: a second one
                    <default><geom name='x'/></default>                     | <geom> name: a default cannot
                    <default><default class='a'/><default class='a'/></default> | <default> class: .*already
                    <equality><weld/></equality>                            | <weld>: equality
                    <tendon><fixed/></tendon>                               | <fixed>: tendons
                    <actuator><muscle/></actuator>                          | <muscle>: this actuator
                    <actuator><position timeconst='1'/></actuator>          | <position> timeconst: "1" is not supported; only "0" is
                    <actuator><motor tendon='t'/></actuator>                | <motor> tendon: .*drive joints only
                    <sensor><rangefinder/></sensor>                         | <rangefinder>: this sensor
                    <sensor><gyro/></sensor>                                | <gyro> site: it is missing
                    <option density='1.2'/>                                 | <option> density: "1.2"
                    <option><flag sleep='enable'/></option>                 | <flag> sleep
                    <worldbody><body gravcomp='1'/></worldbody>             | <body> gravcomp
                    <worldbody><replicate/></worldbody>                     | <replicate>: write the copies out
                    <include file='a.xml'/>                                 | <include> file: .*text without a folder
                    """)
    void namesWhatIsWrong(String inside, String pattern) {
        String message = refused(inside);
        assertTrue(message.matches("(?s).*" + pattern + ".*"), message);
        assertTrue(message.startsWith("m.xml:1: "), message);
    }

    @Test
    void neutralValuesOfWhatIsNotSupportedAreAccepted() {
        parse("<option density='0' viscosity='0.0'><flag override='disable'/></option>"
                + "<compiler inertiagrouprange='0 5' coordinate='local'/>"
                + "<worldbody><body gravcomp='0' mocap='false'><joint springdamper='0 0'/></body></worldbody>"
                + "<actuator><general dyntype='none' ffrange='0 0' actdim='-1'/></actuator>");
    }

    @Test
    void accessorsCheckTheForm() {
        MjcfElement geom = geom("<geom friction='1 2 3'/>", "<geom name='' size='1 2' condim='3.0'/>");
        assertFalse(geom.has("name"));
        assertNull(geom.text("name"));
        assertArrayEquals(new double[] {1, 2}, geom.numbers("size", 2));
        assertNull(geom.numbers("pos", 3));
        assertEquals(0.5, geom.number("mass", 0.5));
        String inherited = assertThrows(MjcfException.class, () -> geom.numbers("friction", 2)).getMessage();
        assertTrue(inherited.contains("(a default gives it: m.xml:1)"), inherited);
        assertThrows(MjcfException.class, () -> geom.numbers("size", 3));
        assertThrows(MjcfException.class, () -> geom.integer("condim", 0));
        String word = assertThrows(MjcfException.class, () -> geom.word("size", "a", "1 3", "b")).getMessage();
        assertTrue(word.startsWith("m.xml:1: <geom> size: one of [1 3, b] is expected, not \"1 2\" (did you mean"),
                word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "1d", "0x1", "NaN", "Infinity", "inf", "1e16", "1e999", "1,2", "1 2 three", "--1", "1e"})
    void whatIsNoSaneNumberIsRefusedEvenWhereItWouldBeOverridden(String value) {
        assertTrue(
                refused("<worldbody><geom fromto='0 0 0 0 0 1' quat='" + value + "'/></worldbody>")
                        .contains("<geom> quat: "));
        assertTrue(refused("<default><geom size='" + value + "'/></default>").contains("<geom> size: "));
    }

    @Test
    void flagsHaveThreeStates() {
        MjcfElement joint =
                parse("<worldbody><body><joint limited='true' actuatorfrclimited='auto'/></body></worldbody>")
                        .children().getFirst().children().getFirst().children().getFirst();
        assertEquals(Boolean.TRUE, joint.flag("limited"));
        assertNull(joint.flag("actuatorfrclimited"));
        assertNull(joint.flag("type"));
    }
}
