package org.ringside.sim.spatial.mjcf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ringside.sim.xml.XmlElement;
import org.ringside.sim.xml.XmlFormatException;

/**
 * Puts the content of included files in the place of {@code <include>}, as MuJoCo's XML reference says (section "include"): paths are
 * relative to the folder of the main file, each file at most once. Files may be hostile: nothing outside that folder is opened, and
 * number, size and depth are bounded.
 */
final class MjcfIncludes {
    private static final int MAXIMUM_FILES = 64;
    private static final int MAXIMUM_TOTAL_CHARACTERS = 4 * XmlElement.MAXIMUM_CHARACTERS;
    private static final int MAXIMUM_DEPTH = 100;

    /** Real path of the folder of the main file; null if the model is text without a folder. */
    private final Path folder;
    /** The same as the caller wrote it, for messages; null if it was not written. */
    private final Path shownFolder;
    /** Texts that may be included, by their names; empty unless the model is text. */
    private final Map<String, String> texts;
    private final Set<String> includedTexts = new LinkedHashSet<>();
    private final Set<Path> opened = new LinkedHashSet<>();
    private int characters;

    private MjcfIncludes(Path folder, Path shownFolder, Map<String, String> texts) {
        this.folder = folder;
        this.shownFolder = shownFolder;
        this.texts = texts;
    }

    /** Reads a main file and all that it includes. */
    static XmlElement read(Path file) {
        String name = file.toString();
        try {
            Path real = file.toRealPath();
            MjcfIncludes includes = new MjcfIncludes(real.getParent(), file.getParent(), Collections.emptyMap());
            return includes.expand(includes.open(real, name), 0);
        } catch (NoSuchFileException e) {
            throw new MjcfException(name + ":1: there is no such file");
        } catch (IOException e) {
            throw new MjcfException(name + ":1: the file cannot be read: " + e);
        }
    }

    /** Reads text, which can include nothing but other texts. */
    static XmlElement parse(String fileName, String text, Map<String, String> texts) {
        return new MjcfIncludes(null, null, texts).expand(element(fileName, text), 0);
    }

    private static XmlElement element(String name, String text) {
        try {
            return XmlElement.parse(name, text);
        } catch (XmlFormatException e) {
            throw new MjcfException(e.getMessage());
        }
    }

    private XmlElement open(Path real, String name) throws IOException {
        opened.add(real);
        if (Files.isDirectory(real)) {
            throw new MjcfException(name + ":1: this is a folder; a regular file in MJCF is expected");
        }
        if (!Files.isRegularFile(real)) {
            throw new MjcfException(name + ":1: a regular file is expected");
        }
        byte[] bytes;
        try (InputStream stream = Files.newInputStream(real)) {
            bytes = stream.readNBytes(XmlElement.MAXIMUM_CHARACTERS + 1);
        }
        if (bytes.length > XmlElement.MAXIMUM_CHARACTERS) {
            throw new MjcfException(
                    name + ":1: the file has more than " + XmlElement.MAXIMUM_CHARACTERS + " bytes; split it");
        }
        characters += bytes.length;
        if (characters > MAXIMUM_TOTAL_CHARACTERS || opened.size() > MAXIMUM_FILES) {
            throw new MjcfException(name + ":1: a model may have at most " + MAXIMUM_FILES + " files and "
                    + MAXIMUM_TOTAL_CHARACTERS + " bytes in all");
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return element(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            throw new MjcfException(name + ":1: the file is not UTF-8; save it in that encoding");
        }
    }

    private XmlElement expand(XmlElement element, int depth) {
        if (depth > MAXIMUM_DEPTH) {
            throw MjcfElement.fault(element, "at most " + MAXIMUM_DEPTH + " elements may be nested, includes resolved");
        }
        List<XmlElement> children = new ArrayList<>();
        for (XmlElement child : element.children()) {
            if (child.name().equals("include")) {
                children.addAll(include(child, depth));
            } else {
                children.add(expand(child, depth + 1));
            }
        }
        return element.withChildren(children);
    }

    /** Returns what stands in the place of an include, which does not count as a level. */
    private List<XmlElement> include(XmlElement include, int depth) {
        String name = include.attributes().getOrDefault("file", "");
        if (name.isEmpty()) {
            throw MjcfElement.fault(include, "file", "the name of a file is expected");
        }
        if (!include.children().isEmpty()) {
            throw MjcfElement.fault(include, "nothing may be inside; move it out");
        }
        try {
            XmlElement root = texts.containsKey(name) ? text(include, name) : file(include, name);
            if (!root.name().equals("mujoco") && !root.name().equals("mujocoinclude")) {
                throw MjcfElement.fault(root, "the root element of an included file is <mujoco> or <mujocoinclude>");
            }
            return expand(root, depth).children();
        } catch (NoSuchFileException e) {
            throw MjcfElement.fault(include, "file", "there is no such file, " + Spelling.quote(name));
        } catch (IOException | InvalidPathException e) {
            throw MjcfElement.fault(include, "file", "the file cannot be read: " + e);
        }
    }

    private XmlElement text(XmlElement include, String name) {
        if (!includedTexts.add(name)) {
            throw MjcfElement.fault(include, "file", Spelling.quote(name)
                    + " is included already; a text can be included once");
        }
        return element(name, texts.get(name));
    }

    private XmlElement file(XmlElement include, String name) throws IOException {
        Path real = resolve(include, name);
        Path inside = folder.relativize(real);
        return open(real, (shownFolder == null ? inside : shownFolder.resolve(inside)).toString());
    }

    private Path resolve(XmlElement include, String name) throws IOException {
        if (folder == null) {
            throw MjcfElement.fault(include, "file", Spelling.quote(name)
                    + " cannot be included: the model is text without a folder; read it from a file instead");
        }
        Path path = Path.of(name);
        Path real = path.isAbsolute() ? path : folder.resolve(path).toRealPath();
        if (!real.startsWith(folder)) {
            throw MjcfElement.fault(include, "file", Spelling.quote(name)
                    + " is outside the folder of the main file; put it inside and name it by a relative path");
        }
        if (opened.contains(real)) {
            throw MjcfElement.fault(include, "file", Spelling.quote(name)
                    + " is included already; a file can be included once");
        }
        return real;
    }
}
