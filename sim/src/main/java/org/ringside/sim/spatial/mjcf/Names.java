package org.ringside.sim.spatial.mjcf;

import java.util.LinkedHashMap;
import java.util.Map;

/** The names of one kind of element, each of which may be used once, and the index that each stands for. */
final class Names {
    private final String kind;
    private final Map<String, Integer> indices = new LinkedHashMap<>();
    private final Map<String, MjcfElement> elements = new LinkedHashMap<>();

    /** Makes an empty list; the kind is what messages call its elements. */
    Names(String kind) {
        this.kind = kind;
    }

    /** Adds an element's name, if it has one, and returns it; null if it has none. */
    String add(MjcfElement element, int index) {
        String name = element.text("name");
        if (name == null || name.isEmpty()) {
            return null;
        }
        if (indices.containsKey(name)) {
            MjcfElement other = elements.get(name);
            throw element.fault("name", Spelling.quote(name) + " is taken by another " + kind
                    + (other == null ? "" : " in line " + other.line() + " of " + other.file())
                    + "; rename one of them");
        }
        indices.put(name, index);
        elements.put(name, element);
        return name;
    }

    /** Adds a name that no element of the document has. */
    void addImplicit(String name, int index) {
        indices.put(name, index);
    }

    /** Returns the index of the element that an attribute names. */
    int find(MjcfElement element, String attribute) {
        String name = element.text(attribute);
        if (name == null) {
            throw element.fault(attribute, "the name of a " + kind + " is expected, but the attribute is missing");
        }
        Integer index = indices.get(name);
        if (index == null) {
            throw element.fault(attribute, "there is no " + kind + " " + Spelling.quote(name)
                    + Spelling.hint(name, indices.keySet()));
        }
        return index;
    }
}
