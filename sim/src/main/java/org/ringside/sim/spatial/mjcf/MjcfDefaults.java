package org.ringside.sim.spatial.mjcf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ringside.sim.spatial.mjcf.MjcfElement.Setting;
import org.ringside.sim.xml.XmlElement;

/**
 * The default classes of a document: what each gives to each kind of element, outer classes first (MuJoCo's modeling guide, "Default
 * settings"). All kinds of actuators share one default in MuJoCo; here too they share what is not about the law of force, but a law
 * cannot be given by one kind and taken by another.
 */
final class MjcfDefaults {
    static final String MAIN = "main";

    private static final List<String> ACTUATORS = List.of("general", "motor", "position", "velocity");
    private static final List<String> LAW = List.of("gaintype", "gainprm", "biastype", "biasprm", "dyntype", "dynprm",
            "kp", "kv", "dampratio", "inheritrange", "timeconst");
    private static final List<String> ORIENTATIONS = List.of("axisangle", "xyaxes", "zaxis", "euler");
    private static final List<String> ALL_ORIENTATIONS = List.of("axisangle", "xyaxes", "zaxis", "euler", "quat");
    private static final String TRANSMISSION = "actuator";

    /** What one class gives: settings by kind of element. The law of an actuator is under its kind, the rest is shared. */
    private record DefaultClass(Map<String, Map<String, Setting>> kinds, List<XmlElement> laws) {
        DefaultClass copy() {
            Map<String, Map<String, Setting>> copied = new LinkedHashMap<>();
            kinds.forEach((kind, settings) -> copied.put(kind, new LinkedHashMap<>(settings)));
            return new DefaultClass(copied, new ArrayList<>(laws));
        }

        Map<String, Setting> of(String kind) {
            return kinds.computeIfAbsent(kind, key -> new LinkedHashMap<>());
        }
    }

    private final Map<String, DefaultClass> classes = new LinkedHashMap<>();

    /** Collects the classes of a document. */
    MjcfDefaults(XmlElement root) {
        classes.put(MAIN, new DefaultClass(new LinkedHashMap<>(), new ArrayList<>()));
        for (XmlElement top : root.children("default")) {
            String name = top.attributes().getOrDefault("class", MAIN);
            if (!name.equals(MAIN)) {
                throw MjcfElement.fault(top, "class",
                        "the outermost default is the class \"main\" and cannot be renamed to "
                                + Spelling.quote(name) + "; put a <default class=...> inside");
            }
            collect(top, classes.get(MAIN));
        }
    }

    private void collect(XmlElement element, DefaultClass target) {
        MjcfSchema.checkAttributes(element, false);
        List<XmlElement> kept = MjcfSchema.checkChildren(element);
        for (XmlElement child : kept) {
            if (!child.name().equals("default")) {
                MjcfSchema.checkAttributes(child, true);
                add(target, child);
            }
        }
        for (XmlElement child : kept) {
            if (child.name().equals("default")) {
                String name = child.attributes().getOrDefault("class", "");
                if (name.isEmpty()) {
                    throw MjcfElement.fault(child, "class", "a default inside another needs a name");
                }
                DefaultClass inner = target.copy();
                if (classes.putIfAbsent(name, inner) != null) {
                    throw MjcfElement.fault(child, "class",
                            "there is a class " + Spelling.quote(name) + " already; join them");
                }
                collect(child, inner);
            }
        }
    }

    private static void add(DefaultClass target, XmlElement element) {
        String kind = element.name();
        if (!ACTUATORS.contains(kind)) {
            overlay(target.of(kind), element, element.attributes().keySet());
            return;
        }
        overlay(target.of(kind), element, own(element, true));
        overlay(target.of(TRANSMISSION), element, own(element, false));
        boolean gives = !kind.equals("general") || !own(element, true).isEmpty();
        boolean resets = kind.equals("motor") && target.laws.isEmpty();
        boolean known = target.laws.stream().anyMatch(law -> law.name().equals(kind));
        if (gives && !resets && !known) {
            target.laws.add(element);
        }
    }

    private static List<String> own(XmlElement element, boolean law) {
        return element.attributes().keySet().stream().filter(attribute -> LAW.contains(attribute) == law).toList();
    }

    /** Returns an element's attributes with those of its class. The class is its own or, without one, that given. */
    Map<String, Setting> merge(XmlElement element, String inheritedClass) {
        String kind = element.name();
        Map<String, Setting> settings = new LinkedHashMap<>();
        if (MjcfSchema.kind(kind).reads.contains("class")) {
            DefaultClass given = named(element, "class", inheritedClass);
            if (ACTUATORS.contains(kind)) {
                checkLaw(given, element);
                settings.putAll(given.of(TRANSMISSION));
            }
            settings.putAll(given.of(kind));
        }
        overlay(settings, element, element.attributes().keySet());
        return settings;
    }

    /** Returns the class in force inside an element that may name one for all that is inside. */
    String childClass(XmlElement element, String inheritedClass) {
        if (!MjcfSchema.kind(element.name()).reads.contains("childclass")) {
            return inheritedClass;
        }
        named(element, "childclass", inheritedClass);
        return className(element, "childclass", inheritedClass);
    }

    private static String className(XmlElement element, String attribute, String otherwise) {
        String name = element.attributes().getOrDefault(attribute, "");
        return name.isEmpty() ? otherwise : name;
    }

    private DefaultClass named(XmlElement element, String attribute, String otherwise) {
        String name = className(element, attribute, otherwise);
        DefaultClass found = classes.get(name);
        if (found == null) {
            throw MjcfElement.fault(element, attribute, "there is no default class " + Spelling.quote(name)
                    + Spelling.hint(name, classes.keySet()));
        }
        return found;
    }

    /** A motor has a law of its own; any other kind may take only what defaults of the same kind give. */
    private static void checkLaw(DefaultClass given, XmlElement element) {
        for (XmlElement law : given.laws) {
            if (!law.name().equals(element.name()) && !element.name().equals("motor")) {
                throw MjcfElement.fault(element, "class", "the default <" + law.name() + "> at " + law.file() + ":"
                        + law.line() + " gives a law of force to all actuators of the class; use <" + law.name()
                        + "> here too, or another class");
            }
        }
    }

    /** Puts attributes over what is there, by the rules for those that exclude or complete each other. */
    private static void overlay(Map<String, Setting> settings, XmlElement element, Iterable<String> attributes) {
        for (String attribute : attributes) {
            String value = element.attributes().get(attribute);
            if (value.isBlank()) {
                continue;
            }
            if (attribute.equals("quat") && inherits(settings, element, ORIENTATIONS)) {
                continue;
            }
            for (String loser : losers(attribute)) {
                settings.computeIfPresent(loser, (key, setting) -> setting.origin() == element ? setting : null);
            }
            Setting outer = settings.get(attribute);
            if (outer != null && MjcfSchema.kind(element.name()).completes.contains(attribute)) {
                value = complete(value, outer.value());
            }
            settings.put(attribute, new Setting(value, element));
        }
    }

    private static boolean inherits(Map<String, Setting> settings, XmlElement element, List<String> attributes) {
        return attributes.stream().anyMatch(other -> settings.containsKey(other)
                && settings.get(other).origin() != element);
    }

    /**
     * Returns the inherited attributes that one replaces because they say the same in another form. As MuJoCo 3.14 does it, a quat does
     * not replace an inherited orientation of another form but loses against it.
     */
    private static List<String> losers(String attribute) {
        return switch (attribute) {
            case "axisangle", "xyaxes", "zaxis", "euler" -> ALL_ORIENTATIONS;
            case "kv" -> List.of("dampratio");
            case "dampratio" -> List.of("kv");
            default -> List.of();
        };
    }

    /** Appends the numbers of an outer default that a shorter list leaves open. */
    private static String complete(String value, String outer) {
        String[] words = MjcfElement.words(value);
        String[] more = MjcfElement.words(outer);
        StringBuilder all = new StringBuilder(value.strip());
        for (int i = words.length; i < more.length; i++) {
            all.append(' ').append(more[i]);
        }
        return all.toString();
    }
}
