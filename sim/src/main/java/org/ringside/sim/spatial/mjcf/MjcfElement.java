package org.ringside.sim.spatial.mjcf;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ringside.sim.xml.XmlElement;

/**
 * An element of a document whose includes are resolved, whose names are checked and whose attributes are complete: those that the
 * default class of the element gives are among them. Accessors check the form of what they return. Nobody can change an element.
 */
final class MjcfElement {
    /** Larger numbers are refused: they are mistakes, and their squares would be lost. */
    static final double LARGEST = 1e15;

    /** The value of an attribute and the element in the text that gave it: this one or a default. */
    record Setting(String value, XmlElement origin) {
    }

    private final XmlElement source;
    private final Map<String, Setting> settings;
    private final List<MjcfElement> children;

    /** Makes an element from what the text says, its attributes with the defaults merged in, and what is inside. */
    MjcfElement(XmlElement source, Map<String, Setting> settings, List<MjcfElement> children) {
        this.source = source;
        this.settings = settings;
        this.children = List.copyOf(children);
    }

    /** Returns the same element around other children. */
    MjcfElement withChildren(List<MjcfElement> others) {
        return new MjcfElement(source, settings, others);
    }

    String name() {
        return source.name();
    }

    String file() {
        return source.file();
    }

    int line() {
        return source.line();
    }

    List<MjcfElement> children() {
        return children;
    }

    List<MjcfElement> children(String name) {
        return children.stream().filter(child -> child.name().equals(name)).toList();
    }

    /** Whether the attribute is given, here or by a default. An empty one is not. */
    boolean has(String attribute) {
        return settings.containsKey(attribute);
    }

    /** Returns the attribute's text, null if it is not given. */
    String text(String attribute) {
        Setting setting = settings.get(attribute);
        return setting == null ? null : setting.value();
    }

    double number(String attribute, double otherwise) {
        return has(attribute) ? numbers(attribute, 1)[0] : otherwise;
    }

    int integer(String attribute, int otherwise) {
        String text = text(attribute);
        if (text == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw fault(attribute, "an integer is expected, not " + Spelling.quote(text));
        }
    }

    /** Returns whether the attribute is "true" or "false"; null if it is "auto" or not given. */
    Boolean flag(String attribute) {
        return switch (word(attribute, "auto", "true", "false", "auto")) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> null;
        };
    }

    /** Returns the attribute's text, which must be one of the allowed words. */
    String word(String attribute, String otherwise, String... allowed) {
        String text = text(attribute);
        if (text == null) {
            return otherwise;
        }
        List<String> words = Arrays.asList(allowed);
        if (!words.contains(text)) {
            throw fault(attribute, "one of " + words + " is expected, not " + Spelling.quote(text)
                    + Spelling.hint(text, words));
        }
        return text;
    }

    /** Returns exactly so many numbers, null if the attribute is not given. */
    double[] numbers(String attribute, int count) {
        return numbers(attribute, count, count);
    }

    /** Returns the attribute's numbers, null if it is not given. They are finite and of sane magnitude. */
    double[] numbers(String attribute, int minimum, int maximum) {
        String text = text(attribute);
        if (text == null) {
            return null;
        }
        String[] words = words(text);
        if (words.length < minimum || words.length > maximum) {
            String expected = minimum == maximum ? "" + minimum : minimum + " to " + maximum;
            throw fault(attribute, expected + (maximum == 1 ? " number is" : " numbers are") + " expected, not "
                    + words.length + ": " + Spelling.quote(text));
        }
        double[] numbers = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = number(words[i]);
            if (!(Math.abs(numbers[i]) <= LARGEST)) {
                throw fault(attribute, "a number of magnitude up to " + LARGEST + " is expected, not "
                        + Spelling.quote(words[i]));
            }
        }
        return numbers;
    }

    /** Splits a value into words. */
    static String[] words(String text) {
        return text.strip().split("\\s+");
    }

    /** Reads a decimal number; NaN if it is none. Java's own additions (1d, 0x1p3, NaN, Infinity) are none. */
    static double number(String word) {
        for (int i = 0; i < word.length(); i++) {
            if ("0123456789.+-eE".indexOf(word.charAt(i)) < 0) {
                return Double.NaN;
            }
        }
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Says what is wrong with an attribute, and where its value comes from. */
    MjcfException fault(String attribute, String message) {
        Setting setting = settings.get(attribute);
        boolean inherited = setting != null && setting.origin() != source;
        return fault(source, attribute, message + (inherited
                ? " (a default gives it: " + setting.origin().file() + ":" + setting.origin().line() + ")" : ""));
    }

    MjcfException fault(String message) {
        return fault(source, message);
    }

    static MjcfException fault(XmlElement at, String attribute, String message) {
        return new MjcfException(
                at.file() + ":" + at.line() + ": <" + at.name() + "> " + attribute + ": " + message);
    }

    static MjcfException fault(XmlElement at, String message) {
        return new MjcfException(at.file() + ":" + at.line() + ": <" + at.name() + ">: " + message);
    }
}
