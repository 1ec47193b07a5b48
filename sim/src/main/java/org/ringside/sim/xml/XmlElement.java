package org.ringside.sim.xml;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An XML element with its file and line. Comments, processing instructions and text between elements are dropped. Nobody can change an
 * element once it was read.
 */
public final class XmlElement {
    /** Longest text that is read. */
    public static final int MAXIMUM_CHARACTERS = 4_000_000;
    private static final int MAXIMUM_DEPTH = 64;
    private static final int MAXIMUM_ELEMENTS = 20_000;

    private final String file;
    private final String name;
    private final int line;
    private final Map<String, String> attributes;
    private final List<XmlElement> children;

    private XmlElement(String file, String name, int line, Map<String, String> attributes, List<XmlElement> children) {
        this.file = file;
        this.name = name;
        this.line = line;
        this.attributes = attributes;
        this.children = children;
    }

    /**
     * Reads text.
     *
     * @param file what to call the text in messages
     * @param text a whole XML document
     * @return its root element
     * @throws XmlFormatException if it is not well-formed, or larger, deeper or of more elements than is accepted, or uses document
     * types, entities or namespaces
     */
    public static XmlElement parse(String file, String text) {
        if (text.length() > MAXIMUM_CHARACTERS) {
            throw fault(file, 1, "the file has " + text.length() + " characters; at most " + MAXIMUM_CHARACTERS
                    + " are accepted");
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            return read(file, factory.createXMLStreamReader(new StringReader(text)));
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            String reason = String.valueOf(e.getMessage()).replaceAll("(?s).*Message: ", "").strip();
            throw fault(file, line, "not well-formed XML: " + reason);
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
                throw fault(file, line, "document types and entities are refused; remove them");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (++elements > MAXIMUM_ELEMENTS || open.size() >= MAXIMUM_DEPTH) {
                    throw fault(file, line, "at most " + MAXIMUM_ELEMENTS + " elements, nested " + MAXIMUM_DEPTH
                            + " deep, are accepted");
                }
                XmlElement element =
                        new XmlElement(file, reader.getLocalName(), line, attributes(file, line, reader),
                                new ArrayList<>());
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

    private static Map<String, String> attributes(String file, int line, XMLStreamReader reader) {
        boolean named = reader.getNamespaceCount() > 0 || !empty(reader.getNamespaceURI());
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            named |= !empty(reader.getAttributeNamespace(i));
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        if (named) {
            throw fault(file, line, "<" + reader.getLocalName() + ">: namespaces are refused; remove them");
        }
        return attributes;
    }

    private static boolean empty(String text) {
        return text == null || text.isEmpty();
    }

    private static XmlFormatException fault(String file, int line, String message) {
        return new XmlFormatException(file + ":" + line + ": " + message);
    }

    /**
     * Returns the same element around other children.
     *
     * @param others what shall be inside. Not copied.
     * @return a new element
     */
    public XmlElement withChildren(List<XmlElement> others) {
        return new XmlElement(file, name, line, attributes, others);
    }

    /**
     * Returns the file.
     *
     * @return what the file is called in messages
     */
    public String file() {
        return file;
    }

    /**
     * Returns the line.
     *
     * @return where the element starts, from 1
     */
    public int line() {
        return line;
    }

    /**
     * Returns the name.
     *
     * @return the element's name
     */
    public String name() {
        return name;
    }

    /**
     * Returns the attributes.
     *
     * @return values by name, in the order of the text
     */
    public Map<String, String> attributes() {
        return Collections.unmodifiableMap(attributes);
    }

    /**
     * Returns what is inside.
     *
     * @return the elements inside, in the order of the text
     */
    public List<XmlElement> children() {
        return Collections.unmodifiableList(children);
    }

    /**
     * Returns what is inside and has a name.
     *
     * @param childName the name
     * @return the elements inside that have it, in the order of the text
     */
    public List<XmlElement> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    /**
     * Returns the only child of a name.
     *
     * @param childName the name
     * @return the element inside that has it
     * @throws XmlFormatException if there is none or more than one
     */
    public XmlElement child(String childName) {
        List<XmlElement> found = children(childName);
        if (found.size() != 1) {
            throw fault("exactly one <" + childName + "> is expected inside, not " + found.size());
        }
        return found.getFirst();
    }

    /**
     * Says where a fault is.
     *
     * @param message what is wrong and what to do
     * @return an exception that names file, line and element as well
     */
    public XmlFormatException fault(String message) {
        return fault(file, line, "<" + name + ">: " + message);
    }
}
