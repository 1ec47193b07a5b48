package org.ringside.sim.robot;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An XML element with its line, read from text that may be hostile: no document type, no entities, bounded size, depth and
 * number of elements.
 */
final class XmlElement {
    private static final int MAXIMUM_CHARACTERS = 4_000_000;
    private static final int MAXIMUM_DEPTH = 64;
    private static final int MAXIMUM_ELEMENTS = 20_000;

    final String file;
    final String name;
    final int line;
    final Map<String, String> attributes = new LinkedHashMap<>();
    final List<XmlElement> children = new ArrayList<>();

    private XmlElement(String file, String name, int line) {
        this.file = file;
        this.name = name;
        this.line = line;
    }

    static XmlElement parse(String file, String text) {
        if (text.length() > MAXIMUM_CHARACTERS) {
            throw new RobotFormatException(file + ": the file has " + text.length() + " characters; at most "
                    + MAXIMUM_CHARACTERS + " are accepted");
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            return read(file, factory.createXMLStreamReader(new StringReader(text)));
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            String reason = String.valueOf(e.getMessage()).replaceAll("(?s).*Message: ", "").strip();
            throw new RobotFormatException(file + ":" + line + ": not well-formed XML: " + reason);
        }
    }

    private static XmlElement read(String file, XMLStreamReader reader) throws XMLStreamException {
        List<XmlElement> open = new ArrayList<>();
        XmlElement root = null;
        int elements = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            int line = reader.getLocation().getLineNumber();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new RobotFormatException(
                        file + ":" + line + ": document types and entities are refused; remove them");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                XmlElement element = new XmlElement(file, reader.getLocalName(), line);
                for (int i = 0; i < reader.getAttributeCount(); i++) {
                    element.attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
                }
                if (++elements > MAXIMUM_ELEMENTS || open.size() >= MAXIMUM_DEPTH) {
                    throw new RobotFormatException(
                            file + ":" + line + ": at most " + MAXIMUM_ELEMENTS + " elements, nested "
                                    + MAXIMUM_DEPTH + " deep, are accepted");
                }
                if (open.isEmpty()) {
                    root = element;
                } else {
                    open.getLast().children.add(element);
                }
                open.add(element);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open.removeLast();
            }
        }
        return root;
    }

    RobotFormatException fault(String message) {
        return new RobotFormatException(file + ":" + line + ": <" + name + ">: " + message);
    }

    /** Returns the only child of a name. */
    XmlElement child(String childName) {
        List<XmlElement> found = children(childName);
        if (found.size() != 1) {
            throw fault("exactly one <" + childName + "> is expected inside, not " + found.size());
        }
        return found.getFirst();
    }

    List<XmlElement> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    /** Splits an attribute into numbers. */
    static double[] numbers(XmlElement element, String attribute, String value, int count) {
        String[] words = value.strip().split("\\s+");
        double[] numbers = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            try {
                numbers[i] = Double.parseDouble(words[i]);
            } catch (NumberFormatException e) {
                numbers[i] = Double.NaN;
            }
            if (!Double.isFinite(numbers[i])) {
                throw element.fault(attribute + ": a finite number is expected, not \"" + words[i] + "\"");
            }
        }
        if (count >= 0 && numbers.length != count) {
            throw element.fault(
                    attribute + ": " + count + " numbers are expected, not " + numbers.length + ": \"" + value + "\"");
        }
        return numbers;
    }
}
