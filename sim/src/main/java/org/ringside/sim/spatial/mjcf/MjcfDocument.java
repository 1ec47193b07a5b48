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
    private final MjcfDefaults defaults;
    private final boolean inertiaFromGeoms;

    private MjcfDocument(XmlElement root) {
        defaults = new MjcfDefaults(root);
        inertiaFromGeoms = root.children("compiler").stream()
                .anyMatch(compiler -> "true".equals(compiler.attributes().get("inertiafromgeom")));
    }

    /** Reads a file; returns its root. */
    static MjcfElement read(Path file) {
        return document(MjcfIncludes.read(file));
    }

    /** Reads text that a message calls by a file name; returns its root. */
    static MjcfElement parse(String fileName, String text) {
        return document(MjcfIncludes.parse(fileName, text));
    }

    private static MjcfElement document(XmlElement root) {
        if (!root.name().equals("mujoco")) {
            throw MjcfElement.fault(root, "the root element of a model is <mujoco>");
        }
        MjcfSchema.checkAttributes(root, false);
        return new MjcfDocument(root).element(root, MjcfDefaults.MAIN, false);
    }

    /** Turns an element and all inside, given the class in force there and whether the masses of geoms there do not matter. */
    private MjcfElement element(XmlElement source, String inheritedClass, boolean massless) {
        String kind = source.name();
        MjcfSchema.checkAttributes(source, false);
        Map<String, Setting> settings = defaults.merge(source, inheritedClass);
        String className = defaults.childClass(source, inheritedClass);
        boolean masslessInside = switch (kind) {
            case "body" -> !source.children("inertial").isEmpty() && !inertiaFromGeoms;
            case "worldbody" -> true;
            default -> massless;
        };
        List<MjcfElement> children = new ArrayList<>();
        for (XmlElement child : MjcfSchema.checkChildren(source)) {
            if (child.name().equals("default")) {
                continue;
            }
            MjcfElement made = element(child, className, masslessInside);
            if (!isMesh(made) || !onlyDraws(made, masslessInside)) {
                children.add(made);
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

    private static boolean isMesh(MjcfElement element) {
        return element.name().equals("geom") && (element.has("mesh") || "mesh".equals(element.text("type"))
                || "sdf".equals(element.text("type")));
    }

    /** A mesh that cannot collide and whose mass does not count only draws; any other is refused. */
    private static boolean onlyDraws(MjcfElement geom, boolean massless) {
        boolean collides = geom.integer("contype", 1) != 0 || geom.integer("conaffinity", 1) != 0;
        if (collides) {
            throw geom
                    .fault("meshes cannot collide here; use primitive geoms (capsule, box, ...) for collision, or give"
                            + " contype=\"0\" conaffinity=\"0\" to a mesh that only draws");
        }
        if (!massless && geom.number("mass", geom.number("density", 1000)) != 0) {
            throw geom.fault("meshes have no mass here; give the body an <inertial>, or the mesh mass=\"0\"");
        }
        return true;
    }
}
