package org.ringside.sim.spatial.mjcf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ringside.sim.xml.XmlElement;

/** Knows the elements and attributes of MJCF, from the table {@code schema.txt} beside this class. */
final class MjcfSchema {
    private static final Map<String, MjcfKind> KINDS = load();
    /** Attributes that no default can give. */
    private static final List<String> NEVER_DEFAULT =
            List.of("name", "class", "joint", "jointinparent", "geom1", "geom2",
                    "lengthrange", "body", "site", "refsite", "tendon", "slidersite", "cranksite");

    private MjcfSchema() {}

    private static Map<String, MjcfKind> load() {
        String text;
        try (InputStream stream = MjcfSchema.class.getResourceAsStream("schema.txt")) {
            text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the table of MJCF's elements is missing", e);
        }
        Map<String, MjcfKind> kinds = new LinkedHashMap<>();
        List<MjcfKind> current = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (!line.startsWith(" ")) {
                current.clear();
            }
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!line.startsWith(" ")) {
                for (String name : MjcfElement.words(line)) {
                    current.add(kinds.computeIfAbsent(name, key -> new MjcfKind()));
                }
            } else {
                for (MjcfKind kind : current) {
                    apply(kinds, kind, line.strip());
                }
            }
        }
        return kinds;
    }

    /** Reads one line of the table: verb, names, "= values" perhaps, "| advice" perhaps. */
    private static void apply(Map<String, MjcfKind> kinds, MjcfKind kind, String line) {
        int bar = line.indexOf('|');
        String advice = bar < 0 ? "" : line.substring(bar + 1).strip();
        String[] sides = (bar < 0 ? line : line.substring(0, bar)).split("=", -1);
        List<String> names = new ArrayList<>(List.of(MjcfElement.words(sides[0])));
        String verb = names.removeFirst();
        List<String> values = sides.length < 2 || sides[1].isBlank() ? List.of() : List.of(MjcfElement.words(sides[1]));
        switch (verb) {
            case "like" -> names.forEach(name -> kind.like(kinds.get(name)));
            case "reads" -> kind.reads.addAll(names);
            case "ignores" -> kind.ignores.addAll(names);
            case "needs" -> kind.needs.addAll(names);
            case "only" -> names.forEach(name -> kind.only.put(name, new MjcfKind.Neutral(values, advice)));
            case "completes" -> kind.completes.addAll(names);
            case "either" -> kind.either.add(names);
            case "inside" -> kind.inside.addAll(names);
            case "once" -> kind.once.addAll(names);
            case "skips" -> kind.skips.addAll(names);
            case "empty" -> names.forEach(name -> kind.empty.put(name, advice));
            case "refuses" -> names.forEach(name -> kind.refuses.put(name, advice));
            default -> throw new IllegalStateException("the table of MJCF's elements has a line \"" + line + "\"");
        }
    }

    /** Returns what the schema says of a kind of element that it knows. */
    static MjcfKind kind(String name) {
        return KINDS.get(name);
    }

    static Set<String> kinds() {
        return KINDS.keySet();
    }

    /** Checks that all attributes exist in MJCF; those of a default must be such as a default can give. */
    static void checkAttributes(XmlElement element, boolean isDefault) {
        MjcfKind kind = kind(element.name());
        for (String attribute : element.attributes().keySet()) {
            if (!kind.knows(attribute)) {
                Set<String> known = new LinkedHashSet<>(kind.reads);
                known.addAll(kind.ignores);
                known.addAll(kind.only.keySet());
                throw MjcfElement.fault(element, attribute, "MJCF has no such attribute here"
                        + Spelling.hint(attribute, known));
            }
            // the attributes of flag are named as quantities, but are switches
            if (kind.reads.contains(attribute) && kind != KINDS.get("flag")
                    && KINDS.get("attributes").reads.contains(attribute)) {
                checkNumbers(element, attribute);
            }
            if (isDefault && NEVER_DEFAULT.contains(attribute)) {
                throw MjcfElement.fault(element, attribute, "a default cannot give it; write it into each element");
            }
        }
        for (List<String> excluding : kind.either) {
            List<String> given = excluding.stream()
                    .filter(attribute -> !element.attributes().getOrDefault(attribute, "").isBlank()).toList();
            if (given.size() > 1) {
                throw MjcfElement.fault(element, given.get(1),
                        "it cannot be given beside " + given.get(0) + "; remove one of them");
            }
        }
        for (String attribute : kind.needs) {
            if (!isDefault && element.attributes().getOrDefault(attribute, "").isEmpty()) {
                throw MjcfElement.fault(element, attribute, "it is missing; this element needs it");
            }
        }
    }

    /** Checks the form even of what another attribute or element overrides. */
    private static void checkNumbers(XmlElement element, String attribute) {
        String value = element.attributes().get(attribute);
        if (value.isBlank()) {
            return;
        }
        for (String word : MjcfElement.words(value)) {
            if (!(Math.abs(MjcfElement.number(word)) <= MjcfElement.LARGEST)) {
                throw MjcfElement.fault(element, attribute, "a number of magnitude up to " + MjcfElement.LARGEST
                        + " is expected, not " + Spelling.quote(word));
            }
        }
    }

    /** Returns the elements inside that mean something here; the others are dropped or refused. */
    static List<XmlElement> checkChildren(XmlElement element) {
        MjcfKind kind = kind(element.name());
        List<XmlElement> kept = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (XmlElement child : element.children()) {
            String name = child.name();
            if (kind.inside.contains(name)) {
                kept.add(child);
            } else if (kind.once.contains(name)) {
                if (!seen.add(name)) {
                    throw MjcfElement.fault(child, "a second one inside the same <" + element.name()
                            + ">; only one is accepted: join them");
                }
                kept.add(child);
            } else if (!kind.skips.contains(name)) {
                refuse(element, kind, child);
            }
        }
        return kept;
    }

    private static void refuse(XmlElement element, MjcfKind kind, XmlElement child) {
        String name = child.name();
        if (kind.refuses.containsKey(name)) {
            throw MjcfElement.fault(child, kind.refuses.get(name));
        }
        if (kind.empty.containsKey(name)) {
            if (!child.children().isEmpty()) {
                throw MjcfElement.fault(child.children().getFirst(), kind.empty.get(name));
            }
            return;
        }
        Set<String> known = new LinkedHashSet<>(kind.inside);
        known.addAll(kind.once);
        known.addAll(kind.skips);
        known.addAll(kind.empty.keySet());
        known.addAll(kind.refuses.keySet());
        throw MjcfElement.fault(child, "MJCF has no such element inside <" + element.name() + ">"
                + Spelling.hint(name, known));
    }
}
