package org.ringside.courses.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ringside.courses.Arena;
import org.ringside.courses.Course;
import org.ringside.courses.Point;
import org.ringside.courses.format.CourseReader;
import org.ringside.courses.format.CourseWriter;
import org.ringside.courses.format.RandomCourses;
import org.ringside.courses.library.CourseLibrary;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class CoursePlanTest {
    static List<String> names() {
        return CourseLibrary.names();
    }

    private static Document parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aPlanIsWellFormedAndNamesAllThatACourseHas(String name) throws Exception {
        Course course = CourseLibrary.builtIn(name);
        Document plan = parsed(CoursePlan.svg(course));
        List<String> texts = texts(plan);
        course.obstacles().forEach(obstacle -> assertTrue(texts.contains(obstacle.name()), obstacle.name()));
        for (int i = 1; i <= course.gates().size(); i++) {
            assertTrue(texts.contains("g" + i), "gate " + i);
        }
        for (int metre = 1; metre < course.line().length() - 1; metre++) {
            assertTrue(texts.contains(metre + " m"), "distance " + metre);
        }
        assertTrue(texts.stream().anyMatch(text -> text.contains(course.hash().substring(0, 12))));
        assertTrue(texts.contains(course.title()));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aPlanStandsAloneAndCanBeReadAloud(String name) throws Exception {
        String svg = CoursePlan.svg(CourseLibrary.builtIn(name));
        assertFalse(svg.matches("(?s).*(href|<script|@import|<image|<foreignObject).*"), name);
        Element root = parsed(svg).getDocumentElement();
        assertEquals("img", root.getAttribute("role"));
        for (String id : root.getAttribute("aria-labelledby").split(" ")) {
            assertTrue(svg.contains("id=\"" + id + "\""), id);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void fewLettersStandOnEachOther(String name) throws Exception {
        NodeList texts = parsed(CoursePlan.svg(CourseLibrary.builtIn(name))).getElementsByTagName("text");
        List<double[]> boxes = new ArrayList<>();
        int overlaps = 0;
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            if (text.hasAttribute("transform")) {
                continue;
            }
            // narrower than Texts.width: only what surely overlaps counts
            double width = text.getTextContent().length() * 5.0;
            double x = Double.parseDouble(text.getAttribute("x"));
            double y = Double.parseDouble(text.getAttribute("y"));
            double left = switch (text.getAttribute("text-anchor")) {
                case "middle" -> x - width / 2;
                case "end" -> x - width;
                default -> x;
            };
            double[] box = {left, y - 8, left + width, y};
            for (double[] other : boxes) {
                boolean apart = box[0] >= other[2] || other[0] >= box[2] || box[1] >= other[3] || other[1] >= box[3];
                overlaps += apart ? 0 : 1;
            }
            boxes.add(box);
        }
        assertEquals(0, overlaps, name);
    }

    @Test
    void hostileWordsStayWords() throws Exception {
        String text = CourseWriter.pretty(CourseLibrary.builtIn("barkour"))
                .replaceFirst("\"title\": \"[^\"]*\"",
                        "\"title\": \"</title><script>alert(1)</script> & \\\\\"quoted\\\\\" \\ufffe\"");
        Course course = CourseReader.read(text, "hostile");
        Document plan = parsed(CoursePlan.svg(course));
        assertEquals(0, plan.getElementsByTagName("script").getLength());
    }

    @Test
    void aPlanIsTheSameEveryTimeAndInEveryLocale() {
        Course course = CourseLibrary.builtIn("barkour");
        String plan = CoursePlan.svg(course);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals(plan, CoursePlan.svg(course));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void tracksAndMarksAreDrawnAndNamed() throws Exception {
        Course course = CourseLibrary.builtIn("barkour");
        List<Point> way = List.of(new Point(0.5, -0.5), new Point(1.5, -0.4), new Point(2, -0.6));
        Document plan = parsed(CoursePlan.svg(
                course,
                List.of(new Track("run 1", way), new Track("empty", List.of())),
                List.of(new Mark(new Point(2.5, -4.5), "board touched"))));
        assertTrue(texts(plan).containsAll(List.of("run 1", "board touched")));
    }

    @Test
    void aDetailNamesWhatIsWithinItsWindowAndNothingElse() throws Exception {
        Course course = CourseLibrary.builtIn("barkour");
        Stance stance = new Stance(
                List.of(new Point(2, -4.4), new Point(2, -4.6), new Point(2.4, -4.6), new Point(2.4, -4.4)),
                List.of(new Point(2.1, -4.3)),
                List.of(new Point(2.1, -4.7), new Point(2.3, -4.7)));
        String svg = CoursePlan.detail(
                course,
                new Arena(1.5, 3.5, -5, -4),
                "a jump",
                List.of(new Track("run", List.of(new Point(0.5, -0.5), new Point(3, -4.5)))),
                List.of(stance),
                List.of(new Mark(new Point(2.5, -4.5), "board touched"), new Mark(new Point(1, -1), "elsewhere")));
        List<String> texts = texts(parsed(svg));
        assertTrue(texts.containsAll(List.of("board touched", "g11", "2", "3")), texts.toString());
        assertFalse(texts.contains("elsewhere") || texts.contains("g10") || texts.contains("g12"), texts.toString());
        assertEquals(1, svg.split("class=\"foot-standing\"", -1).length - 1);
        assertEquals(2, svg.split("class=\"foot-lifted\"", -1).length - 1);
        // what is outside is drawn, if at all, within the clipped group
        assertTrue(svg.contains("<g clip-path=\"url(#plan-window)\">")
                && svg.contains("<title id=\"plan-barkour-title\">a jump<"));
    }

    @Test
    void anyCourseThatTheFormatHoldsCanBeDrawn() throws Exception {
        long seed = 77;
        RandomCourses courses = new RandomCourses(seed);
        for (int i = 0; i < 15; i++) {
            parsed(CoursePlan.svg(courses.next()));
        }
    }

    private static List<String> texts(Document plan) {
        List<String> texts = new ArrayList<>();
        NodeList nodes = plan.getElementsByTagName("text");
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }
}
