package org.ringside.app.robots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringside.sim.robot.Robots;
import org.ringside.sim.spatial.mjcf.MjcfReader;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What a drawing of a robot must hold. */
class RobotDrawingTest {
    private static Element parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }

    /** The elements of a class. */
    private static List<Element> of(Element root, String style) {
        List<Element> found = new ArrayList<>();
        NodeList all = root.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (element.getAttribute("class").equals(style)) {
                found.add(element);
            }
        }
        return found;
    }

    private static Anatomy robot(String name) {
        return Anatomy.of(MjcfReader.read(name, Robots.document(name)));
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    @ParameterizedTest
    @CsvSource({"barkour-v0, 1, 2", "barkour-vb, 1, 2", "unitree-go1, 3, 4"})
    void showsEveryPartInBothViews(String name, int trunks, int shapesOfALeg) throws Exception {
        String svg = RobotDrawing.svg(robot(name));
        Element root = parsed(svg);
        assertEquals("svg", root.getTagName());
        // the near legs of two views; feet, hinges and the centre of mass once more in the legend
        assertEquals(2 * trunks, of(root, "trunk").size());
        assertEquals(2 * 2 * shapesOfALeg, of(root, "near").size());
        assertEquals(2 * 2 * shapesOfALeg, of(root, "far").size());
        assertEquals(2 * 2 + 1, of(root, "foot").size());
        assertEquals(2 * 2, of(root, "far-foot").size());
        assertEquals(2 * 6 + 1, of(root, "hinge").size());
        assertEquals(3, of(root, "mass").size());
        assertTrue(root.getTextContent().contains(name), name);
        for (Element foot : of(root, "foot").subList(0, 4)) {
            double ground = number(of(root, "ground").getFirst(), "y1");
            assertEquals(ground, number(foot, "cy") + number(foot, "r"), 2, "feet stand on the ground");
        }
    }

    @Test
    void lengthsAreTrueToScaleAndToTheRobot() throws Exception {
        Element root = parsed(RobotDrawing.svg(robot("unitree-go1")));
        List<Element> feet = of(root, "foot");
        double scale = number(feet.get(0), "r") / 0.023;
        assertEquals(0.3762 * scale, Math.abs(number(feet.get(0), "cx") - number(feet.get(1), "cx")), 0.3);
        String words = root.getTextContent();
        // between the feet along and across, from the ground to the base and to the top of the trunk
        for (String length : List.of("0.376", "0.200", "0.294", "0.352")) {
            assertTrue(words.contains(length), length);
        }
    }

    @Test
    void namesAreEscaped() throws Exception {
        String text = Robots.document("barkour-v0").replace("model=\"barkour-v0\"", "model=\"&lt;b&gt; &amp; &quot;\"");
        Anatomy robot = Anatomy.of(MjcfReader.read("robot.xml", text));
        assertTrue(parsed(RobotDrawing.svg(robot)).getTextContent().contains("<b> & \""));
    }

    @Test
    void drawsEveryKindOfShape() throws Exception {
        Anatomy robot = Anatomy.of(MjcfReader.read("shapes.xml", """
                <mujoco model="shapes">
                  <worldbody>
                    <geom type="plane" size="0 0 1"/>
                    <body name="base" pos="0 0 1">
                      <freejoint/>
                      <geom type="ellipsoid" size="0.3 0.2 0.1" quat="1 0.2 0.3 0"/>
                      <geom type="cylinder" size="0.1 0.2" pos="0.3 0 0"/>
                      <geom type="box" size="0.1 0.2 0.3" euler="0 0 45"/>
                    </body>
                  </worldbody>
                </mujoco>
                """));
        Element root = parsed(RobotDrawing.svg(robot));
        assertEquals(6, of(root, "trunk").size());
        assertTrue(!root.getTextContent().contains("NaN"));
        assertTrue(!RobotDrawing.svg(robot).contains("NaN"));
    }
}
