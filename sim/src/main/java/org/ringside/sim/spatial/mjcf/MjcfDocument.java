package org.ringside.sim.spatial.mjcf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ringside.sim.spatial.mjcf.MjcfElement.Setting;
import org.ringside.sim.xml.XmlElement;

/**
 * A document as the compiler wants it: includes in their places, names and values checked against the schema, defaults merged into
 * the attributes, and everything gone that only draws.
 */
final class MjcfDocument {
    private MjcfDocument() {}

    /** Reads a file; returns its root. */
    static MjcfElement read(Path file) {
        return document(MjcfIncludes.read(file));
    }

    /** Reads text that a message calls by a file name, and that may include other texts by theirs; returns its root. */
    static MjcfElement parse(String fileName, String text, Map<String, String> texts) {
        return document(MjcfIncludes.parse(fileName, text, texts));
    }

    private static MjcfElement document(XmlElement root) {
        if (!root.name().equals("mujoco")) {
            throw MjcfElement.fault(root, "the root element of a model is <mujoco>");
        }
        MjcfSchema.checkAttributes(root, false);
        MjcfElement complete = element(root, MjcfDefaults.MAIN, new MjcfDefaults(root));
        return MeshRemoval.apply(complete, CompilerSettings.read(complete));
    }

    /** Turns an element and all inside, given the class in force there. */
    private static MjcfElement element(XmlElement source, String inheritedClass, MjcfDefaults defaults) {
        MjcfSchema.checkAttributes(source, false);
        Map<String, Setting> settings = defaults.merge(source, inheritedClass);
        String className = defaults.childClass(source, inheritedClass);
        List<MjcfElement> children = new ArrayList<>();
        for (XmlElement child : MjcfSchema.checkChildren(source)) {
            if (!child.name().equals("default")) {
                children.add(element(child, className, defaults));
            }
        }
        return checked(new MjcfElement(source, settings, children));
    }

    /** Refuses values that would change the physics in a way that is not supported. */
    private static MjcfElement checked(MjcfElement element) {
        MjcfSchema.kind(element.name()).only.forEach((attribute, neutral) -> {
            String value = element.text(attribute);
            if (value != null && !neutral.accepts(value)) {
                String expected = neutral.values().isEmpty() ? "" : "; only "
                        + Spelling.quote(String.join("\" or \"", neutral.values())) + " is";
                throw element.fault(attribute, Spelling.quote(value) + " is not supported" + expected + "; "
                        + neutral.advice());
            }
        });
        return element;
    }
}
